// Reads QIF, which banks offer for Quicken, Money and GnuCash: a letter and its value on each line, '^' behind each record
// (GnuCash, src/import-export/qif-import/file-format.txt). It says neither the currency nor, mostly, the account, and writes
// days in the order of whoever wrote it: records are the rows of a table, so that what is in doubt is asked as for a table.
// 'D16/01/2026', 'T1200,00', 'PDUPONT SARL' and '^' is 1,200.00 that came in; 'D03/04/2026' alone is a question.

import { ProblemList } from '../problem-list.ts';
import { errorAt, type Finding, warningAt } from '../problems.ts';
import type { ColumnMapping, FileReading, InputFile, Problem, TableHints } from '../records.ts';
import { MAX_TABLE_ROWS } from '../tables/table.ts';
import type { Cell, TableRow } from '../tables/table-values.ts';
import { type Line, linesOf } from '../text/text-lines.ts';
import { encodingOfSlices } from '../text/text-pieces.ts';
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
  const encoding = encodingOfSlices(file);
  const found = recordsIn(linesOf(file, encoding));
  const { problems } = found;
  if (found.count > MAX_TABLE_ROWS)
    problems.add(
      errorAt({
        place: 'table',
        found: `more than ${MAX_TABLE_ROWS} rows`,
        expected: `at most ${MAX_TABLE_ROWS} rows`,
      }),
    );
  const rows = found.count > MAX_TABLE_ROWS ? [] : found.rows;
  const isNamed = rows.some(({ cells }) => cells[COLUMNS.indexOf('account')]?.text !== '');
  const { mapping: _, ...others } = hints;
  return readStatementTable({
    file: file.name,
    table: {
      ...{ columns: COLUMNS, delimiter: null, encoding, sheet: null, problems: problems.list },
      ...{ rows, aside: [], rowCount: rows.length + found.refused },
    },
    mapping: isNamed ? { ...MAPPING, account: 'account' } : MAPPING,
    hints: others,
  });
}

type QifRecord = {
  readonly line: number;
  readonly values: (readonly [letter: string, value: string])[];
};

type Found = {
  readonly rows: readonly TableRow[];
  /** Bookings that are whole; their rows are kept up to one too many. */
  readonly count: number;
  readonly problems: ProblemList;
  /** Records without their end, where the file was cut, and those without one for too long. */
  readonly refused: number;
};

/** A split of a booking takes three lines; Quicken allows 120 of them. */
const MOST_LINES = 1_000;

function recordsIn(lines: Iterable<Line>): Found {
  const rows: TableRow[] = [];
  const problems = new ProblemList();
  let section: Section = 'other';
  let account = '';
  let open: QifRecord | null = null;
  let last = 0;
  let count = 0;
  let refused = 0;
  const refuse = (line: number, what: Omit<Finding, 'place'>): void => {
    problems.add(errorAt({ place: `line ${line}`, ...what }));
    if (section === 'bookings') refused += 1;
  };
  for (const { text: line, number } of lines) {
    last = number;
    if (line.startsWith('!')) {
      const begun = sectionOf(line);
      section = begun.section ?? section;
      if (begun.isLeftOut) problems.add(leftOut(line, number));
    } else if (line.startsWith('^')) {
      const isWhole = open !== null && open.values.length <= MOST_LINES;
      if (open !== null && !isWhole) refuse(open.line, TOO_LONG);
      else if (open !== null && section === 'bookings') {
        count += 1;
        if (count <= MAX_TABLE_ROWS) rows.push(rowOf(open, account));
      } else if (open !== null && section === 'account') account = letterOf(open.values, 'N');
      open = null;
    } else if (line.trim() !== '') {
      open ??= { line: number, values: [] };
      if (open.values.length <= MOST_LINES) open.values.push([line.slice(0, 1), line.slice(1).trim()]);
    }
  }
  if (open !== null) refuse(last, WITHOUT_END);
  return { rows, count, problems, refused };
}

type Section = 'bookings' | 'account' | 'other';

const WITHOUT_END = { found: 'a record without its end', expected: 'a line ^ behind it' };
const TOO_LONG = { found: `more than ${MOST_LINES} lines`, expected: 'a record that ends before' };

/** What a line with '!' begins: null where it only sets an option. */
function sectionOf(line: string): { readonly section: Section | null; readonly isLeftOut: boolean } {
  const type = HEADING.exec(line)?.[1];
  if (type === undefined) return { section: /^!account/i.test(line) ? 'account' : null, isLeftOut: false };
  const isOfBookings = BOOKINGS.test(type);
  return { section: isOfBookings ? 'bookings' : 'other', isLeftOut: !isOfBookings && !LISTS.test(type) };
}

const leftOut = (line: string, number: number): Problem =>
  warningAt({
    place: `line ${number}`,
    found: line.trim(),
    expected: 'bookings of a bank account, !Type:Bank; left out',
  });

const letterOf = (values: QifRecord['values'], letter: string): string =>
  values.find(([one]) => one === letter)?.[1] ?? '';

/** A split says what parts the amount has; what is no letter of the format goes on with the text above it. */
const IN_TEXT = /^[MESA]$/;
const NOT_IN_TEXT = /^[DTUPNLC$%F!X]$/;

function rowOf({ line, values }: QifRecord, account: string): TableRow {
  const payee = letterOf(values, 'P');
  const more = values.flatMap(([letter, value]) => {
    if (IN_TEXT.test(letter)) return value;
    return NOT_IN_TEXT.test(letter) ? [] : `${letter}${value}`;
  });
  // Quicken begins an account with what it held; whoever books between its accounts names the other one so too.
  const isBalance = isBalanceLabel(payee, { isAtEnd: false }) && /^\[.*\]$/.test(letterOf(values, 'L'));
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
