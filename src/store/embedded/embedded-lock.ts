// One process at a time starts, adopts or stops the embedded server of a data folder.
// The lock is a file made with O_EXCL that holds "pid start-of-process"; a lock whose process is gone is taken over.
// It keeps processes in order, it does not guard the data: PostgreSQL's own interlock (postmaster.pid and shared memory)
// refuses a second server on one folder whatever happens here.

import { type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '../../units/fault-code.ts';
import { OutsideFault } from '../outside-fault.ts';
import { isAlive, startOf } from './embedded-pids.ts';

/** Long enough for another process to finish a crash recovery of max_wal_size. */
const LOCK_DEADLINE_MS = 120_000;
const POLL_MS = 25;
/** A lock file is written right after it is made; one that is still empty after this was left by a process killed between the two. */
const EMPTY_LOCK_GRACE_MS = 5_000;
const NO_ROOM: ReadonlySet<string | null> = new Set(['ENOSPC', 'EDQUOT']);

/** `write`: what else puts the words into the lock, for a test. */
export async function underLock<T>(file: string, work: () => Promise<T>, write = words): Promise<T> {
  await acquire(file, write);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

type Write = (handle: FileHandle, content: string) => Promise<void>;

const words: Write = (handle, content) => handle.writeFile(content);

async function acquire(file: string, write: Write): Promise<void> {
  const own = `${process.pid} ${await startOf(process.pid)}`;
  const deadline = performance.now() + LOCK_DEADLINE_MS;
  while (!(await create({ file, content: own }, write))) {
    const found = await readFile(file, 'utf8').catch(() => null);
    if (found !== null && (await isStale({ file, content: found }))) await takeAway({ file, stale: found });
    else if (performance.now() > deadline)
      throw new OutsideFault(`The lock ${file} is held by process ${found}; expected it to be released`);
    else await pause(POLL_MS);
  }
}

type Lock = { readonly file: string; readonly content: string };

async function create({ file, content }: Lock, write: Write): Promise<boolean> {
  const handle = await open(file, 'wx', 0o600).catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') return null;
    throw error;
  });
  if (handle === null) return false;
  try {
    // On a full disk it is made and has no words: it holds for a moment all the same, and whoever stops the server makes room.
    await write(handle, content).catch((error: unknown) => {
      if (!NO_ROOM.has(codeOf(error))) throw error;
    });
  } finally {
    await handle.close();
  }
  return true;
}

async function isStale({ file, content }: Lock): Promise<boolean> {
  if (content === '') {
    const written = await stat(file).catch(() => null);
    if (written === null) return false;
    // A clock that was put back makes it younger than now.
    const age = performance.timeOrigin + performance.now() - written.mtimeMs;
    return Math.abs(age) > EMPTY_LOCK_GRACE_MS;
  }
  const [pid = '', ...start] = content.split(' ');
  return !(await isAlive(Number(pid))) || (await startOf(Number(pid))) !== start.join(' ');
}

/** Renaming lets exactly one of several waiting processes take a stale lock away; a fresh lock moved by mistake is put back. */
async function takeAway({ file, stale }: { file: string; stale: string }): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const moved = await readFile(aside, 'utf8').catch(() => stale);
  if (moved === stale) await rm(aside, { force: true });
  else await rename(aside, file);
}
