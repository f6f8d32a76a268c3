// Totals of what the screen shows, counted in whole minor units so that no float rounds them.

import { amountText, type Locale } from '../../src/messages/format.ts';
import { add, type Money, zero } from '../../src/units/money.ts';
import { isZeroAmount, moneyOf } from './money-text.ts';

/** Amounts of several currencies, those that are nothing left out where there is another. */
export function sideBySide(
  amounts: readonly { readonly amount: string; readonly currency: string }[],
  locale: Locale,
): string {
  const some = amounts.filter(amount => !isZeroAmount(amount));
  return (some.length === 0 ? amounts.slice(0, 1) : some).map(one => amountText(one, locale)).join(' + ');
}

/** The sums of some amounts, one per currency, in words: "12 400,00 € + £310.00". */
export function totalText(
  entries: readonly { readonly amount: { readonly amount: string; readonly currency: string } }[],
  locale: Locale,
): string {
  const totals = new Map<string, Money>();
  for (const { amount } of entries) {
    totals.set(amount.currency, add(totals.get(amount.currency) ?? zero(amount.currency), moneyOf(amount)));
  }
  if (totals.size === 0) totals.set('EUR', zero('EUR'));
  return [...totals.values()].map(total => amountText(total, locale)).join(' + ');
}
