// What the format of a cell makes of its number (ECMA-376 part 1, 18.8.30): a day, a number that is printed with zeros and
// letters in front, an amount in a currency. Everything else is the bare number.
// 46115 under 'dd/mm/yyyy' is 3 April 2026; 123 under '"FA"00000' is FA00123; 12.5 under '#,##0.00 [$$-409]' is 12.5 USD.

import type { Currency } from '../../units/money.ts';
import { currencyInTitle } from '../tables/table-values.ts';

export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'day' }
  /** A program that takes '15E-8' for a number shows it so. */
  | { readonly kind: 'power' }
  /** Printed with this text around so many digits. */
  | { readonly kind: 'digits'; readonly before: string; readonly width: number; readonly after: string }
  /** '$' is the sign of many currencies: a person says which. */
  | { readonly kind: 'amount'; readonly currency: Currency | '$' };

export const PLAIN: NumberFormat = { kind: 'plain' };
const DAY: NumberFormat = { kind: 'day' };
const POWER: NumberFormat = { kind: 'power' };

/** Formats that have no code in the file, because every program knows them (18.8.30): days alone, no times of a clock. */
const BUILT_IN_DAYS: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58, 71, 72, 73, 74, 77,
  81,
]);

const BUILT_IN_POWERS: ReadonlySet<number> = new Set([11, 48]);

export function builtInFormat(id: number): NumberFormat {
  if (BUILT_IN_POWERS.has(id)) return POWER;
  return BUILT_IN_DAYS.has(id) ? DAY : PLAIN;
}

export function numberFormatOf(code: string): NumberFormat {
  const positive = firstSection(code);
  const bare = positive
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[[^\]]*\]/g, '');
  // A day has a year or a day of the month; 'hh:mm' alone is a time of the clock. 'General' and '0.00E+00' have letters too.
  if (/[dyj]|aa/i.test(bare) && !/[0#?]|general|standard/i.test(bare)) return DAY;
  if (/[0#?]E[+-]/i.test(bare)) return POWER;
  return printedDigits(positive) ?? amountFormat(positive) ?? PLAIN;
}

/** Behind the first ';' stand the formats of negative numbers, of nothing, and of text. */
function firstSection(code: string): string {
  const match = /^(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])*/.exec(code);
  return match?.[0] ?? '';
}

/** '"FA"00000' and '000000': letters in quotes, zeros, letters in quotes. */
function printedDigits(section: string): NumberFormat | null {
  const match = /^((?:"[^"]*"|\\.)*)(0+)((?:"[^"]*"|\\.)*)$/.exec(section);
  if (match === null) return null;
  const [before, after] = [unquoted(match[1] ?? ''), unquoted(match[3] ?? '')];
  const width = match[2]?.length ?? 0;
  const hasLetters = /\p{L}/u.test(before + after) && currencyInTitle(`${before} ${after}`) === null;
  return width > 1 || hasLetters ? { kind: 'digits', before, width, after } : null;
}

const unquoted = (text: string): string => text.replace(/"([^"]*)"|\\(.)/g, '$1$2');

/** '[$€-40C]', '[$USD]', '"€"', '\\ €': the sign or the code of a currency. */
function amountFormat(section: string): NumberFormat | null {
  if (!/[0#]/.test(section)) return null;
  const signs = section
    .replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, ' $1 ')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/["\\]/g, ' ');
  const currency = currencyInTitle(signs);
  if (currency !== null) return { kind: 'amount', currency };
  return signs.includes('$') ? { kind: 'amount', currency: '$' } : null;
}
