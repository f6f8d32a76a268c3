// A payment plan: what is open, paid in instalments that add up to it to the cent. Proposed by either side, it suspends
// while the other one thinks; accepted in writing, nobody is reminded as long as each instalment comes by its day and the
// grace. Broken, an acceleration clause makes everything due at once; without one, only what is missing is asked for.
// 1,000.00 in three from 2026-11-05: 333.34, 333.33 and 333.33; 300.00 by the 9th of November is broken by 33.34.

import { addDays, type CalendarDate, earlier } from '../units/calendar.ts';
import { isPositive, type Money, smaller, subtract, sum, zero } from '../units/money.ts';
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
import { inTimeAgainUntil } from './plan-returns.ts';

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
    const own = bankDeadline(instalment.dueOn, { graceDays, bankCountry });
    const again =
      missingOf(plan, question, { due, by: own }).amount > 0
        ? againUntil(plan, question, { due, own })
        : null;
    const until = again ?? own;
    const missing = missingOf(plan, question, {
      due: again === null ? due : dueUntil(plan, again),
      by: earlier(day, until),
    });
    if (missing.amount <= 0) continue;
    const next = { ...instalment, dueOn: again ?? instalment.dueOn };
    if (day <= until) return { kind: 'kept', left, next, missing };
    if (!isSureUntil(cash, { agreementId: plan.id, day: until })) return { kind: 'unjudged', left, next };
    return { kind: 'broken', instalment, missing, left: keptBack(plan, question, left) };
  }
  return { kind: 'completed' };
}

/** What has fallen due by a day: what went back is missing of the last one of these, wherever it was counted first. */
const dueUntil = ({ instalments, whole }: PaymentPlan, day: CalendarDate): Money =>
  sum(
    instalments.filter(({ dueOn }) => dueOn <= day).map(({ amount }) => amount),
    whole.currency,
  );

/** Its money having gone back, an instalment that was paid in time is due by another day. */
const againUntil = (
  plan: PaymentPlan,
  question: PlanQuestion,
  { due, own }: { due: Money; own: CalendarDate },
): CalendarDate | null =>
  inTimeAgainUntil(plan, {
    ...question,
    own,
    isPaid: (back, by) =>
      missingOf(plan, { ...question, receipts: [...question.receipts, ...back] }, { due, by }).amount <= 0,
  });

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
 * of one that is paid; one whose money went back has the day that it is due by then.
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
    const own = bankDeadline(instalment.dueOn, {
      graceDays: plan.graceDays,
      bankCountry: question.bankCountry,
    });
    const again = isPositive(left) ? againUntil(plan, question, { due, own }) : null;
    return { ...instalment, dueOn: again ?? instalment.dueOn, left };
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

/** Of the whole, what has not come by the day, whatever became of the plan. */
export const leftOn = (plan: PaymentPlan, question: PlanQuestion): Money =>
  missingOf(plan, question, { due: plan.whole, by: question.day });

/** In money, since it was proposed: what was credited or given up is not. */
export const paidOnPlan = (
  { covers, whole }: PaymentPlan,
  { receipts, day }: Pick<PlanQuestion, 'receipts' | 'day'>,
): Money => receivedBy({ covers, receipts, currency: whole.currency, by: day });

/** Broken without acceleration: what is not due yet stays out. */
function keptBack(plan: PaymentPlan, question: PlanQuestion, left: Money): Money {
  const { hasAcceleration, whole } = plan;
  if (hasAcceleration) return zero(whole.currency);
  const due = dueUntil(plan, addDays(question.day, -1));
  const asked = missingOf(plan, question, { due, by: question.day });
  return asked.amount > 0 ? subtract(left, asked) : left;
}
