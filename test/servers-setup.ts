// Gives a test run one folder for its database servers and removes it at the end. The servers themselves start when the
// first test asks for one, so a run without database tests costs nothing. What tests and browsers write beside lies there too.

import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { clearDeadFolders, makeTestFolder } from './test-folder.ts';

const LOOK_MS = 20;
/** Five seconds. */
const STOP_LOOKS = 250;

export async function setup(): Promise<void> {
  await clearDeadFolders(stopServers);
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

export async function teardown(): Promise<void> {
  const folder = process.env['ACQUIT_TEST_FOLDER'];
  if (folder === undefined) return;
  await stopServers(folder);
  rmSync(folder, { recursive: true, force: true });
}

async function stopServers(folder: string): Promise<void> {
  for (const server of readdirSync(folder)) await stop(join(folder, server, 'postgres', 'cluster'));
}

/** The servers stay for all the files of a run. Immediate shutdown: nothing in them is needed any more. */
async function stop(cluster: string): Promise<void> {
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGQUIT');
    for (let look = 0; look < STOP_LOOKS; look += 1) {
      await pause(LOOK_MS);
      process.kill(pid, 0);
    }
  } catch {
    // No file or no such process: it has stopped.
  }
}
