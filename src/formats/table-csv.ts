// Cuts CSV text into rows of cells: which separator, which quotes. Numbers, dates and titles are not its matter.
// A quote that is opened and never closed refuses the file with its row, because rows would be swallowed.

import { CsvError, parse } from 'csv-parse/sync';
import { errorAt } from './problems.ts';
import type { Problem } from './records.ts';
import type { Cell, TableRow } from './table-values.ts';
import { splitLines } from './text.ts';

const DELIMITERS = [';', '\t', '|', ','] as const;
/** The separator is told from this much of the file. */
const SNIFFED_CHARACTERS = 65536;
const SNIFFED_LINES = 40;

type CsvText = { readonly text: string; readonly delimiter: string; readonly maxRows: number };

/**
 * Quotes are read strictly. Where that fails, quotes inside unquoted text (24" screens) are allowed, provided
 * that no cell runs over a line end: a lost quote would otherwise swallow the rows up to the next one.
 */
export function csvRows({ text, delimiter, maxRows }: CsvText): TableRow[] | Problem {
  const strict = parseCsv({ text, delimiter, maxRows, relaxQuotes: false });
  if (Array.isArray(strict)) return strict;
  const relaxed = parseCsv({ text, delimiter, maxRows, relaxQuotes: true });
  const isOneLineEach = Array.isArray(relaxed) && relaxed.every(row => row.cells.every(isOneLine));
  return isOneLineEach ? relaxed : strict;
}

const isOneLine = (cell: Cell): boolean => !/[\r\n]/.test(cell.text);

function parseCsv({
  text,
  delimiter,
  maxRows,
  relaxQuotes,
}: CsvText & { relaxQuotes: boolean }): TableRow[] | Problem {
  try {
    const records: unknown = parse(text, {
      bom: true,
      delimiter,
      relaxColumnCount: true,
      relaxQuotes,
      info: true,
      to: maxRows,
    });
    return Array.isArray(records) ? records.flatMap(csvRow) : [];
  } catch (refused) {
    if (!(refused instanceof CsvError)) throw refused;
    // The library counts lines up to where it gave up, which for a lost quote is the end of the file.
    const { records } = refused;
    const place = `row ${typeof records === 'number' ? records + 1 : 1}`;
    return errorAt({
      place,
      found: refused.message.replace(/ at line \d+/, ''),
      expected: 'quotes that close',
    });
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
  const lines = splitLines(text.slice(0, SNIFFED_CHARACTERS))
    .slice(0, SNIFFED_LINES)
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
