// An invoice in instalments, where the law gives each missed due date its own free reminder and fourteen days (CDE XIX.2): what of it
// a step may ask for, and which instalment is to be reminded of, wherever the oldest one stands on the ladder.
// 500.00 due on 30 September and called about, 500.00 due on 31 October: the call asks for the first, a free reminder for the second.

import type { Balance } from '../claim/balance.ts';
import { type CalendarDate, daysBetween } from '../units/calendar.ts';
import type { DossierFacts } from './dossier-facts.ts';
import { areFreeDaysOver, firstReminderOfPart, isFirstReminder } from './first-reminder.ts';
import { passedRungs } from './left-out.ts';
import type { Scenario, Step } from './scenario/scenario.ts';

export type AskedPart = {
  /** With those of its instalments alone that are asked for, by the clock of the oldest of them. */
  readonly balance: Balance;
  /** Those instalments, from 0; null: all that are due. */
  readonly parts: readonly number[] | null;
  /** The steps that it climbs. */
  readonly scenario: Scenario;
};

type Question = {
  readonly balance: Balance;
  readonly facts: DossierFacts;
  readonly scenario: Scenario;
  readonly day: CalendarDate;
};

const isFreeReminder = ({ action }: Step): boolean =>
  action.kind === 'message' && action.letterKind === 'consumerFirstReminder';

/** Whether every due date has a free reminder and its days before anything else. */
export const givesFreeReminders = ({ steps }: Scenario): boolean => steps.some(isFreeReminder);

/** What is asked for by the ladder, and what by a free reminder of its own. */
export function askedParts({ balance, facts, scenario, day }: Question): AskedPart[] {
  const { unsettled, instalment: clock, invoiceId } = balance;
  if (unsettled.length < 2 || !givesFreeReminders(scenario)) return [{ balance, parts: null, scenario }];
  const reminded = new Set(
    passedRungs(facts)
      .filter(rung => rung.invoiceId === invoiceId && isFirstReminder(rung))
      .map(({ instalment }) => instalment),
  );
  const isNew = ({ instalment, dueOn }: Unsettled): boolean => dueOn < day && !reminded.has(instalment);
  if (!reminded.has(clock)) return [{ ...only(balance, isNew), scenario }];
  const isOver = ({ instalment }: Unsettled): boolean => {
    const reminder = firstReminderOfPart(facts.taken, { invoiceId, instalment }, facts.policy);
    return reminder !== null && areFreeDaysOver(reminder, day);
  };
  const ladder = {
    ...only(balance, one => one.instalment < clock || (one.dueOn < day && isOver(one))),
    scenario,
  };
  const next = unsettled.find(one => one.instalment > clock && !reminded.has(one.instalment));
  if (next === undefined) return [ladder];
  const own = { ...scenario, steps: scenario.steps.filter(isFreeReminder) };
  return [ladder, { ...only(onClockOf(next, balance), isNew), scenario: own }];
}

type Unsettled = Balance['unsettled'][number];

/** The instalment whose clock it is, and those beside it that count. */
function only(balance: Balance, counts: (one: Unsettled) => boolean): Pick<AskedPart, 'balance' | 'parts'> {
  const unsettled = balance.unsettled.filter(one => one.instalment === balance.instalment || counts(one));
  return { balance: { ...balance, unsettled }, parts: unsettled.map(({ instalment }) => instalment) };
}

const onClockOf = ({ instalment, dueOn }: Unsettled, balance: Balance): Balance => ({
  ...balance,
  instalment,
  dueOn,
  daysLate: Math.max(0, daysBetween(dueOn, balance.day)),
});

/** The balance of an invoice as a message about these instalments shows it. */
export function balanceOfParts(
  balance: Balance,
  { instalment, parts }: { readonly instalment: number; readonly parts?: readonly number[] | undefined },
): Balance {
  if (parts === undefined) return balance;
  const unsettled = balance.unsettled.filter(one => parts.includes(one.instalment));
  const clock = unsettled.find(one => one.instalment === instalment);
  return clock === undefined ? balance : { ...onClockOf(clock, balance), unsettled };
}

type Due = { readonly next: { readonly step: Step; readonly dueOn: CalendarDate } };

/**
 * Which free reminder comes before what else is due: with it a consumer's days begin, so it is not put off by the steps of older debts.
 * In turn with them: a firmer step that was due when the last message, nothing but a free reminder, left comes first, so that neither
 * crowds out the other.
 */
export function freeReminderInTurn<Lead extends Due>(
  due: readonly Lead[],
  { taken }: Pick<DossierFacts, 'taken'>,
): Lead | null {
  const free = due.find(({ next }) => isFreeReminder(next.step));
  if (free === undefined) return null;
  const lastOn = lastFreeReminder(taken);
  const isPutOff = ({ next: { step, dueOn } }: Due): boolean =>
    !isFreeReminder(step) && !step.lapsesAtDueDate && lastOn !== null && dueOn <= lastOn;
  return due.some(isPutOff) ? null : free;
}

/** When the last message left, where it was a free reminder. */
function lastFreeReminder(taken: DossierFacts['taken']): CalendarDate | null {
  const left = taken.flatMap(rung => (rung.leftOn === null ? [] : [{ on: rung.leftOn, rung }]));
  const last = left.reduce<CalendarDate | null>(
    (on, one) => (on === null || one.on > on ? one.on : on),
    null,
  );
  return left.every(({ on, rung }) => on !== last || isFirstReminder(rung)) ? last : null;
}
