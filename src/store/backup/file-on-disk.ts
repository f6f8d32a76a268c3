// A file that stays on disk: read in pieces, as often as asked, and whole only for those who need all of it at once.

import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { InputFile } from '../../formats/records.ts';

/** Smaller ones are read at once: that costs less than opening them several times. */
const SMALL_BYTES = 4 * 1024 * 1024;
const PIECE_BYTES = 64 * 1024;
/** Signatures, roots of XML and titles of tables stand within this much. */
const HEAD_BYTES = 256 * 1024;

/** The path is bytes where the name is no UTF-8. */
export type DiskPath = string | Buffer;

export function fileOnDisk(path: DiskPath, name: string = path.toString()): InputFile {
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
      pieces: () => piecesAt(path),
      slices: () => slicesAt(path),
    },
  };
}

/** Each piece lies where the one before it lay: whoever keeps one copies it. */
async function* piecesAt(path: DiskPath): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  const piece = Buffer.alloc(PIECE_BYTES);
  try {
    for (;;) {
      const { bytesRead } = await file.read(piece);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

function* slicesAt(path: DiskPath): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  const slice = Buffer.alloc(PIECE_BYTES);
  try {
    for (let length = readSync(file, slice); length > 0; length = readSync(file, slice))
      yield slice.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

function headOf(path: DiskPath): Uint8Array {
  const head = Buffer.alloc(HEAD_BYTES);
  const file = openSync(path, 'r');
  try {
    return head.subarray(0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}
