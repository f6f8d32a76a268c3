// Puts the rows of one invoice together while they are drawn. In nearly every table they stand one under the other; where
// they lie apart, a first reading has noted on which line each such invoice ends, and its rows are held until then.
// 'F1', 'F2', 'F1' is two invoices: the rows of F1 are held until the third row.

import type { InvoiceRow } from '../invoices/rows/invoice-row-cells.ts';

/** Rows that a table may hold back in all. */
export const MAX_SCATTERED_ROWS = 200_000;

/** Notes, row by row, which invoices come again after others, and the line of their last row. */
export class Scattered {
  /** Of each such invoice, the line on which it ends. */
  readonly lastLines = new Map<string, number>();
  /** Rows that come after other invoices stood between. */
  rows = 0;
  readonly #seen = new HashSet();
  #current: string | null = null;

  see(key: string, line: number): void {
    if (key === this.#current) {
      if (this.lastLines.has(key)) this.#note(key, line);
      return;
    }
    this.#current = key;
    if (!this.#seen.add(hashOf(key))) this.#note(key, line);
  }

  #note(key: string, line: number): void {
    this.lastLines.set(key, line);
    this.rows += 1;
  }
}

/** Gives out the rows of an invoice when its last one was seen. */
export class RowGroups {
  readonly #lastLines: ReadonlyMap<string, number>;
  readonly #held = new Map<string, InvoiceRow[]>();
  #key: string | null = null;
  #rows: InvoiceRow[] = [];

  constructor(lastLines: ReadonlyMap<string, number>) {
    this.#lastLines = lastLines;
  }

  /** The groups that this row ends: the one before it, or its own. */
  add(key: string, row: InvoiceRow): InvoiceRow[][] {
    if (key === this.#key) {
      this.#rows.push(row);
      return [];
    }
    const ended = this.#end();
    const lastLine = this.#lastLines.get(key);
    if (lastLine === undefined) {
      this.#key = key;
      this.#rows = [row];
      return ended;
    }
    const rows = this.#held.get(key) ?? [];
    rows.push(row);
    this.#held.set(key, rows);
    if (row.line < lastLine) return ended;
    this.#held.delete(key);
    return [...ended, rows];
  }

  /** What is left. */
  end(): InvoiceRow[][] {
    const left = [...this.#end(), ...this.#held.values()];
    this.#held.clear();
    return left;
  }

  #end(): InvoiceRow[][] {
    const rows = this.#rows;
    this.#rows = [];
    this.#key = null;
    return rows.length === 0 ? [] : [rows];
  }
}

/** 53 bits of a text. Two numbers that share them are only held longer than they need be. */
function hashOf(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x1b873593;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995) ^ (low >>> 15);
  }
  return ((high >>> 0) % 0x200000) * 0x100000000 + (low >>> 0);
}

const FIRST_SLOTS = 1024;

/** Whole numbers above zero in eight bytes each; a `Set` takes six times as much. */
class HashSet {
  #slots = new Float64Array(FIRST_SLOTS);
  #size = 0;

  /** False where it was there. */
  add(hash: number): boolean {
    const value = hash + 1;
    const slot = this.#slotOf(value);
    if (this.#slots[slot] === value) return false;
    this.#slots[slot] = value;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length) this.#grow();
    return true;
  }

  #slotOf(value: number): number {
    const mask = this.#slots.length - 1;
    let slot = (value ^ (value / 0x100000000)) & mask;
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== value) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Float64Array(before.length * 2);
    for (const value of before) if (value !== 0) this.#slots[this.#slotOf(value)] = value;
  }
}
