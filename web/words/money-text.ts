// Amounts as people type them, in any of the four languages: "1 234,50", "1.234,50", "1,234.50", "1234.5".

import { type Money, parseDecimal, toDecimal } from '../../src/units/money.ts';

export type MoneyJson = { readonly amount: string; readonly currency: string };

export const moneyJson = (value: Money): MoneyJson => ({
  amount: toDecimal(value),
  currency: value.currency,
});

/** Digits of a group of thousands. */
const GROUP = 3;

/** Null where the text is no amount of the currency. A sign that stands before three last digits groups thousands. */
export function readAmount(text: string, currency: string): Money | null {
  const plain = text.replace(/[\s’'€$£]/g, '');
  const last = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'));
  if (last < 0) return parseDecimal(plain, currency);
  const sign = plain.charAt(last);
  const other = sign === ',' ? '.' : ',';
  const isRepeated = plain.indexOf(sign) !== last;
  const isGroup = plain.length - last - 1 === GROUP && !plain.includes(other);
  if (isRepeated && !isGroup) return null;
  return isGroup
    ? parseDecimal(plain.replaceAll(sign, ''), currency)
    : parseDecimal(`${plain.slice(0, last).replaceAll(other, '')}.${plain.slice(last + 1)}`, currency);
}
