// Gives a test run one folder for its database servers and removes it at the end. The servers themselves start when the
// first test asks for one, so a run without database tests costs nothing. What tests and browsers write beside lies there too.

import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { makeTestFolder } from './test-folder.ts';

export async function setup(): Promise<void> {
  const folder = makeTestFolder();
  // Root's servers run as another account, which goes through this folder.
  await chmod(folder, 0o755);
  process.env['ACQUIT_TEST_FOLDER'] = folder;
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  // As /tmp is: for every account that a test runs something as.
  await chmod(temporary, 0o1777);
  process.env['TMPDIR'] = temporary;
}

export function teardown(): void {
  const folder = process.env['ACQUIT_TEST_FOLDER'];
  if (folder === undefined) return;
  for (const server of readdirSync(folder)) stopLeftover(join(folder, server, 'postgres', 'cluster'));
  rmSync(folder, { recursive: true, force: true });
}

/** A test that was interrupted leaves its server running. Immediate shutdown: nothing in it is needed any more. */
function stopLeftover(cluster: string): void {
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGQUIT');
  } catch {
    // No file or no such process: it was stopped.
  }
}
