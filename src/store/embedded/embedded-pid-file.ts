// What postmaster.pid says: which process serves a cluster, where it listens, and whether it is ready.
// Its lines: pid, folder, start, port, socket folder, listen address, shared memory, status.

import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '../../units/fault-code.ts';
import { OutsideFault } from '../outside-fault.ts';
import { clusterOf, type Home } from './embedded-home.ts';
import { commandOf } from './embedded-pids.ts';

export type Postmaster = { readonly pid: number; readonly host: string; readonly port: number };

/** Null when there is no file, or only its beginning was written so far. */
export async function readPidFile(home: Home): Promise<(Postmaster & { isReady: boolean }) | null> {
  const text = await readFile(pidFileOf(home), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw new OutsideFault(`The database in ${home.folder} belongs to another account: ${error}`);
  });
  const lines = text?.split('\n') ?? [];
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const host = process.platform === 'win32' ? '127.0.0.1' : (lines[4] ?? '');
  return { pid, host, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

/** PostgreSQL refuses to start while any process has the number in the file, even a program that never heard of it. */
export async function removePidFile(home: Home): Promise<void> {
  await rm(pidFileOf(home), { force: true });
}

const POLL_MS = 20;
/** A server writes its number in the same breath as it makes the file. */
const POLLS = 100;

/** PostgreSQL refuses to start beside a file that lost what was in it, as a power cut leaves it. Under the lock, where nobody else starts one. */
export async function removeTornPidFile(home: Home): Promise<void> {
  for (let polls = 0; polls < POLLS; polls += 1) {
    if (!existsSync(pidFileOf(home)) || (await readPidFile(home)) !== null) return;
    await pause(POLL_MS);
  }
  await removePidFile(home);
}

/** Whether the process serves this cluster, and did not just get the number of one that did. */
export async function isServerOf(home: Home, pid: number): Promise<boolean> {
  const command = await commandOf(pid);
  return command === null || command.includes(clusterOf(home));
}

const pidFileOf = (home: Home): string => join(clusterOf(home), 'postmaster.pid');
