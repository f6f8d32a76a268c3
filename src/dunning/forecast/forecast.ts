// Which messages a dossier will send in the coming days if nobody pays, every message leaves on its day and the bank
// records stay fresh. It asks `next-step.ts` on each day on which that asks to be looked at again, and decides nothing
// itself; holds, pauses and money not allocated stay as they are.
// One French invoice due 2026-09-30, from 2026-10-01 for 20 days: courteousReminder on 5 October, dateRequest on the
// 12th, a call on the 19th.

import type { Balance } from '../../claim/balance.ts';
import { addDays, type CalendarDate, earlier, later } from '../../units/calendar.ts';
import { type Money, sum } from '../../units/money.ts';
import { calendarOf } from '../candidates.ts';
import { endOfGap } from '../contact-rules.ts';
import { deadlineOf } from '../deadline.ts';
import type { CoveredInvoice, Decision } from '../decision.ts';
import type { DossierFacts, RungTaken } from '../dossier-facts.ts';
import { instalmentsTaken } from '../first-reminder.ts';
import { nextStep } from '../next-step.ts';
import type { ChannelName, Scenario, Step } from '../scenario/scenario.ts';
import { stepOf } from '../scenario/shipped-scenarios.ts';

export type ComingMessage = {
  readonly day: CalendarDate;
  readonly stepKey: string;
  readonly channels: readonly ChannelName[];
  /** What it will ask for, with interest and fixed sums where its step claims them. */
  readonly amount: Money;
};

/** What balances are asked for: amounts that say nothing of interest are enough to decide, and far cheaper. */
export type BalanceQuestion = {
  readonly day: CalendarDate;
  readonly claims: Step['claims'];
  /** What has left by then: a consumer owes nothing more before the free reminder and its delay. */
  readonly taken: readonly RungTaken[];
  /** Of some invoices alone. */
  readonly only?: ReadonlySet<string>;
};

/** The messages of `days` days, the first being `from`, oldest first. `balancesOn` gives the balances if nothing is paid. */
export function forecastDossier({
  facts,
  balancesOn,
  scenario,
  from,
  days,
  alsoOn = [],
}: {
  facts: DossierFacts;
  balancesOn: (question: BalanceQuestion) => readonly Balance[];
  scenario: Scenario | null;
  from: CalendarDate;
  days: number;
  /** Days on which something happens by itself, in order: a payment comes, an invoice is issued. */
  alsoOn?: readonly CalendarDate[];
}): ComingMessage[] {
  const messages: ComingMessage[] = [];
  if (isKeptBack(facts)) return messages;
  const end = addDays(from, days);
  let present = withoutWaiting(facts);
  let day: CalendarDate | null = from;
  while (day !== null && day < end) {
    const { taken } = present;
    const balances = balancesOn({ day, taken, claims: 'principal' });
    const cash = { ...present.cash, knownUntil: day };
    const decision = nextStep({ facts: { ...present, balances, cash }, scenario, day });
    const step = sentStep(decision, scenario);
    const look = nextLook(decision, { day, alsoOn });
    if (decision.kind === 'send' && step !== null) {
      const { covers } = decision;
      const amount = amountOf({
        covers,
        claimed: claimedBy(step, { covers, day, taken, balancesOn }),
        currency: facts.currency,
      });
      messages.push({ day, stepKey: step.key, channels: channelsOf(step), amount });
      present = afterSending({ facts: withReminder(present, decision, day), step, covers, day });
      day = look === null ? null : later(look, gapEnd(present, day));
    } else day = look;
  }
  return messages;
}

/** What lets nothing leave, on whatever day, while it stays as it is. */
const isKeptBack = ({ policy, cash }: DossierFacts): boolean =>
  policy.isPaused || cash.unallocated.length > 0 || cash.credits.length > 0;

/** The days of the gap after a message need no look: whatever is due on them waits. */
const gapEnd = (facts: DossierFacts, lastContactOn: CalendarDate): CalendarDate =>
  endOfGap({ lastContactOn, gapDays: facts.policy.minimumGapDays, calendar: calendarOf(facts) });

/** A message that waits is decided anew, so that it is held back by whatever would hold it back when it leaves. */
function withoutWaiting(facts: DossierFacts): DossierFacts {
  const { waiting } = facts;
  if (waiting === null) return facts;
  const taken = facts.taken.filter(({ leftOn, stepKey }) => leftOn !== null || stepKey !== waiting.stepKey);
  return { ...facts, waiting: null, taken };
}

function sentStep(decision: Decision, scenario: Scenario | null): Step | null {
  if (decision.kind !== 'send') return null;
  return scenario === null ? null : stepOf(scenario, decision.stepKey);
}

export function channelsOf({ action }: Step): readonly ChannelName[] {
  return action.kind === 'message' ? action.channels : [];
}

/** The covered invoices with what the step claims beside them; a step that claims the principal alone asks for nothing more. */
function claimedBy(
  { claims }: Step,
  {
    covers,
    balancesOn,
    ...asked
  }: Omit<BalanceQuestion, 'claims'> & {
    readonly covers: readonly CoveredInvoice[];
    readonly balancesOn: (question: BalanceQuestion) => readonly Balance[];
  },
): readonly Balance[] {
  if (claims === 'principal') return [];
  const only = new Set(covers.map(({ invoiceId }) => invoiceId));
  return balancesOn({ ...asked, claims, only }).filter(({ invoiceId }) => only.has(invoiceId));
}

/** What is open of the invoices, and what `claimed` adds to them. */
function amountOf({
  covers,
  claimed,
  currency,
}: {
  covers: readonly CoveredInvoice[];
  claimed: readonly Balance[];
  currency: string;
}): Money {
  const accessories = claimed.flatMap(({ interest, compensation }) => [interest, compensation]);
  return sum([...covers.map(({ open }) => open), ...accessories], currency);
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
  const deadlineOn = deadlineOf({ step, debtor: facts.debtor, day });
  const channel = step.action.kind === 'message' ? (step.action.channels[0] ?? 'email') : 'email';
  const taken = covers.flatMap(({ invoiceId, rung, ...cover }) =>
    rung === null
      ? []
      : instalmentsTaken(step.key, cover).map(instalment => ({
          invoiceId,
          instalment,
          rung,
          stepKey: step.key,
          leftOn: day,
          isInDoubt: false,
          isWaiting: false,
          channel,
          deadlineOn,
        })),
  );
  return { ...facts, taken: [...facts.taken, ...taken], lastContactOn: day };
}

/** A reminder of a plan takes no rung: it is remembered by its instalment. */
function withReminder(
  facts: DossierFacts,
  { deadlineOn }: Extract<Decision, { kind: 'send' }>,
  leftOn: CalendarDate,
): DossierFacts {
  if (deadlineOn === undefined) return facts;
  return { ...facts, planReminders: [...(facts.planReminders ?? []), { dueOn: deadlineOn, leftOn }] };
}

function nextLook(
  { lookAgainOn }: Decision,
  { day, alsoOn }: { day: CalendarDate; alsoOn: readonly CalendarDate[] },
): CalendarDate | null {
  const asked = lookAgainOn !== null && lookAgainOn <= day ? addDays(day, 1) : lookAgainOn;
  const event = alsoOn.find(on => on > day) ?? null;
  if (asked === null || event === null) return asked ?? event;
  return earlier(asked, event);
}
