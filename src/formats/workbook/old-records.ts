// The records of an old Excel workbook (MS-XLS, BIFF8): a number, a length, and what they say. A text that is too long for one
// record goes on in the next, where the width of its letters is said anew.

export type OldRecord = {
  readonly id: number;
  /** Where it stands in the stream. */
  readonly at: number;
  /** Its own bytes, and those of the records that go on with it. */
  readonly parts: readonly Uint8Array[];
};

const CONTINUE = 0x3c;

/** From there to the end of the sheet or of the general part; null where the stream is cut before. */
export function recordsFrom(stream: Uint8Array, start: number): readonly OldRecord[] | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const records: { id: number; at: number; parts: Uint8Array[] }[] = [];
  let depth = 0;
  for (let at = start; at + 4 <= stream.length; ) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const end = at + 4 + length;
    if (end > stream.length) return null;
    const bytes = stream.subarray(at + 4, end);
    if (id === CONTINUE) records.at(-1)?.parts.push(bytes);
    else if (depth <= 1 || id === BEGIN || id === END) records.push({ id, at, parts: [bytes] });
    // A chart lies within a sheet as a part of its own.
    if (id === BEGIN) depth += 1;
    if (id === END) depth -= 1;
    if (id === END && depth === 0) return records;
    at = end;
  }
  return null;
}

export const BEGIN = 0x0809;
const END = 0x000a;

/** Reads the numbers and texts of one record, over all its parts. What is not there reads as nothing. */
export class RecordReader {
  readonly #parts: readonly Uint8Array[];
  #part = 0;
  #at = 0;

  constructor({ parts }: OldRecord) {
    this.#parts = parts;
  }

  get isAtEnd(): boolean {
    this.#turn();
    return this.#part >= this.#parts.length;
  }

  #turn(): void {
    while (this.#part < this.#parts.length && this.#at >= (this.#parts[this.#part]?.length ?? 0)) {
      this.#part += 1;
      this.#at = 0;
    }
  }

  byte(): number {
    this.#turn();
    const byte = this.#parts[this.#part]?.[this.#at] ?? 0;
    this.#at += 1;
    return byte;
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  long(): number {
    return (this.short() | (this.short() << 16)) >>> 0;
  }

  double(): number {
    const view = new DataView(new ArrayBuffer(8));
    for (let at = 0; at < 8; at += 1) view.setUint8(at, this.byte());
    return view.getFloat64(0, true);
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0 && !this.isAtEnd; ) {
      const here = Math.min(left, (this.#parts[this.#part]?.length ?? 0) - this.#at);
      this.#at += here;
      left -= here;
    }
  }

  /** A text whose letters are counted before it, in one byte or in two. */
  text(counted: 'byte' | 'short' = 'short'): string {
    const letters = counted === 'byte' ? this.byte() : this.short();
    const flags = this.byte();
    const runs = (flags & 8) === 0 ? 0 : this.short();
    const more = (flags & 4) === 0 ? 0 : this.long();
    const text = this.#letters(letters, (flags & 1) === 1);
    this.skip(runs * 4 + more);
    return text;
  }

  #letters(count: number, areWide: boolean): string {
    let text = '';
    let isWide = areWide;
    for (let left = count; left > 0 && !this.isAtEnd; ) {
      // At the beginning of a part of its own the width is said anew.
      if (this.#at === 0 && text !== '') isWide = (this.byte() & 1) === 1;
      const bytes = this.#parts[this.#part]?.subarray(this.#at) ?? new Uint8Array();
      const here = Math.min(left, isWide ? bytes.length >> 1 : bytes.length);
      if (here === 0) return text;
      text += isWide
        ? new TextDecoder('utf-16le').decode(bytes.subarray(0, here * 2))
        : String.fromCharCode(...bytes.subarray(0, here));
      this.#at += isWide ? here * 2 : here;
      left -= here;
    }
    return text;
  }
}
