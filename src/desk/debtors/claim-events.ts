// What happened about the invoices of a claim, for whoever takes it over: the oldest first, nothing of other invoices, and nothing
// of what the firm said among its own people.

import type { CalendarDate } from '../../units/calendar.ts';
import { add } from '../../units/money.ts';
import type { DebtorView, TimelineEntry } from '../views/debtor.ts';
import type { InvoiceView } from '../views/invoice.ts';
import { TOLD_OUTSIDE } from './told-outside.ts';

export type ClaimEvent = Pick<TimelineEntry, 'day' | 'kind' | 'title' | 'detail' | 'amount'>;

export function claimEvents(
  { timeline }: Pick<DebtorView, 'timeline'>,
  {
    late,
    enclosed,
    from,
  }: { late: readonly InvoiceView[]; enclosed: ReadonlySet<string>; from: CalendarDate },
): ClaimEvent[] {
  const numbers = new Set(late.map(({ number }) => number));
  const isTold = ({ kind, title, day, messageId, state }: TimelineEntry): boolean => {
    if (kind === 'invoice') return numbers.has(title);
    if (kind === 'message')
      return messageId !== null && (enclosed.has(messageId) || (state === 'inDoubt' && day >= from));
    return kind === 'decision' && day >= from && TOLD_OUTSIDE.includes(title);
  };
  const told = timeline.filter(isTold);
  // Of one day, the invoices come by number, before what settled them, and a decision after both.
  const invoices = told.filter(({ kind }) => kind === 'invoice');
  const others = told.filter(({ kind }) => kind !== 'invoice').reverse();
  return [...invoices, ...settledOf(late), ...others].sort((one, other) =>
    one.day < other.day ? -1 : one.day > other.day ? 1 : 0,
  );
}

/** What came in for these invoices alone; one payment of several of them is said once. */
function settledOf(late: readonly InvoiceView[]): ClaimEvent[] {
  const events = new Map<string, ClaimEvent>();
  for (const { on: day, source: kind, label: title, amount } of late.flatMap(one => one.settlements)) {
    if (kind !== 'payment' && kind !== 'creditNote') continue;
    const key = [day, kind, title, amount.currency].join('\n');
    const known = events.get(key)?.amount;
    events.set(key, { day, kind, title, detail: null, amount: known ? add(known, amount) : amount });
  }
  return [...events.values()];
}
