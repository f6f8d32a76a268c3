// Amounts between the API and the screen, each with the digits of its own currency: "0.00" EUR, "0" JPY, "0.000" TND.

import { type Currency, type Money, minorDigits, parseDecimal, toDecimal } from '../../src/units/money.ts';

export type MoneyJson = { readonly amount: string; readonly currency: string };

export const moneyJson = (value: Money): MoneyJson => ({
  amount: toDecimal(value),
  currency: value.currency,
});

export const nothingOf = (currency: Currency): MoneyJson => moneyJson({ amount: 0, currency });

/** Zero in whatever digits it was sent. */
export const isZeroAmount = ({ amount }: Pick<MoneyJson, 'amount'>): boolean => /^-?0(\.0+)?$/.test(amount);

/** A figure of a picture, in main units. */
export const figureOf = (mainUnits: number, currency: Currency): MoneyJson => ({
  amount: mainUnits.toFixed(minorDigits(currency)),
  currency,
});

/** Whole money from what the server sent. */
export function moneyOf({ amount, currency }: MoneyJson): Money {
  const read = parseDecimal(amount, currency);
  if (read === null) throw new RangeError(`The server sent ${amount} ${currency} as an amount`);
  return read;
}
