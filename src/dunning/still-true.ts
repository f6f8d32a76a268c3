// Whether a confirmation that waits to leave still says what holds: the fact stands, the person has the same address, and
// no proceedings are open. The re-check at the instant of sending, for what asks for nothing.

import { addDays, type CalendarDate } from '../units/calendar.ts';
import { SHELF_DAYS } from './deadline.ts';
import type { Reason } from './decision.ts';
import type { DossierFacts } from './dossier-facts.ts';
import { leftAloneBecause } from './left-alone.ts';

export type WaitingConfirmation = {
  readonly kind: string;
  readonly confirms: string;
  readonly preparedOn: CalendarDate;
  /** Of thanks: the payment settles nothing any more. */
  readonly isMoneyGone?: boolean;
};

/** Null when it may leave. Whether the address is still theirs is asked by who knows the contacts. */
export function untrueBecause(
  confirmation: WaitingConfirmation,
  facts: DossierFacts,
  day: CalendarDate,
): Reason | null {
  const { kind, preparedOn } = confirmation;
  const { insolvency, policy } = facts;
  if (policy.isPaused) return { code: 'companyPaused' };
  if (insolvency && insolvency.openedOn <= day)
    return { code: 'insolvency', openedOn: insolvency.openedOn, source: insolvency.source };
  const leftAlone = kind === 'thankYou' ? leftAloneBecause(facts, day) : null;
  if (leftAlone) return leftAlone;
  if (!stands(confirmation, facts, day)) return { code: 'factTakenBack', step: kind };
  return day > addDays(preparedOn, SHELF_DAYS) ? { code: 'outdated', preparedOn } : null;
}

/** What cannot be taken back (a call, an answer) always stands. */
function stands(
  { kind, confirms, isMoneyGone }: WaitingConfirmation,
  { interruptions }: DossierFacts,
  day: CalendarDate,
): boolean {
  const mine = ({ id }: { readonly id: string }): boolean => id === confirms;
  switch (kind) {
    case 'confirmPromise':
      return interruptions?.promises.find(mine)?.takenBack === null;
    case 'confirmDispute':
      return interruptions?.disputes.find(mine)?.outcome === null;
    case 'planAccepted': {
      const plan = interruptions?.plans.find(mine);
      return plan?.ended === null && plan.accepted !== null;
    }
    case 'planOffer':
    case 'planProposed':
      return interruptions?.plans.find(mine)?.ended === null;
    case 'settlementOffer': {
      const offer = interruptions?.offers.find(mine);
      return offer?.withdrawn === null && offer.metOn === null && day <= offer.payBy;
    }
    case 'thankYou':
      return isMoneyGone !== true;
    default:
      return true;
  }
}
