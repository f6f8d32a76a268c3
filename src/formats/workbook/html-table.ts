// One table of a page while it is read: where each cell stands beside those that reach into its row from above, and the rows that
// come of it. HTML lets rows, cells and groups go unclosed: the next one closes them.

import type { Cell } from '../tables/table-values.ts';
import { type HtmlAttributes, ShownText } from './html-cell.ts';
import { MAX_MERGED, type MergedDown } from './merged-cells.ts';
import type { SheetRows } from './sheet-rows.ts';

/** HTML 4.9.11: more columns are as many, more rows too. */
const MAX_COLUMNS_WIDE = 1_000;
const MAX_ROWS_HIGH = 65_534;

type OpenCell = { readonly text: ShownText; readonly attributes: HtmlAttributes; readonly column: number };
type Placed = { readonly column: number; readonly cell: Cell };
/** A cell that reaches down: into so many more rows. */
type Reaching = { rowsLeft: number; readonly column: number; readonly firstLine: number; lastLine: number };

type Around = {
  readonly rows: SheetRows;
  readonly merged: MergedDown[];
  readonly cellOf: (shown: string, attributes: HtmlAttributes) => Cell;
  /** Columns that were passed over: a small page could have cells that reach over millions of places. */
  readonly passed: (columns: number) => void;
};

export class HtmlTable {
  cell: OpenCell | null = null;
  readonly #around: Around;
  #row: { readonly isHidden: boolean; readonly placed: Placed[]; readonly begun: Reaching[] } | null = null;
  #column = 0;
  /** By column: into how many rows below this one something reaches. */
  readonly #taken = new Map<number, number>();
  #reaching: Reaching[] = [];
  /** A table within a table lies between its rows: what reaches down would reach into that one. */
  #hasInner = false;

  constructor(around: Around) {
    this.#around = around;
  }

  /** What reaches down ends with its group of rows. */
  openGroup(): void {
    this.close();
    this.#taken.clear();
    this.#reaching = [];
  }

  openRow(isHidden: boolean): void {
    this.closeRow();
    this.#row = { isHidden, placed: [], begun: [] };
    this.#column = 0;
  }

  openCell(attributes: HtmlAttributes): void {
    this.closeCell();
    if (this.#row === null) this.openRow(false);
    const from = this.#column;
    while ((this.#taken.get(this.#column) ?? 0) > 0) this.#column += 1;
    const wide = count(attributes.get('colspan'), MAX_COLUMNS_WIDE);
    const high = count(attributes.get('rowspan'), MAX_ROWS_HIGH);
    this.cell = { text: new ShownText(), attributes, column: this.#column };
    if (high > 1) for (let at = 0; at < wide; at += 1) this.#taken.set(this.#column + at, high);
    if (high > 1 && this.#around.merged.length <= MAX_MERGED)
      this.#row?.begun.push({ rowsLeft: high - 1, column: this.#column, firstLine: 0, lastLine: 0 });
    this.#around.passed(this.#column - from + (high > 1 ? wide : 0));
    this.#column += wide;
  }

  closeCell(): void {
    if (this.cell === null) return;
    const { text, attributes, column } = this.cell;
    this.cell = null;
    const { shown } = text;
    if (shown !== '' || attributes.has('x:err'))
      this.#row?.placed.push({ column, cell: this.#around.cellOf(shown, attributes) });
  }

  closeRow(): void {
    this.closeCell();
    if (this.#row === null) return;
    const line = this.#write();
    for (const reaching of this.#reaching) reaching.lastLine = line;
    this.#reaching = this.#reaching.filter(one => this.#goesOn(one));
    for (const one of this.#row.begun) this.#reaching.push({ ...one, firstLine: line, lastLine: line });
    for (const [column, left] of this.#taken)
      if (left <= 1) this.#taken.delete(column);
      else this.#taken.set(column, left - 1);
    this.#around.passed(this.#taken.size);
    this.#row = null;
  }

  /** The row as far as it has come, when another table begins inside one of its cells. */
  breakRow(): void {
    if (this.#row === null) return;
    this.#hasInner = true;
    const open = this.cell;
    this.closeCell();
    this.#write();
    this.#row.placed.length = 0;
    if (open !== null) this.cell = { ...open, text: new ShownText() };
  }

  #goesOn(reaching: Reaching): boolean {
    reaching.rowsLeft -= 1;
    if (reaching.rowsLeft > 0) return true;
    this.#keep(reaching);
    return false;
  }

  #keep({ column, firstLine, lastLine }: Reaching): void {
    if (!this.#hasInner && lastLine > firstLine) this.#around.merged.push({ column, firstLine, lastLine });
  }

  /** The line that it has in the sheet. */
  #write(): number {
    const { rows } = this.#around;
    rows.open({ line: null, isHidden: this.#row?.isHidden ?? false });
    const { line } = rows;
    for (const { column, cell } of this.#row?.placed ?? []) rows.put(column, cell);
    rows.close();
    return line;
  }

  /** What reaches below the last row ends there. */
  close(): void {
    this.closeRow();
    for (const one of this.#reaching) this.#keep(one);
  }
}

function count(said: string | undefined, most: number): number {
  const number = said !== undefined && /^\s*\d{1,9}/.test(said) ? Number.parseInt(said, 10) : 1;
  return Math.min(Math.max(number, 1), most);
}
