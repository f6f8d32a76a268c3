// Which messages a dossier will send in the coming days if nobody pays, every message leaves on its day and the bank
// records stay fresh. It asks `next-step.ts` on each day on which that asks to be looked at again, and decides nothing
// itself; holds, pauses and money not allocated stay as they are.
// One French invoice due 2026-09-30, from 2026-10-01 for 20 days: courteousReminder on 5 October, dateRequest on the 12th.

import { type Balance, withAccessories } from '../claim/balance.ts';
import { addDays, type CalendarDate } from '../units/calendar.ts';
import { type Money, subtract, sum } from '../units/money.ts';
import type { CoveredInvoice, Decision } from './decision.ts';
import type { DossierFacts } from './dossier-facts.ts';
import { nextStep } from './next-step.ts';
import type { ChannelName, Scenario, Step } from './scenario.ts';

export type ComingMessage = {
  readonly day: CalendarDate;
  readonly stepKey: string;
  readonly channels: readonly ChannelName[];
  /** What it will ask for, with interest and fixed sums where its step claims them. */
  readonly amount: Money;
};

/** The messages of `days` days, the first being `from`, oldest first. `balancesOn` gives the balances if nothing is paid. */
export function forecastDossier({
  facts,
  balancesOn,
  scenario,
  from,
  days,
}: {
  facts: DossierFacts;
  balancesOn: (day: CalendarDate) => readonly Balance[];
  scenario: Scenario | null;
  from: CalendarDate;
  days: number;
}): ComingMessage[] {
  const end = addDays(from, days);
  const messages: ComingMessage[] = [];
  let present = withoutWaiting(facts);
  let day: CalendarDate | null = from;
  while (day !== null && day < end) {
    const balances = balancesOn(day);
    const cash = { ...present.cash, knownUntil: day };
    const decision = nextStep({ facts: { ...present, balances, cash }, scenario, day });
    const step = sentStep(decision, scenario);
    if (decision.kind === 'send' && step !== null) {
      messages.push({
        day,
        stepKey: step.key,
        channels: channelsOf(step),
        amount: amountOf({ step, covers: decision.covers, balances, currency: facts.currency }),
      });
      present = afterSending({ facts: present, step, covers: decision.covers, day });
    }
    day = nextLook(decision, day);
  }
  return messages;
}

/** A message that waits is decided anew, so that it is held back by whatever would hold it back when it leaves. */
function withoutWaiting(facts: DossierFacts): DossierFacts {
  const { waiting } = facts;
  if (waiting === null) return facts;
  const taken = facts.taken.filter(({ leftOn, stepKey }) => leftOn !== null || stepKey !== waiting.stepKey);
  return { ...facts, waiting: null, taken };
}

function sentStep(decision: Decision, scenario: Scenario | null): Step | null {
  if (decision.kind !== 'send') return null;
  return scenario?.steps.find(({ key }) => key === decision.stepKey) ?? null;
}

export function channelsOf({ action }: Step): readonly ChannelName[] {
  return action.kind === 'message' ? action.channels : [];
}

function amountOf({
  step,
  covers,
  balances,
  currency,
}: {
  step: Step;
  covers: readonly CoveredInvoice[];
  balances: readonly Balance[];
  currency: string;
}): Money {
  const principal = covers.map(({ open }) => open);
  if (step.claims === 'principal') return sum(principal, currency);
  const covered = new Set(covers.map(({ invoiceId }) => invoiceId));
  const accessories = balances
    .filter(({ invoiceId }) => covered.has(invoiceId))
    .map(balance => subtract(withAccessories(balance), balance.open));
  return sum([...principal, ...accessories], currency);
}

function afterSending({
  facts,
  step,
  covers,
  day,
}: {
  facts: DossierFacts;
  step: Step;
  covers: readonly CoveredInvoice[];
  day: CalendarDate;
}): DossierFacts {
  const deadlineOn = step.deadlineDays === null ? null : addDays(day, step.deadlineDays);
  const channel = step.action.kind === 'message' ? (step.action.channels[0] ?? 'email') : 'email';
  const taken = covers.flatMap(({ invoiceId, rung }) =>
    rung === null
      ? []
      : [{ invoiceId, rung, stepKey: step.key, leftOn: day, isInDoubt: false, channel, deadlineOn }],
  );
  return { ...facts, taken: [...facts.taken, ...taken], lastContactOn: day };
}

function nextLook({ lookAgainOn }: Decision, day: CalendarDate): CalendarDate | null {
  return lookAgainOn !== null && lookAgainOn <= day ? addDays(day, 1) : lookAgainOn;
}
