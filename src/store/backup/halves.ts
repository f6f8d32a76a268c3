// What is written of a backup until it is whole lies beside it under a name of its own: two processes that write the same
// backup at once do not write into each other's file, and what a killed one left is taken for none.
// acquit-2026-03-29.backup is acquit-2026-03-29.backup.5f0c91d2.partial until then.

import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Nobody writes on: a process that lives writes every few seconds. */
const LEFT_BEHIND_MS = 60 * 60 * 1000;

export const halfOf = (file: string): string => `${file}.${randomBytes(4).toString('hex')}.partial`;

/** What a process that was killed had written until then: a large one would fill the disk for the next. */
export async function removeHalves(folder: string, isBackup: (name: string) => boolean): Promise<void> {
  const now = performance.timeOrigin + performance.now();
  for (const name of await readdir(folder)) {
    const whole = /^(.+?)(?:\.[0-9a-f]{8})?\.partial$/.exec(name)?.[1];
    if (whole === undefined || !isBackup(whole)) continue;
    const file = join(folder, name);
    const written = await stat(file).catch(() => null);
    if (written !== null && now - written.mtimeMs > LEFT_BEHIND_MS) await rm(file, { force: true });
  }
}

export const removeHalvesOf = (file: string): Promise<void> =>
  removeHalves(dirname(file), name => name === basename(file));
