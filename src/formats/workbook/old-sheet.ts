// The rows of one sheet of an old Excel workbook. Cells may come in any order of rows; a formula comes with its result, and its
// text in the record behind it. One that no program worked out yet is no nought.

import type { Problem } from '../records.ts';
import type { Cell } from '../tables/table-values.ts';
import { MAX_MERGED, type MergedDown } from './merged-cells.ts';
import { PLAIN } from './number-format.ts';
import { type OldRecord, RecordReader } from './old-records.ts';
import { numberCell, textCell, uncomputed, type WorkbookParts } from './sheet-cell.ts';
import { type SheetReading, SheetRows, tooManyCells } from './sheet-rows.ts';

const RECORD = {
  row: 0x0208,
  sharedText: 0xfd,
  text: 0x0204,
  formattedText: 0xd6,
  number: 0x0203,
  short: 0x027e,
  shorts: 0xbd,
  formula: 0x06,
  result: 0x0207,
  truth: 0x0205,
  merged: 0xe5,
} as const;

const FAULTS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

export function readOldSheet(
  records: readonly OldRecord[],
  { parts, cellsLeft }: { readonly parts: WorkbookParts; readonly cellsLeft: number },
): SheetReading | Problem {
  const sheet = new OldSheet(parts);
  for (const record of records) {
    sheet.add(record.id, new RecordReader(record));
    if (sheet.count > cellsLeft) return tooManyCells();
  }
  const rows = new SheetRows(cellsLeft);
  for (const [line, cells] of [...sheet.lines].sort(([left], [right]) => left - right)) {
    rows.open({ line, isHidden: sheet.hidden.has(line) });
    for (const [column, cell] of [...cells].sort(([left], [right]) => left - right)) rows.put(column, cell);
    rows.close();
  }
  return rows.read(sheet.merged);
}

class OldSheet {
  readonly lines = new Map<number, Map<number, Cell>>();
  readonly hidden = new Set<number>();
  readonly merged: MergedDown[] = [];
  count = 0;
  readonly #parts: WorkbookParts;
  /** Where the text of the formula before belongs. */
  #awaiting: { readonly row: number; readonly column: number } | null = null;

  constructor(parts: WorkbookParts) {
    this.#parts = parts;
  }

  add(id: number, record: RecordReader): void {
    if (id === RECORD.row) this.#addRow(record);
    else if (id === RECORD.merged) this.#addMerged(record);
    else if (id === RECORD.result) this.#addResult(record);
    else if (CELLS.has(id)) this.#addCell(id, record);
  }

  #put(row: number, column: number, cell: Cell): void {
    const line = this.lines.get(row + 1) ?? new Map<number, Cell>();
    this.lines.set(row + 1, line.set(column, cell));
    this.count += 1;
  }

  /** MS-XLS 2.4.221: the sixth bit says that the row has no height. */
  #addRow(record: RecordReader): void {
    const row = record.short();
    record.skip(10);
    if ((record.short() & 0x20) !== 0) this.hidden.add(row + 1);
  }

  #addMerged(record: RecordReader): void {
    for (let left = record.short(); left > 0 && !record.isAtEnd; left -= 1) {
      const [first, last, column] = [record.short(), record.short(), record.short()];
      record.skip(2);
      if (last > first && this.merged.length <= MAX_MERGED)
        this.merged.push({ column, firstLine: first + 1, lastLine: last + 1 });
    }
  }

  #addResult(record: RecordReader): void {
    if (this.#awaiting === null) return;
    this.#put(this.#awaiting.row, this.#awaiting.column, textCell(record.text()));
    this.#awaiting = null;
  }

  #addCell(id: number, record: RecordReader): void {
    const [row, column] = [record.short(), record.short()];
    if (id === RECORD.shorts) {
      this.#addShorts(record, { row, column });
      return;
    }
    const style = record.short();
    if (id === RECORD.formula) this.#addFormula(record, { row, column, style });
    else {
      const cell = this.#cellOf(id, record, style);
      if (cell !== null) this.#put(row, column, cell);
    }
  }

  #cellOf(id: number, record: RecordReader, style: number): Cell | null {
    if (id === RECORD.sharedText) return this.#parts.texts[record.long()] ?? null;
    if (id === RECORD.number) return this.#number(record.double(), style);
    if (id === RECORD.short) return this.#number(shortNumber(record.long()), style);
    if (id === RECORD.truth) return truthOf(record);
    return textCell(record.text());
  }

  /** Several numbers side by side, and the last column behind them. */
  #addShorts(record: RecordReader, { row, column }: { readonly row: number; readonly column: number }): void {
    for (let at = column; ; at += 1) {
      const style = record.short();
      if (record.isAtEnd) return;
      this.#put(row, at, this.#number(shortNumber(record.long()), style));
    }
  }

  #addFormula(
    record: RecordReader,
    { row, column, style }: { readonly row: number; readonly column: number; readonly style: number },
  ): void {
    const bytes = Uint8Array.from({ length: 8 }, () => record.byte());
    const isToBeWorkedOut = (record.short() & CALCULATED_ON_LOAD) !== 0;
    this.#awaiting = null;
    const [kind, , value = 0] = bytes;
    if (bytes[6] !== 0xff || bytes[7] !== 0xff) {
      const number = new DataView(bytes.buffer).getFloat64(0, true);
      this.#put(row, column, number === 0 && isToBeWorkedOut ? uncomputed('') : this.#number(number, style));
    } else if (kind === 0) this.#awaiting = { row, column };
    else if (kind === 1) this.#put(row, column, textCell(value === 1 ? 'true' : 'false'));
    else if (kind === 2) this.#put(row, column, fault(value));
  }

  #number(number: number, style: number): Cell {
    // All digits of a number that has more than it keeps would look as if they were meant.
    const value = Math.abs(number) > Number.MAX_SAFE_INTEGER ? number.toExponential() : String(number);
    return numberCell(value, { format: this.#parts.formats[style] ?? PLAIN, parts: this.#parts });
  }
}

const CELLS: ReadonlySet<number> = new Set([
  RECORD.sharedText,
  RECORD.text,
  RECORD.formattedText,
  RECORD.number,
  RECORD.short,
  RECORD.shorts,
  RECORD.formula,
  RECORD.truth,
]);

/** Libraries that cannot work a formula out write a nought and ask the program to. */
const CALCULATED_ON_LOAD = 2;

const fault = (code: number): Cell => ({ text: FAULTS[code] ?? '#', typed: false, isFault: true });

function truthOf(record: RecordReader): Cell {
  const value = record.byte();
  return record.byte() === 1 ? fault(value) : textCell(value === 1 ? 'true' : 'false');
}

/** MS-XLS 2.5.217: thirty bits of a whole number or of a double, perhaps a hundred times what is meant. */
function shortNumber(bits: number): number {
  const isWhole = (bits & 2) !== 0;
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(4, bits & 0xfffffffc, true);
  const number = isWhole ? bits >> 2 : view.getFloat64(0, true);
  return (bits & 1) === 0 ? number : number / 100;
}
