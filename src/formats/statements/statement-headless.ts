// A bank's table without titles. What each column is must follow from its values alone, or the table is refused with what
// is missing: days, amounts with their direction, and a balance only where it follows from row to row. Nothing is guessed.
// '02/03/2026;VIR DUPONT;-12,50;987,50' and '03/03/2026;VIR MARTIN;+20,00;1007,50' settle themselves: 987.50 + 20.00 is 1,007.50.

import { parseIban } from '../../units/identifiers.ts';
import { isCurrency, type Money } from '../../units/money.ts';
import { sizeOf } from '../file-bytes.ts';
import { errorAt } from '../problems.ts';
import type { ColumnMapping, InputFile, Problem, TableField, TableHints } from '../records.ts';
import { MAX_TABLE_BYTES, MAX_TABLE_ROWS, type Table } from '../tables/table.ts';
import { fromRows, type RowSource } from '../tables/table-source.ts';
import {
  amountIn,
  bareNumber,
  type Cell,
  dateOrderOf,
  dayIn,
  decimalSignOf,
  type TableRow,
} from '../tables/table-values.ts';
import { splitBalance } from './statement-headless-balance.ts';
import { isDirection } from './statement-table-amount.ts';
import { boundingBalances } from './statement-table-balance.ts';

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
  const table = filled.slice(filled.findIndex(row => row.cells.some(isDay)));
  const width = table[0]?.cells.length ?? 0;
  if (width < FEWEST_COLUMNS || !table[0]?.cells.some(isDay)) return { kind: 'other' };
  const { bookings: rows, aside } = splitBalance(table);
  const columns = Array.from({ length: width }, (_, position) => `column ${position + 1}`);
  const told = tellColumns(rows, columns, hints);
  if ('problem' in told) return { kind: 'unsure', problem: told.problem };
  const above = filled.slice(0, filled.length - table.length);
  const { mapping } = told;
  const head = { columns, delimiter, encoding, sheet, rowCount: rows.length, problems: [] };
  return { kind: 'read', table: { ...head, rows, aside: [...above, ...aside] }, mapping };
}

type Told = { readonly mapping: ColumnMapping } | { readonly problem: Problem };
type Column = { readonly title: string; readonly cells: readonly Cell[]; readonly filled: readonly Cell[] };

const unsure = (found: string): { readonly problem: Problem } => ({
  problem: errorAt({ place: 'table', found, expected: 'a row that names the columns' }),
});

