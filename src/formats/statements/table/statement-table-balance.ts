// What the balance column of an export says: the balance before the first booking and after the last.
// Banks list from old to new or from new to old; the order is the one in which every balance follows from the next row.

import { type Money, money } from '../../../units/money.ts';

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
