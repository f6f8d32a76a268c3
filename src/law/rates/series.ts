// What was read about a rate before any table is built: figures with their first day and source, and the formula by
// which the law makes the next one. A series is data; `tables.ts` turns it into a table.
// Row ['2026-S2', '12.40'] begins on 2026-07-01; ['2014', '0.04'] on 2014-01-01; a full day begins on itself.

import { type CalendarDate, day } from '../../units/calendar.ts';
import { percent, type Rate } from '../../units/rate.ts';
import type { Confidence, Provenance } from '../basis.ts';
import type { RateTableKey } from './rate-table.ts';

export type PublishedRate = Provenance & {
  readonly from: CalendarDate;
  readonly rate: Rate;
  /** Another source that prints another figure. */
  readonly disagreement?: string;
};

/** ECB rate on the first day of the semester, plus points, rounded up where the law says so. */
export type EcbFormula = {
  readonly points: Rate;
  readonly roundUpTo: Rate | null;
  readonly confidence: Confidence;
  readonly text: string;
};

export type RateSeries = {
  readonly key: RateTableKey;
  readonly article: string;
  readonly step: 'change' | 'semester' | 'year';
  readonly published: readonly PublishedRate[];
  /** The law's own formula; null where the figure is only ever published (legal rates). */
  readonly formula: EcbFormula | null;
  /** Where there is nothing published, the first semester to which the formula applies. */
  readonly formulaFrom?: CalendarDate;
  /** From this day the figures of another series are those of this one. */
  readonly joins?: { readonly key: RateTableKey; readonly from: CalendarDate };
};

type Row = readonly [from: string, rate: string, disagreement?: string];

/** Rows that share one provenance. */
export function rows(provenance: Provenance, list: readonly Row[]): PublishedRate[] {
  return list.map(([from, rate, disagreement]) => ({
    from: firstDayOf(from),
    rate: percent(rate),
    ...provenance,
    ...(disagreement === undefined ? {} : { disagreement }),
  }));
}

/** The first day that '2026-S2', '2026' or '2026-07-01' names; throws on anything else. */
export function firstDayOf(text: string): CalendarDate {
  const semester = /^(\d{4})-S([12])$/.exec(text);
  if (semester) return day(`${semester[1]}-${semester[2] === '1' ? '01' : '07'}-01`);
  return day(/^\d{4}$/.test(text) ? `${text}-01-01` : text);
}
