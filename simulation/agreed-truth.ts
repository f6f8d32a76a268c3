// What a promise, a payment plan or an offer to settle keeps back of one invoice on a day, by the words of their page in the
// documentation: in time is what the bank books by the day agreed, moved to a day on which banks work, and the days of grace
// after it. Nobody may be said not to have paid before the statements reach that day.
// 900.00 in three from 5 May: with 300.00 by the 12th nothing is asked for; without, all of it or the 300.00 that are missing.

import { daysLater, isWorked } from './oracle/working-days.ts';

const PROMISE_GRACE_DAYS = 2;
const PLAN_GRACE_DAYS = 5;
const OFFER_GRACE_DAYS = 2;
/** Who has not answered a proposal by then goes on as before. */
const ANSWER_DAYS = 7;

export type AgreedPlan = {
  readonly kind: 'plan';
  readonly on: string;
  readonly whole: number;
  readonly instalments: readonly { readonly dueOn: string; readonly cents: number }[];
  readonly hasAcceleration: boolean;
  readonly isAccepted: boolean;
  readonly before: Came;
};

export type AgreedOffer = {
  readonly kind: 'offer';
  readonly on: string;
  readonly open: number;
  readonly cents: number;
  readonly payBy: string;
  readonly before: Came;
};

export type AgreedPromise = {
  readonly kind: 'promise';
  /** All that was open of the invoice on the day it was promised; what is owed again since then is not promised. */
  readonly cents: number;
  readonly payOn: string;
  readonly before: Came;
};

/** What had settled the invoice when it was agreed; until: the last day that the bank had told by then. */
export type Came = { readonly money: number; readonly credited: number; readonly until: string };

export type Question = {
  readonly on: string;
  readonly country: string;
  readonly knownUntil: string;
  /** Cents of money for the invoice that the bank booked until a day. */
  readonly moneyBy: (day: string) => number;
  readonly credited: number;
  /** Cents of the invoice that are open. */
  readonly open: () => number;
  /** Money for it that the bank took back, and since when the firm has known; the first one first. */
  readonly wentBack: readonly WentBack[];
};

export type WentBack = { readonly cents: number; readonly bookedOn: string; readonly knownOn: string };

/** Cents that are not asked for, of those that are open. */
export function keptBack(agreed: AgreedPlan | AgreedOffer, question: Question): number {
  return agreed.kind === 'plan' ? keptByPlan(agreed, question) : keptByOffer(agreed, question);
}

/** Cents of a promise that are waited for. */
export function waitedFor({ cents, payOn, before }: AgreedPromise, question: Question): number {
  const { on, country, knownUntil, moneyBy, credited } = question;
  const until = deadline(payOn, PROMISE_GRACE_DAYS, country);
  if (on > until && knownUntil >= until) return 0;
  const came = since(before, moneyBy, on) + Math.max(0, credited - before.credited);
  return Math.max(0, cents - came);
}

function keptByPlan(plan: AgreedPlan, question: Question): number {
  const { on, knownUntil } = question;
  const left = missing(plan, question, { due: plan.whole, by: on });
  if (!plan.isAccepted) return on <= daysLater(plan.on, ANSWER_DAYS) ? left : 0;
  const turn = turnOf(plan, question);
  if (turn === null) return 0;
  // As long as it is kept, nobody is reminded of its invoice, whatever else is open of it.
  if (on <= turn.until || knownUntil < turn.until) return Math.max(left, question.open());
  return plan.hasAcceleration
    ? 0
    : left - Math.max(0, missing(plan, question, { due: dueBefore(plan, on), by: on }));
}

type Turn = { readonly until: string; readonly dueOn: string; readonly due: number };

/** The first instalment that had not come by its last day. Where it had, and its money went back, it has five bank days anew. */
function turnOf(plan: AgreedPlan, question: Question): Turn | null {
  let due = 0;
  for (const { dueOn, cents } of plan.instalments) {
    due += cents;
    const own = deadline(dueOn, PLAN_GRACE_DAYS, question.country);
    const isLate = missing(plan, question, { due, by: own }) > 0;
    const until = isLate ? inTimeUntil(plan, question, { due, own }) : own;
    const turn =
      until > own
        ? { until, dueOn: until, due: dueBefore(plan, daysLater(until, 1)) }
        : { until: own, dueOn, due };
    if (missing(plan, question, { due: turn.due, by: earlier(question.on, until) }) > 0) return turn;
  }
  return null;
}

function inTimeUntil(
  plan: AgreedPlan,
  question: Question,
  { due, own }: { due: number; own: string },
): string {
  const { wentBack, moneyBy, country } = question;
  const since = wentBack.filter(({ knownOn }) => knownOn > plan.on && knownOn <= question.on);
  let until = own;
  since.forEach(({ bookedOn, knownOn }, at) => {
    const still = since.slice(at);
    const before = (day: string): number =>
      still.reduce((total, one) => total + (one.bookedOn <= day ? one.cents : 0), moneyBy(day));
    const wasPaid = missing(plan, { ...question, moneyBy: before }, { due, by: until }) <= 0;
    const anew = deadline(knownOn, PLAN_GRACE_DAYS, country);
    if (bookedOn <= until && wasPaid && anew > until) until = anew;
  });
  return until;
}

/** Of a plan that is kept, the instalment that comes next, and what of it has not come. */
export function nextInstalment(
  plan: AgreedPlan,
  question: Question,
): { readonly dueOn: string; readonly cents: number } | null {
  const { on } = question;
  if (!plan.isAccepted || keptByPlan(plan, question) === 0) return null;
  const turn = turnOf(plan, question);
  if (turn === null || on > turn.until) return null;
  return { dueOn: turn.dueOn, cents: missing(plan, question, { due: turn.due, by: on }) };
}

const dueBefore = ({ instalments }: AgreedPlan, on: string): number =>
  instalments.reduce((total, { dueOn, cents }) => (dueOn < on ? total + cents : total), 0);

/** Of what was due by then, what had not come. */
function missing(
  { whole, before }: AgreedPlan,
  { moneyBy, credited }: Question,
  { due, by }: { due: number; by: string },
): number {
  const payable = Math.min(due, whole - Math.max(0, credited - before.credited));
  return payable - since(before, moneyBy, by);
}

function keptByOffer(offer: AgreedOffer, question: Question): number {
  const { on, country, knownUntil } = question;
  const until = deadline(offer.payBy, OFFER_GRACE_DAYS, country);
  const isRunning = on <= until || knownUntil < until;
  return isMet(offer, question) || isRunning ? offer.open : 0;
}

/** Then the rest is given up. */
export function isMet({ cents, payBy, before }: AgreedOffer, { on, country, moneyBy }: Question): boolean {
  const until = deadline(payBy, OFFER_GRACE_DAYS, country);
  return since(before, moneyBy, earlier(on, until)) >= cents;
}

/** Money since it was agreed; what had come before and went back since takes nothing away from it. */
const since = (before: Came, moneyBy: Question['moneyBy'], by: string): number =>
  Math.max(0, moneyBy(by) - Math.min(before.money, moneyBy(earlier(by, before.until))));

function deadline(on: string, graceDays: number, country: string): string {
  let day = on;
  while (!isWorked(day, country)) day = daysLater(day, 1);
  for (let left = graceDays; left > 0; ) {
    day = daysLater(day, 1);
    if (isWorked(day, country)) left -= 1;
  }
  return day;
}

const earlier = (one: string, other: string): string => (one < other ? one : other);
