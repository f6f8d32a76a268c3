// How often the band of the cash forecast would have held: on each day asked, what was known then forecasts the coming
// weeks, and the money that came for the invoices open then judges it. Four weeks of five are to lie inside.

import { addDays, type CalendarDate, daysBetween } from '../../units/calendar.ts';
import { cashForecast, type Known, WEEKS } from './cash-forecast.ts';
import type { Settled } from './payment-backtest.ts';
import { paymentOdds } from './payment-date.ts';
import { habitsOf } from './payment-habits.ts';

const DAYS_OF_WEEK = 7;
const NOTHING_SAID: Known = { stopped: new Set(), conceded: [], disputed: [], agreed: [] };

/** An invoice, paid at once on one day, in minor units. */
export type SettledAmount = Settled & { readonly amount: number };

export type BandBacktest = {
  /** Weeks that were forecast and have passed. */
  readonly n: number;
  /** Percent of them in which what came lies inside the band. */
  readonly inside: number;
  readonly below: number;
  readonly above: number;
  /** The width of the bands, in percent of all that was expected. */
  readonly width: number;
  /** Percent by which all that was expected lies above what came; negative below. */
  readonly bias: number;
};

/** `weeks`: which of the weeks ahead are judged, the first is 0. */
export function bandBacktest({
  settled,
  firstDay,
  lastDay,
  everyDays = DAYS_OF_WEEK,
  weeks = { first: 0, last: WEEKS - 1 },
}: {
  settled: readonly SettledAmount[];
  firstDay: CalendarDate;
  lastDay: CalendarDate;
  everyDays?: number;
  weeks?: { readonly first: number; readonly last: number };
}): BandBacktest {
  const judged: Judged[] = [];
  for (let from = firstDay; from <= lastDay; from = addDays(from, everyDays)) {
    const all = judgedFrom(settled, from);
    judged.push(...all.filter((_week, place) => place >= weeks.first && place <= weeks.last));
  }
  return summary(judged);
}

type Judged = {
  readonly came: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
};

/** What was paid before the day is known; the rest is open. */
function judgedFrom(settled: readonly SettledAmount[], from: CalendarDate): Judged[] {
  const issued = settled.filter(({ issuedOn }) => issuedOn < from);
  const open = issued.filter(({ paidOn }) => paidOn >= from);
  const habits = habitsOf(
    issued.map(one => (one.paidOn < from ? one : { ...one, paidOn: null })),
    from,
  );
  const parts = open.map(({ debtorId, dueOn, amount }, place) => ({
    invoiceId: String(place),
    debtorId,
    dueOn,
    rest: amount,
  }));
  const { weeks } = cashForecast({
    parts,
    known: NOTHING_SAID,
    oddsOf: debtorId => paymentOdds(habits, debtorId),
    from,
  });
  const came = weeks.map(() => 0);
  for (const { paidOn, amount } of open) {
    const week = Math.floor(daysBetween(from, paidOn) / DAYS_OF_WEEK);
    if (week < WEEKS) came[week] = (came[week] ?? 0) + amount;
  }
  return weeks.map(({ expected, low, high }, week) => ({ came: came[week] ?? 0, expected, low, high }));
}

function summary(judged: readonly Judged[]): BandBacktest {
  const percent = (part: number, whole: number): number => Math.round((part / whole) * 1_000) / 10;
  const total = (of: (one: Judged) => number): number => judged.reduce((sum, one) => sum + of(one), 0);
  const n = judged.length;
  const expected = total(one => one.expected);
  return {
    n,
    inside: percent(judged.filter(({ came, low, high }) => came >= low && came <= high).length, n),
    below: percent(judged.filter(({ came, low }) => came < low).length, n),
    above: percent(judged.filter(({ came, high }) => came > high).length, n),
    width: percent(
      total(({ low, high }) => high - low),
      expected,
    ),
    bias: percent(expected - total(({ came }) => came), expected),
  };
}
