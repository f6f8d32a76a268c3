// Whether a message that was prepared is still the right one: same step, same invoices, same instalments of them, same open
// amounts, and not too old. Asked again each day while it waits, and at the very instant of sending.
// Prepared on Monday over 1,000.00; 400.00 came in on Tuesday: it must not leave, 1,000.00 is no longer owed.

import { addDays, type CalendarDate } from '../units/calendar.ts';
import { money, sum } from '../units/money.ts';
import { askedOf, dueAmount } from './asked.ts';
import type { Decision, Reason } from './decision.ts';
import type { CoveredByWaiting, DossierFacts, RungTaken, WaitingMessage } from './dossier-facts.ts';
import { nextStep } from './next-step.ts';
import { PLAN_STEP } from './plan-step.ts';
import type { Scenario } from './scenario/scenario.ts';

/** The decision as if the waiting message had not been prepared. */
export function decideAnew({
  facts,
  scenario,
  day,
}: {
  facts: DossierFacts;
  scenario: Scenario | null;
  day: CalendarDate;
}): Decision {
  const taken = facts.taken.filter(({ leftOn, isWaiting }) => leftOn !== null && !isWaiting);
  return nextStep({ facts: { ...facts, waiting: null, taken }, scenario, day });
}

/** Why the message must not leave; null when it may. `shelfDays`: how long a text keeps; `taken`: of the dossier. */
export function refusalToSend({
  waiting,
  taken,
  decision,
  currency,
  shelfDays,
  day,
}: {
  waiting: WaitingMessage;
  taken: readonly RungTaken[];
  decision: Decision;
  currency: string;
  shelfDays: number;
  day: CalendarDate;
}): Reason | null {
  const end = endOf(waiting, currency);
  if (decision.kind !== 'send' && end !== null) return end;
  if (decision.kind === 'done') return { code: 'nothingOwed' };
  if (decision.kind !== 'send') return overSunday(decision) ?? decision.because[0] ?? { code: 'nothingOwed' };
  if (!hasSameAmounts(waiting, decision)) {
    const opens = decision.covers.map(({ open }) => open);
    return { code: 'amountChanged', was: amountOf(waiting, currency), now: sum(opens, currency) };
  }
  if (decision.stepKey !== waiting.stepKey)
    return { code: 'stepChanged', was: waiting.stepKey, now: decision.stepKey };
  const isStale = day > addDays(waiting.preparedOn, shelfDays);
  // Made while the clock was ahead: its interest runs until a day that has not come. A debtor's own day may be one behind.
  const isOfLaterDay = addDays(day, 1) < waiting.preparedOn;
  return isStale || isOfLaterDay || isOfOtherInstalments(decision, { taken })
    ? { code: 'outdated', preparedOn: waiting.preparedOn }
    : null;
}

/** It could not leave anyway: what is doubtful on a Sunday may be settled by Monday, and the approval with it. */
const overSunday = ({ because }: Decision): Reason | undefined =>
  because.find(({ code }) => code === 'notAWorkingDay');

/** How all that the message asks for came to an end: by money first, since that is what a person wants to know. */
function endOf({ covers }: WaitingMessage, currency: string): Reason | null {
  if (covers.length === 0 || !covers.every(({ ended }) => ended != null)) return null;
  const by = (kind: CoveredByWaiting['ended']): CoveredByWaiting | undefined =>
    covers.find(({ ended }) => ended === kind);
  const paid = by('paid');
  if (paid) return { code: 'paidInFull', invoice: paid.number ?? '' };
  const credited = by('credited');
  if (credited) return { code: 'creditedInFull', invoice: credited.number ?? '' };
  const cancelled = by('cancelled');
  if (cancelled?.cancelledOn)
    return { code: 'cancelled', invoice: cancelled.number ?? '', on: cancelled.cancelledOn };
  return { code: 'amountChanged', was: amountOf({ covers }, currency), now: money(0, currency) };
}

/**
 * Only its age keeps it: the same step for the same money, so that its text may be written anew and whoever approved it
 * approved the new one too. Not where it speaks of an instalment that is settled by now.
 */
export const hasOnlyAged = (refusal: Reason, decision: Decision, taken: readonly RungTaken[]): boolean =>
  refusal.code === 'outdated' && decision.kind === 'send' && !isOfOtherInstalments(decision, { taken });

/** A day on which nobody is written to, a pause, or too many contacts, is no reason to take a message back: it waits. */
export const onlyWaits = ({ code }: Reason): boolean => WAITS.has(code);
const WAITS: ReadonlySet<Reason['code']> = new Set([
  'notAWorkingDay',
  'companyPaused',
  'weeklyLimit',
  'channelsOfDay',
]);

/**
 * A message that may wait over a day on which nobody is written to, but not over more than may be asked for by now: whoever reads it
 * on a Sunday would approve what is disputed since. Null where all of it may still be asked for.
 */
export function asksTooMuch(
  { covers, stepKey }: Pick<WaitingMessage, 'covers' | 'stepKey'>,
  { facts, day }: { facts: DossierFacts; day: CalendarDate },
): Reason | null {
  // Of an instalment agreed on: the plan keeps the invoices back, and the message asks for what was agreed.
  if (stepKey === PLAN_STEP.key) return null;
  const due = new Map(
    askedOf(facts, day).map(({ balance, asked }) => [balance.invoiceId, dueAmount(asked).amount]),
  );
  const now = covers.map(({ invoiceId }) => due.get(invoiceId) ?? 0);
  if (covers.every(({ open }, at) => (now[at] ?? 0) >= open)) return null;
  const { currency } = facts;
  return {
    code: 'amountChanged',
    was: amountOf({ covers }, currency),
    now: amountOf({ covers: now.map(open => ({ open })) }, currency),
  };
}

/** Of all that it covers. */
const amountOf = ({ covers }: { covers: readonly { readonly open: number }[] }, currency: string) =>
  money(
    covers.reduce((total, { open }) => total + open, 0),
    currency,
  );

function hasSameAmounts({ covers }: WaitingMessage, decision: Extract<Decision, { kind: 'send' }>): boolean {
  const open = new Map(decision.covers.map(cover => [cover.invoiceId, cover.open.amount]));
  return covers.length === open.size && covers.every(cover => open.get(cover.invoiceId) === cover.open);
}

/**
 * Three instalments of 500.00: the second was asked for, it came in and the third fell due. As much is open and the step
 * may be the same, but the message speaks of a day that is settled, and for the third one nobody has been reminded yet.
 */
const isOfOtherInstalments = (
  { covers }: Extract<Decision, { kind: 'send' }>,
  { taken }: Pick<DossierFacts, 'taken'>,
): boolean =>
  taken.some(
    ({ isWaiting, invoiceId, instalment }) =>
      isWaiting &&
      covers.some(
        cover =>
          cover.invoiceId === invoiceId &&
          cover.instalment !== instalment &&
          !(cover.parts ?? []).includes(instalment),
      ),
  );
