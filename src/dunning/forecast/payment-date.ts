// When an invoice will be paid, as far as habits tell: a day, and the intervals that held half and four fifths of the
// payments of its kind. Given that it is not paid yet: of an invoice 20 days late only habits beyond 20 days count.
// The debtor's own errors count one each; the company's, made with as much knowledge, together as much as thirty.
// Weights of open invoices leave the count where they stand (Kaplan and Meier 1958), so slow payers are not forgotten.

import { addDays, type CalendarDate, daysBetween } from '../../units/calendar.ts';
import { type Errors, type Habits, knowledgeOf } from './payment-habits.ts';

/** A share of the payments, and until when it had come in; null: beyond anything seen. */
export type Interval = { readonly from: CalendarDate; readonly until: CalendarDate | null };

export type PaymentDate = {
  /** As many payments came before as after; null: half of them would be later than anything seen. */
  readonly expectedOn: CalendarDate | null;
  readonly half: Interval;
  readonly fourFifths: Interval;
  /** Payments that it rests on: this debtor's own, and the company's. */
  readonly restsOn: { readonly own: number; readonly company: number };
  /** The share of such payments that comes in on each day; what is missing to 1 is later than anything seen. */
  readonly odds: readonly { readonly on: CalendarDate; readonly share: number }[];
};

/** The errors of the company weigh as much as this many of the debtor's own. */
const COMPANY_ERRORS_WEIGH = 30;
/** Fewer errors than this say nothing: those made with less knowledge are taken with them. */
const ENOUGH_ERRORS = 30;

/** Null where nothing is known: no payment yet, or it is later than anything that was ever paid. */
export function paymentDate({
  habits,
  debtorId,
  dueOn,
  day,
}: {
  habits: Habits;
  debtorId: string;
  dueOn: CalendarDate;
  day: CalendarDate;
}): PaymentDate | null {
  const odds = paymentOdds(habits, debtorId)(dueOn, day).map(({ daysLate, share }) => ({
    on: addDays(dueOn, daysLate),
    share,
  }));
  const [first] = odds;
  if (first === undefined) return null;
  return {
    expectedOn: dayOfShare(odds, 0.5),
    half: interval(odds, { share: 0.5, first: first.on }),
    fourFifths: interval(odds, { share: 0.8, first: first.on }),
    restsOn: { own: habits.debtors.get(debtorId)?.payments ?? 0, company: habits.payments },
    odds,
  };
}

/** The share of payments by days after the due date, of an invoice that is open on the day; none where nothing is known. */
export type Odds = readonly { readonly daysLate: number; readonly share: number }[];

/** Of one debtor, weighed once: for whoever asks about many of its invoices. */
export function paymentOdds(
  habits: Habits,
  debtorId: string,
): (dueOn: CalendarDate, day: CalendarDate) => Odds {
  if (habits.payments === 0) return () => [];
  const own = habits.debtors.get(debtorId) ?? null;
  const centre = Math.round(own?.centre ?? habits.median);
  const company = errorsLike(habits, own?.payments ?? 0);
  const weighed = together([
    { errors: own?.errors ?? new Map(), weight: 1 },
    { errors: company, weight: COMPANY_ERRORS_WEIGH / weightOf(company) },
  ]);
  return (dueOn, day) =>
    survived(weighed, daysBetween(dueOn, day) - centre).map(({ error, share }) => ({
      daysLate: centre + error,
      share,
    }));
}

/** The share of such invoices that comes in from one day to another, both included. */
export function shareBetween({ odds }: PaymentDate, from: CalendarDate, until: CalendarDate): number {
  return odds.reduce((total, { on, share }) => (on >= from && on <= until ? total + share : total), 0);
}

function errorsLike({ errorsByKnowledge }: Habits, payments: number): Errors {
  let level = knowledgeOf(payments);
  let errors = errorsByKnowledge[level] ?? new Map();
  while (weightOf(errors) < ENOUGH_ERRORS && level > 0) {
    level -= 1;
    const less: Errors = errorsByKnowledge[level] ?? new Map();
    errors = new Map(
      together([
        { errors, weight: 1 },
        { errors: less, weight: 1 },
      ]).map(({ error, paid, open }) => [error, { paid, open }]),
    );
  }
  return errors;
}

function weightOf(errors: Errors): number {
  let total = 0;
  for (const { paid, open } of errors.values()) total += paid + open;
  return Math.max(1, total);
}

type Weighed = { readonly error: number; readonly paid: number; readonly open: number };

/** Smallest error first. */
function together(parts: readonly { readonly errors: Errors; readonly weight: number }[]): Weighed[] {
  const totals = new Map<number, { paid: number; open: number }>();
  for (const { errors, weight } of parts)
    for (const [error, { paid, open }] of errors) {
      const total = totals.get(error) ?? { paid: 0, open: 0 };
      total.paid += paid * weight;
      total.open += open * weight;
      totals.set(error, total);
    }
  return [...totals]
    .map(([error, total]) => ({ error, ...total }))
    .sort((left, right) => left.error - right.error);
}

/** The share of payments at each error, among those not smaller than `least`. */
function survived(weighed: readonly Weighed[], least: number): { error: number; share: number }[] {
  const left = weighed.filter(({ error }) => error >= least);
  let atRisk = left.reduce((total, { paid, open }) => total + paid + open, 0);
  let unpaid = 1;
  const shares: { error: number; share: number }[] = [];
  for (const { error, paid, open } of left) {
    if (paid > 0) {
      const share = unpaid * (paid / atRisk);
      shares.push({ error, share });
      unpaid -= share;
    }
    atRisk -= paid + open;
  }
  return shares;
}

/** Sums of shares are compared with this much patience. */
const NEARLY = 1e-9;

function dayOfShare(odds: PaymentDate['odds'], share: number): CalendarDate | null {
  return odds[indexOfShare(odds, share)]?.on ?? null;
}

/** Of the first day by which so many have come in; behind the last where they never do. */
function indexOfShare(odds: PaymentDate['odds'], share: number): number {
  let total = 0;
  const index = odds.findIndex(({ share: part }) => {
    total += part;
    return total >= share - NEARLY;
  });
  return index < 0 ? odds.length : index;
}

/**
 * The days in the middle that hold the share. Days are whole, so that both ends together may hold more than is wanted:
 * one of them is left out where the rest still holds it.
 */
function interval(
  odds: PaymentDate['odds'],
  { share, first }: { share: number; first: CalendarDate },
): Interval {
  const low = indexOfShare(odds, (1 - share) / 2);
  const high = indexOfShare(odds, (1 + share) / 2);
  const from = odds[low]?.on ?? first;
  if (high >= odds.length) return { from, until: null };
  const held = (start: number, end: number): number =>
    odds.slice(start, end + 1).reduce((total, { share: part }) => total + part, 0);
  const choices = [
    [low, high],
    [low + 1, high],
    [low, high - 1],
  ].flatMap(([start = low, end = high]) => (start <= end ? [{ start, end, held: held(start, end) }] : []));
  const enough = choices.filter(choice => choice.held >= share - NEARLY);
  const best = enough.reduce((one, other) => (other.held < one.held - NEARLY ? other : one));
  return { from: odds[best.start]?.on ?? from, until: odds[best.end]?.on ?? null };
}
