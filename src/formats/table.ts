// Reads a table of any origin, CSV or XLSX, into titled columns and rows of cells, and decides nothing about
// what the columns mean: that is `table-mapping.ts`. Lines above the header are left out, empty rows too.
// A row wider than the header is refused, because an amount such as 100,00 may have been split over two cells.

import readSheets from 'read-excel-file/universal';
import { errorAt, type Finding } from './problems.ts';
import type { Problem } from './records.ts';
import { csvRows, delimiterOf } from './table-csv.ts';
import type { Cell, TableRow } from './table-values.ts';
import { decodeText, peek } from './text.ts';
import { unzip } from './zip.ts';

export type Table = {
  /** Titles, each once: a blank one is 'column 3', a repeated one 'Phone (2)'. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Rows above the header, and those that stand beside the table wherever they are: a label and what it says. */
  readonly aside: readonly TableRow[];
  /** Rows below the header that are not empty, with those that were refused. */
  readonly rowCount: number;
  readonly delimiter: string | null;
  readonly encoding: string | null;
  readonly sheet: string | null;
  readonly problems: readonly Problem[];
};

export const MAX_TABLE_BYTES = 64 * 1024 * 1024;
export const MAX_TABLE_ROWS = 500_000;
export const MAX_TABLE_COLUMNS = 1_000;
/** A workbook of 200,000 rows takes 500 MB of memory to read. */
export const MAX_WORKBOOK_BYTES = 20 * 1024 * 1024;
export const MAX_UNPACKED_BYTES = 128 * 1024 * 1024;
/** How far down a header may stand below the criteria that banks write above it. */
const HEADER_SEARCH_ROWS = 40;
/** Fewer known titles than this are coincidence. */
const MIN_KNOWN_TITLES = 2;

/** How many cells of a row are titles that somebody knows: the row with most of them is the header. */
export type CountTitles = (cells: readonly string[]) => number;
/** Whether a row belongs beside the table: banks write their balances above it and below it. */
export type IsAside = (row: TableRow) => boolean;

type Judges = { readonly countTitles: CountTitles; readonly isAside: IsAside };

type Grid = { readonly rows: readonly TableRow[]; readonly sheet: string | null };

/** The table, or no columns and a problem where the bytes are no table. Never throws on bad input. */
export async function readTable(
  bytes: Uint8Array,
  countTitles: CountTitles,
  isAside: IsAside = () => false,
): Promise<Table> {
  const isWorkbook = isZip(bytes);
  const limit = isWorkbook ? MAX_WORKBOOK_BYTES : MAX_TABLE_BYTES;
  if (bytes.length > limit)
    return noTable({ place: 'file', found: `${bytes.length} bytes`, expected: `at most ${limit} bytes` });
  const judges = { countTitles, isAside };
  return isWorkbook ? readXlsx(bytes, judges) : readCsv(bytes, judges);
}

const isZip = (bytes: Uint8Array): boolean => peek(bytes, 4) === 'PK\u0003\u0004';

function readCsv(bytes: Uint8Array, judges: Judges): Table {
  const { text, encoding } = decodeText(bytes);
  const delimiter = delimiterOf(text);
  const rows = csvRows({ text, delimiter, maxRows: MAX_TABLE_ROWS + 1 });
  if (Array.isArray(rows)) return { ...titled({ rows, sheet: null }, judges), delimiter, encoding };
  return { ...NO_TABLE, problems: [rows], delimiter, encoding };
}

async function readXlsx(bytes: Uint8Array, judges: Judges): Promise<Table> {
  // The reader below trusts the sizes that a zip declares; `unzip` does not, so it goes first.
  const archive = unzip(bytes);
  const [problem] = archive.problems;
  if (problem !== undefined) return { ...NO_TABLE, problems: [problem] };
  const unpacked = archive.files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (unpacked > MAX_UNPACKED_BYTES) {
    const found = `${unpacked} bytes when unpacked`;
    return noTable({ place: 'file', found, expected: `at most ${MAX_UNPACKED_BYTES} bytes` });
  }
  if (!archive.files.some(file => file.name === 'xl/workbook.xml'))
    return noTable({
      place: 'file',
      found: 'an office document',
      expected: 'an Excel workbook (.xlsx) or CSV',
    });
  try {
    const sheets = await readSheets(bytes.slice().buffer);
    const tables = sheets.map(({ sheet, data }) => titled({ rows: data.map(sheetRow), sheet }, judges));
    const known = (table: Table): number => judges.countTitles(table.columns);
    const best = tables.toSorted((left, right) => known(right) - known(left))[0];
    return best ?? noTable({ place: 'workbook', found: 'no sheet', expected: 'a sheet with a table' });
  } catch (refused) {
    // The workbook reader throws plain Errors for every kind of damage, TypeErrors for missing parts.
    const found = refused instanceof Error ? refused.message : String(refused);
    return noTable({ place: 'workbook', found, expected: 'a whole Excel workbook' });
  }
}

function sheetRow(cells: readonly unknown[], index: number): TableRow {
  return { line: index + 1, cells: cells.map(sheetCell) };
}

