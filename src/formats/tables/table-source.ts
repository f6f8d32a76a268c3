// Where the rows of a table come from: CSV piece by piece, or a sheet of a workbook. Whoever reads them does not know.

import { isWorkbook, isXmlWorkbook, sniff } from '../detect.ts';
import { headOf, sizeOf } from '../file-bytes.ts';
import { errorAt } from '../problems.ts';
import type { InputFile, Problem } from '../records.ts';
import { htmlText } from '../text/html-encoding.ts';
import { decodeSingleByte, isSingleByte, peek, splitLines } from '../text/text.ts';
import { encodingOf, textPieces } from '../text/text-pieces.ts';
import { unzip } from '../text/zip.ts';
import { OLE_SIGNATURE } from '../workbook/compound-file.ts';
import { webArchiveSheets } from '../workbook/html-archive.ts';
import { htmlSheets } from '../workbook/html-page.ts';
import { oldExcelSheets } from '../workbook/old-excel.ts';
import { openDocumentSheets, sheetsOfContent } from '../workbook/open-document.ts';
import type { NamedSheet } from '../workbook/sheet-rows.ts';
import { sheetsOf, WORKBOOK_PART } from '../workbook/workbook.ts';
import { xmlWorkbookSheets } from '../workbook/xml-workbook.ts';
import { CsvRefused, csvRows, delimiterOf, type Quotes } from './table-csv.ts';
import type { TableRow } from './table-values.ts';

export type RowSource = {
  readonly delimiter: string | null;
  readonly encoding: string | null;
  readonly sheet: string | null;
  /** From the beginning, at each call anew. Empty rows too. */
  readonly rows: () => AsyncIterable<readonly TableRow[]>;
};

const MAX_WORKBOOK_BYTES = 20 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 128 * 1024 * 1024;

/** What the reader makes of the rows, or the problem where the file holds none. */
export async function fromRows<T>(
  file: InputFile,
  {
    read,
    refused,
    likeliest,
  }: {
    readonly read: (source: RowSource) => Promise<T>;
    readonly refused: (problem: Problem, source: RowSource | null) => T;
    /** How likely a sheet holds the table, told by its rows: the likeliest is read. */
    readonly likeliest: (rows: readonly TableRow[]) => number;
  },
): Promise<T> {
  if (file.sheet !== undefined || isWorkbook(sniff(file))) {
    const sheet = sheetOf(file, likeliest);
    return 'rows' in sheet ? read(sheet) : refused(sheet, null);
  }
  const strict = await csvSource(file, 'strict');
  try {
    return await read(strict);
  } catch (first) {
    if (!(first instanceof CsvRefused)) throw first;
    try {
      return await read({ ...strict, rows: rowsOf(file, { ...strict, quotes: 'relaxed' }) });
    } catch (second) {
      if (!(second instanceof CsvRefused)) throw second;
      return refused(first.problem, strict);
    }
  }
}

type CsvSource = RowSource & { readonly delimiter: string; readonly encoding: Encoding };
type Encoding = Awaited<ReturnType<typeof encodingOf>>;

async function csvSource(file: InputFile, quotes: Quotes): Promise<CsvSource> {
  const encoding = await encodingOf(file);
  const head = decodedHead(file, encoding);
  const delimiter = delimiterOf(areWrapped(head) ? head.replaceAll('"', '') : head);
  const rows = rowsOf(file, { delimiter, encoding, quotes });
  return {
    delimiter,
    encoding,
    sheet: null,
    rows: areWrapped(head) ? () => unwrapped(rows(), delimiter) : rows,
  };
}

/** A sheet that was opened as one column and saved again has each line in quotes: '"F1;Lou;10,00"'. */
const areWrapped = (head: string): boolean => {
  const lines = splitLines(head).slice(0, 2);
  return lines.length === 2 && lines.every(line => /^"[^"]*[;\t|,][^"]*"$/.test(line));
};

