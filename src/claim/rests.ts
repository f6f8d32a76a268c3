// Which settlement settled which instalment: the oldest first. It knows nothing of interest.
// Two instalments of 500.00, 600.00 paid: the first is settled, 400.00 of the second is open.

import { type CalendarDate, later } from '../units/calendar.ts';
import { compareText } from '../units/compare-text.ts';
import { type Money, money, smaller, subtract } from '../units/money.ts';
import type { Allocation, Instalment } from './invoice.ts';

export type Settlement = { readonly from: CalendarDate; readonly amount: Money; readonly isCredit: boolean };

export function settlementsUntil(
  allocations: readonly Allocation[],
  day: CalendarDate,
): readonly Settlement[] {
  // Most invoices are settled by nothing yet, and a run asks for each of them several times.
  if (allocations.length === 0) return NONE;
  return allocations
    .filter(({ countsFrom }) => countsFrom <= day)
    .map(({ amount, countsFrom, source }) => ({
      from: countsFrom,
      amount,
      // What is given up was never owed either: no interest on it.
      isCredit: source.kind !== 'payment',
    }))
    .sort((left, right) => compareText(left.from, right.from));
}

const NONE: readonly Settlement[] = [];

export type Rest = Instalment & { readonly rest: Money; readonly settlements: readonly Settlement[] };

/** Settlements go to the oldest instalment first; each instalment keeps those that settled it. */
export function restsOf(
  instalments: readonly Instalment[],
  settlements: readonly Settlement[],
  currency: string,
): Rest[] {
  if (settlements.length === 0)
    return instalments.map(({ dueOn, amount }) => ({
      dueOn,
      amount,
      rest: money(amount.amount, currency),
      settlements,
    }));
  const queue = settlements.map(settlement => ({ ...settlement }));
  return instalments.map(instalment => {
    const mine: Settlement[] = [];
    let rest = instalment.amount;
    for (const settlement of queue) {
      const part = smaller(rest, settlement.amount);
      if (part.amount === 0) continue;
      mine.push({ ...settlement, amount: part });
      settlement.amount = subtract(settlement.amount, part);
      rest = subtract(rest, part);
    }
    return { ...instalment, rest: money(rest.amount, currency), settlements: mine };
  });
}

/**
 * Nobody is late before he is asked: what is dated as due before the invoice itself bears interest and the fixed sum as if it were
 * due on the day of issue (C. com. L441-10 I, loi 2 août 2002 art. 4: terms count from the invoice, or its receipt).
 */
export const notDueBefore = (rests: readonly Rest[], issuedOn: CalendarDate): readonly Rest[] =>
  rests.some(({ dueOn }) => dueOn < issuedOn)
    ? rests.map(rest => ({ ...rest, dueOn: later(rest.dueOn, issuedOn) }))
    : rests;

/** What is open of one instalment; `instalment` is its place, from 0. */
export type Unsettled = Instalment & { readonly instalment: number; readonly rest: Money };

export const unsettledOf = (rests: readonly Rest[]): Unsettled[] =>
  rests.flatMap(({ dueOn, amount, rest }, instalment) =>
    rest.amount > 0 ? [{ instalment, dueOn, amount, rest }] : [],
  );

/** Whether something other than a credit note settled it after its due date, or nothing has yet. */
export function wasPaidLate({ rest, dueOn, settlements }: Rest, day: CalendarDate): boolean {
  if (day <= dueOn) return false;
  return rest.amount > 0 || settlements.some(({ from, isCredit }) => !isCredit && from > dueOn);
}
