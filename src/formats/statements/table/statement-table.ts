import type { CalendarDate } from '../../../units/calendar.ts';
import { add } from '../../../units/money.ts';
import { hasTitlesOfBooks } from '../../ledgers/books-of-accounts.ts';
import { emptyReading, errorAt, warningAt } from '../../problems.ts';
import type { ColumnMapping, FileReading, Problem, StatementRecord, TableHints } from '../../records.ts';
import { RowsCounted } from '../../tables/row-outcomes.ts';
import type { Table } from '../../tables/table.ts';
import { columnOrders, columnSigns } from '../../tables/table-decisions.ts';
import { foldTitle } from '../../tables/table-mapping.ts';
import type { TableReader } from '../../tables/table-reader.ts';
import { currencyInTitle } from '../../tables/table-values.ts';
import { twinsTold } from '../../tables/twin-columns.ts';
import { readHeadless } from '../headless/statement-headless.ts';
import { withBalancesAside } from '../statement-balance-rows.ts';
import { isBalanceRow } from '../statement-balance-words.ts';
import { type Balance, sumStatement } from '../statement-reading.ts';
import { REFUNDED, STATEMENT_TITLES } from '../statement-titles.ts';
import { withAccounts } from './statement-table-accounts.ts';
import { type Aside, readAside, writtenBounds } from './statement-table-aside.ts';
import { type BalancedRow, boundingBalances, missingBookings } from './statement-table-balance.ts';
import {
  completed,
  hasFees,
  isFee,
  isOfProvider,
  sidesOf,
  withDirection,
} from './statement-table-columns.ts';
import { type Row, readRows, spareTexts } from './statement-table-row.ts';
import { withSettlement } from './statement-table-settlement.ts';

const DEFAULT_CURRENCY = 'EUR';

export const STATEMENT_TABLE: TableReader = {
  format: 'statement-table',
  titles: STATEMENT_TITLES,
  fits: mapping =>
    mapping.bookingDate !== undefined &&
    (mapping.amount !== undefined || (mapping.debit !== undefined && mapping.credit !== undefined)),
  isSurely: isOfProvider,
  completed,
  // Books of accounts have days, debits and credits too, and nothing in them came from a bank.
  isOther: hasTitlesOfBooks,
  isAside: isBalanceRow,
  readHeadless: async (file, hints) => {
    const found = await readHeadless(file, hints);
    switch (found.kind) {
      case 'read':
        return readStatementTable({ file: file.name, table: found.table, mapping: found.mapping, hints });
      case 'unsure':
        return emptyReading({
          file: file.name,
          format: 'unknown',
          encoding: null,
          problems: [found.problem],
        });
      case 'other':
        return null;
    }
  },
  needs: 'columns for the booking date and for the amount, or for debit and credit',
  read: { kind: 'whole', of: readStatementTable },
};

/** What a booking is made of. */
const OF_MONEY = ['bookingDate', 'amount', 'net', 'debit', 'credit'] as const;

export function readStatementTable(input: {
  file: string;
  table: Table;
  mapping: ColumnMapping;
  hints: TableHints;
}): FileReading {
  const { file, hints } = input;
  const { table: whole, mapping: found } = withSettlement(input);
  const mapping = withDirection(withAccounts(found, whole), whole);
  const problems: Problem[] = [...whole.problems];
  const columns = { table: whole, mapping, hints, problems };
  const signs = columnSigns(['amount', 'net', 'debit', 'credit', 'balance'], columns);
  const orders = columnOrders(['bookingDate', 'valueDate'], { ...columns, signs });
  problems.push(...twinsTold(whole, { mapping, hints, fields: OF_MONEY }));
  const table = withBalancesAside(whole, { mapping, orders });
  const decimalSign = [...signs.values()].find(sign => sign !== null) ?? null;
  const currency = hints.currency ?? DEFAULT_CURRENCY;
  const aside = readAside({ rows: table.aside, decimalSign: decimalSign ?? '.', fallback: currency });
  const ofTitle = currencyInTitle([mapping.amount, mapping.debit, mapping.credit, mapping.balance].join(' '));
  const settled = {
    table,
    mapping,
    signs,
    orders,
    aside,
    currency: hints.currency ?? aside.currency ?? ofTitle ?? currency,
    feeTitle: hasFees(table.columns) ? (table.columns.find(isFee) ?? null) : null,
    spareTexts: spareTexts(table, mapping),
    chargeAt: mapping.net === undefined ? table.columns.findIndex(isFee) : -1,
    sides: sidesOf(table.columns, mapping.counterparty),
    refunds: REFUNDED.map(title => table.columns.findIndex(column => title.test(foldTitle(column)))),
  };
  const isSettled = !problems.some(one => one.severity === 'error' && one.place.startsWith('column '));
  const counted = new RowsCounted();
  counted.add('refused', isSettled ? table.rowCount - table.rows.length : table.rowCount);
  const rows = isSettled ? readRows(settled, { problems, counted }) : [];
  counted.fill(table.rowCount, 'taken');
  problems.push(...whatIsMissing({ table, mapping, aside, isSaid: (hints.currency ?? ofTitle) !== null }));
  const statements = statementsOf({ rows, aside, problems });
  return {
    ...emptyReading({ file, format: 'statement-table', encoding: table.encoding, problems }),
    statements,
    table: {
      columns: input.table.columns,
      rows: table.rowCount,
      mapping: whole === input.table ? mapping : input.mapping,
      delimiter: table.delimiter,
      decimalSign,
      dateOrder: [...orders.values()].find(order => order !== null) ?? null,
      outcomes: counted.outcomes,
    },
  };
}