async function* unwrapped(
  batches: AsyncIterable<readonly TableRow[]>,
  delimiter: string,
): AsyncGenerator<readonly TableRow[]> {
  for await (const rows of batches)
    yield rows.map(row => {
      const [only, other] = row.cells;
      if (only === undefined || other !== undefined) return row;
      return { ...row, cells: only.text.split(delimiter).map(text => ({ text, typed: false })) };
    });
}

/** The beginning as text; a character that the cut leaves in halves does no harm there. */
function decodedHead(file: InputFile, encoding: Encoding): string {
  const head = headOf(file);
  if (isSingleByte(encoding)) return decodeSingleByte(head, encoding);
  return new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(head);
}

const rowsOf =
  (
    file: InputFile,
    { delimiter, encoding, quotes }: { delimiter: string; encoding: Encoding; quotes: Quotes },
  ): RowSource['rows'] =>
  () =>
    csvRows({ pieces: () => textPieces(file, encoding), delimiter, quotes });

/** The sheet that is meant, or else the likeliest of those that are shown. */
function sheetOf(file: InputFile, likeliest: (rows: readonly TableRow[]) => number): RowSource | Problem {
  const sheets = file.sheet === undefined ? workbookSheets(file) : [file.sheet];
  if (!('length' in sheets)) return sheets;
  const known = new Map(sheets.map(sheet => [sheet, likeliest(sheet.rows)]));
  const best = sheets.toSorted((left, right) => (known.get(right) ?? 0) - (known.get(left) ?? 0))[0];
  return best === undefined ? NO_SHEET : sheetSource(best);
}

const sheetSource = ({ name, rows }: Pick<NamedSheet, 'name' | 'rows'>): RowSource => ({
  delimiter: null,
  encoding: null,
  sheet: name,
  rows: () => inBatches(rows),
});

/** The sheets of a workbook, those that are shown first, or the problem where it is none. */
export function workbookSheets(file: InputFile): readonly NamedSheet[] | Problem {
  const size = sizeOf(file);
  if (size > MAX_WORKBOOK_BYTES) return tooLarge(`${size} bytes`, MAX_WORKBOOK_BYTES);
  const start = peek(headOf(file), 4);
  if (start === OLE_SIGNATURE) return shownFirst(oldExcelSheets(file.bytes));
  if (!start.startsWith('PK')) return shownFirst(sheetsOfText(file));
  const archive = unzip(file.bytes);
  const [problem] = archive.problems;
  if (problem !== undefined) return problem;
  const unpacked = archive.files.reduce((sum, part) => sum + part.bytes.length, 0);
  if (unpacked > MAX_UNPACKED_BYTES) return tooLarge(`${unpacked} bytes when unpacked`, MAX_UNPACKED_BYTES);
  const isExcel = archive.files.some(part => part.name === WORKBOOK_PART);
  return shownFirst(isExcel ? sheetsOf(archive.files) : openDocumentSheets(archive.files));
}

/** A workbook that is one text. */
function sheetsOfText(file: InputFile): readonly NamedSheet[] | Problem {
  const seen = sniff(file);
  if (seen.page === 'html') return htmlSheets(htmlText(file.bytes));
  if (seen.page === 'archive') return webArchiveSheets(file.bytes);
  return isXmlWorkbook(seen) ? xmlWorkbookSheets(file.bytes) : sheetsOfContent(file.bytes);
}

function shownFirst(sheets: readonly NamedSheet[] | Problem): readonly NamedSheet[] | Problem {
  if (!('length' in sheets)) return sheets;
  return sheets.toSorted((left, right) => Number(left.isHidden) - Number(right.isHidden));
}

const tooLarge = (found: string, limit: number): Problem =>
  errorAt({ place: 'file', found, expected: `at most ${limit} bytes` });

export const NO_SHEET = errorAt({ place: 'workbook', found: 'no sheet', expected: 'a sheet with a table' });

/** As text comes, some at a time: what is done with a batch is done on the stack, which 200,000 rows would overflow. */
async function* inBatches(rows: readonly TableRow[]): AsyncGenerator<readonly TableRow[]> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    yield rows.slice(start, start + ROWS_AT_ONCE);
}

const ROWS_AT_ONCE = 1_000;