function sheetCell(value: unknown): Cell {
  if (value === null || value === undefined) return { text: '', typed: false };
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), typed: true };
  return { text: String(value), typed: typeof value === 'number' };
}

/** Finds the header, names the columns and fits the rows below to them. */
function titled({ rows, sheet }: Grid, { countTitles, isAside }: Judges): Table {
  const widest = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  if (widest > MAX_TABLE_COLUMNS)
    return noTable(tooMany('columns', { found: widest, limit: MAX_TABLE_COLUMNS }));
  const written = rows.filter(row => row.cells.some(isFilled));
  const filled = written.filter(row => !isAside(row));
  const header = headerOf(filled, countTitles);
  if (header === null)
    return noTable({ place: 'table', found: 'no row of titles', expected: 'a row that names the columns' });
  const columns = uniqueTitles(header.cells);
  const below = filled.slice(filled.indexOf(header) + 1);
  const body = below.filter((row, index) => index > 0 || !isSecondHeader(row, countTitles));
  const fitted = fitRows(body, columns.length);
  const aside = [...filled.slice(0, filled.indexOf(header)), ...written.filter(isAside)];
  const problems = [...fitted.problems];
  if (rows.length > MAX_TABLE_ROWS)
    problems.push(errorAt(tooMany('rows', { found: rows.length, limit: MAX_TABLE_ROWS })));
  return { ...NO_TABLE, columns, rows: fitted.rows, aside, rowCount: body.length, sheet, problems };
}

const isFilled = (cell: Cell): boolean => cell.text.trim() !== '';
const EMPTY_CELL: Cell = { text: '', typed: false };

/** Rows as wide as the header. Wider ones are refused, and a last one that shows where the file was cut. */
function fitRows(body: readonly TableRow[], width: number): Pick<Table, 'rows' | 'problems'> {
  const problems: Problem[] = [];
  const cut = cutRow(body, width);
  const rows = body.flatMap(row => {
    const { line, cells } = row;
    const used = cells.findLastIndex(isFilled) + 1;
    const finding = {
      place: `row ${line}`,
      found: `${used} cells`,
      expected: `${width} cells, as in the header`,
    };
    if (row === cut)
      problems.push(errorAt({ ...finding, expected: `${finding.expected} (was the file cut?)` }));
    else if (used > width)
      problems.push(errorAt({ ...finding, expected: `${finding.expected} (is an amount split in two?)` }));
    else return [{ line, cells: Array.from({ length: width }, (_, column) => cells[column] ?? EMPTY_CELL) }];
    return [];
  });
  return { rows, problems };
}

/** A last row that is shorter than all others, or the only one, is where the file was cut. */
function cutRow(body: readonly TableRow[], width: number): TableRow | null {
  const last = body.at(-1);
  if (last === undefined || last.cells.length >= width) return null;
  return body.slice(0, -1).some(row => row.cells.length < width) ? null : last;
}

const tooMany = (what: string, { found, limit }: { found: number; limit: number }): Finding => ({
  place: 'table',
  found: `${found} ${what}`,
  expected: `at most ${limit} ${what}`,
});

function headerOf(rows: readonly TableRow[], countTitles: CountTitles): TableRow | null {
  const candidates = rows
    .slice(0, HEADER_SEARCH_ROWS)
    .map(row => ({ row, known: countTitles(row.cells.map(cell => cell.text)) }));
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (found, candidate) => (candidate.known > (found?.known ?? 0) ? candidate : found),
    null,
  );
  if (best !== null && best.known >= MIN_KNOWN_TITLES) return best.row;
  const first = rows[0];
  const looksLikeTitles = first?.cells.every(cell => !cell.typed && !/\d/.test(cell.text)) ?? false;
  return first !== undefined && looksLikeTitles && first.cells.length > 1 ? first : null;
}

/** Some exports write their titles twice: for people, and as field names in the next row. */
function isSecondHeader(row: TableRow, countTitles: CountTitles): boolean {
  const filled = row.cells.map(cell => cell.text).filter(text => text.trim() !== '');
  const known = countTitles(filled);
  return known >= MIN_KNOWN_TITLES && known * 2 >= filled.length;
}

function uniqueTitles(cells: readonly Cell[]): string[] {
  const lastFilled = cells.findLastIndex(cell => cell.text.trim() !== '');
  const seen = new Map<string, number>();
  return cells.slice(0, lastFilled + 1).map(({ text }, column) => {
    const title = text.replace(/\s+/g, ' ').trim() || `column ${column + 1}`;
    const times = (seen.get(title) ?? 0) + 1;
    seen.set(title, times);
    return times === 1 ? title : `${title} (${times})`;
  });
}

const NO_TABLE: Table = {
  columns: [],
  rows: [],
  aside: [],
  rowCount: 0,
  delimiter: null,
  encoding: null,
  sheet: null,
  problems: [],
};

const noTable = (finding: Finding): Table => ({ ...NO_TABLE, problems: [errorAt(finding)] });
