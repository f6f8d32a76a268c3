// Takes the files out of a zip, in memory, by its central directory. Names that climb out of the folder, lies
// about sizes, wrong checksums, encryption and archives too large to be honest are refused entry by entry.
// A zip of 42 kB that claims or unpacks to petabytes stops at the limits below, whatever its header says.

import { Inflate } from 'fflate';
import { errorAt } from '../problems.ts';
import type { InputFile, Problem } from '../records.ts';

const MAX_ZIP_ENTRIES = 1000;
export const MAX_ZIP_ENTRY_BYTES = 256 * 1024 * 1024;
const MAX_ZIP_TOTAL_BYTES = 512 * 1024 * 1024;

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const END_RECORD_BYTES = 22;
const CENTRAL_RECORD_BYTES = 46;
const LOCAL_RECORD_BYTES = 30;
const MAX_COMMENT_BYTES = 65535;
/** General purpose flags (APPNOTE 4.4.4): bit 0 encrypted, bit 11 names in UTF-8. */
const ENCRYPTED = 0x0001;
const UTF8_NAME = 0x0800;
const INFLATE_SLICE_BYTES = 64 * 1024;

export type Unzipped = { readonly files: readonly InputFile[]; readonly problems: readonly Problem[] };

export type ZipEntry = {
  readonly name: string;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly compressedBytes: number;
  readonly bytes: number;
  readonly offset: number;
};

/** The entries as the central directory lists them, or null where there is none that is whole. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecordAt(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let place = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number += 1) {
    if (place + CENTRAL_RECORD_BYTES > end || view.getUint32(place, true) !== CENTRAL_RECORD) return null;
    const nameBytes = view.getUint16(place + 28, true);
    const nameStart = place + CENTRAL_RECORD_BYTES;
    const flags = view.getUint16(place + 8, true);
    entries.push({
      name: decodeName(bytes.subarray(nameStart, nameStart + nameBytes), flags),
      flags,
      method: view.getUint16(place + 10, true),
      checksum: view.getUint32(place + 16, true),
      compressedBytes: view.getUint32(place + 20, true),
      bytes: view.getUint32(place + 24, true),
      offset: view.getUint32(place + 42, true),
    });
    place = nameStart + nameBytes + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  return entries;
}

/** The files of an archive, in its order; folders are left out. Every entry not taken out is a problem. */
export function unzip(bytes: Uint8Array): Unzipped {
  const entries = zipEntries(bytes);
  if (entries === null)
    return { files: [], problems: [refusal('zip', 'no whole list of contents', 'a whole zip file')] };
  if (entries.length > MAX_ZIP_ENTRIES)
    return {
      files: [],
      problems: [refusal('zip', `${entries.length} files`, `at most ${MAX_ZIP_ENTRIES} files`)],
    };
  const files: InputFile[] = [];
  const problems: Problem[] = [];
  let left = MAX_ZIP_TOTAL_BYTES;
  for (const entry of entries) {
    if (entry.name.endsWith('/') && entry.bytes === 0) continue;
    const taken = takeOut(bytes, entry, Math.min(left, MAX_ZIP_ENTRY_BYTES));
    if (taken instanceof Uint8Array) {
      left -= taken.length;
      files.push({ name: entry.name, bytes: taken });
    } else problems.push(taken);
  }
  return { files, problems };
}

