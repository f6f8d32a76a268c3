// Where a test run writes: in memory where there is room for it, else in the temporary folder of the machine. Most of a run
// is databases that are made and thrown away, 600 files each, and the profiles of browsers.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isListed } from '../src/store/embedded/embedded-pids.ts';

const MEMORY = '/dev/shm';
/** Well above what a run has at once: the databases of two files, a few clusters and browsers. */
const ROOM_BYTES = 6 * 1024 ** 3;

/** Its name says which process it belongs to. */
export function makeTestFolder(): string {
  return mkdtempSync(join(hasRoomInMemory() ? MEMORY : tmpdir(), `acquit-test-${process.pid}-`));
}

/** Runs that were killed could not clear up behind them: their folders, once `stop` has ended what still runs in them. */
export async function clearDeadFolders(
  stop: (folder: string) => Promise<void>,
  places: readonly string[] = [...new Set([MEMORY, tmpdir()])],
): Promise<void> {
  for (const place of places)
    for (const name of namesIn(place)) {
      const pid = Number(/^acquit-test-(\d+)-/.exec(name)?.[1] ?? process.pid);
      if (isListed(pid)) continue;
      await stop(join(place, name));
      rmSync(join(place, name), { recursive: true, force: true });
    }
}

function namesIn(place: string): string[] {
  try {
    return readdirSync(place);
  } catch {
    // No such place on this machine.
    return [];
  }
}

export const isInMemory = (folder: string): boolean => folder.startsWith(`${MEMORY}/`);

/** Whoever names a temporary folder gets it; containers often give 64 MB of memory, in which no program may be run. */
function hasRoomInMemory(): boolean {
  if (process.platform !== 'linux' || (process.env['TMPDIR'] ?? '') !== '') return false;
  const mounted = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .findLast(line => line.split(' ')[1] === MEMORY);
  if (mounted === undefined || /\bnoexec\b/.test(mounted)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return Math.min(bavail * bsize, process.availableMemory()) > ROOM_BYTES;
}