/** What a statement says of itself and this table does not: its currency, its account, a booking. */
function whatIsMissing({
  table,
  mapping,
  aside,
  isSaid,
}: {
  table: Table;
  mapping: ColumnMapping;
  aside: Aside;
  isSaid: boolean;
}): Problem[] {
  if (table.rows.length === 0)
    return [errorAt({ place: 'table', found: 'no row', expected: 'one booking at least' })];
  const hasCurrency = mapping.currency !== undefined || isSaid || aside.currency !== null;
  const hasAccount = mapping.account !== undefined || aside.account !== null;
  const place = 'columns';
  const taken = `a currency; ${DEFAULT_CURRENCY} is taken`;
  return [
    ...(hasCurrency ? [] : [warningAt({ place, found: 'no currency', expected: taken })]),
    ...(hasAccount
      ? []
      : [
          warningAt({
            place,
            found: 'no account',
            expected: 'the account that this file is of; its lines are taken without',
          }),
        ]),
  ];
}

/** One statement per account and currency, in the order in which they appear. */
function statementsOf({
  rows,
  aside,
  problems,
}: {
  rows: readonly Row[];
  aside: Aside;
  problems: Problem[];
}): StatementRecord[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.account} ${row.amount.currency}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].map(withCharges).flatMap(group => {
    const [first] = group;
    if (first === undefined) return [];
    const lines = group.flatMap(({ line, fee }) => (fee === null ? [line] : [line, fee]));
    const summed = sumStatement(
      {
        account: first.account,
        currency: first.amount.currency,
        number: null,
        ...balancesOf(group, groups.size === 1 ? aside : null),
        entries: lines.map(({ amount }) => amount),
        details: 0,
        lines,
      },
      'table',
    );
    problems.push(...summed.problems, ...missingBookings(group.map(withDay)));
    return [summed.statement];
  });
}

const withDay = (row: Row) => ({ ...afterFee(row), on: row.line.bookingDate });

/** As the column of balances has them, else as they are written beside the table. */
function balancesOf(
  group: readonly Row[],
  aside: Aside | null,
): { readonly opening: Balance | null; readonly closing: Balance | null } {
  const days = group.map(row => row.line.bookingDate).sort();
  const follow = boundingBalances(group.map(afterFee));
  const written = aside === null ? null : writtenBounds(aside, days);
  const balance = (end: 'opening' | 'closing', bookedOn: CalendarDate | undefined): Balance | null => {
    const date = bookedOn ?? null;
    if (follow !== null) return { amount: follow[end], date };
    const told = written?.[end] ?? null;
    return told === null ? null : { amount: told.amount, date: told.on ?? date };
  };
  return { opening: balance('opening', days.at(0)), closing: balance('closing', days.at(-1)) };
}

/** Revolut takes its fee beside the amount: where only both together lead from balance to balance, each fee is a booking. */
function withCharges(group: readonly Row[]): readonly Row[] {
  if (!group.some(({ charge }) => charge !== null) || boundingBalances(group) !== null) return group;
  const charged = group.map(({ fee, charge, line, ...row }): Row => {
    const own = charge === null ? null : { ...line, key: `${line.key}/fee`, amount: charge, references: [] };
    return { ...row, line, charge, fee: fee ?? own };
  });
  return boundingBalances(charged.map(afterFee)) === null ? group : charged;
}

/** A balance is what is there once the fee is off. */
const afterFee = ({ amount, balance, fee }: Row): BalancedRow => ({
  amount: fee === null ? amount : add(amount, fee.amount),
  balance,
});
