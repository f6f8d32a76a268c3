// Finds a Chromium: the one named, the machine's without a window (installed as root on a build machine), the machine's,
// else the one shipped by npm.

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
/** Without windows and tabs of its own: a page costs it a quarter of what it costs a whole Chromium, which draws both unseen. */
const SHELL_PATH = '/usr/bin/chromium-headless-shell';
const MACHINE_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * One for all the files of a thread, each visit in a context of its own; it ends with its thread. One that crashed fails the
 * file that was using it, and no other.
 */
export function sharedChromium(): Promise<Browser> {
  launched ??= launch();
  return launched;
}
let launched: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: FLAGS });
  browser.on('disconnected', () => {
    launched = undefined;
  });
  return browser;
}

/** What a file still has open when it ends; the browser stays for the next one. */
export async function leaveChromium(browser: Browser | undefined): Promise<void> {
  await Promise.all(browser?.contexts().map(context => context.close()) ?? []);
}

async function findChromium(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') return named;
  if (existsSync(SHELL_PATH)) return SHELL_PATH;
  if (process.getuid?.() === 0 && process.env['CI'] === 'true' && existsSync('/usr/bin/apt-get')) {
    install();
    if (existsSync(SHELL_PATH)) return SHELL_PATH;
  }
  const known = MACHINE_PATHS.find(path => existsSync(path));
  if (known !== undefined) return known;
  const { default: shipped } = await import('@sparticuz/chromium');
  return shipped.executablePath();
}

/** The other thread may be doing the same: the second waits for the first. What cannot be had is not needed either. */
function install(): void {
  const words = [
    'install',
    '--yes',
    '--no-install-recommends',
    '-o',
    'DPkg::Lock::Timeout=300',
    'chromium-headless-shell',
  ];
  try {
    execFileSync('apt-get', words, { stdio: 'ignore' });
  } catch (error) {
    if (!(error instanceof Error && 'status' in error)) throw error;
  }
}
