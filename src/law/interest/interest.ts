// The only interest engine of the product. Interest runs from the day after the due date to the given day,
// included; each day bears the rate of its semester; exact fractions are added and rounded once.
// 10,000.00 EUR due 2026-05-31, until 2026-08-31 under French law: 30 days at 12.15 % and 62 at 12.40 % = 310.49 EUR.

import {
  addDays,
  type CalendarDate,
  day,
  earlier,
  isLeapYear,
  later,
  toDayNumber,
  yearOf,
} from '../../units/calendar.ts';
import type { Money, Rounding } from '../../units/money.ts';
import type { Rate } from '../../units/rate.ts';
import { type Confidence, distinctWarnings, type LawWarning } from '../basis.ts';
import { type PlainRequest, partsOf } from '../limitation/adjudged.ts';
import {
  periodAt,
  periodIndex,
  type RatePeriod,
  type RateStatus,
  rateDaysThrough,
  rateOn,
} from '../rates/rate-table.ts';
import { RATE_TABLES, type RateTables } from '../rates/tables.ts';
import { addFractions, type Fraction, roundFraction, ZERO } from './fraction.ts';
import { type RateRule, type ResolvedRate, resolveRate } from './rate-rule.ts';

export type DayCount = 'ACT/365' | 'ACT/ACT';

/**
 * The text of the law leaves these open; each is a choice that the statement prints. Whether a rate floats by semester
 * or is frozen belongs to the rate rule, and the order of imputation to the account.
 */
export type Conventions = {
  /** `dayAfterDue`: due + 1 to the last day included (C. com. L441-10 II). `dueDay`: due to the day before the last. */
  readonly firstDay: 'dayAfterDue' | 'dueDay';
  readonly dayCount: DayCount;
  readonly rounding: Rounding;
};

export const CONVENTIONS: Conventions = { firstDay: 'dayAfterDue', dayCount: 'ACT/365', rounding: 'halfUp' };

export type InterestRequest = {
  readonly rule: RateRule;
  readonly principal: Money;
  /** A frozen rate is that of the day after this one. */
  readonly dueOn: CalendarDate;
  /** The day after which this run starts, where it is later than the due date (a part payment was made). */
  readonly after?: CalendarDate;
  /** Last day of interest, included. */
  readonly until: CalendarDate;
  readonly conventions?: Partial<Conventions>;
  readonly tables?: RateTables;
};

export type InterestSegment = Fraction & {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly days: number;
  readonly rate: Rate;
  readonly principal: Money;
  readonly article: string;
  readonly status: RateStatus;
  readonly isFormula: boolean;
  readonly source: string;
  readonly confidence: Confidence;
};

/** One stretch of time, to be added to others before anything is rounded. */
export type InterestRun = {
  readonly segments: readonly InterestSegment[];
  readonly days: number;
  /** Exact, in minor units. */
  readonly exact: Fraction;
  readonly article: string;
  readonly warnings: readonly LawWarning[];
};

export type Interest = InterestRun & { readonly interest: Money };

const MILLION = 1_000_000n;

/** Interest with its segments. Nothing when the last day is not after the due date or nothing is owed. */
export function interestOver(request: InterestRequest): Interest {
  const run = interestRun(request);
  const { rounding } = { ...CONVENTIONS, ...request.conventions };
  return { ...run, interest: roundFraction(run.exact, { rounding, currency: request.principal.currency }) };
}

/** The same without its own rounded amount: of several runs the sum is rounded, once. */
export function interestRun(request: InterestRequest): InterestRun {
  const { rule } = request;
  if (rule.kind !== 'adjudged') return plainRun({ ...request, rule });
  const parts = partsOf({ ...request, rule }).map(plainRun);
  const borne = parts.filter(({ segments }) => segments.length > 0);
  return {
    segments: parts.flatMap(({ segments }) => segments),
    days: parts.reduce((total, { days }) => total + days, 0),
    exact: parts.reduce<Fraction>((total, part) => addFractions(total, part.exact), ZERO),
    article: [...new Set(borne.map(({ article }) => article))].join('; '),
    warnings: distinctWarnings(parts.flatMap(({ warnings }) => warnings)),
  };
}

function plainRun(request: PlainRequest): InterestRun {
  const conventions = { ...CONVENTIONS, ...request.conventions };
  const { first, last } = daysOf(request, conventions);
  const found = resolveRate({
    rule: request.rule,
    dueOn: request.dueOn,
    tables: request.tables ?? RATE_TABLES,
  });
  const resolved = { ...found, article: request.article ?? found.article };
  if (last < first || request.principal.amount <= 0)
    return { ...NOTHING, article: resolved.article, warnings: resolved.warnings };
  const cut = stretches({ first, last, resolved, dueOn: request.dueOn, conventions });
  const segments = cut.map(stretch =>
    segmentOf(stretch, {
      principal: request.principal,
      dayCount: conventions.dayCount,
      article: resolved.article,
    }),
  );
  return {
    segments,
    days: toDayNumber(last) - toDayNumber(first) + 1,
    exact: segments.reduce<Fraction>(addFractions, ZERO),
    article: resolved.article,
    warnings: warningsFrom(resolved, cut),
  };
}

