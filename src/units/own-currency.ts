// The money of a country: what a firm there mostly invoices in, before anything is known of it.
// The codes are those of ISO 4217, as the platform writes them; whoever is not named counts in euro.

import type { Currency } from './money.ts';

const EURO = 'EUR';

/** Where something else than the euro is paid with: neighbours, and whoever does much business with France and Belgium. */
export const COUNTRIES_BY_CURRENCY: Readonly<Record<Currency, string>> = {
  AUD: 'AU',
  BRL: 'BR',
  CAD: 'CA',
  CHF: 'CH LI',
  CNY: 'CN',
  CZK: 'CZ',
  DKK: 'DK FO GL',
  DZD: 'DZ',
  GBP: 'GB GG IM JE',
  HKD: 'HK',
  HUF: 'HU',
  INR: 'IN',
  ISK: 'IS',
  JPY: 'JP',
  KRW: 'KR',
  MAD: 'MA',
  NOK: 'NO',
  PLN: 'PL',
  RON: 'RO',
  SEK: 'SE',
  SGD: 'SG',
  TND: 'TN',
  TRY: 'TR',
  USD: 'PR US',
  XAF: 'CF CG CM GA GQ TD',
  XOF: 'BF BJ CI GW ML NE SN TG',
  XPF: 'NC PF WF',
};

const OF_COUNTRY: ReadonlyMap<string, Currency> = new Map(
  Object.entries(COUNTRIES_BY_CURRENCY).flatMap(([currency, countries]) =>
    countries.split(' ').map((country): [string, Currency] => [country, currency]),
  ),
);

export const currencyOfCountry = (country: string): Currency => OF_COUNTRY.get(country) ?? EURO;
