// A file that stays on disk: read in pieces, as often as asked, and whole only for those who need all of it at once.

import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { InputFile } from '../formats/records.ts';

/** Smaller ones are read at once: that costs less than opening them several times. */
const SMALL_BYTES = 4 * 1024 * 1024;
const PIECE_BYTES = 256 * 1024;
/** Signatures, roots of XML and titles of tables stand within this much. */
const HEAD_BYTES = 256 * 1024;

export function fileOnDisk(path: string, name: string = path): InputFile {
  const { size } = statSync(path);
  if (size <= SMALL_BYTES) return { name, bytes: readFileSync(path) };
  return {
    name,
    get bytes() {
      return readFileSync(path);
    },
    onDisk: {
      size,
      head: headOf(path),
      pieces: () => createReadStream(path, { highWaterMark: PIECE_BYTES }),
    },
  };
}

function headOf(path: string): Uint8Array {
  const head = Buffer.alloc(HEAD_BYTES);
  const file = openSync(path, 'r');
  try {
    return head.subarray(0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}
