// Where an invoice stands on the ladder of its scenario, and the day its next rung is due.
// The position is told by the rungs that messages really took, never counted; the day hangs on the due date
// and on what really left. Due 2026-09-30, rung at +10: due on 2026-10-12, the Monday after the tenth day.

import type { Balance } from '../../claim/balance.ts';
import type { Debtor } from '../../claim/parties.ts';
import { addDays, type CalendarDate, later } from '../../units/calendar.ts';
import { nextWorkingDay, type WorkCalendar } from '../../units/working-days.ts';
import type { Reason } from '../decision.ts';
import type { RungTaken } from '../dossier-facts.ts';
import { onDayOfMonth } from '../forecast/repeats.ts';
import type { Habit, Scenario, Step } from './scenario.ts';

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
  readonly debtor: Debtor;
  readonly habit: Habit;
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
  return repeated(question, last);
}

/** The last step once more: a rung of its own, on its day of the month. */
function repeated({ scenario, calendar }: LadderQuestion, last: RungTaken | null): NextRung | null {
  const final = scenario.steps.at(-1);
  if (!final?.repeats || last === null || last.leftOn === null || last.rung < final.rung) return null;
  const times = last.rung - final.rung + 1;
  if (times >= final.repeats.atMost) return null;
  return {
    step: { ...final, rung: last.rung + 1 },
    dueOn: nextWorkingDay(onDayOfMonth(addDays(last.leftOn, 1), final.repeats.onDay), calendar),
    deadline: null,
    skipped: [],
  };
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

function skipReason(step: Step, question: LadderQuestion): Reason | null {
  if (step.lapsesAtDueDate && question.day > question.dueOn)
    return { code: 'stepSkipped', step: step.key, why: 'lapsedAtDueDate' };
  return isWanted(step, question) ? null : { code: 'stepSkipped', step: step.key, why: 'conditionNotMet' };
}

function isWanted({ onlyIf }: Step, { balance, isNewDebtor, debtor, habit }: LadderQuestion): boolean {
  if (onlyIf === null) return true;
  const { minimumMinor, maximumMinor, orNewDebtor, kinds, habits, segments, languages } = onlyIf;
  const { amount } = balance.open;
  const isOfAmount =
    (orNewDebtor && isNewDebtor) ||
    ((minimumMinor === null || amount >= minimumMinor) && (maximumMinor === null || amount <= maximumMinor));
  const isOneOf = <T>(list: readonly T[] | null, value: T): boolean => list === null || list.includes(value);
  return (
    isOfAmount &&
    isOneOf(kinds, debtor.kind) &&
    isOneOf(habits, habit) &&
    isOneOf(languages, debtor.language) &&
    (segments === null || segments.includes(debtor.segment ?? ''))
  );
}

function dueDay(
  step: Step,
  { balance, dueOn, calendar }: LadderQuestion,
  last: RungTaken | null,
): Pick<NextRung, 'dueOn' | 'deadline'> {
  const from = step.countsFrom === 'previousStep' ? (last?.leftOn ?? dueOn) : dueOn;
  const counted = addDays(from, step.offsetDays);
  const wanted = step.repeats === null ? counted : onDayOfMonth(counted, step.repeats.onDay);
  // Nobody is written to about an invoice that has not been issued.
  const onAxis = nextWorkingDay(later(wanted, balance.issuedOn), calendar);
  if (last?.deadlineOn == null) return { dueOn: onAxis, deadline: null };
  const afterDeadline = nextWorkingDay(addDays(last.deadlineOn, 1), calendar);
  const isDeadlineLater = afterDeadline > onAxis;
  return {
    dueOn: later(onAxis, afterDeadline),
    deadline: isDeadlineLater ? { step: last.stepKey, on: last.deadlineOn } : null,
  };
}