function warningsFrom({ warnings }: ResolvedRate, cut: readonly Stretch[]): readonly LawWarning[] {
  const found = cut.flatMap(({ period }) => period.warning ?? []);
  return found.length === 0 ? warnings : distinctWarnings([...warnings, ...found]);
}

/** The same amount as `interestOver`, from running sums, for totals over many claims. */
export function interestAmount(request: InterestRequest): Money {
  const { rounding } = { ...CONVENTIONS, ...request.conventions };
  return roundFraction(exactInterest(request), { rounding, currency: request.principal.currency });
}

/** The same fraction as `interestOver`, without its segments: two look-ups whatever the length of the delay. */
export function exactInterest(request: InterestRequest): Fraction {
  const { rule } = request;
  if (rule.kind !== 'adjudged') return plainFraction({ ...request, rule });
  return partsOf({ ...request, rule })
    .map(plainFraction)
    .reduce(addFractions, ZERO);
}

function plainFraction(request: PlainRequest): Fraction {
  const conventions = { ...CONVENTIONS, ...request.conventions };
  if (conventions.dayCount !== 'ACT/365') return plainRun(request).exact;
  const { first, last } = daysOf(request, conventions);
  const { amount } = request.principal;
  if (last < first || amount <= 0) return ZERO;
  const { table, isFrozen } = resolveRate({
    rule: request.rule,
    dueOn: request.dueOn,
    tables: request.tables ?? RATE_TABLES,
  });
  const before = toDayNumber(first) - 1;
  const end = toDayNumber(last);
  const rateDays = isFrozen
    ? rateOn(table, frozenOn(request.dueOn, conventions)).rate * (end - before)
    : rateDaysThrough(table, end) - rateDaysThrough(table, before);
  return { numerator: BigInt(amount) * BigInt(rateDays), denominator: 365n * MILLION };
}

function daysOf(
  { dueOn, after, until }: InterestRequest,
  { firstDay }: Conventions,
): { first: CalendarDate; last: CalendarDate } {
  const start = after === undefined ? dueOn : later(after, dueOn);
  return firstDay === 'dayAfterDue'
    ? { first: addDays(start, 1), last: until }
    : { first: start, last: addDays(until, -1) };
}

const frozenOn = (dueOn: CalendarDate, { firstDay }: Conventions): CalendarDate =>
  firstDay === 'dayAfterDue' ? addDays(dueOn, 1) : dueOn;

type Stretch = { readonly from: CalendarDate; readonly to: CalendarDate; readonly period: RatePeriod };

/** The days cut where the rate changes, and at New Year where the divisor may change. */
function stretches({
  first,
  last,
  resolved: { table, isFrozen },
  dueOn,
  conventions,
}: {
  first: CalendarDate;
  last: CalendarDate;
  resolved: ResolvedRate;
  dueOn: CalendarDate;
  conventions: Conventions;
}): Stretch[] {
  const cut = (stretch: Stretch) => (conventions.dayCount === 'ACT/ACT' ? cutAtNewYear(stretch) : [stretch]);
  if (isFrozen) {
    const period = rateOn(table, frozenOn(dueOn, conventions));
    return cut({ from: first, to: last, period });
  }
  const found: Stretch[] = [];
  const lastIndex = periodIndex(table, toDayNumber(last));
  for (let index = periodIndex(table, toDayNumber(first)); index <= lastIndex; index += 1) {
    const period = periodAt(table, index);
    const to = period.to === null ? last : earlier(period.to, last);
    found.push(...cut({ from: later(period.from, first), to, period }));
  }
  return found;
}

function cutAtNewYear({ from, to, period }: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    const start = later(from, day(`${String(year).padStart(4, '0')}-01-01`));
    parts.push({ from: start, to: earlier(to, day(`${String(year).padStart(4, '0')}-12-31`)), period });
  }
  return parts;
}

function segmentOf(
  { from, to, period }: Stretch,
  { principal, dayCount, article }: { principal: Money; dayCount: DayCount; article: string },
): InterestSegment {
  const days = toDayNumber(to) - toDayNumber(from) + 1;
  const yearDays = dayCount === 'ACT/ACT' && isLeapYear(yearOf(from)) ? 366n : 365n;
  return {
    from,
    to,
    days,
    rate: period.rate,
    principal,
    article,
    status: period.status,
    isFormula: period.status === 'formula' || period.status === 'carried',
    source: period.source,
    confidence: period.confidence,
    numerator: BigInt(principal.amount) * BigInt(period.rate) * BigInt(days),
    denominator: yearDays * MILLION,
  };
}

const NOTHING: Omit<InterestRun, 'article' | 'warnings'> = { segments: [], days: 0, exact: ZERO };
