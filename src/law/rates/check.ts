// Compares each published rate with what the law's formula gives on the ECB rate, so that a slip in a table or a new
// rule in the law is seen at once; and lists the semesters for which no publication has been read yet.
// Belgium 2024-S1: ECB 4.50 + 8 = 12.50, published 12.5: agrees.

import { type CalendarDate, monthOf } from '../../units/calendar.ts';
import type { Rate } from '../../units/rate.ts';
import { type RatePeriod, type RateTableKey, rateOn } from './rate-table.ts';
import { formulaRate, type RateTables, tableOf } from './tables.ts';

export type RateComparison = {
  readonly table: RateTableKey;
  readonly from: CalendarDate;
  readonly published: Rate;
  readonly byFormula: Rate;
  readonly agrees: boolean;
  readonly source: string;
};

/** Every published semester to which the formula of its series applies. */
export function compareWithFormulas(tables: RateTables): RateComparison[] {
  const ecb = tableOf(tables, 'ecb.mro');
  return tables.sources.others.flatMap(({ key, published, formula, formulaFrom }) => {
    if (formula === null) return [];
    return published
      .filter(({ from }) => isSemesterStart(from) && (formulaFrom === undefined || from >= formulaFrom))
      .map(({ from, rate, source }) => {
        const byFormula = formulaRate(formula, rateOn(ecb, from).rate);
        return { table: key, from, published: rate, byFormula, agrees: byFormula === rate, source };
      });
  });
}

export type UnpublishedPeriod = { readonly table: RateTableKey; readonly period: RatePeriod };

/** What stands on a formula or on a carried figure on the day: the list to look up and publish. */
export function unpublishedOn(tables: RateTables, on: CalendarDate): UnpublishedPeriod[] {
  return tables.sources.others.flatMap(({ key, joins }) => {
    if (joins !== undefined) return [];
    const { isFormula, ...period } = rateOn(tableOf(tables, key), on);
    return isFormula ? [{ table: key, period }] : [];
  });
}

const isSemesterStart = (from: CalendarDate): boolean =>
  from.endsWith('-01') && (monthOf(from) === 1 || monthOf(from) === 7);
