import { describe, expect, it } from 'vitest';
import { isCountry } from './countries.ts';
import { isCurrency } from './money.ts';
import { COUNTRIES_BY_CURRENCY, currencyOfCountry } from './own-currency.ts';

describe('The money of a country', () => {
  it.each([
    ['FR', 'EUR'],
    ['BE', 'EUR'],
    ['LU', 'EUR'],
    ['CH', 'CHF'],
    ['LI', 'CHF'],
    ['GB', 'GBP'],
    ['JP', 'JPY'],
    ['TN', 'TND'],
    ['NC', 'XPF'],
    ['US', 'USD'],
  ])('a firm of %s counts in %s', (country, currency) => {
    expect(currencyOfCountry(country)).toBe(currency);
  });

  it('where nothing is known of a country, it is the euro', () => {
    expect(currencyOfCountry('MG')).toBe('EUR');
    expect(currencyOfCountry('')).toBe('EUR');
  });

  it('every code of the table is a currency, and every country one that exists, named once', () => {
    const rows = Object.entries(COUNTRIES_BY_CURRENCY);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(([currency]) => !isCurrency(currency))).toEqual([]);
    const countries = rows.flatMap(([, listed]) => listed.split(' '));
    expect(countries.filter(country => !isCountry(country))).toEqual([]);
    expect(new Set(countries).size).toBe(countries.length);
  });
});
