// Installs the packages of package-lock.json when they are not what is in node_modules. Node's own modules only: this
// runs before anything is installed. Contents are compared, not dates: a clone's dates say when it was cloned.

import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Returns whether it installed. Ends the process when npm fails: nothing works without packages. */
export function installIfNeeded() {
  const why = whyInstall();
  if (why === null) return false;
  process.stderr.write(`Installing packages (${why}). This takes a minute or two.\n`);
  // Builds need the development packages, also where NODE_ENV says production.
  const words = ['ci', '--no-audit', '--no-fund', '--include=dev'];
  const npm = process.env.npm_execpath;
  // Standard output belongs to the command that asked: npm's own goes to standard error.
  const settings = { cwd: ROOT, stdio: ['ignore', 2, 2] };
  const { status, error } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...words], settings)
    : spawnSync('npm', words, { ...settings, shell: process.platform === 'win32' });
  if (status !== 0) {
    process.stderr.write(`npm ci failed${error ? `: ${error.message}` : ''}; nothing was started.\n`);
    process.exit(1);
  }
  return true;
}

function whyInstall() {
  const folder = join(ROOT, 'node_modules');
  if (!existsSync(folder)) return 'there is no node_modules';
  // A linked folder is another clone's (git worktrees share one): it is not this one's to replace.
  if (lstatSync(folder).isSymbolicLink()) return null;
  const installed = packagesOf(join(folder, '.package-lock.json'));
  if (installed === null) return 'the last installation did not finish';
  const wanted = packagesOf(join(ROOT, 'package-lock.json')) ?? {};
  const isMissing = ([path, { version, optional, peer }]) =>
    path !== '' && installed[path]?.version !== version && !optional && !peer;
  const missing = Object.entries(wanted).filter(isMissing);
  return missing.length === 0 ? null : `${missing.length} differ from package-lock.json`;
}

function packagesOf(file) {
  if (!existsSync(file)) return null;
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
