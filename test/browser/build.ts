// The application as it is served, built once for all the tests of a run, unless it is. The tests run in several threads, and
// a build empties the folder that it fills: a second one would take the application away under the browsers of the first.

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LOOK_AGAIN_MS = 100;

export async function buildApplication(): Promise<void> {
  const folder = process.env['ACQUIT_TEST_FOLDER'];
  if (folder === undefined) throw new Error('The set-up of the run names its folder');
  const outcome = join(folder, 'application-built');
  if (isFirst(join(folder, 'application-building'))) writeFileSync(outcome, await build());
  while (!existsSync(outcome)) await pause(LOOK_AGAIN_MS);
  const fault = readFileSync(outcome, 'utf8');
  if (fault !== '') throw new Error(fault);
}

/** One thread alone makes the folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Why it could not be built, or nothing. */
async function build(): Promise<string> {
  return promisify(execFile)(process.execPath, ['scripts/build.mjs', '--if-needed'], { cwd: ROOT }).then(
    () => '',
    String,
  );
}
