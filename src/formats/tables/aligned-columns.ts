// A report that a program printed into a file: its columns stand under each other, with blanks between them and no separator.
// Where columns end is told by the titles and by the rows with a day together, since one blank may stand between two columns
// of one row and between two words of another. Lines that are no rows (who the customer is, totals) are cut at wide blanks.

import { sizeOf } from '../file-bytes.ts';
import type { InputFile } from '../records.ts';
import { decodeText, splitLines } from '../text/text.ts';
import { type CountTitles, HEADER_SEARCH_ROWS } from './table-head.ts';
import type { TableRow } from './table-values.ts';

export type AlignedTable = {
  readonly encoding: string;
  readonly sheet: { readonly name: string; readonly rows: readonly TableRow[] };
};

type Span = { readonly start: number; readonly end: number };
type Piece = Span & { readonly text: string };

/** Printed lists are short: they are read whole. */
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_LINES = 50_000;
const MAX_COLUMNS = 50;
/** Fewer known titles than this are coincidence: the words of a letter stand in lines too. */
const FEWEST_TITLES = 3;
/** Where columns end is told from this many rows. */
const ROWS_LOOKED_AT = 500;
/** One row in so many may run over the end of its column. */
const ROWS_PER_STRAY = 50;
const MAX_LINE = 2_000;

const DAY = /(?<!\d)(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2})(?!\d)/;
/** Lines that are drawn. */
const RULE = /^[\s\-_=+*.─━═]*$/;

/** The table of a printed list as the rows of a sheet, or null where its lines hold none. */
export function alignedTable(file: InputFile, countTitles: CountTitles): AlignedTable | null {
  if (file.sheet !== undefined || sizeOf(file) > MAX_BYTES) return null;
  const { text, encoding } = decodeText(file.bytes);
  const lines = splitLines(text);
  if (lines.length > MAX_LINES) return null;
  const rows = lines.filter(isRow);
  const cutByWords = new Set(rows);
  const below = fillOf(rows.slice(0, ROWS_LOOKED_AT));
  const best = lines
    .slice(0, HEADER_SEARCH_ROWS)
    .filter(line => !RULE.test(line) && !cutByWords.has(line) && line.length <= MAX_LINE)
    .map(titles => ({ titles, columns: columnsOf(titles, below) }))
    .map(found => ({ ...found, known: countTitles(cellsOf(wordsOf(found.titles), found.columns)) }))
    .reduce((one, other) => (other.known > one.known ? other : one), { titles: '', columns: NONE, known: 0 });
  if (best.known < FEWEST_TITLES || best.columns.length > MAX_COLUMNS) return null;
  cutByWords.add(best.titles);
  const cells = (line: string): string[] => {
    if (RULE.test(line)) return [];
    return cellsOf(cutByWords.has(line) ? wordsOf(line) : partsOf(line), best.columns);
  };
  const table = lines.map((line, index) => ({
    line: index + 1,
    cells: cells(line).map(said => ({ text: said, typed: false })),
  }));
  return { encoding, sheet: { name: file.name, rows: table } };
}

const NONE: readonly Span[] = [];

/** A row of a list of invoices or of a statement has a day, and something at a distance of it. */
const isRow = (line: string): boolean =>
  line.length <= MAX_LINE && DAY.test(line) && /\S\s{2,}\S/.test(line.trim()) && partsOf(line).length > 2;

/** Whether a text without any separator may be such a list. */
export const looksAligned = (firstLines: readonly string[]): boolean => firstLines.some(isRow);

/** What stands together, with one blank at most between its words. */
const partsOf = (line: string): Piece[] => piecesOf(line, /\S+(?: \S+)*/g);
const wordsOf = (line: string): Piece[] => piecesOf(line, /\S+/g);

const piecesOf = (line: string, pattern: RegExp): Piece[] =>
  [...line.matchAll(pattern)].map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }));

/** Where rows are filled, but for the few that run over the end of a column; as wide as the widest. */
type Fill = { readonly width: number; readonly isFilled: (at: number) => boolean };

function fillOf(rows: readonly string[]): Fill {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const filled = new Uint16Array(width);
  for (const row of rows)
    for (const { start, end } of wordsOf(row))
      for (let at = start; at < end; at += 1) filled[at] = (filled[at] ?? 0) + 1;
  const strays = Math.floor(rows.length / ROWS_PER_STRAY);
  return { width, isFilled: at => (filled[at] ?? 0) > strays };
}

/** The columns under these titles: what is blank in the titles and in the rows stands between two of them. */
function columnsOf(titles: string, { width, isFilled }: Fill): readonly Span[] {
  const isTitled = (at: number): boolean => (titles[at] ?? ' ') !== ' ';
  const columns = runsOf(Math.max(width, titles.length), at => isTitled(at) || isFilled(at));
  return joined(columns, column => !(holds(column, isTitled) && holds(column, isFilled)));
}

function runsOf(width: number, isIn: (at: number) => boolean): Span[] {
  const runs: Span[] = [];
  let start: number | null = null;
  for (let at = 0; at <= width; at += 1) {
    if (at < width && isIn(at)) start ??= at;
    else if (start !== null) {
      runs.push({ start, end: at });
      start = null;
    }
  }
  return runs;
}

function holds({ start, end }: Span, is: (at: number) => boolean): boolean {
  for (let at = start; at < end; at += 1) if (is(at)) return true;
  return false;
}

/**
 * A word of a title without anything below it belongs to the title beside it, and so do thousands to the hundreds that stand a
 * blank further right. What stands two blanks from either side is a column that is empty here.
 */
function joined(columns: readonly Span[], isHalf: (column: Span) => boolean): readonly Span[] {
  const kept: Span[] = [];
  let begun: number | null = null;
  columns.forEach((column, index) => {
    const start: number = begun ?? column.start;
    const [before, after] = [kept.at(-1), columns[index + 1]];
    const toRight = after === undefined ? Number.POSITIVE_INFINITY : after.start - column.end;
    const toLeft = before === undefined ? Number.POSITIVE_INFINITY : start - before.end;
    begun = null;
    if (isHalf(column) && Math.min(toLeft, toRight) === 1) {
      if (toRight <= toLeft) begun = start;
      else kept[kept.length - 1] = { start: before?.start ?? start, end: column.end };
    } else kept.push({ start, end: column.end });
  });
  return kept;
}

/** What stands in each column. A piece that runs over the end of one stands where most of it is. */
function cellsOf(pieces: readonly Piece[], columns: readonly Span[]): string[] {
  const cells: string[][] = [];
  for (const piece of pieces) {
    const column = nearest(piece, columns);
    while (cells.length <= column) cells.push([]);
    cells[column]?.push(piece.text);
  }
  return cells.map(words => words.join(' '));
}

/** Words run over the end of their column, amounts over its beginning. */
function nearest(piece: Piece, columns: readonly Span[]): number {
  const shared = columns.map(({ start, end }) => Math.min(piece.end, end) - Math.max(piece.start, start));
  const most = Math.max(...shared);
  if (most > 0) return shared.indexOf(most);
  const before = Math.max(
    0,
    columns.findLastIndex(({ start }) => start <= piece.start),
  );
  const isAmount = /^[-+(]?\d/.test(piece.text);
  return isAmount ? Math.min(before + 1, columns.length - 1) : before;
}
