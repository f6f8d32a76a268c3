// The rows of one sheet as they are built, cell by cell, within bounds: a row that does not say where it stands follows the one
// before it, rows that hold nothing cost nothing, and what a sheet repeats counts each time.

import { errorAt } from '../problems.ts';
import type { Problem } from '../records.ts';
import type { Cell, TableRow } from '../tables/table-values.ts';
import { filledDown, type MergedDown } from './merged-cells.ts';
import { EMPTY_CELL } from './sheet-cell.ts';

export type Sheet = {
  readonly rows: readonly TableRow[];
  /** Rows that are hidden, by a filter or by hand, and hold something. */
  readonly hiddenLines: readonly number[];
};
export type NamedSheet = Sheet & { readonly name: string; readonly isHidden: boolean };
export type SheetReading = Sheet & { readonly cells: number };

/** Of all sheets of a workbook together: 200,000 rows of 20 columns. */
export const MAX_WORKBOOK_CELLS = 4_000_000;
/** Of all cells of a sheet: 50 in each. A text may be shared by every cell, and costs the file nothing. */
const MAX_SHEET_CHARACTERS = 200_000_000;
/** More are refused as a table all the same. */
const MAX_SHEET_COLUMNS = 1_000;
/** Excel holds no longer text in a cell. */
const MAX_CELL_CHARACTERS = 32_767;
/** What has been said of a sheet of hidden rows after this many. */
const MAX_HIDDEN = 1_000;

export class SheetRows {
  problem: Problem | null = null;
  readonly #rows: TableRow[] = [];
  readonly #hiddenLines: number[] = [];
  readonly #cellsLeft: number;
  #isInOrder = true;
  #cellsSeen = 0;
  #characters = 0;
  /** Of the row before. */
  #line = 0;
  /** Of the row that is read: where it says that it stands, what it holds. */
  #said: number | null = null;
  #isHidden = false;
  #cells: Cell[] = [];
  #charactersOfRow = 0;

  constructor(cellsLeft: number) {
    this.#cellsLeft = cellsLeft;
  }

  open({ line, isHidden }: { readonly line: number | null; readonly isHidden: boolean }): void {
    this.#said = line;
    this.#isHidden = isHidden;
    this.#cells = [];
    this.#charactersOfRow = 0;
  }

  /** Where the row stands, or the next one after those that were read. */
  get line(): number {
    return this.#said ?? this.#line + 1;
  }

  /** For a row that did not say it itself. */
  standAt(line: number): void {
    this.#said ??= line;
  }

  put(column: number, cell: Cell): void {
    if (this.problem !== null || cell.text === '') return;
    if (cell.text.length > MAX_CELL_CHARACTERS)
      this.refuse(`row ${this.line}`, {
        found: `a cell of ${cell.text.length} characters`,
        expected: `at most ${MAX_CELL_CHARACTERS} characters`,
      });
    else if (column >= MAX_SHEET_COLUMNS)
      this.refuse('table', {
        found: `${column + 1} columns`,
        expected: `at most ${MAX_SHEET_COLUMNS} columns`,
      });
    else {
      this.#charactersOfRow += cell.text.length;
      while (this.#cells.length < column) this.#cells.push(EMPTY_CELL);
      this.#cells[column] = cell;
    }
  }

  close(times = 1): void {
    if (this.problem !== null) return;
    const first = this.line;
    if (first <= this.#line) this.#isInOrder = false;
    this.#line = first + times - 1;
    const cells = this.#cells;
    if (cells.length === 0) return;
    this.#cellsSeen += cells.length * times;
    this.#characters += this.#charactersOfRow * times;
    if (this.#characters > MAX_SHEET_CHARACTERS)
      this.refuse('table', {
        found: `${this.#characters} characters`,
        expected: `at most ${MAX_SHEET_CHARACTERS} characters`,
      });
    else if (this.#cellsSeen > this.#cellsLeft) this.problem = tooManyCells();
    else for (let line = first; line <= this.#line; line += 1) this.#keep({ line, cells });
  }

  #keep(row: TableRow): void {
    this.#rows.push(row);
    if (this.#isHidden && this.#hiddenLines.length < MAX_HIDDEN) this.#hiddenLines.push(row.line);
  }

  refuse(place: string, finding: { readonly found: string; readonly expected: string }): void {
    this.problem ??= errorAt({ place, ...finding });
  }

  /** All of them in their order, with what merged cells mean in the rows below. */
  read(merged: readonly MergedDown[]): SheetReading | Problem {
    if (this.problem !== null) return this.problem;
    const rows = this.#isInOrder ? this.#rows : this.#rows.toSorted((left, right) => left.line - right.line);
    return { rows: filledDown(rows, merged), hiddenLines: this.#hiddenLines, cells: this.#cellsSeen };
  }
}

export const tooManyCells = (): Problem =>
  errorAt({
    place: 'workbook',
    found: `more than ${MAX_WORKBOOK_CELLS} cells`,
    expected: `at most ${MAX_WORKBOOK_CELLS} cells`,
  });
