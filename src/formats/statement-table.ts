// Reads a bank's export as a table: one row per booking, with an amount or with debit and credit columns.
// The same settling of decimal sign and date order as for invoices: what stays ambiguous is refused, never guessed.
// A row has no identity of its own: its key is its content, and the n-th equal row of a day is the n-th again next time.

import type { CalendarDate } from '../units/calendar.ts';
import { parseIban, parseStructuredCommunication } from '../units/identifiers.ts';
import { type Currency, type Money, money, toDecimal, zero } from '../units/money.ts';

import { emptyReading, errorAt, warningAt } from './problems.ts';
import type {
  ColumnMapping,
  FileReading,
  Problem,
  StatementLineRecord,
  StatementRecord,
  TableField,
  TableHints,
} from './records.ts';
import { contentKeys, isReference, oneLine, sumStatement, textOrNull } from './statement-reading.ts';
import { type BalancedRow, boundingBalances } from './statement-table-balance.ts';
import { orderOf } from './statement-table-dates.ts';
import { STATEMENT_TITLES } from './statement-titles.ts';
import type { Table } from './table.ts';
import { settleSign } from './table-decisions.ts';
import { cellOf, foldTitle } from './table-mapping.ts';
import type { TableReader } from './table-reader.ts';

import { amountIn, type Cell, type DateOrder, type DecimalSign, dayIn } from './table-values.ts';

const DEFAULT_CURRENCY = 'EUR';

export const STATEMENT_TABLE: TableReader = {
  format: 'statement-table',
  titles: STATEMENT_TITLES,
  fits: mapping =>
    mapping.bookingDate !== undefined &&
    (mapping.amount !== undefined || (mapping.debit !== undefined && mapping.credit !== undefined)),
  needs: 'columns for the booking date and for the amount, or for debit and credit',
  read: readStatementTable,
};

type Settled = {
  readonly table: Table;
  readonly mapping: ColumnMapping;
  readonly signs: ReadonlyMap<TableField, DecimalSign | null>;
  readonly orders: ReadonlyMap<TableField, DateOrder | null>;
  readonly currency: Currency;
};

type Row = BalancedRow & { readonly account: string; readonly line: StatementLineRecord };

function readStatementTable(input: {
  file: string;
  table: Table;
  mapping: ColumnMapping;
  hints: TableHints;
}): FileReading {
  const { file, table, hints } = input;
  const mapping = withoutOwnAccount(input.mapping, table);
  const problems: Problem[] = [...table.problems];
  const settle = { table, mapping, hints, problems };
  const signs = new Map(
    (['amount', 'debit', 'credit', 'balance'] as const).map(field => [
      field,
      settleSign({ ...settle, field }),
    ]),
  );
  const orders = new Map(
    (['bookingDate', 'valueDate'] as const).map(field => [field, orderOf({ ...settle, field, signs })]),
  );
  if (mapping.currency === undefined && hints.currency === undefined && table.rows.length > 0)
    problems.push(
      warningAt({
        place: 'columns',
        found: 'no currency',
        expected: `a currency; ${DEFAULT_CURRENCY} is taken`,
      }),
    );
  const settled = { table, mapping, signs, orders, currency: hints.currency ?? DEFAULT_CURRENCY };
  const isSettled = !problems.some(one => one.severity === 'error' && one.place.startsWith('column '));
  const rows = isSettled ? readRows(settled, problems) : [];
  if (mapping.account === undefined && rows.length > 0)
    problems.push(
      warningAt({ place: 'columns', found: 'no account', expected: 'the account that this file is of' }),
    );
  if (table.rows.length === 0)
    problems.push(errorAt({ place: 'table', found: 'no row', expected: 'one booking at least' }));
  const statements = statementsOf(rows, problems);
  return {
    ...emptyReading({ file, format: 'statement-table', encoding: table.encoding, problems }),
    statements,
    table: {
      columns: table.columns,
      rows: table.rowCount,
      mapping,
      delimiter: table.delimiter,
      decimalSign: [...signs.values()].find(sign => sign !== null) ?? null,
      dateOrder: [...orders.values()].find(order => order !== null) ?? null,
    },
  };
}

/** A column called only 'IBAN' is the account itself where it never changes, and the other party's where it does. */
function withoutOwnAccount(mapping: ColumnMapping, table: Table): ColumnMapping {
  const { account, ...others } = mapping;
  if (account === undefined || foldTitle(account) !== 'iban') return mapping;
  const position = table.columns.indexOf(account);
  const values = new Set(table.rows.map(row => row.cells[position]?.text.trim() ?? ''));
  if (values.size <= 1) return mapping;
  return { ...others, counterpartyIban: mapping.counterpartyIban ?? account };
}

