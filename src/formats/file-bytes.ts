// The bytes of a file, whole or in pieces: one that lies on disk is never whole in memory unless somebody needs it so.

import type { InputFile } from './records.ts';

export type FileOnDisk = {
  readonly size: number;
  /** The first 256 KiB, or all: signatures, roots of XML and titles of tables stand there. */
  readonly head: Uint8Array;
  /** All bytes from the beginning, at each call anew. A piece holds until the next one is asked for. */
  pieces(): AsyncIterable<Uint8Array>;
  /** The same without waiting, for readers that cannot. */
  slices(): Iterable<Uint8Array>;
};

/** Pieces of a file that is in memory. Large enough that a piece costs nothing beside what is read from it. */
const PIECE_BYTES = 64 * 1024;

export const sizeOf = (file: InputFile): number => file.onDisk?.size ?? file.bytes.length;

/** The first bytes, or all where there are no more. */
export const headOf = (file: InputFile): Uint8Array => file.onDisk?.head ?? file.bytes;

/** All bytes from the beginning, at each call anew. A piece holds until the next one is asked for. */
export const piecesOf = (file: InputFile): AsyncIterable<Uint8Array> =>
  file.onDisk?.pieces() ?? piecesIn(file.bytes);

/** The same without waiting, for readers that cannot. */
export const slicesOf = (file: InputFile): Iterable<Uint8Array> =>
  file.onDisk?.slices() ?? slicesIn(file.bytes);

function* slicesIn(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += PIECE_BYTES)
    yield bytes.subarray(start, start + PIECE_BYTES);
}

async function* piecesIn(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* slicesIn(bytes);
}
