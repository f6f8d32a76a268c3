// Why a debtor is left alone as a whole, whatever it owes: a reminder asks it beside all else, thanks ask nothing but this.

import { holdOn } from '../dossier/hold.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { heldReason } from './candidates.ts';
import type { Reason } from './decision.ts';
import type { DossierFacts } from './dossier-facts.ts';
import { stoppedDecision } from './stopped.ts';

/**
 * Why nobody calls it either: it is left alone, or each of its invoices that is late is held by itself, as one that is paid to a
 * factor. A company that pauses its messages still calls. Null when it may be called.
 */
export function notCalledBecause(facts: DossierFacts, day: CalendarDate): Reason | null {
  const calling = { ...facts, policy: { ...facts.policy, isPaused: false } };
  const alone = leftAloneBecause(calling, day);
  if (alone !== null) return alone;
  const late = facts.balances.filter(({ overdue }) => overdue.amount > 0);
  const holds = late.map(({ invoiceId }) => holdOn(facts.holds, { invoiceId, day }));
  const [first] = holds;
  return first != null && holds.every(hold => hold !== null) ? heldReason(first) : null;
}

/** Null when it may be written to. */
export function leftAloneBecause(facts: DossierFacts, day: CalendarDate): Reason | null {
  const { insolvency, policy } = facts;
  if (policy.isPaused) return { code: 'companyPaused' };
  if (insolvency && insolvency.openedOn <= day)
    return { code: 'insolvency', openedOn: insolvency.openedOn, source: insolvency.source };
  const [stopped] = stoppedDecision(facts, day)?.because ?? [];
  if (stopped) return stopped;
  const hold = holdOn(facts.holds, { invoiceId: null, day });
  return hold ? heldReason(hold) : null;
}
