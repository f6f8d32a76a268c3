// Balances among the bookings: some banks begin and end their lists with a row that has a day, a label and the balance where
// amounts stand. Read as a booking it would be money that nobody paid.
// '31/10/2026;ANCIEN SOLDE;;11179,84' opens the list with 11,179.84; 'SOLDE FACTURE 12' is what a customer wrote.

import type { ColumnMapping, TableField } from '../records.ts';
import type { Table } from '../tables/table.ts';
import { type DateOrder, dayInColumn } from '../tables/table-days.ts';
import { cellOf } from '../tables/table-mapping.ts';
import type { Cell, TableRow } from '../tables/table-values.ts';
import { isBalanceLabel } from './statement-balance-words.ts';

/** The table without them; they stand aside, as balances above and below a table do. */
export function withBalancesAside(
  table: Table,
  { mapping, orders }: { mapping: ColumnMapping; orders: ReadonlyMap<TableField, DateOrder | null> },
): Table {
  const rows: TableRow[] = [];
  const balances: TableRow[] = [];
  const settled = { table, mapping, order: orders.get('bookingDate') ?? 'DMY' };
  for (const [at, row] of table.rows.entries()) {
    const isLast = at > 0 && at === table.rows.length - 1;
    const isAtEnd = table.rows.length > 1 && (at === 0 || at === table.rows.length - 1);
    const balance =
      balanceOf(row, { ...settled, isAtEnd }) ?? (isLast ? balanceOfAccount(row, settled) : null);
    if (balance === null) rows.push(row);
    else balances.push(balance);
  }
  if (balances.length === 0) return table;
  const aside = [...table.aside, ...balances];
  return { ...table, rows, aside, rowCount: table.rowCount - balances.length };
}

/** Who has another party is a booking, whatever it is called. */
const OF_BOOKINGS = ['counterparty', 'counterpartyIban', 'reference'] as const;

type Settled = { readonly table: Table; readonly mapping: ColumnMapping; readonly order: DateOrder };

/** LCL ends its list with the day, the balance and, where bookings have their text, the branch and the account. */
function balanceOfAccount(row: TableRow, { table: { columns }, mapping, order }: Settled): TableRow | null {
  const others = row.cells.flatMap(({ text }, at) =>
    text.trim() === '' || columns[at] === mapping.bookingDate || columns[at] === mapping.amount
      ? []
      : text.trim(),
  );
  if (others.length !== 1 || !/^\d{5} \d{6}[A-Z]$/.test(others[0] ?? '')) return null;
  const day = cellOf({ columns, mapping, cells: row.cells, field: 'bookingDate' });
  const amount = cellOf({ columns, mapping, cells: row.cells, field: 'amount' });
  const on = day === null ? null : dayInColumn(day, order);
  if (on === null || amount === null) return null;
  return { line: row.line, cells: ['Solde final', on, amount.text].map(text => ({ text, typed: false })) };
}

function balanceOf(
  { line, cells }: TableRow,
  { table: { columns }, mapping, order, isAtEnd }: Settled & { readonly isAtEnd: boolean },
): TableRow | null {
  const cell = (field: TableField): Cell | null => cellOf({ columns, mapping, cells, field });
  const label = cell('text');
  if (label === null || !isBalanceLabel(label.text, { isAtEnd })) return null;
  if (OF_BOOKINGS.some(field => cell(field) !== null)) return null;
  const day = cell('bookingDate');
  const on = day === null ? null : dayInColumn(day, order);
  const debit = cell('debit');
  const amount = cell('balance') ?? cell('amount') ?? cell('credit') ?? debit;
  const owed = amount === debit ? ' débiteur' : '';
  const texts = [`${label.text}${owed}`, /\d/.test(label.text) ? '' : (on ?? ''), amount?.text ?? ''];
  return { line, cells: texts.map(text => ({ text, typed: false })) };
}
