// Whether a confirmation that waits to leave still says what holds: the fact stands, the person has the same address, and
// no proceedings are open. The re-check at the instant of sending, for what asks for nothing.

import { type BesidePlan, planTold } from '../dossier/plan-told.ts';
import { leftOfOffer, type OfferAmounts, offeredAtFirst } from '../dossier/settlement.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { type Money, sum, zero } from '../units/money.ts';
import { nextWorkingDay, type WorkCalendar } from '../units/working-days.ts';
import { knownCash } from './asked.ts';
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
  /** Of an offer: what it says is to be paid, and is open; absent: as it was made. */
  readonly saysOfOffer?: OfferAmounts | null;
  /** Of a plan: what it says that all instalments come to; absent: it is not asked. */
  readonly saysOfPlan?: Money | null;
  /** Of a plan too: what it says is owed beside it, and went back; absent: it says nothing of it. */
  readonly saysBesidePlan?: BesidePlan | null;
  /** The last day on which it is true that there is time. */
  readonly holdsUntil?: CalendarDate | null;
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
  const overtaken = overtakenBecause(confirmation, facts, day);
  if (overtaken) return overtaken;
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
    case 'planLeft':
      return interruptions?.plans.find(mine)?.ended === null;
    case 'settlementOffer':
      return interruptions?.offers.find(mine)?.withdrawn === null;
    case 'settlementFollows':
    case 'settlementLeft': {
      const offer = interruptions?.offers.find(mine);
      return offer?.withdrawn === null && offer.metOn === null;
    }
    case 'thankYou':
      return isMoneyGone !== true;
    default:
      return true;
  }
}

/** Its letter does not leave with an amount that has changed, nor, of an offer, after its day: nobody is told on Monday to pay by Friday. */
function overtakenBecause(
  confirmation: WaitingConfirmation,
  facts: DossierFacts,
  day: CalendarDate,
): Reason | null {
  switch (confirmation.kind) {
    case 'settlementOffer':
    case 'settlementFollows':
    case 'settlementLeft':
      return offerOvertaken(confirmation, facts, day);
    case 'planOffer':
    case 'planAccepted':
    case 'planFollows':
    case 'planLeft':
      return planOvertaken(confirmation, facts, day);
    default:
      return null;
  }
}

function offerOvertaken(
  { kind, confirms, preparedOn, saysOfOffer = null }: WaitingConfirmation,
  facts: DossierFacts,
  day: CalendarDate,
): Reason | null {
  const offer = facts.interruptions?.offers.find(({ id }) => id === confirms);
  if (offer === undefined) return null;
  if (day > offer.payBy) return { code: 'outdated', preparedOn };
  const isFirst = kind === 'settlementOffer';
  if (saysOfOffer === null && !isFirst) return null;
  const was = saysOfOffer ?? offeredAtFirst(offer);
  const { balances, bankCountry, currency } = facts;
  const none = zero(currency);
  const covered = balances.filter(({ invoiceId }) => offer.covers.some(part => part.invoiceId === invoiceId));
  const open = sum(
    covered.map(balance => balance.open),
    currency,
  );
  // The first one says what of all of these invoices is settled, and what is beside it.
  if (isFirst && open.amount !== was.whole.amount + (was.rest?.amount ?? 0))
    return { code: 'amountChanged', was: was.whole, now: open };
  const { receipts = [] } = facts.interruptions ?? {};
  const now = leftOfOffer(offer, { receipts, balances, cash: knownCash(facts), bankCountry, day });
  // What goes on for another invoice names what is beside the offer of that one alone.
  const isOfRest = kind !== 'settlementFollows';
  return (
    otherAmount(was.amount, now?.amount ?? none) ??
    otherAmount(was.whole, now?.whole ?? none) ??
    (isOfRest ? otherAmount(was.rest ?? none, now?.rest ?? none) : null)
  );
}

/** That an amount is another one than what was said; null where it is not. */
export const otherAmount = (was: Money, now: Money): Reason | null =>
  was.amount === now.amount ? null : { code: 'amountChanged', was, now };

function planOvertaken(
  {
    confirms,
    preparedOn,
    saysOfPlan: was = null,
    saysBesidePlan = null,
    holdsUntil = null,
  }: WaitingConfirmation,
  facts: DossierFacts,
  day: CalendarDate,
): Reason | null {
  const { interruptions, balances, bankCountry } = facts;
  const plan = interruptions?.plans.find(({ id }) => id === confirms);
  if (plan === undefined || was === null) return null;
  if (holdsUntil !== null && day > holdsUntil) return { code: 'outdated', preparedOn };
  const { receipts = [] } = interruptions ?? {};
  const now = planTold(plan, { receipts, balances, cash: knownCash(facts), bankCountry, day });
  const beside = saysBesidePlan ?? now;
  return (
    otherAmount(was, now.inAll) ??
    otherAmount(beside.rest, now.rest) ??
    otherAmount(beside.backInAll, now.backInAll)
  );
}
