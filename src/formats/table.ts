// Reads a table of any origin, CSV or XLSX, into titled columns and rows of cells, and decides nothing about
// what the columns mean: that is `table-mapping.ts`. Lines above the header are left out, empty rows too.
// A row wider than the header is refused, because an amount such as 100,00 may have been split over two cells.

import { CsvError, parse } from 'csv-parse/sync';
import readSheets from 'read-excel-file/universal';
import { errorAt } from './problems.ts';
import type { Problem } from './records.ts';
import type { Cell } from './table-values.ts';
import { decodeText, splitLines } from './text.ts';
import { unzip } from './zip.ts';

export type TableRow = {
  /** Line in the text file, or row in the sheet, counted from 1. */
  readonly line: number;
  /** As many as there are columns. */
  readonly cells: readonly Cell[];
};

export type Table = {
  /** Titles, each once: a blank one is 'column 3', a repeated one 'Phone (2)'. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly delimiter: string | null;
  readonly encoding: string | null;
  readonly sheet: string | null;
  readonly problems: readonly Problem[];
};

export const MAX_TABLE_BYTES = 64 * 1024 * 1024;
export const MAX_TABLE_ROWS = 500_000;
/** How far down a header may stand below the criteria that banks write above it. */
const HEADER_SEARCH_ROWS = 40;
/** Fewer known titles than this are coincidence. */
const MIN_KNOWN_TITLES = 2;
const DELIMITERS = [';', '\t', '|', ','] as const;

/** How many cells of a row are titles that somebody knows: the row with most of them is the header. */
export type CountTitles = (cells: readonly string[]) => number;

type Grid = { readonly rows: readonly TableRow[]; readonly sheet: string | null };

/** The table, or null columns with problems where the bytes are no table. Never throws on bad input. */
export async function readTable(bytes: Uint8Array, countTitles: CountTitles): Promise<Table> {
  if (bytes.length > MAX_TABLE_BYTES)
    return noTable(
      errorAt({
        place: 'file',
        found: `${bytes.length} bytes`,
        expected: `at most ${MAX_TABLE_BYTES} bytes`,
      }),
    );
  return isXlsx(bytes) ? readXlsx(bytes, countTitles) : readCsv(bytes, countTitles);
}

const isXlsx = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function readCsv(bytes: Uint8Array, countTitles: CountTitles): Table {
  const { text, encoding } = decodeText(bytes);
  const delimiter = delimiterOf(text);
  const rows = csvRows(text, delimiter);
  if (Array.isArray(rows)) return { ...titled({ rows, sheet: null }, countTitles), delimiter, encoding };
  return { ...noTable(rows), delimiter, encoding };
}

/**
 * Quotes are read strictly. Where that fails, quotes inside unquoted text (24" screens) are allowed, provided
 * that no cell runs over a line end: a lost quote would otherwise swallow the rows up to the next one.
 */
function csvRows(text: string, delimiter: string): TableRow[] | Problem {
  const strict = parseCsv({ text, delimiter, relaxQuotes: false });
  if (Array.isArray(strict)) return strict;
  const relaxed = parseCsv({ text, delimiter, relaxQuotes: true });
  const isOneLineEach = Array.isArray(relaxed) && relaxed.every(row => row.cells.every(isOneLine));
  return isOneLineEach ? relaxed : strict;
}

const isOneLine = (cell: Cell): boolean => !/[\r\n]/.test(cell.text);

function parseCsv({
  text,
  delimiter,
  relaxQuotes,
}: {
  text: string;
  delimiter: string;
  relaxQuotes: boolean;
}): TableRow[] | Problem {
  const to = MAX_TABLE_ROWS + 1;
  try {
    const records: unknown = parse(text, {
      bom: true,
      delimiter,
      relaxColumnCount: true,
      relaxQuotes,
      info: true,
      to,
    });
    return Array.isArray(records) ? records.flatMap(csvRow) : [];
  } catch (refused) {
    if (!(refused instanceof CsvError)) throw refused;
    const { lines } = refused;
    const place = `line ${typeof lines === 'number' ? lines : 1}`;
    return errorAt({ place, found: refused.message, expected: 'quotes that close' });
  }
}

/** With `info`, csv-parse gives { record, info: { lines } }; `lines` counts the line on which the record ends. */
function csvRow(entry: unknown): TableRow[] {
  if (entry === null || typeof entry !== 'object' || !('record' in entry) || !('info' in entry)) return [];
  const { record, info } = entry;
  if (!Array.isArray(record) || info === null || typeof info !== 'object' || !('lines' in info)) return [];
  return [{ line: Number(info.lines), cells: record.map(cell => ({ text: String(cell), typed: false })) }];
}

/** The separator that cuts most of the first lines into one and the same number of fields. */
export function delimiterOf(text: string): string {
  const lines = splitLines(text.slice(0, 65536))
    .slice(0, HEADER_SEARCH_ROWS)
    .filter(line => line.trim() !== '');
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const cuts = line.replace(/"[^"]*"/g, '').split(delimiter).length - 1;
      if (cuts > 0) counts.set(cuts, (counts.get(cuts) ?? 0) + 1);
    }
    const score = Math.max(0, ...[...counts].map(([cuts, times]) => cuts * times));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
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
  const below = filled.slice(filled.indexOf(header) + 1).flatMap(row => {
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
  if (rows.length > MAX_TABLE_ROWS)
    problems.push(
      errorAt({
        place: 'table',
        found: `more than ${MAX_TABLE_ROWS} rows`,
        expected: `at most ${MAX_TABLE_ROWS} rows`,
      }),
    );
  return { columns, rows: below, delimiter: null, encoding: null, sheet, problems };
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
  delimiter: null,
  encoding: null,
  sheet: null,
  problems: [problem],
});
