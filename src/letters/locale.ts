// How an amount, a day and a rate are written for a reader. The language is the reader's; the variety (France,
// Belgium, Luxembourg) follows the creditor's country, as on its invoices.
// 1234.50 EUR is '1 234,50 €' in fr-FR, '€ 1.234,50' in nl-BE; the spaces are those that do not break.

import type { Language } from '../claim/parties.ts';
import { type CalendarDate, toDayNumber, yearOf } from '../units/calendar.ts';
import { type Money, moneyShape, toDecimal } from '../units/money.ts';
import { remembered } from '../units/remembered.ts';

export type Locale = string;

const VARIETIES: Readonly<Record<Language, { readonly default: Locale; readonly BE?: Locale }>> = {
  fr: { default: 'fr-FR', BE: 'fr-BE' },
  nl: { default: 'nl-NL', BE: 'nl-BE' },
  de: { default: 'de-DE', BE: 'de-BE' },
  // Irish English: the euro is its own currency, days are written before months.
  en: { default: 'en-IE' },
};

/** Every variety in which somebody is written to. */
export const LOCALES: readonly Locale[] = Object.values(VARIETIES).flatMap(varieties =>
  Object.values(varieties),
);

export function localeOf(language: Language, country: string): Locale {
  const varieties = VARIETIES[language];
  return country === 'BE' ? (varieties.BE ?? varieties.default) : varieties.default;
}

export function formatMoney(value: Money, locale: Locale): string {
  const text = toDecimal(value);
  if (!isNumeric(text)) throw new RangeError(`An amount is a decimal, found ${text}`);
  return moneyFormat(value.currency, locale).format(text);
}

/** '14 août 2026'. The first of the month is '1er' in French. */
export const formatDate = (date: CalendarDate, locale: Locale): string =>
  remembered(writtenDates, `${locale} ${date}`, () =>
    ordinal(dateFormat('long', locale).format(instantOf(date)), locale),
  );

/** For subjects: without the year when it is the reader's current one ('14 août'). */
export function formatShortDate({
  date,
  today,
  locale,
}: {
  date: CalendarDate;
  today: CalendarDate;
  locale: Locale;
}): string {
  if (yearOf(date) !== yearOf(today)) return formatDate(date, locale);
  return ordinal(dateFormat('dayAndMonth', locale).format(instantOf(date)), locale);
}

/** For columns of a table: '14/08/2026'. In English the month has letters, so that no reader takes it for the day. */
export const formatTableDate = (date: CalendarDate, locale: Locale): string =>
  remembered(tableDates, `${locale} ${date}`, () =>
    dateFormat(locale.startsWith('en') ? 'tableWithLetters' : 'table', locale)
      .format(instantOf(date))
      .replaceAll(' ', '\u00a0'),
  );

/** '12,40 %', '12.40%': two decimals at least, as the rates are published. */
export function formatPercent(percent: string, locale: Locale): string {
  if (!isNumeric(percent)) throw new RangeError(`A rate is a decimal percentage, found ${percent}`);
  const digits = percentFormat(locale).format(percent);
  return locale.startsWith('nl') || locale.startsWith('en') ? `${digits}%` : `${digits}\u00a0%`;
}

/** 'F-1, F-2 et F-3'. */
export const formatList = (parts: readonly string[], locale: Locale): string =>
  listFormat(locale).format(parts);

/** Days are read as midnight UTC and printed in UTC: no time zone can move them. */
const instantOf = (date: CalendarDate): number => toDayNumber(date) * 86_400_000;

const ordinal = (text: string, locale: Locale): string => {
  const joined = text.replaceAll(' ', '\u00a0');
  return locale.startsWith('fr') ? joined.replace(/^1(?=\u00a0)/, '1er') : joined;
};

const DATE_SHAPES = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  dayAndMonth: { day: 'numeric', month: 'long' },
  table: { day: '2-digit', month: '2-digit', year: 'numeric' },
  tableWithLetters: { day: 'numeric', month: 'short', year: 'numeric' },
} as const;

// Building an Intl format costs about 30 µs, using one about 1 µs: each is built once.
const moneyFormat = (currency: string, locale: Locale): Intl.NumberFormat =>
  remembered(
    moneyFormats,
    `${locale} ${currency}`,
    () => new Intl.NumberFormat(locale, moneyShape(currency)),
  );
const dateFormat = (shape: keyof typeof DATE_SHAPES, locale: Locale): Intl.DateTimeFormat =>
  remembered(
    dateFormats,
    `${locale} ${shape}`,
    () => new Intl.DateTimeFormat(locale, { ...DATE_SHAPES[shape], timeZone: 'UTC' }),
  );
const percentFormat = (locale: Locale): Intl.NumberFormat =>
  remembered(
    percentFormats,
    locale,
    () => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 4 }),
  );
const listFormat = (locale: Locale): Intl.ListFormat =>
  remembered(listFormats, locale, () => new Intl.ListFormat(locale, { type: 'conjunction' }));

const moneyFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const percentFormats = new Map<string, Intl.NumberFormat>();
const listFormats = new Map<string, Intl.ListFormat>();
/** The invoices of a run fall due on a few hundred days. */
const writtenDates = new Map<string, string>();
const tableDates = new Map<string, string>();

const isNumeric = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text);
