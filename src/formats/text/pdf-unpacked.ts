// How much a PDF unpacks to, before anybody unpacks it for good: a stream of 500 kB can hold 500 MB of zeros.
// Streams are found by their keyword, whatever the tables of the document say; deflated ones are unpacked piece by
// piece and only counted. What cannot be counted (locked, or packed in another way) counts as much as it could hold.

import { Inflate } from 'fflate';

/** What one byte of deflated data can become at most (RFC 1951: 258 bytes by two bits). */
const MAX_RATIO = 1032;
/** Of a bomb a slice becomes a thousand times as much, which is held at once: 8 MB. */
const SLICE_BYTES = 8 * 1024;
/** The dictionary of a stream stands right before it. */
const DICTIONARY_BYTES = 2048;
/** Packed again and again; honest documents pack once. */
const DEEPEST = 4;
/** What is unpacked a second time is held up to here. */
const MAX_HELD_BYTES = 16 * 1024 * 1024;
const FILTERED = /\/(Filter|F)\b|#/;
const PICTURE = /\/(DCTDecode|DCT|JPXDecode|CCITTFaxDecode|CCF|JBIG2Decode)\b/;
/** Filters that unfold, or that may be such: a name spelled with codes, a name that stands elsewhere. */
const UNFOLDS =
  /\/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|ASCII85Decode|A85|ASCIIHexDecode|AHx)\b|#|\/Filter\s+\d/;
const TWO_FILTERS = /\/Filter\s*\[[^\]]*\/[^\]/]*\/|#|\/Filter\s+\d/;

/** Bytes of all streams when unpacked; counting stops above the limit, and the count is then above it too. */
export function unpackedBytes(bytes: Uint8Array, limit: number): number {
  if (bytes.length * MAX_RATIO <= limit) return bytes.length;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLocked = file.includes('/Encrypt');
  let total = 0;
  for (const { start, end, dictionary } of streamsIn(file)) {
    const packed = file.subarray(start, end);
    const isDeflated = isZlib(packed) && !isLocked;
    if (!isDeflated && (!FILTERED.test(dictionary) || isPicture(dictionary))) continue;
    const left = limit - total;
    total += isDeflated
      ? inflatedBytes({ packed: file.subarray(start), limit: left, again: TWO_FILTERS.test(dictionary) })
      : packed.length * MAX_RATIO;
    if (total > limit) return total;
  }
  return total;
}

/** Packed as a picture and in no other way: it is never unpacked here. */
const isPicture = (dictionary: string): boolean => PICTURE.test(dictionary) && !UNFOLDS.test(dictionary);

type Stream = { readonly start: number; readonly end: number; readonly dictionary: string };

/** PDF 1.7 section 7.3.8.1: the keyword, an end of line, the data, 'endstream'. */
export function* streamsIn(file: Buffer): Generator<Stream> {
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const next = file[at + 6];
    if (file.subarray(Math.max(0, at - 3), at).toString('latin1') === 'end' || (next !== 13 && next !== 10))
      continue;
    const start = at + (next === 13 && file[at + 7] === 10 ? 8 : 7);
    const close = file.indexOf('endstream', start);
    const before = file.subarray(Math.max(0, at - DICTIONARY_BYTES), at).toString('latin1');
    yield {
      start,
      end: close === -1 ? file.length : close,
      dictionary: before.slice(before.lastIndexOf(' obj') + 1),
    };
  }
}

/** RFC 1950: method 8 and a header that is a multiple of 31. */
export const isZlib = (packed: Uint8Array): boolean => {
  const [method = 0, flags = 0] = packed;
  return (method & 15) === 8 && (method * 256 + flags) % 31 === 0;
};

/**
 * The library tells the end of deflated data in its state alone: the last block was read (`f`), and none is open (`l`). What is
 * pushed behind it is kept by the library, copied anew each time.
 */
export function hasEnded(inflate: Inflate): boolean {
  const state: unknown = Reflect.get(inflate, 's');
  if (state === null || typeof state !== 'object' || !('f' in state)) return false;
  return Boolean(state.f) && !('l' in state && Boolean(state.l));
}

/** Deflated data says itself where it ends, so it is followed to there and not to the next keyword. */
function inflatedBytes({
  packed,
  limit,
  again,
  depth = 1,
}: {
  packed: Uint8Array;
  limit: number;
  again: boolean;
  depth?: number;
}): number {
  let written = 0;
  const kept: Uint8Array[] = [];
  const inflate = new Inflate(chunk => {
    written += chunk.length;
    if (again && written <= MAX_HELD_BYTES) kept.push(chunk.slice());
  });
  try {
    for (let start = 2; start < packed.length && !hasEnded(inflate) && written <= limit; start += SLICE_BYTES)
      inflate.push(packed.subarray(start, start + SLICE_BYTES), false);
  } catch (damaged) {
    // fflate throws Errors that carry a numeric code; what came before the damage was counted.
    if (!(damaged instanceof Error && 'code' in damaged)) throw damaged;
  }
  if (!again || written > limit) return written;
  const inner = new Uint8Array(Buffer.concat(kept));
  if (!isZlib(inner)) return written;
  if (depth === DEEPEST || written > MAX_HELD_BYTES) return limit + 1;
  return written + inflatedBytes({ packed: inner, limit: limit - written, again, depth: depth + 1 });
}
