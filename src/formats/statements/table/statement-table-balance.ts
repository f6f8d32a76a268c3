// What the balance column of an export says: the balance before the first booking and after the last.
// Banks list from old to new or from new to old; the order is the one in which every balance follows from the next row.

import type { CalendarDate } from '../../../units/calendar.ts';
import { type Money, money, toDecimal } from '../../../units/money.ts';
import { warningAt } from '../../problems.ts';
import type { Problem } from '../../records.ts';

export type BalancedRow = { readonly amount: Money; readonly balance: Money | null };

/** Null where there is no balance in a row, or where the balances follow in neither order. */
export function boundingBalances(rows: readonly BalancedRow[]): { opening: Money; closing: Money } | null {
  for (const ordered of [rows, rows.toReversed()]) {
    const [first] = ordered;
    const last = ordered.at(-1);
    if (first === undefined || first.balance === null || last === undefined || last.balance === null)
      return null;
    if (followsOn(ordered))
      return {
        opening: money(first.balance.amount - first.amount.amount, first.amount.currency),
        closing: last.balance,
      };
  }
  return null;
}

const followsOn = (rows: readonly BalancedRow[]): boolean =>
  rows.every((row, position) => {
    const before = rows[position - 1];
    if (position === 0 || before === undefined) return row.balance !== null;
    return (
      row.balance !== null &&
      before.balance !== null &&
      row.balance.amount === before.balance.amount + row.amount.amount
    );
  });

/** Of fewer bookings nobody can say that their balances run. */
const FEWEST = 3;
const MOST_TOLD = 20;

/**
 * Every balance but the first is what another booking left, in whatever order a bank lists those of one day. Where most are,
 * one that is not shows that a booking lies between: 1,200.00 behind 2,200.00 and 2,350.00 behind +100.00 lack 50.00.
 */
export function missingBookings(
  rows: readonly (BalancedRow & { readonly on: CalendarDate })[],
): readonly Problem[] {
  const left = new Map<number, number>();
  for (const { balance } of rows) {
    if (balance === null) return [];
    left.set(balance.amount, (left.get(balance.amount) ?? 0) + 1);
  }
  const isNewestFirst = (rows[0]?.on ?? '') > (rows.at(-1)?.on ?? '');
  const found = (isNewestFirst ? rows.toReversed() : rows).flatMap(({ amount, balance, on }) => {
    const before = money((balance?.amount ?? 0) - amount.amount, amount.currency);
    const times = left.get(before.amount) ?? 0;
    left.set(before.amount, times - 1);
    return times > 0 ? [] : [{ before, amount, on }];
  });
  const [, ...gaps] = found.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  if (rows.length < FEWEST || gaps.length * 2 >= rows.length) return [];
  return gaps.slice(0, MOST_TOLD).map(({ before, amount, on }) =>
    warningAt({
      place: 'table',
      found: `a balance of ${toDecimal(before)} before the booking of ${toDecimal(amount)}, ${on}`,
      expected: 'a booking that leaves this balance; is a row missing?',
    }),
  );
}
