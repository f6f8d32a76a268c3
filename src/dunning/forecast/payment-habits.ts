// How debtors have paid so far, as errors that the same rule made on past invoices: for each invoice, what would have
// been expected on the day it was issued, from what was known then, and how far the payment was from it. The interval of
// a forecast is read from those errors (`payment-date.ts`). An invoice still open tells that its error is at least so large.
// A debtor's centre: the average of its own days late, where a payment a year older counts half, drawn towards the
// company's median as if that were one more payment. Paid 10 and 14 days late just now, median 2: (10 + 14 + 2) / 3.

import { type CalendarDate, toDayNumber } from '../../units/calendar.ts';

/** An invoice of the past: paid as a whole on a day, or still open on the day of the question. */
export type PastInvoice = {
  readonly debtorId: string;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly paidOn: CalendarDate | null;
};

/** Errors in whole days, each with how many payments had it and how many open invoices are known to exceed it. */
export type Errors = ReadonlyMap<number, { readonly paid: number; readonly open: number }>;

export type DebtorHabit = {
  /** Payments that its centre rests on. */
  readonly payments: number;
  /** Days after the due date around which this debtor pays. */
  readonly centre: number;
  readonly errors: Errors;
  /** The days late of its payments, the latest last. */
  readonly daysLate: readonly number[];
};

export type Habits = {
  readonly payments: number;
  /** Median days late of the company's payments. */
  readonly median: number;
  readonly debtors: ReadonlyMap<string, DebtorHabit>;
  /**
   * Errors of the whole company, by how much was known of the debtor when they were made. Of a debtor of whom nothing is
   * known the company's median is expected, so the first are how far all payments lie from it.
   */
  readonly errorsByKnowledge: readonly Errors[];
};

const HALF_LIFE_DAYS = 365;
/** The company's median weighs as much as this many payments of the debtor. */
const COMPANY_WEIGHT = 1;
/** Errors made with so many payments known stand apart: the first guess about a debtor is wider than the tenth. */
const KNOWLEDGE = [1, 3, 6] as const;
/** An error made before this many payments were known says more of our ignorance than of the debtor. */
const OWN_ERRORS_FROM = 2;
/** Payments of one debtor that are looked at, the latest. */
const PAYMENTS_PER_DEBTOR = 200;

export const knowledgeOf = (payments: number): number => KNOWLEDGE.filter(from => payments >= from).length;

/** What is known on the day: later payments are not looked at. */
export function habitsOf(past: readonly PastInvoice[], day: CalendarDate): Habits {
  const now = toDayNumber(day);
  const known = past.map(numbered).filter(({ issued }) => issued < now);
  const paid = known
    .flatMap(({ due, paid: on }) => (on !== null && on < now ? [{ on, late: on - due }] : []))
    .sort((left, right) => left.on - right.on);
  const median = runningMedian(paid);
  const pools = [0, ...KNOWLEDGE].map(() => new Map<number, { paid: number; open: number }>());
  const debtors = new Map<string, DebtorHabit>();
  for (const [debtorId, invoices] of byDebtor(known))
    debtors.set(debtorId, habitOf({ invoices, now, median, pools }));
  return { payments: paid.length, median: median(now), debtors, errorsByKnowledge: pools };
}

type Numbered = {
  readonly debtorId: string;
  readonly issued: number;
  readonly due: number;
  readonly paid: number | null;
};

function numbered({ debtorId, issuedOn, dueOn, paidOn }: PastInvoice): Numbered {
  return {
    debtorId,
    issued: toDayNumber(issuedOn),
    due: toDayNumber(dueOn),
    paid: paidOn === null ? null : toDayNumber(paidOn),
  };
}

function byDebtor(invoices: readonly Numbered[]): Map<string, Numbered[]> {
  const groups = new Map<string, Numbered[]>();
  for (const invoice of invoices) {
    const group = groups.get(invoice.debtorId);
    if (group === undefined) groups.set(invoice.debtorId, [invoice]);
    else group.push(invoice);
  }
  return groups;
}

type Median = (before: number) => number;
type Pool = Map<number, { paid: number; open: number }>;

function habitOf({
  invoices,
  now,
  median,
  pools,
}: {
  invoices: readonly Numbered[];
  now: number;
  median: Median;
  pools: readonly Pool[];
}): DebtorHabit {
  const inOrder = [...invoices].sort((left, right) => left.issued - right.issued).slice(-PAYMENTS_PER_DEBTOR);
  const payments = inOrder.flatMap(({ due, paid }) =>
    paid !== null && paid < now ? [{ on: paid, late: paid - due }] : [],
  );
  const own: Pool = new Map();
  for (const { issued, due, paid } of inOrder) {
    const before = centreOf({ payments, before: issued, median });
    const isPaid = paid !== null && paid < now;
    // Open on the day: the error is beyond what would have been seen had it been paid the day before.
    const seen = (isPaid ? paid : now - 1) - due;
    const error = seen - Math.round(before.centre);
    count(pools[0], seen - Math.round(median(now)), isPaid);
    if (before.payments > 0) count(pools[knowledgeOf(before.payments)], error, isPaid);
    if (before.payments >= OWN_ERRORS_FROM) count(own, error, isPaid);
  }
  const daysLate = payments.sort((left, right) => left.on - right.on).map(({ late }) => late);
  return { ...centreOf({ payments, before: now, median }), errors: own, daysLate };
}

function centreOf({
  payments,
  before,
  median,
}: {
  payments: readonly { readonly on: number; readonly late: number }[];
  before: number;
  median: Median;
}): { payments: number; centre: number } {
  let weight = COMPANY_WEIGHT;
  let total = COMPANY_WEIGHT * median(before);
  let count = 0;
  for (const { on, late } of payments) {
    if (on >= before) continue;
    const counts = 0.5 ** ((before - on) / HALF_LIFE_DAYS);
    weight += counts;
    total += counts * late;
    count += 1;
  }
  return { payments: count, centre: total / weight };
}

function count(pool: Pool | undefined, error: number, isPaid: boolean): void {
  if (pool === undefined) return;
  const seen = pool.get(error) ?? { paid: 0, open: 0 };
  if (isPaid) seen.paid += 1;
  else seen.open += 1;
  pool.set(error, seen);
}

/** The company's median of the days late known before a day; 0 while nothing is known. Each day is worked out once. */
function runningMedian(paid: readonly { readonly on: number; readonly late: number }[]): Median {
  const medians = new Map<number, number>();
  const sorted: number[] = [];
  const steps: { readonly on: number; readonly median: number }[] = [];
  let index = 0;
  while (index < paid.length) {
    const on = paid[index]?.on ?? 0;
    for (; paid[index]?.on === on; index += 1) insert(sorted, paid[index]?.late ?? 0);
    steps.push({ on, median: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0 });
  }
  return before => {
    const known = medians.get(before);
    if (known !== undefined) return known;
    const at = firstAtOrAfter(steps, before) - 1;
    const found = steps[at]?.median ?? 0;
    medians.set(before, found);
    return found;
  };
}

function insert(sorted: number[], value: number): void {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  sorted.splice(low, 0, value);
}

function firstAtOrAfter(steps: readonly { readonly on: number }[], day: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.on ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
