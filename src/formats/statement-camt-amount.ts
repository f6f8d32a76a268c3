// How an amount is written in camt: a decimal with up to five digits and its currency in an attribute.

import { type Money, parseDecimal, parseDecimalRounded } from '../units/money.ts';
import type { Problem } from './records.ts';
import { errorAt, warningAt } from './statement-reading.ts';
import { textOf, type XmlElement } from './xml-tree.ts';

/** The amount, unsigned; null with an error where there is none. More digits than the currency has: rounded, warned. */
export function readAmount(
  element: XmlElement | null,
  place: string,
): { readonly amount: Money | null; readonly problems: readonly Problem[] } {
  const text = textOf(element);
  const currency = element?.attributes.get('Ccy') ?? '';
  const exact = text === null ? null : parseDecimal(text, currency);
  if (exact !== null && /^[A-Z]{3}$/.test(currency)) return { amount: exact, problems: [] };
  const rounded = text === null ? null : parseDecimalRounded(text, currency);
  const found = `${text ?? 'nothing'} ${currency}`.trim();
  if (rounded === null || !/^[A-Z]{3}$/.test(currency))
    return { amount: null, problems: [errorAt({ place, found, expected: 'a decimal with its currency' })] };
  const expected = `no more decimals than ${currency} has`;
  return { amount: rounded, problems: [warningAt({ place, found, expected })] };
}
