// Reads QIF, which banks offer for Quicken, Money and GnuCash: a letter and its value on each line, '^' behind each record
// (GnuCash, src/import-export/qif-import/file-format.txt). It says neither the currency nor, mostly, the account, and writes
// days in the order of whoever wrote it: records are the rows of a table, so that what is in doubt is asked as for a table.
// 'D16/01/2026', 'T1200,00', 'PDUPONT SARL' and '^' is 1,200.00 that came in; 'D03/04/2026' alone is a question.

import { errorAt, warningAt } from '../problems.ts';
import type { ColumnMapping, FileReading, InputFile, Problem, TableHints } from '../records.ts';
import { MAX_TABLE_ROWS } from '../tables/table.ts';
import type { Cell, TableRow } from '../tables/table-values.ts';
import { decodeText, splitLines } from '../text/text.ts';
import { isBalanceLabel } from './statement-balance-words.ts';
import { oneLine } from './statement-reading.ts';
import { readStatementTable } from './table/statement-table.ts';

/** The letters of the format, but 'account', which a record of its own says, and 'PM', the two texts together. */
const COLUMNS = ['D', 'T', 'P', 'PM', 'N', 'account'] as const;
const MAPPING: ColumnMapping = { bookingDate: 'D', amount: 'T', counterparty: 'P', text: 'PM', subject: 'N' };

const HEADING = /^!type:\s*(.*?)\s*$/i;
const BOOKINGS = /^(bank|banque|ccard|cash|oth ?[al])$/i;
/** Lists of names that book nothing. */
const LISTS = /^(cat|class|memorized|security|prices|budget|tag|template)$/i;

export const looksLikeQif = (firstLine: string): boolean => /^!(type:|account|option:)/i.test(firstLine);

export function readQif(file: InputFile, hints: TableHints): FileReading {
  const { text, encoding } = decodeText(file.bytes);
  const found = recordsIn(splitLines(text));
  const problems = [...found.problems];
  if (found.records.length > MAX_TABLE_ROWS)
    problems.push(
      errorAt({
        place: 'table',
        found: `${found.records.length} rows`,
        expected: `at most ${MAX_TABLE_ROWS} rows`,
      }),
    );
  const rows = found.records.length > MAX_TABLE_ROWS ? [] : found.records.map(rowOf);
  const isNamed = found.records.some(({ account }) => account !== '');
  const { mapping: _, ...others } = hints;
  return readStatementTable({
    file: file.name,
    table: {
      ...{ columns: COLUMNS, delimiter: null, encoding, sheet: null, problems },
      ...{ rows, aside: [], rowCount: rows.length + found.cut },
    },
    mapping: isNamed ? { ...MAPPING, account: 'account' } : MAPPING,
    hints: others,
  });
}

type QifRecord = {
  readonly line: number;
  readonly account: string;
  readonly values: readonly (readonly [letter: string, value: string])[];
};

type Found = {
  readonly records: readonly QifRecord[];
  readonly problems: readonly Problem[];
  /** Records without their end: one, where the file was cut. */
  readonly cut: number;
};

function recordsIn(lines: readonly string[]): Found {
  const records: QifRecord[] = [];
  const problems: Problem[] = [];
  let section: 'bookings' | 'account' | 'other' = 'other';
  let account = '';
  let open: { line: number; values: [string, string][] } | null = null;
  for (const [index, line] of lines.entries()) {
    const place = `line ${index + 1}`;
    if (line.startsWith('!')) {
      const type = HEADING.exec(line)?.[1];
      if (type !== undefined) section = BOOKINGS.test(type) ? 'bookings' : 'other';
      else if (/^!account/i.test(line)) section = 'account';
      if (type !== undefined && section === 'other' && !LISTS.test(type))
        problems.push(
          warningAt({
            place,
            found: line.trim(),
            expected: 'bookings of a bank account, !Type:Bank; left out',
          }),
        );
    } else if (line.startsWith('^')) {
      if (open !== null && section === 'bookings') records.push({ ...open, account });
      if (open !== null && section === 'account') account = letterOf(open.values, 'N');
      open = null;
    } else if (line.trim() !== '') {
      open ??= { line: index + 1, values: [] };
      open.values.push([line.slice(0, 1), line.slice(1).trim()]);
    }
  }
  if (open !== null)
    problems.push(
      errorAt({
        place: `line ${lines.length}`,
        found: 'a record without its end',
        expected: 'a line ^ behind it',
      }),
    );
  return { records, problems, cut: open !== null && section === 'bookings' ? 1 : 0 };
}

const letterOf = (values: QifRecord['values'], letter: string): string =>
  values.find(([one]) => one === letter)?.[1] ?? '';

/** A split says what parts the amount has; what is no letter of the format goes on with the text above it. */
const IN_TEXT = /^[MESA]$/;
const NOT_IN_TEXT = /^[DTUPNLC$%F!X]$/;

function rowOf({ line, account, values }: QifRecord): TableRow {
  const payee = letterOf(values, 'P');
  const more = values.flatMap(([letter, value]) => {
    if (IN_TEXT.test(letter)) return value;
    return NOT_IN_TEXT.test(letter) ? [] : `${letter}${value}`;
  });
  // Quicken begins an account with what it held; whoever books between its accounts names the other one so too.
  const isBalance = isBalanceLabel(payee) && /^\[.*\]$/.test(letterOf(values, 'L'));
  const texts: Readonly<Record<(typeof COLUMNS)[number], string>> = {
    D: writtenDay(letterOf(values, 'D')),
    T: letterOf(values, 'T') || letterOf(values, 'U'),
    P: isBalance ? '' : payee,
    PM: isBalance ? payee : oneLine([payee, ...more].join(' ')),
    N: letterOf(values, 'N'),
    account,
  };
  return { line, cells: COLUMNS.map((column): Cell => ({ text: texts[column], typed: false })) };
}

/** Quicken pads days with spaces, and writes the years from 2000 on behind an apostrophe: '1/ 5'26'. */
const writtenDay = (text: string): string => text.replace(/\s*'\s*/, '/').replace(/\s*([/.-])\s*/g, '$1');
