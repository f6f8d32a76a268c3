// Finds a Chromium: the one named, the machine's, one installed as root on a build machine, else the one shipped by npm.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const MACHINE_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: FLAGS });
}

async function findChromium(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') return named;
  const known = MACHINE_PATHS.find(path => existsSync(path));
  if (known !== undefined) return known;
  if (process.getuid?.() === 0 && process.env['CI'] === 'true' && existsSync('/usr/bin/apt-get')) {
    execFileSync('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
    const installed = MACHINE_PATHS.find(path => existsSync(path));
    if (installed !== undefined) return installed;
  }
  const { default: shipped } = await import('@sparticuz/chromium');
  return shipped.executablePath();
}
