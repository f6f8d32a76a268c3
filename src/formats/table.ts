// Reads a table of any origin, CSV or XLSX, into titled columns and rows of cells, and decides nothing about
// what the columns mean: that is `table-mapping.ts`. Lines above the header are left out, empty rows too.
// A row wider than the header is refused, because an amount such as 100,00 may have been split over two cells.

import readSheets from 'read-excel-file/universal';
import { errorAt } from './problems.ts';
import type { Problem } from './records.ts';
import { csvRows, delimiterOf } from './table-csv.ts';
import type { Cell, TableRow } from './table-values.ts';
import { decodeText } from './text.ts';
import { unzip } from './zip.ts';

export type Table = {
  /** Titles, each once: a blank one is 'column 3', a repeated one 'Phone (2)'. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
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
/** How far down a header may stand below the criteria that banks write above it. */
const HEADER_SEARCH_ROWS = 40;
/** Fewer known titles than this are coincidence. */
const MIN_KNOWN_TITLES = 2;

/** How many cells of a row are titles that somebody knows: the row with most of them is the header. */
export type CountTitles = (cells: readonly string[]) => number;

type Grid = { readonly rows: readonly TableRow[]; readonly sheet: string | null };

/** The table, or null columns with problems where the bytes are no table. Never throws on bad input. */
export async function readTable(bytes: Uint8Array, countTitles: CountTitles): Promise<Table> {
  const isWorkbook = isZip(bytes);
  const limit = isWorkbook ? MAX_WORKBOOK_BYTES : MAX_TABLE_BYTES;
  if (bytes.length > limit)
    return noTable(
      errorAt({ place: 'file', found: `${bytes.length} bytes`, expected: `at most ${limit} bytes` }),
    );
  return isWorkbook ? readXlsx(bytes, countTitles) : readCsv(bytes, countTitles);
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function readCsv(bytes: Uint8Array, countTitles: CountTitles): Table {
  const { text, encoding } = decodeText(bytes);
  const delimiter = delimiterOf(text);
  const rows = csvRows({ text, delimiter, maxRows: MAX_TABLE_ROWS + 1 });
  if (Array.isArray(rows)) return { ...titled({ rows, sheet: null }, countTitles), delimiter, encoding };
  return { ...noTable(rows), delimiter, encoding };
}

async function readXlsx(bytes: Uint8Array, countTitles: CountTitles): Promise<Table> {
  // The reader below trusts the sizes that a zip declares; `unzip` does not, so it goes first.
  const archive = unzip(bytes);
  const [problem] = archive.problems;
  if (problem !== undefined) return noTable(problem);
  if (!archive.files.some(file => file.name === 'xl/workbook.xml'))
    return noTable(
      errorAt({ place: 'file', found: 'an office document', expected: 'an Excel workbook (.xlsx) or CSV' }),
    );
  try {
    const sheets = await readSheets(bytes.slice().buffer);
    const tables = sheets.map(({ sheet, data }) => titled({ rows: data.map(sheetRow), sheet }, countTitles));
    const best = tables.toSorted((left, right) => knownTitles(right) - knownTitles(left))[0];
    return (
      best ?? noTable(errorAt({ place: 'workbook', found: 'no sheet', expected: 'a sheet with a table' }))
    );
  } catch (refused) {
    // The workbook reader throws plain Errors for every kind of damage, TypeErrors for missing parts.
    const found = refused instanceof Error ? refused.message : String(refused);
    return noTable(errorAt({ place: 'workbook', found, expected: 'a whole Excel workbook' }));
  }

  function knownTitles(table: Table): number {
    return countTitles(table.columns);
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
function titled({ rows, sheet }: Grid, countTitles: CountTitles): Table {
  const widest = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  if (widest > MAX_TABLE_COLUMNS)
    return noTable(
      errorAt({
        place: 'table',
        found: `${widest} columns`,
        expected: `at most ${MAX_TABLE_COLUMNS} columns`,
      }),
    );
  const filled = rows.filter(row => row.cells.some(cell => cell.text.trim() !== ''));
  const header = headerOf(filled, countTitles);
  if (header === null)
    return {
      ...noTable(
        errorAt({ place: 'table', found: 'no row of titles', expected: 'a row that names the columns' }),
      ),
      sheet,
    };
  const columns = uniqueTitles(header.cells);
  const problems: Problem[] = [];
  const body = filled.slice(filled.indexOf(header) + 1);
  const below = body.flatMap(row => {
    const surplus = row.cells.slice(columns.length).filter(cell => cell.text.trim() !== '');
    if (surplus.length > 0) {
      const found = `${columns.length + surplus.length} cells`;
      problems.push(
        errorAt({
          place: `row ${row.line}`,
          found,
          expected: `${columns.length} cells, as in the header (is an amount split in two?)`,
        }),
      );
      return [];
    }
    return [
      { line: row.line, cells: columns.map((_, column) => row.cells[column] ?? { text: '', typed: false }) },
    ];
  });
  problems.push(...cutProblem(body, columns.length));
  if (rows.length > MAX_TABLE_ROWS)
    problems.push(
      errorAt({
        place: 'table',
        found: `more than ${MAX_TABLE_ROWS} rows`,
        expected: `at most ${MAX_TABLE_ROWS} rows`,
      }),
    );
  return { columns, rows: below, rowCount: body.length, delimiter: null, encoding: null, sheet, problems };
}

/** A last row that is shorter than all others, which are alike, is where the file was cut. */
function cutProblem(body: readonly TableRow[], width: number): Problem[] {
  const last = body.at(-1);
  const others = body.slice(0, -1);
  if (last === undefined || others.length === 0 || last.cells.length >= width) return [];
  if (others.some(row => row.cells.length < width)) return [];
  const found = `${last.cells.length} cells in the last row`;
  return [errorAt({ place: `row ${last.line}`, found, expected: `${width} cells: a file that was not cut` })];
}

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

const noTable = (problem: Problem): Table => ({
  columns: [],
  rows: [],
  rowCount: 0,
  delimiter: null,
  encoding: null,
  sheet: null,
  problems: [problem],
});
