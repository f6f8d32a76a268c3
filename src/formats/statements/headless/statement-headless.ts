// A bank's table without titles. What each column is must follow from its values alone, or the table is refused with what
// is missing: days, amounts with their direction, and a balance only where it follows from row to row. Nothing is guessed.
// '02/03/2026;VIR DUPONT;-12,50;987,50' and '03/03/2026;VIR MARTIN;+20,00;1007,50' settle themselves: 987.50 + 20.00 is 1,007.50.

import { parseIban } from '../../../units/identifiers.ts';
import { isCurrency } from '../../../units/money.ts';
import { sizeOf } from '../../file-bytes.ts';
import { warningAt } from '../../problems.ts';
import type { ColumnMapping, InputFile, Problem, TableField, TableHints } from '../../records.ts';
import { MAX_TABLE_BYTES, MAX_TABLE_ROWS, type Table } from '../../tables/table.ts';
import { dateOrderOf } from '../../tables/table-days.ts';
import { fromRows, type RowSource } from '../../tables/table-source.ts';
import { isFilled, type TableRow } from '../../tables/table-values.ts';
import { headlineIn } from '../statement-account-words.ts';
import { amountColumns } from './statement-headless-amounts.ts';
import { splitBalance } from './statement-headless-balance.ts';
import {
  type Column,
  type ColumnMeaning,
  isAmounts,
  isCommaColumn,
  isDay,
  unsure,
} from './statement-headless-columns.ts';

export type Headless =
  | { readonly kind: 'read'; readonly table: Table; readonly mapping: ColumnMapping }
  | { readonly kind: 'unsure'; readonly problem: Problem }
  /** No row begins with a day: it is no such table. */
  | { readonly kind: 'other' };

const FEWEST_COLUMNS = 3;

export function readHeadless(file: InputFile, hints: TableHints): Promise<Headless> {
  if (sizeOf(file) > MAX_TABLE_BYTES) return Promise.resolve({ kind: 'other' });
  return fromRows<Headless>(file, {
    read: async source => {
      const filled: TableRow[] = [];
      for await (const rows of source.rows()) {
        filled.push(...rows.filter(row => row.cells.some(isFilled)));
        if (filled.length > MAX_TABLE_ROWS) return { kind: 'other' };
      }
      return headlessOf({ filled, source, hints });
    },
    refused: () => ({ kind: 'other' }),
    likeliest: rows => rows.length,
  });
}

function headlessOf({
  filled,
  source: { delimiter, encoding, sheet },
  hints,
}: {
  filled: readonly TableRow[];
  source: RowSource;
  hints: TableHints;
}): Headless {
  const dated = filled.slice(filled.findIndex(row => row.cells.some(isDay)));
  const table = bookingsOf(dated);
  const width = table[0]?.cells.length ?? 0;
  if (width < FEWEST_COLUMNS || !table[0]?.cells.some(isDay)) return { kind: 'other' };
  const { bookings: rows, aside } = splitBalance(table);
  const columns = Array.from({ length: width }, (_, position) => `column ${position + 1}`);
  const told = tellColumns(rows, columns, hints);
  if ('problem' in told) return { kind: 'unsure', problem: told.problem };
  const above = filled.slice(0, filled.length - table.length);
  const { mapping } = told;
  const head = {
    columns,
    delimiter,
    encoding,
    sheet,
    rowCount: rows.length,
    problems: leftOut(dated[0], table),
  };
  return { kind: 'read', table: { ...head, rows, aside: [...above, ...aside] }, mapping };
}

/** Above the bookings may stand the account, its balance and the day of that: with it no column is of days, without it one is. */
function bookingsOf(rows: readonly TableRow[]): readonly TableRow[] {
  const below = rows.slice(1);
  return !haveOneDay(rows) && haveOneDay(below) ? below : rows;
}

/** It may also be a booking whose cells are out of place: it is never left out without a word. */
function leftOut(first: TableRow | undefined, table: readonly TableRow[]): Problem[] {
  if (first === undefined || first === table[0] || headlineIn(first) !== null) return [];
  const found = first.cells.filter(isFilled).map(({ text }) => text);
  const place = `row ${first.line}`;
  return [warningAt({ place, found: found.join(' '), expected: 'a day that exists and an amount' })];
}

const haveOneDay = (rows: readonly TableRow[]): boolean =>
  rows.length > 0 &&
  (rows[0]?.cells ?? []).some((_, position) =>
    rows.every(({ cells }) => {
      const cell = cells[position];
      return cell !== undefined && isDay(cell);
    }),
  );

