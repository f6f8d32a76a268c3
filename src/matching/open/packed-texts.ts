// Texts of many rows in large buffers outside the heap of JavaScript: the collector never goes through them.

import { grown } from './chains.ts';

const FIRST_BLOCK_BYTES = 16 * 1024;
const MOST_BLOCK_BYTES = 1024 * 1024;
const FIRST_SIZE = 1_024;
/** The database stores no text that holds it. */
const SEPARATOR = '\0';

export class PackedTexts {
  readonly #blocks: Buffer[] = [];
  #used = 0;
  #count = 0;
  /** Block, first byte and length of each row. */
  #places = new Uint32Array(FIRST_SIZE * 3);

  add(fields: readonly string[]): void {
    const text = fields.join(SEPARATOR);
    // No sign takes more than three bytes for each of its units.
    const most = text.length * 3;
    if (this.#used + most > (this.#blocks.at(-1)?.length ?? 0)) {
      const bytes = Math.min(MOST_BLOCK_BYTES, FIRST_BLOCK_BYTES * 2 ** this.#blocks.length);
      this.#blocks.push(Buffer.allocUnsafeSlow(Math.max(bytes, most)));
      this.#used = 0;
    }
    const length = this.#blocks.at(-1)?.write(text, this.#used, 'utf8') ?? 0;
    const at = this.#count * 3;
    if (at === this.#places.length) this.#places = grown(this.#places, at * 2);
    this.#places[at] = this.#blocks.length - 1;
    this.#places[at + 1] = this.#used;
    this.#places[at + 2] = length;
    this.#used += length;
    this.#count += 1;
  }

  /** Whether its first text is this one, in ASCII; none is made. */
  begins(row: number, text: string): boolean {
    const bytes = this.#blocks[this.#places[row * 3] ?? 0];
    const from = this.#places[row * 3 + 1] ?? 0;
    const length = this.#places[row * 3 + 2] ?? 0;
    if (bytes === undefined || length < text.length) return false;
    for (let at = 0; at < text.length; at += 1) if (bytes[from + at] !== text.charCodeAt(at)) return false;
    return length === text.length || bytes[from + text.length] === 0;
  }

  at(row: number): readonly string[] {
    const [block = 0, from = 0, length = 0] = this.#places.subarray(row * 3, row * 3 + 3);
    return (this.#blocks[block]?.toString('utf8', from, from + length) ?? '').split(SEPARATOR);
  }
}
