// The rows of one sheet, as far as they hold something: where a row or a cell does not say where it stands, it follows the one
// before it. What the sheet claims of its size is not believed, and rows that hold nothing cost nothing.

import { errorAt } from '../problems.ts';
import type { Problem } from '../records.ts';
import type { Cell, TableRow } from '../tables/table-values.ts';
import { readXml } from '../text/xml.ts';
import type { XmlElement } from '../text/xml-tree.ts';
import { cellPlace } from './cell-place.ts';
import { filledDown, MAX_MERGED, type MergedDown, mergedDown } from './merged-cells.ts';
import { cellOfXml, EMPTY_CELL, type WorkbookParts } from './sheet-cell.ts';

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
  const read = readXml(bytes, {
    blanksIn: new Set(['t']),
    handOver: new Map([
      ['row', element => rows.add(element)],
      [
        'mergeCell',
        element => {
          const down = merged.length > MAX_MERGED ? null : mergedDown(element.attributes.get('ref') ?? '');
          if (down !== null) merged.push(down);
        },
      ],
    ]),
  });
  if (!read.ok) return read.problem;
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

  constructor(parts: WorkbookParts, cellsLeft: number) {
    this.#parts = parts;
    this.#cellsLeft = cellsLeft;
  }

  add(element: XmlElement): void {
    if (this.problem !== null) return;
    const line = lineOf(element) ?? this.#line + 1;
    if (line <= this.#line) this.isInOrder = false;
    this.#line = line;
    const cells = this.#cellsOf(element, line);
    if (cells.length === 0) return;
    this.cells += cells.length;
    if (this.#characters > MAX_SHEET_CHARACTERS)
      this.problem ??= errorAt({
        place: 'table',
        found: `${this.#characters} characters`,
        expected: `at most ${MAX_SHEET_CHARACTERS} characters`,
      });
    if (this.cells > this.#cellsLeft)
      this.problem = errorAt({
        place: 'workbook',
        found: `more than ${MAX_WORKBOOK_CELLS} cells`,
        expected: `at most ${MAX_WORKBOOK_CELLS} cells`,
      });
    this.rows.push({ line, cells });
    const isHidden = ['1', 'true'].includes(element.attributes.get('hidden') ?? '');
    if (isHidden && this.hiddenLines.length < MAX_HIDDEN) this.hiddenLines.push(line);
  }

  /** Up to the last one that is filled. */
  #cellsOf(row: XmlElement, line: number): Cell[] {
    const cells: Cell[] = [];
    let next = 0;
    for (const element of row.children) {
      if (element.name !== 'c') continue;
      const column = cellPlace(element.attributes.get('r') ?? '')?.column ?? next;
      next = column + 1;
      const cell = cellOfXml(element, this.#parts);
      const place = `row ${line}`;
      if (cell === null)
        this.problem ??= errorAt({ place, found: 'a text that is not in the workbook', expected: WHOLE });
      else if (cell.text.length > MAX_CELL_CHARACTERS)
        this.problem ??= errorAt({
          place,
          found: `a cell of ${cell.text.length} characters`,
          expected: `at most ${MAX_CELL_CHARACTERS} characters`,
        });
      else if (cell.text !== '' && column >= MAX_SHEET_COLUMNS)
        this.problem ??= errorAt({
          place: 'table',
          found: `${column + 1} columns`,
          expected: `at most ${MAX_SHEET_COLUMNS} columns`,
        });
      else if (cell.text !== '') {
        this.#characters += cell.text.length;
        while (cells.length < column) cells.push(EMPTY_CELL);
        cells[column] = cell;
      }
    }
    return cells;
  }
}

export const WHOLE = 'a whole Excel workbook';

const lineOf = (row: XmlElement): number | null => {
  const said = row.attributes.get('r');
  if (said !== undefined) return Number(said) || null;
  const first = row.children.find(({ name }) => name === 'c');
  return cellPlace(first?.attributes.get('r') ?? '')?.line ?? null;
};
