// A payment plan: what is open, paid in instalments that add up to it to the cent. Proposed by either side, it suspends
// while the other one thinks; accepted in writing, nobody is reminded as long as each instalment comes by its day and the
// grace. Broken, an acceleration clause makes everything due at once; without one, only what is missing is asked for.
// 1,000.00 in three from 2026-11-05: 333.34, 333.33 and 333.33; 300.00 by the 9th of November is broken by 33.34.

import { addDays, addMonths, type CalendarDate, earlier } from '../units/calendar.ts';
import { isPositive, type Money, smaller, split, subtract, sum, zero } from '../units/money.ts';
import { bankDeadline } from './bank-deadline.ts';
import {
  type CoveredPart,
  creditedBy,
  isSureUntil,
  type KnownCash,
  openThen,
  type Receipt,
  receivedBy,
  spread,
} from './coverage.ts';

export type PlanInstalment = { readonly dueOn: CalendarDate; readonly amount: Money };

export type PaymentPlan = {
  readonly id: string;
  /** What the instalments add up to. */
  readonly whole: Money;
  readonly covers: readonly CoveredPart[];
  /** In order of due date. */
  readonly instalments: readonly PlanInstalment[];
  readonly proposedOn: CalendarDate;
  readonly proposedBy: 'creditor' | 'debtor';
  /** The proposal of the other side that it answers with other terms. */
  readonly answersPlanId?: string | null;
  /** Interest while the plan is kept: given up once it is paid, or counted on. */
  readonly interest: 'waivedWhenKept' | 'runs';
  readonly hasAcceleration: boolean;
  readonly acknowledgesDebt: boolean;
  readonly graceDays: number;
  readonly accepted: { readonly on: CalendarDate; readonly by: string; readonly proof: string } | null;
  readonly ended: { readonly on: CalendarDate; readonly kind: PlanEnd } | null;
  /** Beyond what one person may grant alone: absent, it is not. */
  readonly needsApproval?: boolean;
  readonly approvedBy?: string | null;
  readonly by: string;
};

/** A proposal suspends for a week: who has not answered by then goes on as before. */
const ANSWER_DAYS = 7;
/** What was proposed from this day on may still be answered. */
export const firstAnswerable = (day: CalendarDate): CalendarDate => addDays(day, -ANSWER_DAYS);
export const answerDay = ({ proposedOn }: Pick<PaymentPlan, 'proposedOn'>): CalendarDate =>
  addDays(proposedOn, ANSWER_DAYS);

/** `countered`: another proposal took its place. */
export type PlanEnd = 'refused' | 'countered' | 'cancelled';

export type PlanStanding =
  | { readonly kind: 'proposed'; readonly left: Money; readonly until: CalendarDate }
  /** Nobody answered. */
  | { readonly kind: 'lapsed' }
  | {
      readonly kind: 'kept';
      readonly left: Money;
      readonly next: PlanInstalment;
      /** Of what is due by then, what has not come: less than the instalment where more came before. */
      readonly missing: Money;
    }
  | { readonly kind: 'unjudged'; readonly left: Money; readonly next: PlanInstalment }
  | { readonly kind: 'completed' }
  | {
      readonly kind: 'broken';
      /** The first instalment that did not come in time, and what was missing of it. */
      readonly instalment: PlanInstalment;
      readonly missing: Money;
      /** What is still not asked for: nothing where the plan accelerates. */
      readonly left: Money;
    }
  | { readonly kind: 'ended'; readonly end: PlanEnd };

export type PlanQuestion = {
  readonly receipts: readonly Receipt[];
  readonly cash: KnownCash;
  readonly bankCountry: string;
  readonly day: CalendarDate;
};

export function planStanding(plan: PaymentPlan, question: PlanQuestion): PlanStanding {
  const { accepted, ended } = plan;
  const answerBy = answerDay(plan);
  const { day } = question;
  if (ended !== null && ended.on <= day) return { kind: 'ended', end: ended.kind };
  const left = leftOn(plan, question);
  if (accepted === null || accepted.on > day)
    return day <= answerBy ? { kind: 'proposed', left, until: answerBy } : { kind: 'lapsed' };
  if (left.amount <= 0) return { kind: 'completed' };
  return judged(plan, question, left);
}

function judged(plan: PaymentPlan, question: PlanQuestion, left: Money): PlanStanding {
  const { graceDays, instalments, whole } = plan;
  const { cash, bankCountry, day } = question;
  let due = zero(whole.currency);
  for (const instalment of instalments) {
    due = sum([due, instalment.amount], whole.currency);
    const until = bankDeadline(instalment.dueOn, { graceDays, bankCountry });
    const missing = missingOf(plan, question, { due, by: earlier(day, until) });
    if (missing.amount <= 0) continue;
    if (day <= until) return { kind: 'kept', left, next: instalment, missing };
    if (!isSureUntil(cash, { agreementId: plan.id, day: until }))
      return { kind: 'unjudged', left, next: instalment };
    return { kind: 'broken', instalment, missing, left: keptBack(plan, question, left) };
  }
  return { kind: 'completed' };
}

