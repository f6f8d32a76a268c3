// The row of titles of a table: where it stands under the lines that tools and banks write above it, and what its columns
// are called.

import { type Cell, isFilled, type TableRow } from './table-values.ts';
import { type Header, withOtherHalf } from './title-pairs.ts';

/** How many cells of a row are titles that somebody knows: the row with most of them is the header. */
export type CountTitles = (cells: readonly string[]) => number;
/** Whether a row belongs beside the table: banks write their balances above it and below it. */
export type IsAside = (row: TableRow) => boolean;

export type Judges = { readonly countTitles: CountTitles; readonly isAside: IsAside };

/** How far down a header may stand below the criteria that banks write above it. */
export const HEADER_SEARCH_ROWS = 40;
/** Fewer known titles than this are coincidence. */
const MIN_KNOWN_TITLES = 2;

/** Of the first rows that are filled and stand not aside. */
export function headerOf(rows: readonly TableRow[], countTitles: CountTitles): Header | null {
  const candidates = rows
    .slice(0, HEADER_SEARCH_ROWS)
    .map(row => ({ row, known: countTitles(row.cells.map(cell => cell.text)) }));
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (found, candidate) => (candidate.known > (found?.known ?? 0) ? candidate : found),
    null,
  );
  if (best !== null && best.known >= MIN_KNOWN_TITLES) return withOtherHalf(best.row, { rows, countTitles });
  const first = rows[0];
  const looksLikeTitles = first?.cells.every(cell => !cell.typed && !/\d/.test(cell.text)) ?? false;
  return first !== undefined && looksLikeTitles && first.cells.filter(isFilled).length > 1 ? first : null;
}

/** Some exports write their titles twice: for people, and as field names in the next row. */
export function isSecondHeader(row: TableRow, countTitles: CountTitles): boolean {
  const filled = row.cells.map(cell => cell.text).filter(text => text.trim() !== '');
  const known = countTitles(filled);
  return known >= MIN_KNOWN_TITLES && known * 2 >= filled.length;
}

/**
 * Reports print their titles on each page. Other ones begin another table: what stands below means something else. Rows with
 * a digit are none, so that few rows are compared.
 */
export function titlesAgain(
  { cells }: TableRow,
  { cells: titlesOfTable, parts = [] }: Header,
  countTitles: CountTitles,
): 'repeated' | 'other' | null {
  // A typed cell may hold a digit: it is no title, and says nothing of the others.
  if (cells.some(({ text, typed }) => !typed && /\d/.test(text))) return null;
  const filled = cells.flatMap(({ text, typed }) => (text.trim() === '' || typed ? [] : [text.trim()]));
  if (filled.length < FEWEST_TITLES) return null;
  const titles = new Set(
    [titlesOfTable, ...parts.map(part => part.cells)].flat().map(({ text }) => text.trim()),
  );
  const same = filled.filter(text => titles.has(text)).length;
  if (same === filled.length) return 'repeated';
  const known = countTitles(filled);
  return known >= FEWEST_TITLES && known * 2 > filled.length && same < filled.length ? 'other' : null;
}

const FEWEST_TITLES = 3;

/** Titles, each once: a blank one is 'column 3', a repeated one 'Phone (2)'. */
export function uniqueTitles(cells: readonly Cell[]): string[] {
  const lastFilled = cells.findLastIndex(cell => cell.text.trim() !== '');
  const seen = new Map<string, number>();
  return cells.slice(0, lastFilled + 1).map(({ text }, column) => {
    const title = text.replace(/\s+/g, ' ').trim() || `column ${column + 1}`;
    const times = (seen.get(title) ?? 0) + 1;
    seen.set(title, times);
    return times === 1 ? title : `${title} (${times})`;
  });
}
