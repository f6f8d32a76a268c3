// Where an invoice stands on the ladder of its scenario, and the day its next rung is due.
// The position is told by the rungs that messages really took, never counted; the day hangs on the due date
// and on what really left. Due 2026-09-30, rung at +10: due on 2026-10-12, the Monday after the tenth day.

import type { Balance } from '../claim/balance.ts';
import { addDays, type CalendarDate, later } from '../units/calendar.ts';
import { nextWorkingDay, type WorkCalendar } from '../units/working-days.ts';
import type { Reason } from './decision.ts';
import type { RungTaken } from './dossier-facts.ts';
import type { Scenario, Step } from './scenario.ts';

export type NextRung = {
  readonly step: Step;
  readonly dueOn: CalendarDate;
  /** The deadline of the previous message, when that is what makes this rung wait. */
  readonly deadline: { readonly step: string; readonly on: CalendarDate } | null;
  readonly skipped: readonly Reason[];
};

export type LadderQuestion = {
  readonly balance: Balance;
  readonly dueOn: CalendarDate;
  readonly taken: readonly RungTaken[];
  readonly scenario: Scenario;
  readonly calendar: WorkCalendar;
  readonly isNewDebtor: boolean;
  readonly day: CalendarDate;
};

/** The next rung of an invoice, or null when the ladder has none left. */
export function nextRung(question: LadderQuestion): NextRung | null {
  const { taken, scenario } = question;
  const last = lastTaken(taken);
  const skipped: Reason[] = [];
  for (const step of scenario.steps) {
    if (last !== null && step.rung <= last.rung) continue;
    const reason = skipReason(step, question);
    if (reason === null) return { step, skipped, ...dueDay(step, question, last) };
    skipped.push(reason);
  }
  return null;
}

/** The rungs that an invoice took for the instalment that is open now: each instalment has its own clock. */
export function takenFor(
  { invoiceId, instalment }: Pick<Balance, 'invoiceId' | 'instalment'>,
  taken: readonly RungTaken[],
): RungTaken[] {
  return taken.filter(rung => rung.invoiceId === invoiceId && rung.instalment === instalment);
}

export function lastTaken(taken: readonly RungTaken[]): RungTaken | null {
  return taken.reduce<RungTaken | null>(
    (highest, rung) => (highest === null || rung.rung > highest.rung ? rung : highest),
    null,
  );
}

function skipReason(step: Step, { balance, dueOn, isNewDebtor, day }: LadderQuestion): Reason | null {
  if (step.lapsesAtDueDate && day > dueOn)
    return { code: 'stepSkipped', step: step.key, why: 'lapsedAtDueDate' };
  const { onlyIf } = step;
  if (onlyIf === null || balance.open.amount >= onlyIf.minimumMinor || (onlyIf.orNewDebtor && isNewDebtor))
    return null;
  return { code: 'stepSkipped', step: step.key, why: 'conditionNotMet' };
}

function dueDay(
  step: Step,
  { balance, dueOn, calendar }: LadderQuestion,
  last: RungTaken | null,
): Pick<NextRung, 'dueOn' | 'deadline'> {
  // Nobody is written to about an invoice that has not been issued.
  const onAxis = nextWorkingDay(later(addDays(dueOn, step.offsetDays), balance.issuedOn), calendar);
  if (last?.deadlineOn == null) return { dueOn: onAxis, deadline: null };
  const afterDeadline = nextWorkingDay(addDays(last.deadlineOn, 1), calendar);
  const isDeadlineLater = afterDeadline > onAxis;
  return {
    dueOn: later(onAxis, afterDeadline),
    deadline: isDeadlineLater ? { step: last.stepKey, on: last.deadlineOn } : null,
  };
}