function readRows(settled: Settled, problems: Problem[]): Row[] {
  const keyOf = contentKeys();
  return settled.table.rows.flatMap(({ line, cells }) => {
    const cell = (field: TableField) =>
      cellOf({ columns: settled.table.columns, mapping: settled.mapping, cells, field });
    const row = readRow({ cell, settled, keyOf });
    if (row !== null) return [row];
    const found = `date ${cell('bookingDate')?.text ?? 'missing'}, amount ${amountText(cell)}`;
    const finding = { place: `row ${line}`, found, expected: 'a day that exists and an amount' };
    // A row of sums at the foot has neither a day nor a text.
    const isFoot = cell('bookingDate') === null && cell('text') === null && cell('counterparty') === null;
    problems.push(isFoot ? warningAt(finding) : errorAt(finding));
    return [];
  });
}

type CellOf = (field: TableField) => Cell | null;

const amountText = (cell: CellOf): string =>
  (cell('amount') ?? cell('debit') ?? cell('credit'))?.text ?? 'missing';

function readRow({
  cell,
  settled,
  keyOf,
}: {
  cell: CellOf;
  settled: Settled;
  keyOf: (parts: readonly (string | null)[]) => string;
}): Row | null {
  const currency = cell('currency')?.text.trim().toUpperCase() ?? settled.currency;
  if (!/^[A-Z]{3}$/.test(currency)) return null;
  const day = (field: 'bookingDate' | 'valueDate'): CalendarDate | null => {
    const found = cell(field);
    return found === null ? null : dayIn(found, settled.orders.get(field) ?? 'DMY');
  };
  const amountOf = (field: TableField): Money | null => {
    const found = cell(field);
    return found === null
      ? null
      : amountIn({ cell: found, decimalSign: settled.signs.get(field) ?? '.', currency });
  };
  const amount = signedAmount({ cell, amountOf, currency });
  const bookingDate = day('bookingDate');
  if (amount === null || bookingDate === null) return null;
  const written = (field: TableField) => oneLine(cell(field)?.text ?? '');
  const account = parseIban(written('account')) ?? written('account');
  const counterparty = textOrNull(written('counterparty'));
  const counterAccount = written('counterpartyIban');
  const reference = written('reference');
  const text = oneLine(`${written('subject')} ${written('text')}`);
  return {
    account,
    amount,
    balance: amountOf('balance'),
    line: {
      key: `table/${keyOf([account, bookingDate, toDecimal(amount), currency, counterparty, text, reference])}`,
      bookingDate,
      valueDate: day('valueDate'),
      amount,
      counterparty,
      counterpartyIban:
        parseIban(counterAccount) ??
        (/^[A-Z0-9. -]*\d[A-Z0-9. -]*$/i.test(counterAccount) ? counterAccount : null),
      references: isReference(reference) ? [parseStructuredCommunication(reference) ?? reference] : [],
      text,
      isReversal: false,
      isDetail: false,
    },
  };
}

/** One signed column, or what came in less what went out: a debit is money out, with or without its minus. */
function signedAmount({
  cell,
  amountOf,
  currency,
}: {
  cell: CellOf;
  amountOf: (field: TableField) => Money | null;
  currency: Currency;
}): Money | null {
  if (cell('amount') !== null) return amountOf('amount');
  if (cell('debit') === null && cell('credit') === null) return null;
  const credit = cell('credit') === null ? zero(currency) : amountOf('credit');
  const debit = cell('debit') === null ? zero(currency) : amountOf('debit');
  return credit === null || debit === null ? null : money(credit.amount - Math.abs(debit.amount), currency);
}

/** One statement per account and currency, in the order in which they appear. */
function statementsOf(rows: readonly Row[], problems: Problem[]): StatementRecord[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.account} ${row.amount.currency}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].flatMap(group => {
    const [first] = group;
    if (first === undefined) return [];
    const bounds = boundingBalances(group);
    const days = group.map(row => row.line.bookingDate).sort();
    const summed = sumStatement(
      {
        account: first.account,
        currency: first.amount.currency,
        number: null,
        opening: bounds === null ? null : { amount: bounds.opening, date: days.at(0) ?? null },
        closing: bounds === null ? null : { amount: bounds.closing, date: days.at(-1) ?? null },
        entries: group.map(row => row.amount),
        details: 0,
        lines: group.map(row => row.line),
      },
      'table',
    );
    problems.push(...summed.problems);
    return [summed.statement];
  });
}
