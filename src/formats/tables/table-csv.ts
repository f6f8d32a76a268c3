// Cuts CSV text into rows of cells: which separator, which quotes. Numbers, dates and titles are not its matter.
// A quote that is opened and never closed refuses the file with its row, because rows would be swallowed.
// The text comes in pieces. A piece without any quote is cut where its separators stand, ten times as fast as by the rules
// of quotes, measured; every other is left to csv-parse.

import { CsvError, parse } from 'csv-parse/sync';
import { errorAt } from '../problems.ts';
import type { Problem } from '../records.ts';
import { splitLines } from '../text/text.ts';
import type { Cell, TableRow } from './table-values.ts';

const DELIMITERS = [';', '\t', '|', ','] as const;
/** Cuts the titles where no other one does; times have it too. */
const LAST_DELIMITER = ':';
const FEWEST_COLONS = 3;
/** The separator is told from this much of the file. */
const SNIFFED_CHARACTERS = 65536;
const SNIFFED_LINES = 40;
/** A record that is longer was opened by a quote that never closes, or is no row of a table: what follows it would be lost. */
const LONGEST_RECORD = 8 * 1024 * 1024;

/**
 * Quotes are read strictly. Where that fails, quotes inside unquoted text (24" screens) are allowed, provided
 * that no cell runs over a line end: a lost quote would otherwise swallow the rows up to the next one.
 */
export type Quotes = 'strict' | 'relaxed';

export type Csv = {
  /** From the beginning, at each call anew. */
  readonly pieces: () => AsyncIterable<string>;
  readonly delimiter: string;
  readonly quotes: Quotes;
};

/** Thrown by the rows of a text that is no CSV of this kind. */
export class CsvRefused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.found);
    this.problem = problem;
  }
}

/** The rows, piece by piece. Throws `CsvRefused`. */
export async function* csvRows({ pieces, delimiter, quotes }: Csv): AsyncGenerator<TableRow[]> {
  let eol: string | null = null;
  let rest = '';
  const before = { lines: 0, records: 0 };
  const rowsOf = (text: string): TableRow[] => {
    const rows = cut({ text, delimiter, quotes, eol: eol ?? '\n', before });
    before.lines = rows.at(-1)?.line ?? before.lines;
    before.records += rows.length;
    return rows;
  };
  for await (const piece of pieces()) {
    const text = rest + piece;
    eol ??= lineEndOf(text, quotes);
    const end = eol === null ? 0 : lastRecordEnd({ text, eol, quotes });
    rest = text.slice(end);
    if (end > 0) yield rowsOf(text.slice(0, end));
    if (rest.length > LONGEST_RECORD) break;
  }
  eol ??= rest.endsWith('\r') ? '\r' : '\n';
  const place = `row ${before.records + 1}`;
  const last = rest === '' ? [] : withOpenEnd(rowsOf(rest));
  if (rest.length > LONGEST_RECORD)
    throw new CsvRefused(
      errorAt({ place, found: `more than ${LONGEST_RECORD} characters`, expected: 'a row that ends before' }),
    );
  yield last;
}

/** What is left when all line ends are used up is one record, or none but the last of several is whole. */
const withOpenEnd = (rows: readonly TableRow[]): TableRow[] =>
  rows.map((row, position) => (position === rows.length - 1 ? { ...row, isUnended: true } : row));

type Cut = {
  readonly text: string;
  readonly delimiter: string;
  readonly quotes: Quotes;
  readonly eol: string;
  /** What came before this text. */
  readonly before: { readonly lines: number; readonly records: number };
};

function cut({ text, delimiter, quotes, eol, before }: Cut): TableRow[] {
  if (text.includes('"')) return parsed({ text, delimiter, quotes, eol, before });
  const lines = text.split(eol);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => ({
    line: before.lines + index + 1,
    cells: line.split(delimiter).map(untyped),
  }));
}

const untyped = (text: string): Cell => ({ text, typed: false });

