// How near the forecasts of `payment-date.ts` would have been: for each month held out, what was known on its first day
// forecasts every invoice issued in it, and the payments that followed judge it beside two simpler guesses: the due date
// plus the debtor's median days late, and plus the company's. A guess that lies before the day of the question is that day.

import { addDays, addMonths, type CalendarDate, daysBetween, later } from '../../units/calendar.ts';
import { type Interval, paymentDate } from './payment-date.ts';
import { type Habits, habitsOf, type PastInvoice } from './payment-habits.ts';

export type Settled = PastInvoice & { readonly paidOn: CalendarDate };

type Tried = {
  readonly error: number;
  readonly ownMedianError: number;
  readonly companyMedianError: number;
  readonly isInHalf: boolean;
  readonly isInFourFifths: boolean;
};

export type Backtest = {
  readonly n: number;
  /** Mean absolute error in days. */
  readonly meanError: number;
  readonly ownMedianError: number;
  readonly companyMedianError: number;
  /** Percent of payments inside the intervals of 50 % and 80 %. */
  readonly insideHalf: number;
  readonly insideFourFifths: number;
};

/** `askedOn`: the day on which the question is put; an invoice paid before it is no question. */
export function backtest({
  settled,
  firstMonth,
  lastMonth,
  askedOn,
}: {
  settled: readonly Settled[];
  firstMonth: CalendarDate;
  lastMonth: CalendarDate;
  askedOn: (invoice: Settled) => CalendarDate;
}): Backtest {
  const tried: Tried[] = [];
  for (let month = firstMonth; month <= lastMonth; month = addMonths(month, 1)) {
    const known = settled.map(invoice => (invoice.paidOn < month ? invoice : { ...invoice, paidOn: null }));
    const habits = habitsOf(known, month);
    const after = addMonths(month, 1);
    for (const invoice of settled) {
      const asked = askedOn(invoice);
      if (invoice.issuedOn < month || invoice.issuedOn >= after || invoice.paidOn < asked) continue;
      const one = tryOne({ invoice, asked, habits });
      if (one !== null) tried.push(one);
    }
  }
  return summary(tried);
}

function tryOne({
  invoice: { debtorId, dueOn, paidOn },
  asked,
  habits,
}: {
  invoice: Settled;
  asked: CalendarDate;
  habits: Habits;
}): Tried | null {
  const forecast = paymentDate({ habits, debtorId, dueOn, day: asked });
  if (forecast === null || forecast.expectedOn === null) return null;
  const own = habits.debtors.get(debtorId)?.daysLate ?? [];
  const errorOf = (daysLate: number): number =>
    Math.abs(daysBetween(later(addDays(dueOn, Math.round(daysLate)), asked), paidOn));
  return {
    error: Math.abs(daysBetween(forecast.expectedOn, paidOn)),
    ownMedianError: errorOf(own.length === 0 ? habits.median : medianOf(own)),
    companyMedianError: errorOf(habits.median),
    isInHalf: isInside(forecast.half, paidOn),
    isInFourFifths: isInside(forecast.fourFifths, paidOn),
  };
}

const isInside = ({ from, until }: Interval, on: CalendarDate): boolean =>
  on >= from && (until === null || on <= until);

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function summary(tried: readonly Tried[]): Backtest {
  const n = tried.length;
  const mean = (of: (one: Tried) => number): number =>
    Math.round((tried.reduce((total, one) => total + of(one), 0) / n) * 1_000) / 1_000;
  const percent = (of: (one: Tried) => boolean): number =>
    Math.round((tried.filter(of).length / n) * 1_000) / 10;
  return {
    n,
    meanError: mean(({ error }) => error),
    ownMedianError: mean(({ ownMedianError }) => ownMedianError),
    companyMedianError: mean(({ companyMedianError }) => companyMedianError),
    insideHalf: percent(({ isInHalf }) => isInHalf),
    insideFourFifths: percent(({ isInFourFifths }) => isInFourFifths),
  };
}
