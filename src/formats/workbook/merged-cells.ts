// Cells that were merged downward: a customer beside its three invoices stands in the first row alone, and means all three.
// Words are written into the rows below; numbers are not, since a sum beside three invoices is owed once.

import { bareNumber, type Cell, type TableRow } from '../tables/table-values.ts';
import { cellPlace } from './cell-place.ts';

export type MergedDown = { readonly column: number; readonly firstLine: number; readonly lastLine: number };

/** Beyond this many the sheet is read as it stands: nobody merged them by hand. */
export const MAX_MERGED = 20_000;
const MAX_FILLED = 500_000;

/** 'A2:A4'; null for cells that were merged in one row. */
export function mergedDown(reference: string): MergedDown | null {
  const [first, last] = reference.split(':').map(cellPlace);
  if (!first || !last || first.line >= last.line) return null;
  return { column: first.column, firstLine: first.line, lastLine: last.line };
}

export function filledDown(rows: readonly TableRow[], merged: readonly MergedDown[]): readonly TableRow[] {
  if (merged.length === 0 || merged.length > MAX_MERGED) return rows;
  const found = [...rows];
  const at = new Map(rows.map(({ line }, position) => [line, position]));
  let filled = 0;
  for (const { column, firstLine, lastLine } of merged) {
    const top = found[at.get(firstLine) ?? -1]?.cells[column];
    if (top === undefined || !isWords(top)) continue;
    for (let line = firstLine + 1; line <= lastLine && filled < MAX_FILLED; line += 1) {
      filled += 1;
      const position = at.get(line);
      const row = position === undefined ? undefined : found[position];
      if (position !== undefined && row !== undefined) found[position] = withCell(row, column, top);
    }
  }
  return found;
}

const isWords = ({ text, typed }: Cell): boolean => !typed && text !== '' && bareNumber(text) === null;

function withCell(row: TableRow, column: number, cell: Cell): TableRow {
  const there = row.cells[column];
  // An empty row of the sheet stays one.
  if ((there !== undefined && there.text !== '') || row.cells.every(({ text }) => text === '')) return row;
  const cells = Array.from(
    { length: Math.max(row.cells.length, column + 1) },
    (_, position) => row.cells[position] ?? EMPTY,
  );
  cells[column] = cell;
  return { ...row, cells };
}

const EMPTY: Cell = { text: '', typed: false };
