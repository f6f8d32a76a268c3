// The rates of the law on a day: each figure with where it was read and how sure that is, each formula compared with
// what was published, and what no publication stands behind yet.

import type { Confidence } from '../law/basis.ts';
import { compareWithFormulas, unpublishedOn } from '../law/rates/check.ts';
import { type RateStatus, rateOn } from '../law/rates/rate-table.ts';
import type { RateTables } from '../law/rates/tables.ts';
import { rateTables } from '../store/rate-tables.ts';
import type { Queryable } from '../store/session.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { toPercent } from '../units/rate.ts';

export type RateListing = {
  readonly day: CalendarDate;
  readonly ecbKnownUntil: CalendarDate;
  readonly rates: readonly {
    readonly table: string;
    readonly article: string;
    readonly ratePercent: string;
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
    readonly status: RateStatus;
    readonly source: string;
    readonly confidence: Confidence;
    readonly warning: string | null;
  }[];
  readonly comparisons: readonly {
    readonly table: string;
    readonly from: CalendarDate;
    readonly publishedPercent: string;
    readonly byFormulaPercent: string;
    readonly agrees: boolean;
    readonly source: string;
  }[];
  readonly unpublished: readonly {
    readonly table: string;
    readonly from: CalendarDate;
    readonly status: RateStatus;
    readonly ratePercent: string;
    readonly source: string;
  }[];
};

export const rateListing = async (db: Queryable, day: CalendarDate): Promise<RateListing> =>
  listingOf(await rateTables(db), day);

export function listingOf(tables: RateTables, day: CalendarDate): RateListing {
  return {
    day,
    ecbKnownUntil: tables.sources.ecbKnownUntil,
    rates: [...tables.byKey.values()].map(table => {
      const { rate, from, to, status, source, confidence, warning } = rateOn(table, day);
      const { key, article } = table;
      const figure = { table: key, article, ratePercent: toPercent(rate), from, to, status };
      return { ...figure, source, confidence, warning: warning?.text ?? null };
    }),
    comparisons: compareWithFormulas(tables).map(({ published, byFormula, ...comparison }) => ({
      ...comparison,
      publishedPercent: toPercent(published),
      byFormulaPercent: toPercent(byFormula),
    })),
    unpublished: unpublishedOn(tables, day).map(({ table, period: { from, status, rate, source } }) => ({
      table,
      from,
      status,
      ratePercent: toPercent(rate),
      source,
    })),
  };
}
