// What a disk has no room for: bytes, or one more file. The system says "No space left on device" of both, and whoever then sees
// half of the bytes free looks for the fault elsewhere. A server whose log lies on the full disk cannot even say that much.

import { statfsSync } from 'node:fs';

export type Room = {
  readonly bsize: number;
  /** Blocks for whoever is not root. */
  readonly bavail: number;
  /** 0 where a file system has no fixed number of them. */
  readonly files: number;
  readonly ffree: number;
};

/** PostgreSQL writes its files in pages of so much. */
const PAGE_BYTES = 8192;

export const NO_ROOM_LEFT = 'found no room left on the disk';
export const NO_FILE_LEFT =
  'found no room for one more file on the disk (df -i: its inodes are used up, whatever df says of bytes)';

/** Null where there is room for a little of both. */
export function lackOf({ bsize, bavail, files, ffree }: Room): string | null {
  if (files > 0 && ffree === 0) return NO_FILE_LEFT;
  return bavail * bsize < PAGE_BYTES ? NO_ROOM_LEFT : null;
}

/** Null as well where the system does not say. */
export function lackAt(folder: string): string | null {
  try {
    return lackOf(statfsSync(folder));
  } catch {
    return null;
  }
}

const NO_ROOM = /No space left on device|Disk quota exceeded/;

/** What a program wrote before it ended; a log that lies on the full disk itself is cut off in the middle of a word. */
export const lackToldIn = (log: string, lack: string | null): string | null =>
  lack ?? (NO_ROOM.test(log) ? NO_ROOM_LEFT : null);
