// The table of invoices in a message: a line for each, and for each instalment that is asked for, with its own due date.
// 500.00 due on 30 September and 500.00 on 12 October of one invoice are two lines, of which the first says what was invoiced.

import { daysBetween } from '../units/calendar.ts';
import { isPositive, zero } from '../units/money.ts';
import type { Setting } from './blocks.ts';
import { formatMoney, formatTableDate } from './locale.ts';
import type { InvoiceLine, MessageView } from './message.ts';
import type { Block, Column } from './rendering/document.ts';
import type { Medium } from './scope.ts';
import { cleanValue } from './template.ts';

/** Kinds whose text must show the whole life of each invoice: issued, due, amount, paid, balance. */
const isDetailed = (view: MessageView, medium: Medium): boolean =>
  view.kind === 'formalNotice' || (medium === 'letter' && view.kind === 'lastNotice');

type Cell = { readonly column: Column; readonly of: (line: Row) => string; readonly total: string };

const start = (title: string, of: Cell['of'], total = ''): Cell => ({
  column: { title, align: 'start' },
  of,
  total,
});
const end = (title: string, of: Cell['of'], total = ''): Cell => ({
  column: { title, align: 'end' },
  of,
  total,
});
/** Of the invoice, and not of each instalment. */
const once = (title: string, of: Cell['of']): Cell => end(title, row => (row.isFirst ? of(row) : ''));

/** `isFirst`: of its invoice; what an invoice says of itself is not said again for its other instalments. */
type Row = Pick<InvoiceLine, 'dueOn' | 'open' | 'daysLate'> & {
  readonly line: InvoiceLine;
  readonly isFirst: boolean;
};

/** Of an invoice in instalments, each that is asked for with its own due date. */
function rowsOf({ invoices, day }: MessageView): Row[] {
  return invoices.flatMap(line => {
    const parts = line.parts ?? [];
    const { dueOn, open, daysLate } = line;
    if (parts.length < 2) return [{ line, dueOn, open, daysLate, isFirst: true }];
    return parts.map((part, at) => ({
      line,
      dueOn: part.dueOn,
      open: part.open,
      daysLate: Math.max(0, daysBetween(part.dueOn, day)),
      isFirst: at === 0,
    }));
  });
}

export function invoiceTable({ view, labels, locale }: Setting, medium: Medium): Block {
  const detailed = isDetailed(view, medium);
  const rows = rowsOf(view);
  const isLate = view.invoices.some(line => line.daysLate > 0);
  const isReduced = view.invoices.some(line => line.withheld !== undefined && isPositive(line.withheld));
  const isDescribed = view.debtor.isConsumer && view.invoices.some(line => line.subject !== null);
  const withheld = ({ line }: Row): string => formatMoney(line.withheld ?? zero(line.open.currency), locale);
  const cells: readonly Cell[] = [
    start(labels.table.invoice, ({ line }) => cleanValue(line.number), labels.table.total),
    ...(isDescribed ? [start(labels.table.subject, ({ line }) => cleanValue(line.subject ?? ''))] : []),
    ...(detailed ? [start(labels.table.issued, ({ line }) => formatTableDate(line.issuedOn, locale))] : []),
    start(labels.table.due, row => formatTableDate(row.dueOn, locale)),
    ...(isLate && !detailed ? [end(labels.table.late, row => labels.days(row.daysLate))] : []),
    ...(detailed ? [once(labels.table.invoiced, ({ line }) => formatMoney(line.invoiced, locale))] : []),
    ...(detailed ? [once(labels.table.settled, ({ line }) => formatMoney(line.settled, locale))] : []),
    ...(detailed && isReduced ? [once(labels.table.withheld, withheld)] : []),
    // What is withheld is still owed: beside it stands what is claimed.
    end(
      labels.table[detailed && isReduced ? 'claimed' : 'open'],
      row => formatMoney(row.open, locale),
      formatMoney(view.principal, locale),
    ),
  ];
  return {
    kind: 'table',
    columns: cells.map(cell => cell.column),
    rows: rows.map(row => cells.map(cell => cell.of(row))),
    total: rows.length > 1 ? cells.map(cell => cell.total) : null,
  };
}
