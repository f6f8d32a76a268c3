// The rows of one sheet, as far as they hold something: where a row or a cell does not say where it stands, it follows the one
// before it. What the sheet claims of its size is not believed, and rows that hold nothing cost nothing.

import { errorAt } from '../problems.ts';
import type { Problem } from '../records.ts';
import type { Cell, TableRow } from '../tables/table-values.ts';
import { cellPlace } from './cell-place.ts';
import { filledDown, MAX_MERGED, type MergedDown, mergedDown } from './merged-cells.ts';
import { cellAsWritten, EMPTY_CELL, type WorkbookParts, type WrittenCell } from './sheet-cell.ts';
import { readSheetEvents } from './sheet-events.ts';

export type Sheet = {
  readonly rows: readonly TableRow[];
  /** Rows that are hidden, by a filter or by hand, and hold something. */
  readonly hiddenLines: readonly number[];
};

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

export type SheetReading = Sheet & { readonly cells: number };

/** The rows, or the problem where the sheet is damaged or too large. */
export function readSheet(
  bytes: Uint8Array,
  { parts, cellsLeft }: { readonly parts: WorkbookParts; readonly cellsLeft: number },
): SheetReading | Problem {
  const rows = new SheetRows(parts, cellsLeft);
  const merged: MergedDown[] = [];
  const damaged = readSheetEvents(bytes, {
    row: row => rows.open(row),
    cell: (reference, cell) => rows.cell(reference, cell),
    rowEnd: () => rows.close(),
    merged: reference => {
      const down = merged.length > MAX_MERGED ? null : mergedDown(reference);
      if (down !== null) merged.push(down);
    },
  });
  if (damaged !== null) return damaged;
  if (rows.problem !== null) return rows.problem;
  const inOrder = rows.isInOrder ? rows.rows : rows.rows.toSorted((left, right) => left.line - right.line);
  return { rows: filledDown(inOrder, merged), hiddenLines: rows.hiddenLines, cells: rows.cells };
}

class SheetRows {
  readonly rows: TableRow[] = [];
  readonly hiddenLines: number[] = [];
  problem: Problem | null = null;
  isInOrder = true;
  cells = 0;
  readonly #parts: WorkbookParts;
  readonly #cellsLeft: number;
  #line = 0;
  #characters = 0;
  /** Of the row that is read: where it says that it stands, what it holds. */
  #said: number | null = null;
  #isUnsaid = false;
  #isHidden = false;
  #cells: Cell[] = [];
  #next = 0;

  constructor(parts: WorkbookParts, cellsLeft: number) {
    this.#parts = parts;
    this.#cellsLeft = cellsLeft;
  }

  open({ reference, isHidden }: { reference: string | undefined; isHidden: boolean }): void {
    this.#said = reference === undefined ? null : Number(reference) || null;
    this.#isUnsaid = reference === undefined;
    this.#isHidden = isHidden;
    this.#cells = [];
    this.#next = 0;
  }

  /** A row that does not say where it stands stands where its first cell does. */
  cell(reference: string | undefined, written: WrittenCell): void {
    if (this.problem !== null) return;
    const place = cellPlace(reference ?? '');
    if (this.#isUnsaid) this.#said = place?.line ?? null;
    this.#isUnsaid = false;
    const column = place?.column ?? this.#next;
    this.#next = column + 1;
    const cell = cellAsWritten(written, this.#parts);
    this.problem = this.#refusal(cell, column);
    if (this.problem !== null || cell === null || cell.text === '') return;
    this.#characters += cell.text.length;
    while (this.#cells.length < column) this.#cells.push(EMPTY_CELL);
    this.#cells[column] = cell;
  }

  close(): void {
    if (this.problem !== null) return;
    const line = this.#lineOfRow;
    if (line <= this.#line) this.isInOrder = false;
    this.#line = line;
    const cells = this.#cells;
    if (cells.length === 0) return;
    this.cells += cells.length;
    if (this.#characters > MAX_SHEET_CHARACTERS)
      this.problem = errorAt({
        place: 'table',
        found: `${this.#characters} characters`,
        expected: `at most ${MAX_SHEET_CHARACTERS} characters`,
      });
    else if (this.cells > this.#cellsLeft)
      this.problem = errorAt({
        place: 'workbook',
        found: `more than ${MAX_WORKBOOK_CELLS} cells`,
        expected: `at most ${MAX_WORKBOOK_CELLS} cells`,
      });
    this.rows.push({ line, cells });
    if (this.#isHidden && this.hiddenLines.length < MAX_HIDDEN) this.hiddenLines.push(line);
  }

  get #lineOfRow(): number {
    return this.#said ?? this.#line + 1;
  }

  #refusal(cell: Cell | null, column: number): Problem | null {
    const place = `row ${this.#lineOfRow}`;
    if (cell === null)
      return errorAt({ place, found: 'a text that is not in the workbook', expected: WHOLE });
    if (cell.text.length > MAX_CELL_CHARACTERS)
      return errorAt({
        place,
        found: `a cell of ${cell.text.length} characters`,
        expected: `at most ${MAX_CELL_CHARACTERS} characters`,
      });
    if (cell.text === '' || column < MAX_SHEET_COLUMNS) return null;
    return errorAt({
      place: 'table',
      found: `${column + 1} columns`,
      expected: `at most ${MAX_SHEET_COLUMNS} columns`,
    });
  }
}

export const WHOLE = 'a whole Excel workbook';
