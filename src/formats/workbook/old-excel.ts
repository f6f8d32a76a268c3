// The sheets of a workbook of Excel 97 to 2003 (.xls, MS-XLS, BIFF8), as accounting programs still write them: values, formats,
// merged cells, what is hidden. Older ones, other old Office files and those with a password are refused.

import { errorAt } from '../problems.ts';
import type { Problem } from '../records.ts';
import type { Cell } from '../tables/table-values.ts';
import { compoundFile } from './compound-file.ts';
import { builtInFormat, type NumberFormat, numberFormatOf, PLAIN } from './number-format.ts';
import { BEGIN, type OldRecord, RecordReader, recordsFrom } from './old-records.ts';
import { readOldSheet } from './old-sheet.ts';
import { textCell, type WorkbookParts } from './sheet-cell.ts';
import { MAX_WORKBOOK_CELLS, type NamedSheet } from './sheet-rows.ts';

const OLD: Problem = errorAt({
  place: 'file',
  found: 'an old Office file (.xls or .doc)',
  expected: 'the same saved as .xlsx or CSV',
});
const LOCKED: Problem = errorAt({
  place: 'file',
  found: 'an encrypted file',
  expected: 'a file without a password',
});
const CUT: Problem = errorAt({
  place: 'workbook',
  found: 'a cut file',
  expected: 'a whole Excel workbook',
});

/** The number of BIFF8, and of the general part and of a sheet in it. */
const EXCEL_97 = 0x0600;
const RECORD = {
  format: 0x041e,
  style: 0xe0,
  sheet: 0x85,
  texts: 0xfc,
  since1904: 0x22,
  password: 0x2f,
} as const;

/** The sheets in their order, or the problem where one cannot be read. */
export function oldExcelSheets(bytes: Uint8Array): readonly NamedSheet[] | Problem {
  const container = compoundFile(bytes);
  // A new workbook with a password lies in an old container.
  if (container?.names.includes('EncryptedPackage')) return LOCKED;
  if (!container?.names.includes('Workbook')) return OLD;
  const stream = container.stream('Workbook');
  const general = stream === null ? null : recordsFrom(stream, 0);
  if (stream === null || general === null) return CUT;
  const first = general[0];
  if (first?.id !== BEGIN || new RecordReader(first).short() !== EXCEL_97) return OLD;
  if (general.some(({ id }) => id === RECORD.password)) return LOCKED;
  const parts = partsOf(general);
  const sheets: NamedSheet[] = [];
  let cellsLeft = MAX_WORKBOOK_CELLS;
  let bytesLeft = stream.length;
  for (const { name, isHidden, at } of placesOf(general)) {
    const records = recordsFrom(stream, at);
    const last = records?.at(-1)?.at ?? Number.POSITIVE_INFINITY;
    bytesLeft -= last - at;
    // Sheets lie one behind the other. A small file could have one sheet read a thousand times, from places within it.
    if (records === null || bytesLeft < 0) return CUT;
    const read = readOldSheet(records, { parts, cellsLeft });
    if (!('rows' in read)) return { ...read, place: `sheet ${name}, ${read.place}` };
    cellsLeft -= read.cells;
    sheets.push({ name, isHidden, rows: read.rows, hiddenLines: read.hiddenLines });
  }
  return sheets;
}

const ofKind = (records: readonly OldRecord[], kind: number): RecordReader[] =>
  records.filter(({ id }) => id === kind).map(record => new RecordReader(record));

type Place = { readonly name: string; readonly isHidden: boolean; readonly at: number };

/** Sheets of cells, each once; one of a chart or of macros has none. */
function placesOf(general: readonly OldRecord[]): Place[] {
  const seen = new Set<number>();
  return ofKind(general, RECORD.sheet).flatMap(record => {
    const at = record.long();
    const isHidden = (record.byte() & 3) !== 0;
    const isOfCells = record.byte() === 0;
    if (!isOfCells || seen.has(at)) return [];
    seen.add(at);
    return { name: record.text('byte'), isHidden, at };
  });
}

function partsOf(general: readonly OldRecord[]): WorkbookParts {
  const own = new Map<number, NumberFormat>();
  for (const record of ofKind(general, RECORD.format)) own.set(record.short(), numberFormatOf(record.text()));
  const formats = ofKind(general, RECORD.style).map(record => {
    record.skip(2);
    const id = record.short();
    return own.get(id) ?? builtInFormat(id) ?? PLAIN;
  });
  return {
    formats,
    texts: ofKind(general, RECORD.texts).flatMap(textsOf),
    countsFrom1904: ofKind(general, RECORD.since1904).some(record => record.short() === 1),
  };
}

function textsOf(record: RecordReader): Cell[] {
  record.skip(4);
  const count = record.long();
  const texts: Cell[] = [];
  while (texts.length < count && !record.isAtEnd) texts.push(textCell(record.text()));
  return texts;
}
