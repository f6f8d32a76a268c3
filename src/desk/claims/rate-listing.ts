// The rates of the law on a day: each figure with where it was read and how sure that is, each formula compared with
// what was published, and what no publication stands behind yet.

import type { Confidence } from '../../law/basis.ts';
import { compareWithFormulas, unpublishedOn } from '../../law/rates/check.ts';
import { type RateStatus, type RateTable, rateOn } from '../../law/rates/rate-table.ts';
import { type RateTables, tableOf } from '../../law/rates/tables.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { toPercent } from '../../units/rate.ts';
import { rateTables } from './rate-tables.ts';

/** The ECB rate of that day and the points of the law; rounded up to a step where it says so. */
export type FormulaView = {
  readonly ecbPercent: string;
  readonly pointsPercent: string;
  readonly roundUpToPercent: string | null;
};

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
    /** How the figure was computed, where no publication was seen. */
    readonly formula: FormulaView | null;
    /** Of a figure that is carried on: the day of the last one that is known. */
    readonly carriedFrom: CalendarDate | null;
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
      const formula = status === 'formula' ? formulaOf(tables, { key, from }) : null;
      const carriedFrom = status === 'carried' ? lastKnownOf(table) : null;
      return { ...figure, source, confidence, warning: warning?.text ?? null, formula, carriedFrom };
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

function formulaOf(
  tables: RateTables,
  { key, from }: { key: RateTable['key']; from: CalendarDate },
): FormulaView | null {
  const formula = tables.sources.others.find(series => series.key === key)?.formula ?? null;
  if (formula === null) return null;
  const { points, roundUpTo } = formula;
  return {
    ecbPercent: toPercent(rateOn(tableOf(tables, 'ecb.mro'), from).rate, 2),
    pointsPercent: toPercent(points),
    roundUpToPercent: roundUpTo === null ? null : toPercent(roundUpTo),
  };
}

const lastKnownOf = ({ periods }: RateTable): CalendarDate | null =>
  periods.findLast(({ status }) => status !== 'carried')?.from ?? null;
