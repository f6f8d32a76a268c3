// Many numbers found by a key, in three lists of numbers: a million entries take some 20 MB, where a map of lists takes ten
// times as much and keeps the collector busy. Two keys may have one hash, so whoever asks compares what it finds.

const FIRST_SIZE = 1_024;
const NONE: readonly number[] = [];

export class Chains {
  /** Where a chain begins, one more than its entry; 0 where nothing hangs. */
  #heads = new Uint32Array(FIRST_SIZE);
  #next = new Uint32Array(FIRST_SIZE);
  #hashes = new Uint32Array(FIRST_SIZE);
  #values = new Uint32Array(FIRST_SIZE);
  #count = 0;

  add(hash: number, value: number): void {
    if (this.#count === this.#values.length) this.#grow();
    const entry = this.#count;
    this.#hashes[entry] = hash;
    this.#values[entry] = value;
    this.#count += 1;
    this.#hang(entry);
  }

  /** The values of a hash, in no order. */
  of(hash: number): readonly number[] {
    let entry = this.#heads[hash & (this.#heads.length - 1)] ?? 0;
    if (entry === 0) return NONE;
    const found: number[] = [];
    while (entry !== 0) {
      if (this.#hashes[entry - 1] === hash) found.push(this.#values[entry - 1] ?? 0);
      entry = this.#next[entry - 1] ?? 0;
    }
    return found;
  }

  #hang(entry: number): void {
    const at = (this.#hashes[entry] ?? 0) & (this.#heads.length - 1);
    this.#next[entry] = this.#heads[at] ?? 0;
    this.#heads[at] = entry + 1;
  }

  #grow(): void {
    const size = this.#values.length * 2;
    this.#hashes = grown(this.#hashes, size);
    this.#values = grown(this.#values, size);
    this.#next = grown(this.#next, size);
    this.#heads = new Uint32Array(size);
    for (let entry = 0; entry < this.#count; entry += 1) this.#hang(entry);
  }
}

export function grown<List extends Uint32Array | Float64Array>(list: List, size: number): List;
export function grown(list: Uint32Array | Float64Array, size: number): Uint32Array | Float64Array {
  const larger = list instanceof Uint32Array ? new Uint32Array(size) : new Float64Array(size);
  larger.set(list);
  return larger;
}

/** FNV-1a, of 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
