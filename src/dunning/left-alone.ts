// Why a debtor is left alone as a whole, whatever it owes: a reminder asks it beside all else, thanks ask nothing but this.

import { holdOn } from '../dossier/hold.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { heldReason } from './candidates.ts';
import type { Reason } from './decision.ts';
import type { DossierFacts } from './dossier-facts.ts';
import { stoppedDecision } from './stopped.ts';

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
