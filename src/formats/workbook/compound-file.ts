// The streams of a compound file (MS-CFB), the container of old Office files and of those with a password: a small file system
// of sectors. Chains are followed no further than there are sectors, so that none is without end.

export type CompoundFile = {
  /** The bytes of the stream of that name, or null where there is none or it is damaged. */
  readonly stream: (name: string) => Uint8Array | null;
  readonly names: readonly string[];
};

/** As Latin-1. */
export const OLE_SIGNATURE = '\u00d0\u00cf\u0011\u00e0';

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const STREAM = 2;
const ROOT = 5;
/** Streams that are shorter lie in the small sectors of the root (MS-CFB 2.2). */
const MINI_CUTOFF = 4096;
const LISTED_IN_HEADER = 109;
const LAST_SECTOR = 0xfffffffa;

type Entry = { readonly name: string; readonly type: number; readonly start: number; readonly size: number };

/** Null where the bytes are no such file, or a damaged one. */
export function compoundFile(bytes: Uint8Array): CompoundFile | null {
  if (bytes.length < HEADER_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const sectors = new Sectors(bytes, 1 << shift);
  const directory = sectors.chain(view.getUint32(48, true));
  if (directory === null) return null;
  const entries = entriesOf(directory);
  const root = entries.find(({ type }) => type === ROOT);
  if (root === undefined) return null;
  const small = (): Small | null => {
    const content = sectors.chain(root.start);
    const table = sectors.chain(view.getUint32(60, true));
    return content === null || table === null ? null : { content, table: numbersOf(table) };
  };
  const read = ({ start, size }: Entry): Uint8Array | null =>
    size < MINI_CUTOFF ? smallStream(small(), { start, size }) : wholeOf(sectors.chain(start), size);
  const streams = entries.filter(({ type }) => type === STREAM);
  return {
    names: streams.map(({ name }) => name),
    stream: name => {
      const entry = streams.find(candidate => candidate.name === name);
      return entry === undefined ? null : read(entry);
    },
  };
}

class Sectors {
  readonly #bytes: Uint8Array;
  readonly #size: number;
  readonly #next: Uint32Array;
  /** As many as the file has room for: a chain in a circle ends there. */
  readonly #most: number;

  constructor(bytes: Uint8Array, size: number) {
    this.#bytes = bytes;
    this.#size = size;
    this.#most = Math.ceil(bytes.length / size);
    const table = this.#tableSectors().flatMap(sector => this.#sector(sector) ?? []);
    this.#next = numbersOf(joined(table));
  }

  /** The sectors of the table that says which one follows which: 109 are named in the header, others in a chain of their own. */
  #tableSectors(): number[] {
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    const found: number[] = [];
    for (let at = 0; at < LISTED_IN_HEADER; at += 1) found.push(view.getUint32(76 + at * 4, true));
    let more = view.getUint32(68, true);
    for (let steps = 0; more < LAST_SECTOR && steps < this.#most; steps += 1) {
      const sector = this.#sector(more);
      if (sector === null) break;
      const numbers = numbersOf(sector);
      found.push(...numbers.subarray(0, -1));
      more = numbers.at(-1) ?? LAST_SECTOR;
    }
    return found.filter(sector => sector < LAST_SECTOR).slice(0, this.#most);
  }

  #sector(number: number): Uint8Array | null {
    const start = (number + 1) * this.#size;
    return start >= this.#bytes.length ? null : this.#bytes.subarray(start, start + this.#size);
  }

  chain(first: number): Uint8Array | null {
    const found: Uint8Array[] = [];
    for (let at = first; at < LAST_SECTOR; at = this.#next[at] ?? LAST_SECTOR) {
      const sector = this.#sector(at);
      if (sector === null || found.length >= this.#most) return null;
      found.push(sector);
    }
    return joined(found);
  }
}

type Small = { readonly content: Uint8Array; readonly table: Uint32Array };
const SMALL_BYTES = 64;

function smallStream(
  small: Small | null,
  { start, size }: { readonly start: number; readonly size: number },
): Uint8Array | null {
  if (small === null) return null;
  const found: Uint8Array[] = [];
  for (let at = start; at < LAST_SECTOR; at = small.table[at] ?? LAST_SECTOR) {
    if (found.length >= MINI_CUTOFF / SMALL_BYTES) return null;
    found.push(small.content.subarray(at * SMALL_BYTES, (at + 1) * SMALL_BYTES));
  }
  return wholeOf(joined(found), size);
}

const wholeOf = (content: Uint8Array | null, size: number): Uint8Array | null =>
  content === null || content.length < size ? null : content.subarray(0, size);

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const nameBytes = Math.min(64, view.getUint16(at + 64, true));
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, nameBytes - 2))),
      type: directory[at + 66] ?? 0,
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => view.getUint32(at * 4, true));
}