function parsed({ text, delimiter, quotes, eol, before }: Cut): TableRow[] {
  try {
    const records: unknown = parse(text, {
      delimiter,
      recordDelimiter: eol,
      relaxColumnCount: true,
      relaxQuotes: quotes === 'relaxed',
      info: true,
    });
    const rows = Array.isArray(records) ? records.flatMap(entry => csvRow(entry, before.lines)) : [];
    if (quotes === 'relaxed' && !rows.every(({ cells }) => cells.every(isOneLine)))
      throw new CsvRefused(
        errorAt({ place: 'file', found: 'a cell of several lines', expected: CLOSING_QUOTES }),
      );
    return rows;
  } catch (refused) {
    if (!(refused instanceof CsvError)) throw refused;
    // The library counts lines up to where it gave up, which for a lost quote is the end of the file.
    const { records } = refused;
    const place = `row ${before.records + (typeof records === 'number' ? records : 0) + 1}`;
    const found = refused.message.replace(/ at line \d+/, '');
    throw new CsvRefused(errorAt({ place, found, expected: CLOSING_QUOTES }));
  }
}

const CLOSING_QUOTES = 'quotes that close';
const isOneLine = (cell: Cell): boolean => !/[\r\n]/.test(cell.text);

/** With `info`, csv-parse gives { record, info: { lines } }; `lines` counts the line on which the record ends. */
function csvRow(entry: unknown, linesBefore: number): TableRow[] {
  if (entry === null || typeof entry !== 'object' || !('record' in entry) || !('info' in entry)) return [];
  const { record, info } = entry;
  if (!Array.isArray(record) || info === null || typeof info !== 'object' || !('lines' in info)) return [];
  return [{ line: linesBefore + Number(info.lines), cells: record.map(cell => untyped(String(cell))) }];
}

/** The first line end outside quotes is that of every record. Null where the text has none yet. */
function lineEndOf(text: string, quotes: Quotes): string | null {
  let isQuoted = false;
  for (let position = 0; position < text.length; position += 1) {
    const sign = text[position];
    if (sign === '"' && quotes === 'strict') isQuoted = !isQuoted;
    if (isQuoted || (sign !== '\n' && sign !== '\r')) continue;
    if (sign === '\n') return '\n';
    // A CR at the very end may be half of CR LF.
    if (position === text.length - 1) return null;
    return text[position + 1] === '\n' ? '\r\n' : '\r';
  }
  return null;
}

/** Where the last whole record of a text ends; a line end inside quotes ends none. 0 where no record is whole. */
function lastRecordEnd({ text, eol, quotes }: { text: string; eol: string; quotes: Quotes }): number {
  if (quotes === 'relaxed' || !text.includes('"')) {
    const last = text.lastIndexOf(eol);
    return last < 0 ? 0 : last + eol.length;
  }
  let end = 0;
  let start = 0;
  for (let isQuoted = false; ; isQuoted = !isQuoted) {
    const quote = text.indexOf('"', start);
    const stop = quote < 0 ? text.length : quote;
    const last = isQuoted ? -1 : text.slice(start, stop).lastIndexOf(eol);
    if (last >= 0) end = start + last + eol.length;
    if (quote < 0) return end;
    start = quote + 1;
  }
}

/** The separator that cuts most of the first lines into one and the same number of fields. */
export function delimiterOf(text: string): string {
  const lines = splitLines(text.slice(0, SNIFFED_CHARACTERS))
    .slice(0, SNIFFED_LINES)
    .filter(line => line.trim() !== '');
  let best = { delimiter: ',', score: 0 };
  if (areCutByColons(lines)) return LAST_DELIMITER;
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

/** Nothing but lines of as many colons, and no other separator in the titles. */
export function areCutByColons(lines: readonly string[]): boolean {
  const written = lines.filter(line => line.trim() !== '');
  // The last of many may be cut.
  const [titles = '', ...rows] = written.length > 2 ? written.slice(0, -1) : written;
  const colons = titles.split(LAST_DELIMITER).length - 1;
  const isOther = DELIMITERS.some(delimiter => titles.includes(delimiter));
  if (isOther || colons < FEWEST_COLONS || rows.length === 0) return false;
  return rows.every(row => row.split(LAST_DELIMITER).length - 1 === colons);
}
