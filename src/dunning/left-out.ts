// A message that is left out on purpose, to see what it brings: its rung counts as taken on the day on which it would have left, so
// that whatever comes after it comes neither sooner nor later. It is no message: nothing was asked, announced or begun by it.
// Left out on Monday 5 October, deadline none: the next step, ten days after the due date, comes on Monday 12 October all the same.

import { addDays, type CalendarDate, later } from '../units/calendar.ts';
import { DECISIVE_DAYS } from '../units/comparison-limits.ts';
import type { Decision, Reason } from './decision.ts';
import type { DossierFacts, LeftOut, RungTaken } from './dossier-facts.ts';

type WithLeftOut = Pick<DossierFacts, 'taken' | 'leftOut'>;

/** Where the invoices stand on their ladder. For everything else `taken` alone counts: what really left. */
export const passedRungs = ({ taken, leftOut = [] }: WithLeftOut): readonly RungTaken[] =>
  leftOut.length === 0 ? taken : [...taken, ...leftOut.map(asTaken)];

const asTaken = ({ invoiceId, instalment, rung, stepKey, on }: LeftOut): RungTaken => ({
  ...{ invoiceId, instalment, rung, stepKey },
  leftOn: on,
  isInDoubt: false,
  isWaiting: false,
  channel: 'email',
  deadlineOn: null,
});

/** That a rung of an invoice was left out, as a reason; null where it was not. */
export function leftOutReason(
  { leftOut = [] }: Pick<DossierFacts, 'leftOut'>,
  { invoiceId, instalment, rung }: Pick<RungTaken, 'invoiceId' | 'instalment' | 'rung'>,
): Extract<Reason, { code: 'messageLeftOut' }> | null {
  const found = leftOut.find(
    one => one.invoiceId === invoiceId && one.instalment === instalment && one.rung === rung,
  );
  return found === undefined ? null : reasonOf(found);
}

/** What was left out on a day, as a reason; null where nothing was. */
export function leftOutOn({ leftOut = [] }: Pick<DossierFacts, 'leftOut'>, on: CalendarDate): Reason | null {
  const found = leftOut.find(one => one.on === on);
  return found === undefined ? null : reasonOf(found);
}

const reasonOf = ({ stepKey: step, on, comparison, until }: LeftOut) =>
  ({ code: 'messageLeftOut', step, on, comparison, until }) as const;

/** Of a debtor that enters on a day: the last one on which it goes without. Its payments are looked for as long. */
export const withoutUntil = (enteredOn: CalendarDate): CalendarDate => addDays(enteredOn, DECISIVE_DAYS);

/** What is decided in the place of a message that is ready to be prepared. */
export const leftOutDecision = (
  { stepKey, because, excluded, lookAgainOn }: Extract<Decision, { kind: 'send' }>,
  { comparison, on, until }: { comparison: string; on: CalendarDate; until: CalendarDate },
): Decision => ({
  kind: 'wait',
  because: [{ code: 'messageLeftOut', step: stepKey, comparison, on, until }, ...because],
  excluded,
  lookAgainOn,
});

/** Before the run: what the draw leaves out is not announced as sent. A later step keeps its day, and has it said beside it. */
export function decisionDrawn(
  decision: Decision,
  { step, comparison, hasEntered }: { step: string; comparison: string; hasEntered: boolean },
): Decision {
  const drawn = { code: 'messageWillBeLeftOut', step, comparison, hasEntered } as const;
  const { because, excluded, lookAgainOn } = decision;
  return decision.kind === 'send'
    ? { kind: 'wait', because: [drawn, ...because], excluded, lookAgainOn }
    : { ...decision, because: [...because, drawn] };
}

/** The gap and the weekly limit run as if it had left, for the debtor of this company alone. */
export function contactsWith({
  lastContactOn,
  recentContacts,
  leftOut,
}: Required<Pick<DossierFacts, 'lastContactOn' | 'recentContacts' | 'leftOut'>>): Pick<
  DossierFacts,
  'lastContactOn' | 'recentContacts'
> {
  const days = [...new Set(leftOut.map(({ on }) => on))];
  return {
    lastContactOn: days.reduce<CalendarDate | null>(
      (last, on) => (last === null ? on : later(last, on)),
      lastContactOn,
    ),
    recentContacts: [...recentContacts, ...days.map(on => ({ on, channels: [] }))],
  };
}
