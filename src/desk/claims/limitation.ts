// When each claim dies of time, as screens show it: the conservative last day, what interrupted the clock and what
// did not. Which clock an invoice has, and which facts bear on it, stands in `claim/limitation-clock.ts`.
// French firms, due 2022-01-31, reminded in 2026: last day 2027-01-31, and a reminder changes nothing.

import { type Clocked, type ClockFacts, limitationClock } from '../../claim/limitation-clock.ts';
import type { Limitation } from '../../law/limitation/limitation.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { InvoiceView } from '../views/invoice.ts';
import type { DyingClaim, LimitationView } from './law-views.ts';

/** Null when nothing is open, no due date is known, or the limitation of the law is not in our tables. */
export function limitationView(balance: Clocked, facts: ClockFacts): LimitationView | null {
  const clock = limitationClock(balance, facts);
  return clock === null ? null : shown(clock.limitation, clock.startsOn);
}

/** The claims of these invoices whose limitation is near or over, the nearest first. */
export function dyingClaims(
  debtor: { readonly id: string; readonly name: string },
  invoices: readonly InvoiceView[],
): DyingClaim[] {
  const claims = invoices.flatMap(({ id, number, open, limitation }): DyingClaim[] => {
    if (limitation === null || (limitation.warning === null && !limitation.isOver)) return [];
    const { lastDay, isOver, warning, article, confidence } = limitation;
    const clock = { lastDay, isOver, warning, article, confidence };
    return [
      { invoiceId: id, invoiceNumber: number, debtorId: debtor.id, debtorName: debtor.name, open, ...clock },
    ];
  });
  return nearestFirst(claims);
}

/** What can still be saved, the nearest end first; then what is over, the latest first. */
export const nearestFirst = (claims: readonly DyingClaim[]): DyingClaim[] =>
  [...claims].sort((left, right) => {
    if (left.isOver !== right.isOver) return left.isOver ? 1 : -1;
    const order = left.lastDay < right.lastDay ? -1 : left.lastDay > right.lastDay ? 1 : 0;
    return left.isOver ? -order : order;
  });

function shown(
  { rule, lastDay, isOver, monthsWarning, acts, because }: Limitation,
  startsOn: CalendarDate,
): LimitationView {
  // A clock of twelve months would warn "twelve months" from its first day.
  const warning = monthsWarning !== null && monthsWarning < rule.months ? monthsWarning : null;
  const { article, confidence } = rule.basis;
  return {
    lastDay,
    isOver,
    warning,
    article,
    confidence,
    startsOn,
    months: rule.months,
    acts,
    because,
  };
}
