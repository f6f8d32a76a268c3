// Why a step is due or waits, as facts with their values.

import { type CalendarDate, daysBetween } from '../units/calendar.ts';
import type { Candidate } from './candidates.ts';
import type { Decision, Reason } from './decision.ts';
import type { DossierFacts } from './dossier-facts.ts';
import { leftOutReason, passedRungs } from './left-out.ts';
import { lastTaken, type NextRung, takenFor } from './scenario/ladder.ts';

/** The invoice whose rung decides the level of the message. */
export type Lead = Candidate & { readonly next: NextRung };

export function waitReasons({ next, dueOn }: Lead, day: CalendarDate): Reason[] {
  const soon: Reason[] = dueOn >= day ? [{ code: 'notYetDue', dueOn }] : [];
  // Over a week-end the deadline is past and the step has not come: nothing runs any more.
  const isRunning = next.deadline && next.deadline.on >= day;
  const deadline: Reason[] = isRunning
    ? [{ code: 'deadlineRunning', step: next.deadline.step, deadlineOn: next.deadline.on }]
    : [];
  return [...soon, ...deadline, { code: 'nextStepLater', step: next.step.key, stepDueOn: next.dueOn }];
}

/** The step that is due, then the one before it, where one has left, and the payment that was taken back. */
export function stepReasons(lead: Lead, facts: DossierFacts): Reason[] {
  const back = (facts.returned ?? [])
    .filter(({ invoiceId }) => invoiceId === lead.balance.invoiceId)
    .slice(0, 1)
    .map(
      ({ amount, returnedOn }): Reason => ({
        code: 'paymentReturned',
        invoice: lead.balance.number,
        amount,
        returnedOn,
      }),
    );
  const last = lastTaken(takenFor(lead.balance, passedRungs(facts)));
  if (last === null || last.leftOn === null) return [dueReason(lead), ...back];
  const leftOut = leftOutReason(facts, last);
  if (leftOut !== null) return [dueReason(lead), leftOut, ...back];
  const { stepKey, leftOn, isInDoubt } = last;
  return [dueReason(lead), { code: 'previousStep', step: stepKey, sentOn: leftOn, isInDoubt }, ...back];
}

function dueReason({ balance, dueOn, next }: Lead): Reason {
  if (next.step.lapsesAtDueDate) return { code: 'comingDue', invoice: balance.number, dueOn };
  return {
    code: 'stepIsDue',
    step: next.step.key,
    invoice: balance.number,
    dueOn,
    daysLate: balance.daysLate,
    stepDueOn: next.dueOn,
  };
}

/**
 * A decision that was kept, as it is told on a later day: days late are counted up to that day, and what has passed since is no
 * reason any more beside one that holds. "42 days late" said on 12 November is 111 days late on 20 January.
 */
export function toldOn<Kept extends Decision>(decision: Kept, day: CalendarDate): Kept {
  return {
    ...decision,
    because: stillTrue(decision.because, day).map(reason => reasonOn(reason, day)),
    excluded: decision.excluded.map(one => ({ ...one, because: reasonOn(one.because, day) })),
  };
}

function stillTrue(because: readonly Reason[], day: CalendarDate): readonly Reason[] {
  const left = because.filter(reason => !isPast(reason, day));
  return left.length === 0 ? because : left;
}

const isPast = (reason: Reason, day: CalendarDate): boolean =>
  (reason.code === 'deadlineRunning' && reason.deadlineOn < day) ||
  (reason.code === 'notYetDue' && reason.dueOn < day);

const reasonOn = (reason: Reason, day: CalendarDate): Reason =>
  reason.code === 'stepIsDue' ? { ...reason, daysLate: Math.max(0, daysBetween(reason.dueOn, day)) } : reason;
