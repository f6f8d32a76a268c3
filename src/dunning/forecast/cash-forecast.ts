// What will come in, week by week, from what is open today. A part under an accepted plan or a promise comes on the day
// that was given for it; a disputed part not before its dispute should be answered; everything else as the debtor and
// the company's other debtors have paid so far (`payment-date.ts`). What nobody can date is left out, and said.
// The band holds four weeks of five: two hundred futures are played, in each of which a debtor is early or late with all
// its invoices together, because that is how debtors are; debtors are independent of each other.
// 1,000.00 that comes next week one time in four: 250.00 are expected, and the band goes from 0.00 to 1,000.00.

import { addDays, type CalendarDate, daysBetween } from '../../units/calendar.ts';
import { bandOf, noFutures, orderOf, play } from './futures.ts';
import type { Odds } from './payment-date.ts';

export const WEEKS = 13;
const DAYS_OF_WEEK = 7;
/** Of a minor unit: less is a share that does not add up to one exactly. */
const HUNDREDTH = 0.01;
/** What is said in one sum beside the weeks. */
const FIRST_WEEKS = 4;

/** A due date of an open invoice with what is open of it, in minor units. */
export type OpenPart = {
  readonly invoiceId: string;
  readonly debtorId: string;
  readonly dueOn: CalendarDate | null;
  readonly rest: number;
};

export type LeftOutBecause = 'stopped' | 'conceded' | 'disputed' | 'unknown' | 'later';
export type LeftOut = {
  readonly because: LeftOutBecause;
  readonly amount: number;
  readonly invoices: number;
};

/** Money that was given a day: what an agreement still covers of an invoice. */
export type Agreed = { readonly invoiceId: string; readonly on: CalendarDate; readonly amount: number };

export type Known = {
  /** Invoices of which no payment by the debtor is to be looked for: insolvent, handed over, closed. */
  readonly stopped: ReadonlySet<string>;
  readonly conceded: readonly { readonly invoiceId: string; readonly amount: number }[];
  /** Null as an amount: the whole invoice. */
  readonly disputed: readonly {
    readonly invoiceId: string;
    readonly amount: number | null;
    readonly answerBy: CalendarDate;
  }[];
  /** Plans before promises. */
  readonly agreed: readonly Agreed[];
};

export type WeekAhead = {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly expected: number;
  /** Of what is expected, what a plan or a promise gives a day to. */
  readonly agreed: number;
  readonly low: number;
  readonly high: number;
};

export type CashForecast = {
  readonly weeks: readonly WeekAhead[];
  /** The first four in one sum, with a band of its own: those of its weeks, added up, would be far too wide. */
  readonly fourWeeks: Omit<WeekAhead, 'from'>;
  readonly leftOut: readonly LeftOut[];
};

/** Of one currency; `from` is the first day of the first week. */
export function cashForecast({
  parts,
  known,
  oddsOf,
  from,
}: {
  parts: readonly OpenPart[];
  known: Known;
  oddsOf: (debtorId: string) => (dueOn: CalendarDate, day: CalendarDate) => Odds;
  from: CalendarDate;
}): CashForecast {
  const left = leftOutSums();
  const claims = claimsOf(parts, known, left, from);
  const futures = noFutures(WEEKS);
  const expected = new Float64Array(WEEKS);
  const agreed = new Float64Array(WEEKS);
  let dated = 0;
  for (const [debtorId, own] of byDebtor(claims)) {
    const odds = oddsOf(debtorId);
    const order = orderOf(debtorId);
    for (const claim of own) {
      const shares = sharesOf(claim, odds, from);
      if (shares === null) {
        left.add('unknown', claim);
        continue;
      }
      play(futures, { amount: claim.amount, shares, order });
      for (let week = 0; week < WEEKS; week += 1) {
        const part = claim.amount * (shares[week] ?? 0);
        expected[week] = (expected[week] ?? 0) + part;
        if (claim.kind === 'agreed') agreed[week] = (agreed[week] ?? 0) + part;
      }
      dated += claim.amount;
      const later = claim.amount * (1 - shares.reduce((total, share) => total + share, 0));
      if (later > HUNDREDTH) left.add('later', { ...claim, amount: later });
    }
  }
  // Each week ends at a whole sum of all before it: weeks add up to their total, and what is later is the rest of it.
  const until = (week: number): number => Math.round(total(expected.subarray(0, week)));
  /** From one week until before another. */
  const span = (first: number, end: number): WeekAhead => ({
    from: addDays(from, first * DAYS_OF_WEEK),
    until: addDays(from, end * DAYS_OF_WEEK - 1),
    expected: until(end) - until(first),
    agreed: Math.round(total(agreed.subarray(first, end))),
    ...bandOf(futures.slice(first, end)),
  });
  const weeks = Array.from({ length: WEEKS }, (_, week) => span(week, week + 1));
  const { from: _from, ...fourWeeks } = span(0, FIRST_WEEKS);
  return { weeks, fourWeeks, leftOut: left.all({ later: dated - until(WEEKS) }) };
}

