// Whether a confirmation that waits to leave still says what holds: the fact stands, the person has the same address, and
// no proceedings are open. The re-check at the instant of sending, for what asks for nothing.

import { openThen } from '../dossier/coverage.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { sum } from '../units/money.ts';
import { nextWorkingDay, type WorkCalendar } from '../units/working-days.ts';
import { keepsUntil } from './deadline.ts';
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
  if (!stands(confirmation, facts)) return { code: 'factTakenBack', step: kind };
  const overtaken = kind === 'settlementOffer' ? overtakenBecause(confirmation, facts, day) : null;
  if (overtaken) return overtaken;
  if (kind === 'settlementFollows' && isOver(confirmation, facts, day))
    return { code: 'outdated', preparedOn };
  return day > lastDayOf(preparedOn, facts.debtor) ? { code: 'outdated', preparedOn } : null;
}

/** Written on the Friday before Easter, it leaves on Tuesday: nothing in it grows with the days, and nobody would write it anew. */
function lastDayOf(preparedOn: CalendarDate, { country, region }: DossierFacts['debtor']): CalendarDate {
  const calendar: WorkCalendar = region === null ? { country } : { country, region };
  return nextWorkingDay(keepsUntil(preparedOn), calendar);
}

/** What cannot be taken back (a call, an answer) always stands. */
function stands(
  { kind, confirms, isMoneyGone }: WaitingConfirmation,
  { interruptions }: DossierFacts,
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
    case 'planFollows':
      return interruptions?.plans.find(mine)?.ended === null;
    case 'settlementOffer':
      return interruptions?.offers.find(mine)?.withdrawn === null;
    case 'settlementFollows': {
      const offer = interruptions?.offers.find(mine);
      return offer?.withdrawn === null && offer.metOn === null;
    }
    case 'thankYou':
      return isMoneyGone !== true;
    default:
      return true;
  }
}

/** What goes on for another invoice has ended meanwhile: nobody is told on Monday to pay by Friday. */
const isOver = ({ confirms }: WaitingConfirmation, facts: DossierFacts, day: CalendarDate): boolean =>
  facts.interruptions?.offers.some(({ id, payBy }) => id === confirms && payBy < day) ?? false;

/** An offer names what is open and a day: its letter does not leave with an amount that has changed, nor after that day. */
function overtakenBecause(
  { confirms, preparedOn }: WaitingConfirmation,
  { interruptions, balances, currency }: DossierFacts,
  day: CalendarDate,
): Reason | null {
  const offer = interruptions?.offers.find(({ id }) => id === confirms);
  if (offer === undefined) return null;
  const was = openThen(offer.covers, currency);
  const covered = balances.filter(({ invoiceId }) => offer.covers.some(part => part.invoiceId === invoiceId));
  const now = sum(
    covered.map(({ open }) => open),
    currency,
  );
  if (now.amount !== was.amount) return { code: 'amountChanged', was, now };
  return day > offer.payBy ? { code: 'outdated', preparedOn } : null;
}
