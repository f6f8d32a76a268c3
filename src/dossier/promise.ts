// A promise to pay: an amount on a day, said by somebody, for some invoices. It suspends what it covers until that day
// and a few bank days more, and is then judged against the bank: kept, partly kept or broken. While the records do not
// reach that far, or money waits to be explained, nobody is said to have broken anything.
// 600.00 promised for Friday 2026-11-06, two days of grace: judged once the bank is known until Tuesday the 10th.

import { type CalendarDate, earlier } from '../units/calendar.ts';
import { type Money, smaller, subtract } from '../units/money.ts';
import { bankDeadline } from './bank-deadline.ts';
import {
  type CoveredPart,
  creditedBy,
  isSureUntil,
  type KnownCash,
  openThen,
  type Receipt,
  receivedBy,
} from './coverage.ts';
import type { DelayCause } from './delay-cause.ts';

export const PROMISE_WAYS = ['call', 'email', 'letter', 'portal', 'inPerson'] as const;
export type PromiseWay = (typeof PROMISE_WAYS)[number];

export type PaymentPromise = {
  readonly id: string;
  readonly amount: Money;
  readonly payOn: CalendarDate;
  readonly madeOn: CalendarDate;
  /** Who promised, on the debtor's side. */
  readonly promisedBy: string | null;
  readonly way: PromiseWay;
  /** The words themselves. */
  readonly quote: string | null;
  readonly cause: DelayCause | null;
  readonly covers: readonly CoveredPart[];
  /** Bank days that a transfer may take after the day. */
  readonly graceDays: number;
  /** Who recorded it. */
  readonly by: string;
  readonly takenBack: { readonly on: CalendarDate; readonly isReplaced: boolean } | null;
};

export type PromiseStanding =
  /** `left`: of the promise, still to come. */
  | { readonly kind: 'running'; readonly until: CalendarDate; readonly left: Money }
  /** The day is over and the bank records do not prove anything yet. */
  | { readonly kind: 'unjudged'; readonly until: CalendarDate; readonly left: Money }
  | { readonly kind: 'kept' }
  | { readonly kind: 'partlyKept'; readonly received: Money; readonly missing: Money }
  | { readonly kind: 'broken'; readonly received: Money; readonly missing: Money }
  /** What it covered was credited or cancelled: there was nothing left to pay. */
  | { readonly kind: 'void' }
  | { readonly kind: 'takenBack'; readonly on: CalendarDate }
  /** A later promise took its place. */
  | { readonly kind: 'replaced'; readonly on: CalendarDate };

/** The last day on which money keeps the promise: its day, moved to a bank day, and the grace. */
export const promiseDeadline = (
  { payOn, graceDays }: Pick<PaymentPromise, 'payOn' | 'graceDays'>,
  bankCountry: string,
): CalendarDate => bankDeadline(payOn, { graceDays, bankCountry });

export type PromiseQuestion = {
  readonly receipts: readonly Receipt[];
  readonly cash: KnownCash;
  readonly bankCountry: string;
  readonly day: CalendarDate;
};

export function promiseStanding(
  promise: PaymentPromise,
  { receipts, cash, bankCountry, day }: PromiseQuestion,
): PromiseStanding {
  const { amount, covers, takenBack } = promise;
  if (takenBack !== null && takenBack.on <= day)
    return { kind: takenBack.isReplaced ? 'replaced' : 'takenBack', on: takenBack.on };
  const { currency } = amount;
  const until = promiseDeadline(promise, bankCountry);
  const judging = { covers, receipts, currency, by: earlier(day, until) };
  const due = smaller(amount, subtract(openThen(covers, currency), creditedBy(judging)));
  if (due.amount <= 0) return { kind: 'void' };
  const received = receivedBy(judging);
  if (received.amount >= due.amount) return { kind: 'kept' };
  const missing = subtract(due, received);
  if (day <= until) return { kind: 'running', until, left: missing };
  if (!isSureUntil(cash, { agreementId: promise.id, day: until }))
    return { kind: 'unjudged', until, left: missing };
  return { kind: received.amount > 0 ? 'partlyKept' : 'broken', received, missing };
}

/** How many of the last promises in a row came to nothing: broken, kept in part, or put off by another one. */
export function failuresInARow(standings: readonly PromiseStanding[]): number {
  let count = 0;
  for (const { kind } of standings.toReversed()) {
    if (kind === 'kept') break;
    if (kind === 'broken' || kind === 'partlyKept' || kind === 'replaced') count += 1;
  }
  return count;
}

export type PromiseRecord = {
  readonly kept: number;
  readonly partlyKept: number;
  readonly broken: number;
  /** Of those judged, the promises kept in full, in percent; null when none was judged. */
  readonly keptPercent: number | null;
};

export function promiseRecord(standings: readonly PromiseStanding[]): PromiseRecord {
  const count = (kind: PromiseStanding['kind']): number =>
    standings.filter(standing => standing.kind === kind).length;
  const kept = count('kept');
  const partlyKept = count('partlyKept');
  const broken = count('broken');
  const judged = kept + partlyKept + broken;
  return { kept, partlyKept, broken, keptPercent: judged === 0 ? null : Math.round((kept * 100) / judged) };
}