const total = (amounts: Float64Array): number => amounts.reduce((sum, amount) => sum + amount, 0);

type Claim = {
  readonly invoiceId: string;
  readonly debtorId: string;
  readonly amount: number;
} & (
  | { readonly kind: 'agreed'; readonly on: CalendarDate }
  | { readonly kind: 'habit'; readonly dueOn: CalendarDate | null; readonly notBefore: CalendarDate | null }
);

/** Every open cent goes into one claim or is left out. */
function claimsOf(parts: readonly OpenPart[], known: Known, left: LeftOutSums, from: CalendarDate): Claim[] {
  const open = new Map<string, (OpenPart & { rest: number })[]>();
  for (const part of parts) {
    if (part.rest <= 0) continue;
    if (known.stopped.has(part.invoiceId)) left.add('stopped', { ...part, amount: part.rest });
    else open.set(part.invoiceId, [...(open.get(part.invoiceId) ?? []), { ...part }]);
  }
  const claims: Claim[] = [];
  /** Takes as much as there is; what is in dispute or agreed is settled first from the earliest due date. */
  const take = (invoiceId: string, wanted: number): (OpenPart & { amount: number })[] => {
    let wants = wanted;
    return (open.get(invoiceId) ?? []).flatMap(part => {
      const amount = Math.min(part.rest, wants);
      part.rest -= amount;
      wants -= amount;
      return amount > 0 ? [{ ...part, amount }] : [];
    });
  };
  for (const { invoiceId, amount } of known.conceded)
    for (const piece of take(invoiceId, amount)) left.add('conceded', piece);
  for (const { invoiceId, amount, answerBy } of known.disputed)
    for (const piece of take(invoiceId, amount ?? Number.POSITIVE_INFINITY))
      if (answerBy < from) left.add('disputed', piece);
      else claims.push({ ...piece, kind: 'habit', notBefore: answerBy });
  for (const { invoiceId, on, amount } of known.agreed)
    for (const piece of take(invoiceId, amount)) claims.push({ ...piece, kind: 'agreed', on });
  for (const rest of open.values())
    for (const part of rest)
      if (part.rest > 0) claims.push({ ...part, amount: part.rest, kind: 'habit', notBefore: null });
  return claims;
}

/** The share of a claim that comes in each week; null where nothing tells when. What is later than all is missing to 1. */
function sharesOf(
  claim: Claim,
  odds: (dueOn: CalendarDate, day: CalendarDate) => Odds,
  from: CalendarDate,
): number[] | null {
  const shares: number[] = new Array(WEEKS).fill(0);
  const put = (days: number, share: number): void => {
    const week = Math.floor(Math.max(days, 0) / DAYS_OF_WEEK);
    if (week < WEEKS) shares[week] = (shares[week] ?? 0) + share;
  };
  if (claim.kind === 'agreed') {
    put(daysBetween(from, claim.on), 1);
    return shares;
  }
  if (claim.dueOn === null) return null;
  const days = odds(claim.dueOn, from);
  if (days.length === 0) return null;
  const offset = daysBetween(from, claim.dueOn);
  const least = claim.notBefore === null ? 0 : daysBetween(from, claim.notBefore);
  for (const { daysLate, share } of days) put(Math.max(offset + daysLate, least), share);
  return shares;
}

function byDebtor(claims: readonly Claim[]): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.debtorId);
    if (group === undefined) groups.set(claim.debtorId, [claim]);
    else group.push(claim);
  }
  return groups;
}

const REASONS: readonly LeftOutBecause[] = ['later', 'unknown', 'disputed', 'conceded', 'stopped'];

type LeftOutSums = ReturnType<typeof leftOutSums>;

function leftOutSums() {
  const sums = new Map<LeftOutBecause, { amount: number; invoiceIds: Set<string> }>();
  return {
    add(because: LeftOutBecause, { invoiceId, amount }: { invoiceId: string; amount: number }): void {
      const sum = sums.get(because) ?? { amount: 0, invoiceIds: new Set() };
      sum.amount += amount;
      sum.invoiceIds.add(invoiceId);
      sums.set(because, sum);
    },
    /** `later`: to the cent, where anything is. */
    all: ({ later }: { later: number }): LeftOut[] =>
      REASONS.flatMap(because => {
        const sum = sums.get(because);
        if (sum === undefined) return [];
        return [{ because, amount: because === 'later' ? later : sum.amount, invoices: sum.invoiceIds.size }];
      }),
  };
}
