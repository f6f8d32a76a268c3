// Amounts as people type them, in any of the four languages: "1 234,50", "1.234,50", "1,234.50", "1234.5".
// The dinar has three decimals: "12,500" is twelve and a half of TND, and twelve thousand five hundred of EUR or JPY.

import { type Currency, type Money, minorDigits, parseDecimal } from './money.ts';

/** Digits of a group of thousands. */
const GROUP = 3;

/**
 * Null where the text is no amount of the currency. A sign that stands before three last digits groups thousands, unless
 * the currency itself has three decimals: what Acquit writes into a field is read as what it was.
 */
export function readAmount(text: string, currency: Currency): Money | null {
  const plain = text.replace(/[\s’'€$£¥]/g, '');
  const last = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'));
  if (last < 0) return parseDecimal(plain, currency);
  const sign = plain.charAt(last);
  const other = sign === ',' ? '.' : ',';
  const isRepeated = plain.indexOf(sign) !== last;
  const mayGroup = isRepeated || minorDigits(currency) !== GROUP;
  const isGroup = mayGroup && plain.length - last - 1 === GROUP && !plain.includes(other);
  if (isRepeated && !isGroup) return null;
  return isGroup
    ? parseDecimal(plain.replaceAll(sign, ''), currency)
    : parseDecimal(`${plain.slice(0, last).replaceAll(other, '')}.${plain.slice(last + 1)}`, currency);
}
