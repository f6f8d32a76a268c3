// Amounts, days and counts in the reader's language. Decimal text goes to Intl as text: no float on the way.

import { type Money, minorDigits, moneyShape, toDecimal } from '../units/money.ts';
import type { Locale } from './compiled/runtime.js';

export type { Locale };
export const LOCALES: readonly Locale[] = ['fr', 'nl', 'en', 'de'];

/** The region whose habits each language follows here: Dutch is Belgian first, English is British. */
const TAGS: Readonly<Record<Locale, string>> = { fr: 'fr-FR', nl: 'nl-BE', en: 'en-GB', de: 'de-DE' };

export const localeTag = (locale: Locale): string => TAGS[locale];

/** An amount from the desk (minor units) or from the API (decimal text). */
export type Amount = Money | { readonly amount: string; readonly currency: string };

export const decimalOf = (value: Amount): string => (isMinor(value) ? toDecimal(value) : value.amount);

/** "1 234,50 €", "€ 1.234,50", "€1,234.50". */
export function amountText(value: Amount, locale: Locale): string {
  const decimal = decimalOf(value);
  const formatter = formatterOf(
    `money ${locale} ${value.currency}`,
    () => new Intl.NumberFormat(TAGS[locale], moneyShape(value.currency)),
  );
  return isDecimal(decimal) ? formatter.format(decimal) : `${decimal} ${value.currency}`;
}

/** What is taken off, for the one form that a negative amount has on every screen: "-484,00 €", never "− 484,00 €". */
export function lessAmount(value: Amount): { readonly amount: string; readonly currency: string } {
  const decimal = decimalOf(value);
  const amount = decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
  return { amount, currency: value.currency };
}

/** "31 mars 2026"; short "31/03/2026". */
export function dayText(day: string, locale: Locale, style: 'long' | 'short' = 'long'): string {
  const formatter = dayFormatterOf(
    `day ${locale} ${style}`,
    () =>
      new Intl.DateTimeFormat(TAGS[locale], {
        timeZone: 'UTC',
        ...(style === 'long'
          ? { day: 'numeric', month: 'long', year: 'numeric' }
          : { day: '2-digit', month: '2-digit', year: 'numeric' }),
      }),
  );
  const text = formatter.format(Date.parse(`${day.slice(0, 10)}T00:00:00Z`));
  // The first of a month is an ordinal in French, which Intl does not know.
  return locale === 'fr' && style === 'long' ? text.replace(/^1 /, '1er ') : text;
}

/** "mardi 1er décembre 2026", for a day that is being typed; empty while it is none, as the year 0202 on the way to 2026. */
export function dayInWords(day: string, locale: Locale): string {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(day)) return '';
  const formatter = dayFormatterOf(
    `day ${locale} words`,
    () => new Intl.DateTimeFormat(TAGS[locale], { timeZone: 'UTC', dateStyle: 'full' }),
  );
  const text = formatter.format(Date.parse(`${day}T00:00:00Z`));
  return locale === 'fr' ? text.replace(/ 1 /, ' 1er ') : text;
}

/** "12,15": a percentage as written in the law tables, with the reader's decimal sign; "2,40" in a column of two digits. */
export function decimalText(decimal: string, locale: Locale, leastDigits = 0): string {
  const formatter = formatterOf(
    `decimal ${locale} ${leastDigits}`,
    () =>
      new Intl.NumberFormat(TAGS[locale], {
        minimumFractionDigits: leastDigits,
        maximumFractionDigits: 6,
      }),
  );
  return isDecimal(decimal) ? formatter.format(decimal) : decimal;
}

/** "1 234,50" EUR, "1 235" JPY, "1 234,500" TND: an amount in a field, whose currency stands beside it. */
export const amountInField = (value: Amount, locale: Locale): string =>
  decimalText(decimalOf(value), locale, minorDigits(value.currency));

/** "1234,50": an amount as the field of a bank takes it, without groups and currency. */
export const typedAmount = (value: Amount, locale: Locale): string =>
  decimalOf(value).replace('.', decimalText('0.5', locale).slice(1, 2));

const numberFormatters = new Map<string, Intl.NumberFormat>();
const dayFormatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(key: string, make: () => Intl.NumberFormat): Intl.NumberFormat {
  const known = numberFormatters.get(key) ?? make();
  numberFormatters.set(key, known);
  return known;
}

function dayFormatterOf(key: string, make: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  const known = dayFormatters.get(key) ?? make();
  dayFormatters.set(key, known);
  return known;
}

const isMinor = (value: Amount): value is Money => typeof value.amount === 'number';
const isDecimal = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text);