function tellColumns(rows: readonly TableRow[], titles: readonly string[], hints: TableHints): ColumnMeaning {
  const uneven = rows.find(row => row.cells.length !== titles.length);
  if (uneven !== undefined) return unsure('no titles, and rows of different widths');
  const columns = titles.map((title, position): Column => {
    const cells = rows.map(row => row.cells[position] ?? { text: '', typed: false });
    return { title, cells, filled: cells.filter(isFilled) };
  });
  const days = columns.filter(({ cells }) => cells.every(isDay));
  const isEuropean = columns.some(({ filled }) => isCommaColumn(filled));
  const day = bookingDay(days, { isKnown: isEuropean || hints.dateOrder !== undefined });
  if ('problem' in day) return day;
  const amounts = amountColumns(
    columns.filter(column => !days.includes(column)),
    hints,
  );
  if ('problem' in amounts) return amounts;
  const used = new Set([...days.map(({ title }) => title), ...Object.values(amounts.mapping)]);
  const rest = columns.filter(({ title, filled }) => !used.has(title) && filled.length > 0);
  return { mapping: { ...day.mapping, ...amounts.mapping, ...wordColumns(rest) } };
}

/**
 * One column of days, or two that say the same everywhere: which of two different ones books, banks disagree. Where amounts
 * have a decimal comma, the day comes first.
 */
function bookingDay(days: readonly Column[], { isKnown }: { isKnown: boolean }): ColumnMeaning {
  const [first, second] = days;
  if (first === undefined) return unsure('no titles, and no column of days');
  const isSame = days.every(({ cells }) => cells.every((cell, row) => cell.text === first.cells[row]?.text));
  if (second !== undefined && !isSame) return unsure('no titles, and two columns of days');
  const order = dateOrderOf(first.cells);
  if (order.kind === 'contrary' || (order.kind === 'doubtful' && !isKnown))
    return unsure('no titles, and days in either order');
  return { mapping: { bookingDate: first.title, ...(second && { valueDate: second.title }) } };
}

/** Seven digits and more that stand in every row, and are always the same. */
function isOwnAccount({ cells, filled }: Column): boolean {
  const [first] = filled;
  if (first === undefined || cells.length < 2 || !/^\d{7,16}$/.test(first.text.trim())) return false;
  return cells.every(({ text }) => text.trim() === first.text.trim());
}

/** Names stand before the account of whose they are: letters throughout, and no number that a reference would have. */
function isBesideAccount(
  word: Column,
  { columns, account }: { columns: readonly Column[]; account: string | undefined },
): boolean {
  const place = columns.findIndex(({ title }) => title === account);
  if (place < 1 || columns[place - 1] !== word) return false;
  const isNamed = columns[place]?.cells.every((cell, row) => !isFilled(cell) || isNamedIn(word, row));
  return isNamed === true && word.filled.every(({ text }) => /^[^\d]*\p{L}{3}[^\d]*$/u.test(text));
}

const isNamedIn = ({ cells }: Column, row: number): boolean =>
  isFilled(cells[row] ?? { text: '', typed: false });

const hasOther = (column: Column, columns: readonly Column[]): boolean =>
  columns
    .slice(columns.indexOf(column) + 1)
    .some(({ filled }) => filled.length > 0 && filled.every(({ text }) => parseIban(text) !== null));

/** Currencies and accounts show themselves; the longest words are the text. */
function wordColumns(columns: readonly Column[]): ColumnMapping {
  const mapping: Partial<Record<TableField, string>> = {};
  const words: Column[] = [];
  for (const column of columns) {
    const values = new Set(column.filled.map(({ text }) => text.trim()));
    if (column.cells.every(({ text }) => isCurrency(text.trim()))) mapping.currency ??= column.title;
    else if ([...values].every(value => parseIban(value) !== null)) {
      const isOwn = column.filled.length === column.cells.length && values.size === 1;
      // Of a single booking the first of two accounts is that of the file: so write those who have no titles.
      const isFirstOfTwo =
        column.cells.length === 1 && mapping.account === undefined && hasOther(column, columns);
      if (isOwn && (column.cells.length > 1 || isFirstOfTwo)) mapping.account ??= column.title;
      else mapping.counterpartyIban ??= column.title;
    } else if (isOwnAccount(column)) mapping.account ??= column.title;
    else if (!isAmounts(column)) words.push(column);
  }
  const party = words.find(word => isBesideAccount(word, { columns, account: mapping.counterpartyIban }));
  if (party !== undefined) mapping.counterparty = party.title;
  const length = ({ filled }: Column): number => filled.reduce((sum, { text }) => sum + text.length, 0);
  const [text, subject] = words
    .filter(word => word !== party)
    .toSorted((left, right) => length(right) - length(left));
  if (text !== undefined) mapping.text = text.title;
  if (subject !== undefined) mapping.subject = subject.title;
  return mapping;
}