function tellColumns(rows: readonly TableRow[], titles: readonly string[], hints: TableHints): Told {
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
function bookingDay(days: readonly Column[], { isKnown }: { isKnown: boolean }): Told {
  const [first, second] = days;
  if (first === undefined) return unsure('no titles, and no column of days');
  const isSame = days.every(({ cells }) => cells.every((cell, row) => cell.text === first.cells[row]?.text));
  if (second !== undefined && !isSame) return unsure('no titles, and two columns of days');
  const order = dateOrderOf(first.cells);
  if (order.kind === 'contrary' || (order.kind === 'doubtful' && !isKnown))
    return unsure('no titles, and days in either order');
  return { mapping: { bookingDate: first.title, ...(second && { valueDate: second.title }) } };
}

/** One signed amount, with a direction or a balance beside it; or money out and money in, each in its own column. */
function amountColumns(columns: readonly Column[], hints: TableHints): Told {
  const numbers = columns.filter(isAmounts);
  const whole = numbers.filter(({ cells }) => cells.every(isFilled));
  const [direction] = columns.filter(({ cells }) => cells.every(cell => isDirection(cell.text)));
  const [only, other] = whole;
  const sides = numbers.filter(column => !whole.includes(column));
  if (sides.length === 2 && whole.length <= 1) return twoSides(sides, only ?? null, hints);
  if (only === undefined) return unsure('no titles, and no column of amounts');
  if (other === undefined) {
    if (direction !== undefined) return { mapping: { amount: only.title, direction: direction.title } };
    return only.cells.some(isNegative)
      ? { mapping: { amount: only.title } }
      : unsure('no titles, and amounts without a sign');
  }
  const pairs = whole.flatMap(amount =>
    whole
      .filter(balance => balance !== amount && follows({ amount, balance, hints }))
      .map(balance => [amount, balance] as const),
  );
  const [pair] = pairs;
  const others = whole.filter(column => !pair?.includes(column));
  const areBalances = others.every(before => isBefore({ before, pair, hints }));
  if (pair === undefined || pairs.length > 1 || others.length > 1 || !areBalances)
    return unsure('no titles, and several columns of amounts');
  return { mapping: { amount: pair[0].title, balance: pair[1].title } };
}

/** Whether a third column is the balance before each booking, as ABN AMRO writes it: with the amount it gives the one after. */
function isBefore({
  before,
  pair: [amount, balance] = [],
  hints,
}: {
  before: Column;
  pair: readonly Column[] | undefined;
  hints: TableHints;
}): boolean {
  const cents = (column: Column | undefined, row: number) =>
    column === undefined ? null : valueIn({ column, row, hints })?.amount;
  return before.cells.every((_, row) => {
    const [start, moved, end] = [cents(before, row), cents(amount, row), cents(balance, row)];
    return start != null && moved != null && start + moved === end;
  });
}

/** Which of two columns that are never filled together is money out: the one with minus signs, or as the balance says. */
function twoSides(sides: readonly Column[], balance: Column | null, hints: TableHints): Told {
  const [left, right] = sides;
  if (left === undefined || right === undefined) return unsure('no titles, and no column of amounts');
  const isApart = left.cells.every((cell, row) => isFilled(cell) !== isFilled(right.cells[row] ?? cell));
  if (!isApart) return unsure('no titles, and several columns of amounts');
  const named = [
    [left, right],
    [right, left],
  ].flatMap(([debit, credit]) => {
    if (debit === undefined || credit === undefined) return [];
    const isOut = debit.filled.every(isNegative) && !credit.filled.some(isNegative);
    const told = balance === null ? isOut : isOut || follows({ debit, credit, balance, hints });
    return told
      ? [{ debit: debit.title, credit: credit.title, ...(balance && { balance: balance.title }) }]
      : [];
  });
  const [mapping] = named;
  return mapping === undefined || named.length > 1
    ? unsure('no titles, and amounts without a sign')
    : { mapping };
}

/** Whether every balance is the one before it and the amount, from old to new or from new to old. */
function follows({
  amount,
  debit,
  credit,
  balance,
  hints,
}: {
  amount?: Column;
  debit?: Column;
  credit?: Column;
  balance: Column;
  hints: TableHints;
}): boolean {
  const inRow = (column: Column | undefined, row: number) =>
    column === undefined ? null : valueIn({ column, row, hints });
  const rows = balance.cells.map((_, row) => {
    const moved =
      amount === undefined
        ? (inRow(credit, row)?.amount ?? 0) - Math.abs(inRow(debit, row)?.amount ?? 0)
        : (inRow(amount, row)?.amount ?? 0);
    return { amount: { amount: moved, currency: 'EUR' }, balance: inRow(balance, row) };
  });
  return rows.length > 1 && boundingBalances(rows) !== null;
}

function valueIn({ column, row, hints }: { column: Column; row: number; hints: TableHints }): Money | null {
  const cell = column.cells[row];
  if (cell === undefined || !isFilled(cell)) return null;
  return amountIn({ cell, decimalSign: hints.decimalSign ?? signOf(column.filled), currency: 'EUR' });
}

function signOf(cells: readonly Cell[]): '.' | ',' {
  const decision = decimalSignOf(cells);
  return decision.kind === 'settled' ? decision.value : '.';
}

/** Currencies and accounts show themselves; the longest words are the text. */
function wordColumns(columns: readonly Column[]): ColumnMapping {
  const mapping: Partial<Record<TableField, string>> = {};
  const words: Column[] = [];
  for (const column of columns) {
    const values = new Set(column.filled.map(({ text }) => text.trim()));
    if (column.cells.every(({ text }) => isCurrency(text.trim()))) mapping.currency ??= column.title;
    else if ([...values].every(value => parseIban(value) !== null)) {
      const isOwn = column.filled.length === column.cells.length && values.size === 1;
      if (isOwn && column.cells.length > 1) mapping.account ??= column.title;
      else mapping.counterpartyIban ??= column.title;
    } else words.push(column);
  }
  const length = ({ filled }: Column): number => filled.reduce((sum, { text }) => sum + text.length, 0);
  const [text, subject] = words.toSorted((left, right) => length(right) - length(left));
  if (text !== undefined) mapping.text = text.title;
  if (subject !== undefined) mapping.subject = subject.title;
  return mapping;
}

const isFilled = (cell: Cell): boolean => cell.text.trim() !== '';
const isCommaColumn = (filled: readonly Cell[]): boolean => isAmounts({ filled }) && signOf(filled) === ',';
const isDay = (cell: Cell): boolean => dayIn(cell, 'DMY') !== null || dayIn(cell, 'MDY') !== null;
const isNegative = (cell: Cell): boolean => bareNumber(cell.text)?.startsWith('-') ?? false;

/** Numbers with decimals somewhere; whole numbers alone may count or identify. */
const isAmounts = ({ filled }: Pick<Column, 'filled'>): boolean =>
  filled.length > 0 &&
  filled.every(({ text }) => bareNumber(text) !== null) &&
  filled.some(({ text }) => /[.,]\d{2}\D*$/.test(text));
