// All rate tables, built once from the series. A semester without a publication takes the formula of its law and
// says so; a semester whose ECB rate cannot be known yet carries the last known figure and says so.
// 2026-S2 in Belgium: no notice seen, 2.40 + 8 = 10.40, rounded up to 10.5, status `formula`.

import { addDays, addMonths, type CalendarDate, day, later } from '../../units/calendar.ts';
import { addRates, type Rate, roundUpTo, toPercent } from '../../units/rate.ts';
import type { Confidence, LawWarning } from '../basis.ts';
import { BELGIAN_SERIES } from './belgium.ts';
import { ECB_KNOWN_UNTIL, ECB_SERIES } from './ecb.ts';
import { EUROPEAN_SERIES } from './europe.ts';
import { FRENCH_SERIES } from './france.ts';
import { makeTable, type RatePeriod, type RateTable, type RateTableKey, rateOn } from './rate-table.ts';
import type { EcbFormula, PublishedRate, RateSeries } from './series.ts';

export type RateSources = {
  readonly ecb: RateSeries;
  /** The last day for which the ECB table is known to be complete. */
  readonly ecbKnownUntil: CalendarDate;
  readonly others: readonly RateSeries[];
  /** Laws that wait for a decree, with the day from which it is in force; none ships entered. */
  readonly decrees?: readonly Decree[];
};

export type Decree = { readonly law: string; readonly inForceFrom: CalendarDate; readonly source: string };

/** Recovery of undisputed merchants' invoices (CPCE L126-1 ff.): no decree seen on 25 September 2026. */
export const LAW_2026_307 = '2026-307';

export type RateTables = {
  readonly sources: RateSources;
  readonly byKey: ReadonlyMap<RateTable['key'], RateTable>;
};

type Start = Omit<RatePeriod, 'to'>;

const FIRST_ECB_SEMESTER = day('1999-01-01');

const RATE_SOURCES: RateSources = {
  ecb: ECB_SERIES,
  ecbKnownUntil: ECB_KNOWN_UNTIL,
  others: [...FRENCH_SERIES, ...BELGIAN_SERIES, ...EUROPEAN_SERIES],
};

export function buildRateTables(sources: RateSources): RateTables {
  const ecb = makeTable(sources.ecb, [
    ...sources.ecb.published.map(publishedStart),
    ...carriedFrom({ from: dayAfter(sources.ecbKnownUntil), series: sources.ecb }),
  ]);
  const semesters = makeTable(
    { key: 'ecb.semester', article: sources.ecb.article },
    ecbSemesterStarts(ecb, sources),
  );
  const others = sources.others.map(series =>
    makeTable(series, startsOf({ series: withJoined(series, sources), ecb, sources })),
  );
  const tables = [ecb, semesters, ...others];
  return { sources, byKey: new Map(tables.map(table => [table.key, table])) };
}

/** The day from which the decree of a law is in force; null while nobody entered it. */
export const decreeOf = ({ sources }: RateTables, law: string): CalendarDate | null =>
  sources.decrees?.findLast(decree => decree.law === law)?.inForceFrom ?? null;

/** The table under a key; throws when the sources held none. */
export function tableOf(tables: RateTables, key: RateTableKey): RateTable {
  const table = tables.byKey.get(key);
  if (table === undefined) throw new RangeError(`No rate table ${key}`);
  return table;
}

/** What the formula gives for a semester, before any rounding down to what is published. */
export function formulaRate(formula: EcbFormula, ecbRate: Rate): Rate {
  const sum = addRates(ecbRate, formula.points);
  return formula.roundUpTo === null ? sum : roundUpTo(sum, formula.roundUpTo);
}

/** First days of semesters from `from` through `until`. */
function semesterStarts(from: CalendarDate, until: CalendarDate): CalendarDate[] {
  const starts: CalendarDate[] = [];
  for (let start = from; start <= until; start = addMonths(start, 6)) starts.push(start);
  return starts;
}

/** A series that joins another takes its later figures, so that one publication serves both. */
function withJoined(series: RateSeries, { others }: RateSources): RateSeries {
  const { joins } = series;
  if (joins === undefined) return series;
  const joined = others.filter(({ key }) => key === joins.key).flatMap(({ published }) => published);
  return { ...series, published: [...series.published, ...joined.filter(({ from }) => from >= joins.from)] };
}

