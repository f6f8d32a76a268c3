// What a table of yearly rates is and how a day finds its rate: sorted periods, found by halving, with running
// sums of rate × days so that interest over years costs two look-ups.
// A day outside what is known gets a period that says so: `unknown` before (rate 0), `carried` after.
// rateOn(frB2b, '2026-08-14') is 12.40 %, from 2026-07-01 to 2026-12-31.

import { addDays, type CalendarDate, day, toDayNumber } from '../../units/calendar.ts';
import { percent, type Rate } from '../../units/rate.ts';
import type { Confidence, LawWarning, Provenance } from '../basis.ts';

export type RateTableKey =
  | 'ecb.mro'
  | 'ecb.semester'
  | 'fr.b2b'
  | 'fr.public'
  | 'fr.legal.individual'
  | 'fr.legal.other'
  | 'be.commercial'
  | 'be.commercial.before2013'
  | 'be.civil'
  | 'nl.commercial'
  | 'lu.commercial'
  | 'de.commercial'
  | 'de.consumer'
  | 'es.commercial'
  | 'it.commercial'
  | 'it.agriFood'
  | 'eu.commercial';

/**
 * `published`: read in a source. `formula`: computed as the law says, publication not seen yet.
 * `carried`: not knowable yet, the last known figure goes on. `unknown`: before our tables, rate 0.
 */
export type RateStatus = 'published' | 'formula' | 'carried' | 'unknown';

export type RatePeriod = Provenance & {
  readonly from: CalendarDate;
  /** Last day, included; null when open. */
  readonly to: CalendarDate | null;
  readonly rate: Rate;
  readonly status: RateStatus;
  readonly warning: LawWarning | null;
};

export type RateTable = {
  readonly key: RateTableKey | 'contract';
  readonly article: string;
  readonly periods: readonly RatePeriod[];
  /** Day number of the first day of each period. */
  readonly firstDays: readonly number[];
  /** Sum of rate × days over all earlier periods. */
  readonly rateDaysBefore: readonly number[];
};

export type RateAnswer = RatePeriod & { readonly isFormula: boolean };

const BEGINNING = day('0001-01-01');

/** The rate of a day with where it was read; `isFormula` when no publication stands behind it. */
export function rateOn(table: RateTable, on: CalendarDate): RateAnswer {
  const period = periodAt(table, periodIndex(table, toDayNumber(on)));
  return { ...period, isFormula: period.status === 'formula' || period.status === 'carried' };
}

/** The position of the period that holds a day number, by halving. */
export function periodIndex(table: RateTable, dayNumber: number): number {
  let low = 0;
  let high = table.firstDays.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((table.firstDays[middle] ?? Number.POSITIVE_INFINITY) <= dayNumber) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function periodAt(table: RateTable, index: number): RatePeriod {
  const period = table.periods[index];
  if (period === undefined) throw new RangeError(`Table ${table.key} has no period ${index}`);
  return period;
}

/** Sum of rate × days from the beginning of the table through a day number, included. */
export function rateDaysThrough(table: RateTable, dayNumber: number): number {
  const index = periodIndex(table, dayNumber);
  const days = dayNumber - (table.firstDays[index] ?? dayNumber) + 1;
  return (table.rateDaysBefore[index] ?? 0) + days * periodAt(table, index).rate;
}

/** A table from periods that begin at the given days, sorted and without repetition; the last one is open. */
export function makeTable(
  { key, article }: { key: RateTable['key']; article: string },
  starts: readonly Omit<RatePeriod, 'to'>[],
): RateTable {
  const sorted = [unknownPeriod(), ...[...starts].sort((left, right) => (left.from < right.from ? -1 : 1))];
  const periods = sorted.map((period, position): RatePeriod => {
    const next = sorted[position + 1];
    if (next !== undefined && next.from === period.from && position > 0)
      throw new RangeError(`Table ${key} has two rates from ${period.from}`);
    return { ...period, to: next === undefined ? null : addDays(next.from, -1) };
  });
  return withSums({ key, article, periods });
}

/** One rate for ever: a fixed contractual rate. */
export function constantTable({ rate, article }: { rate: Rate; article: string }): RateTable {
  const period: RatePeriod = {
    from: BEGINNING,
    to: null,
    rate,
    status: 'published',
    confidence: 'high',
    source: article,
    warning: null,
  };
  return withSums({ key: 'contract', article, periods: [period] });
}

/** The same periods with each known rate changed: "three times the legal rate", "ECB + 10 points". */
export function mapRates(table: RateTable, change: (rate: Rate) => Rate): RateTable {
  const periods = table.periods.map(period =>
    period.status === 'unknown' ? period : { ...period, rate: change(period.rate) },
  );
  return withSums({ key: table.key, article: table.article, periods });
}

function withSums({ key, article, periods }: Pick<RateTable, 'key' | 'article' | 'periods'>): RateTable {
  const firstDays = periods.map(period => toDayNumber(period.from));
  const rateDaysBefore: number[] = [];
  let total = 0;
  periods.forEach((period, position) => {
    rateDaysBefore.push(total);
    const next = firstDays[position + 1];
    const first = firstDays[position];
    if (next !== undefined && first !== undefined) total += (next - first) * period.rate;
  });
  return { key, article, periods, firstDays, rateDaysBefore };
}

function unknownPeriod(): Omit<RatePeriod, 'to'> {
  const confidence: Confidence = 'low';
  const text = 'No rate is known for these days: nothing is claimed for them';
  return {
    from: BEGINNING,
    rate: percent('0'),
    status: 'unknown',
    confidence,
    source: 'before the first known rate',
    warning: { key: 'rateUnknown', text },
  };
}