/** Of what was due by then, what had not come. What was credited since shortens the plan from its end. */
function missingOf(
  { covers, whole }: PaymentPlan,
  { receipts }: PlanQuestion,
  { due, by }: { due: Money; by: CalendarDate },
): Money {
  const judging = { covers, receipts, currency: whole.currency, by };
  const payable = smaller(
    due,
    smaller(whole, subtract(openThen(covers, whole.currency), creditedBy(judging))),
  );
  return subtract(payable, receivedBy(judging));
}

/**
 * What is left of each instalment on that day, the earliest filled first; a credit note takes away from the last. Nothing is left
 * of one that is paid.
 */
export function instalmentsLeft(
  plan: PaymentPlan,
  question: PlanQuestion,
): (PlanInstalment & { left: Money })[] {
  const { currency } = plan.whole;
  let due = zero(currency);
  let before = zero(currency);
  return plan.instalments.map(instalment => {
    due = sum([due, instalment.amount], currency);
    const still = missingOf(plan, question, { due, by: question.day });
    const missing = isPositive(still) ? still : zero(currency);
    const left = subtract(missing, before);
    before = missing;
    return { ...instalment, left };
  });
}

/** As it was agreed, less what was credited since, which shortens it from its end. */
export function lessCredited(
  { covers, whole, instalments }: PaymentPlan,
  { receipts, day }: Pick<PlanQuestion, 'receipts' | 'day'>,
): Pick<PaymentPlan, 'whole' | 'instalments'> {
  const { currency } = whole;
  const still = subtract(openThen(covers, currency), creditedBy({ covers, receipts, currency, by: day }));
  const payable = isPositive(still) ? smaller(whole, still) : zero(currency);
  const parts = spread(
    payable,
    instalments.map(({ amount }) => amount),
  );
  const left = instalments.map(({ dueOn }, at) => ({ dueOn, amount: parts[at] ?? zero(currency) }));
  return { whole: payable, instalments: left.filter(({ amount }) => isPositive(amount)) };
}

const leftOn = (plan: PaymentPlan, question: PlanQuestion): Money =>
  missingOf(plan, question, { due: plan.whole, by: question.day });

/** In money, since it was proposed: what was credited or given up is not. */
export const paidOnPlan = (
  { covers, whole }: PaymentPlan,
  { receipts, day }: Pick<PlanQuestion, 'receipts' | 'day'>,
): Money => receivedBy({ covers, receipts, currency: whole.currency, by: day });

/** Broken without acceleration: what is not due yet stays out. */
function keptBack(plan: PaymentPlan, question: PlanQuestion, left: Money): Money {
  const { hasAcceleration, instalments, whole } = plan;
  if (hasAcceleration) return zero(whole.currency);
  const due = sum(
    instalments.filter(({ dueOn }) => dueOn < question.day).map(({ amount }) => amount),
    whole.currency,
  );
  const asked = missingOf(plan, question, { due, by: question.day });
  return asked.amount > 0 ? subtract(left, asked) : left;
}

/** As many instalments as said, a month apart, adding up to the whole; the first ones carry the odd cents. */
export function equalInstalments(
  whole: Money,
  { count, firstOn }: { count: number; firstOn: CalendarDate },
): PlanInstalment[] {
  const parts = split(
    whole,
    Array.from({ length: count }, () => 1),
  );
  return parts.map((amount, position) => ({ dueOn: addMonths(firstOn, position), amount }));
}

/** What the company leaves to whoever answers alone. */
export type PlanLimits = {
  readonly longestDays: number;
  readonly firstPercent: number;
  readonly smallestMinor: number;
  readonly largestMinor: number;
};

export type PlanExcess = 'tooLong' | 'firstTooSmall' | 'instalmentTooSmall' | 'tooLarge';

/** What of a plan goes beyond the limits: another person has to approve it. */
export function excessOf(
  { whole, instalments, proposedOn }: Pick<PaymentPlan, 'whole' | 'instalments' | 'proposedOn'>,
  limits: PlanLimits,
): PlanExcess[] {
  const [first] = instalments;
  const last = instalments.at(-1);
  const isLong = last !== undefined && last.dueOn > addDays(proposedOn, limits.longestDays);
  const isFirstSmall = first !== undefined && first.amount.amount * 100 < whole.amount * limits.firstPercent;
  const isSmall = instalments.some(({ amount }) => amount.amount < limits.smallestMinor);
  return [
    ...(isLong ? (['tooLong'] as const) : []),
    ...(isFirstSmall ? (['firstTooSmall'] as const) : []),
    ...(isSmall ? (['instalmentTooSmall'] as const) : []),
    ...(whole.amount > limits.largestMinor ? (['tooLarge'] as const) : []),
  ];
}

/** Whether a schedule is one: at least one instalment, each something, in order, adding up to the whole. */
export function addsUp(whole: Money, instalments: readonly PlanInstalment[]): boolean {
  const isOrdered = instalments.every(
    ({ dueOn }, position) => position === 0 || dueOn > (instalments[position - 1]?.dueOn ?? dueOn),
  );
  const isSomething = instalments.every(
    ({ amount }) => amount.amount > 0 && amount.currency === whole.currency,
  );
  if (instalments.length === 0 || !isOrdered || !isSomething) return false;
  const total = sum(
    instalments.map(({ amount }) => amount),
    whole.currency,
  );
  return total.amount === whole.amount;
}