function startsOf({
  series,
  ecb,
  sources,
}: {
  series: RateSeries;
  ecb: RateTable;
  sources: RateSources;
}): Start[] {
  const published = series.published.map(publishedStart);
  const { formula } = series;
  const last = series.published.reduce<CalendarDate | null>(
    (latest, rate) => (latest === null || rate.from > latest ? rate.from : latest),
    null,
  );
  if (formula === null) {
    if (last === null) return published;
    return [...published, ...carriedFrom({ from: addMonths(last, series.step === 'year' ? 12 : 6), series })];
  }
  const first = series.formulaFrom ?? (last === null ? FIRST_ECB_SEMESTER : addMonths(last, 6));
  const known = new Set(published.map(start => start.from));
  const computed = semesterStarts(first, sources.ecbKnownUntil)
    .filter(start => !known.has(start))
    .map(start => computedStart({ formula, start, ecb }));
  return [...published, ...computed, ...carriedByFormula({ formula, last, ecb, sources })];
}

function publishedStart(published: PublishedRate): Start {
  const { from, rate, confidence, source, disagreement } = published;
  return { from, rate, status: 'published', confidence, source, warning: doubt(published, disagreement) };
}

function doubt(
  { from, confidence, source }: PublishedRate,
  disagreement: string | undefined,
): LawWarning | null {
  if (disagreement !== undefined)
    return { key: 'rateUnsure', text: `Rate from ${from}: sources disagree (${disagreement})` };
  if (confidence === 'high' || confidence === 'medium-high') return null;
  return { key: 'rateUnsure', text: `Rate from ${from}: ${confidence} confidence (${source})` };
}

function computedStart({
  formula,
  start,
  ecb,
}: {
  formula: EcbFormula;
  start: CalendarDate;
  ecb: RateTable;
}): Start {
  const ecbRate = rateOn(ecb, start).rate;
  const rate = formulaRate(formula, ecbRate);
  const text = `Rate from ${start}: ${toPercent(rate, 2)} % by formula, publication not seen (${formula.text})`;
  return {
    from: start,
    rate,
    status: 'formula',
    confidence: formula.confidence,
    source: `${formula.text}; ECB ${toPercent(ecbRate, 2)}`,
    warning: { key: 'rateByFormula', text },
  };
}

function carriedByFormula({
  formula,
  last,
  ecb,
  sources,
}: {
  formula: EcbFormula;
  last: CalendarDate | null;
  ecb: RateTable;
  sources: RateSources;
}): Start[] {
  const unknown = nextSemester(sources.ecbKnownUntil);
  const from = last === null ? unknown : later(unknown, addMonths(last, 6));
  const rate = formulaRate(formula, rateOn(ecb, sources.ecbKnownUntil).rate);
  return [
    carriedStart({ from, rate, source: `${formula.text}; last ECB rate known on ${sources.ecbKnownUntil}` }),
  ];
}

function carriedFrom({ from, series }: { from: CalendarDate; series: RateSeries }): Start[] {
  const latest = series.published.reduce<PublishedRate | null>(
    (found, rate) => (found === null || rate.from > found.from ? rate : found),
    null,
  );
  if (latest === null) return [];
  const start = later(from, dayAfter(latest.from));
  return [carriedStart({ from: start, rate: latest.rate, source: `last known rate, from ${latest.from}` })];
}

function carriedStart({ from, rate, source }: { from: CalendarDate; rate: Rate; source: string }): Start {
  const confidence: Confidence = 'low';
  const text = `Rate from ${from} is not known yet: ${toPercent(rate, 2)} % is carried on (${source})`;
  return { from, rate, status: 'carried', confidence, source, warning: { key: 'rateCarried', text } };
}

function ecbSemesterStarts(ecb: RateTable, sources: RateSources): Start[] {
  const known = semesterStarts(FIRST_ECB_SEMESTER, sources.ecbKnownUntil).map((from): Start => {
    const { rate, status, confidence, source, warning } = rateOn(ecb, from);
    return { from, rate, status, confidence, source, warning };
  });
  const last = rateOn(ecb, sources.ecbKnownUntil).rate;
  const source = `last ECB rate known on ${sources.ecbKnownUntil}`;
  return [...known, carriedStart({ from: nextSemester(sources.ecbKnownUntil), rate: last, source })];
}

function nextSemester(after: CalendarDate): CalendarDate {
  const year = after.slice(0, 4);
  return after < `${year}-07-01` ? day(`${year}-07-01`) : addMonths(day(`${year}-07-01`), 6);
}

const dayAfter = (date: CalendarDate): CalendarDate => addDays(date, 1);

/** The tables as shipped. */
export const RATE_TABLES: RateTables = buildRateTables(RATE_SOURCES);
