// A backup that nobody asked for leaves room. On a disk that is full to the last byte a database ends in the middle of what it
// writes, and the backup of every night would fill the disk that it lies on as well.

import { statfsSync } from 'node:fs';
import { OutsideFault } from '../outside-fault.ts';

export type DiskRoom = { readonly bsize: number; readonly blocks: number; readonly bavail: number };

export type RoomAt = (folder: string) => DiskRoom;

/** A twentieth of the disk, or this where the disk is large: PostgreSQL writes ahead in files of 16 MB, and some of them wait. */
const MOST_LEFT_BYTES = 1_000_000_000;
const SHARE_LEFT = 20;
/** Looked at again after so much was written. */
const LOOK_EVERY_BYTES = 4_000_000;
const BYTES_PER_MB = 1_000_000;

export class BackupRoom {
  readonly #folder: string;
  readonly #roomAt: RoomAt;

  constructor(folder: string, roomAt: RoomAt = statfsSync) {
    this.#folder = folder;
    this.#roomAt = roomAt;
  }

  /** Throws where so many bytes more would not leave the database its room. A disk that does not say how large it is is trusted. */
  refuse(bytes: number): void {
    const { bsize, blocks, bavail } = this.#roomAt(this.#folder);
    if (blocks === 0) return;
    const left = Math.min(Math.floor((blocks * bsize) / SHARE_LEFT), MOST_LEFT_BYTES);
    const free = bavail * bsize;
    if (free - bytes >= left) return;
    throw new OutsideFault(
      `${this.#folder}: found ${megabytes(free)} free on this disk, expected ${megabytes(left + bytes)}, of which a backup leaves ${megabytes(left)} to the database. No backup was made: make room, or let this folder be a link to another disk.`,
    );
  }

  /** What is written passes through; it breaks off before the room is gone. */
  async *guard(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let unseen = LOOK_EVERY_BYTES;
    for await (const chunk of chunks) {
      unseen += chunk.length;
      if (unseen >= LOOK_EVERY_BYTES) {
        this.refuse(LOOK_EVERY_BYTES);
        unseen = 0;
      }
      yield chunk;
    }
  }
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / BYTES_PER_MB)} MB`;
