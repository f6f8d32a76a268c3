// The application as it is served, built once for the tests of one run.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

let isBuilt = false;

export function buildApplication(): void {
  if (isBuilt) return;
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const words = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'];
  execFileSync(process.execPath, words, { cwd });
  isBuilt = true;
}
