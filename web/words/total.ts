// Totals of what the screen shows, counted in whole minor units so that no float rounds them.

import { amountText, type Locale } from '../../src/messages/format.ts';
import { add, type Money, zero } from '../../src/units/money.ts';
import { moneyOf } from './money-text.ts';

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