function takeOut(bytes: Uint8Array, entry: ZipEntry, limit: number): Uint8Array | Problem {
  const { name } = entry;
  if (!isInside(name)) return refusal(name, 'a name that leaves the archive', 'a plain relative name');
  if ((entry.flags & ENCRYPTED) !== 0) return refusal(name, 'an encrypted file', 'a file without a password');
  if (entry.bytes > limit) return refusal(name, `${entry.bytes} bytes`, `at most ${limit} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWhole = entry.offset + LOCAL_RECORD_BYTES <= bytes.length;
  if (!isWhole || view.getUint32(entry.offset, true) !== LOCAL_RECORD)
    return refusal(name, 'no file where the list says', 'a whole zip file');
  const start =
    entry.offset +
    LOCAL_RECORD_BYTES +
    view.getUint16(entry.offset + 26, true) +
    view.getUint16(entry.offset + 28, true);
  if (start + entry.compressedBytes > bytes.length) return refusal(name, 'a cut file', 'a whole zip file');
  const packed = bytes.subarray(start, start + entry.compressedBytes);
  const content = unpack(packed, entry);
  if (content === null)
    return refusal(
      name,
      `packed bytes that are not ${entry.bytes} bytes of content`,
      'a whole, stored or deflated file',
    );
  if (crc32(content) !== entry.checksum) return refusal(name, 'a wrong checksum', 'an undamaged file');
  return content;
}

/** The content, or null when it is damaged or not of the size that is declared. Never holds more than that size. */
function unpack(packed: Uint8Array, entry: ZipEntry): Uint8Array | null {
  if (entry.method === 0) return packed.length === entry.bytes ? packed : null;
  if (entry.method !== 8) return null;
  const content = new Uint8Array(entry.bytes);
  let written = 0;
  let isTooLong = false;
  const inflate = new Inflate(chunk => {
    if (written + chunk.length > content.length) isTooLong = true;
    else content.set(chunk, written);
    written += chunk.length;
  });
  try {
    for (let start = 0; start < packed.length && !isTooLong; start += INFLATE_SLICE_BYTES) {
      const end = start + INFLATE_SLICE_BYTES;
      inflate.push(packed.subarray(start, end), end >= packed.length);
    }
  } catch (damaged) {
    // fflate throws Errors that carry a numeric code for every kind of damage.
    if (damaged instanceof Error && 'code' in damaged) return null;
    throw damaged;
  }
  return !isTooLong && written === content.length ? content : null;
}

/** Relative, without '..', drive letters, backslashes or control characters. */
function isInside(name: string): boolean {
  const isPlain = name !== '' && !/^[/\\]|^[A-Za-z]:|\\|\p{Cc}/u.test(name);
  return isPlain && !name.split('/').includes('..');
}

function endRecordAt(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_RECORD_BYTES - MAX_COMMENT_BYTES);
  for (let place = view.byteLength - END_RECORD_BYTES; place >= first; place -= 1)
    if (view.getUint32(place, true) === END_RECORD) return place;
  return null;
}

function decodeName(bytes: Uint8Array, flags: number): string {
  return new TextDecoder((flags & UTF8_NAME) !== 0 ? 'utf-8' : 'windows-1252').decode(bytes);
}

/** Four tables: what a byte does to the rest that is one, two, three and four bytes further (a quarter of the time, measured). */
const CRC_TABLES: Int32Array[] = [];
const NO_TABLE = new Int32Array(256);
for (let place = 0; place < 4; place += 1) {
  const [first, before] = [CRC_TABLES[0], CRC_TABLES[place - 1]];
  CRC_TABLES[place] = Int32Array.from({ length: 256 }, (_, byte) => {
    if (first !== undefined && before !== undefined) {
      const rest = before[byte] ?? 0;
      return (rest >>> 8) ^ (first[rest & 0xff] ?? 0);
    }
    let rest = byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest & 1) !== 0 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  });
}

function crc32(bytes: Uint8Array): number {
  const [one = NO_TABLE, two = NO_TABLE, three = NO_TABLE, four = NO_TABLE] = CRC_TABLES;
  let rest = ~0;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    rest ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    rest =
      (four[rest & 0xff] ?? 0) ^
      (three[(rest >>> 8) & 0xff] ?? 0) ^
      (two[(rest >>> 16) & 0xff] ?? 0) ^
      (one[rest >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) rest = (rest >>> 8) ^ (one[(rest ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~rest >>> 0;
}

const refusal = (place: string, found: string, expected: string): Problem =>
  errorAt({ place, found, expected });
