import { describe, expect, it } from 'vitest';
import { money } from '../../units/money.ts';
import { mainCurrency, mainFirst, otherCurrenciesOf, sumsOf } from './main-currency.ts';

const of = (currency: string, invoices: number) => ({ currency, invoices });

describe('The currency of the totals', () => {
  it('is that of most open invoices', () => {
    expect(mainCurrency([of('EUR', 1), of('CHF', 2)], 'FR')).toBe('CHF');
  });

  it('of as many invoices in each, is that of the country of the company', () => {
    const rows = [of('CHF', 1), of('EUR', 1), of('GBP', 1)];
    expect(mainCurrency(rows, 'FR')).toBe('EUR');
    expect(mainCurrency(rows, 'BE')).toBe('EUR');
    expect(mainCurrency(rows, 'CH')).toBe('CHF');
    expect(mainCurrency(rows, 'GB')).toBe('GBP');
  });

  it('of as many in each and none in its own, is the first by its letters, whatever came first', () => {
    expect(mainCurrency([of('JPY', 3), of('GBP', 3)], 'FR')).toBe('GBP');
    expect(mainCurrency([of('GBP', 3), of('JPY', 3)], 'FR')).toBe('GBP');
  });

  it('with nothing open, is its own', () => {
    expect(mainCurrency([], 'BE')).toBe('EUR');
    expect(mainCurrency([], 'CH')).toBe('CHF');
    // Of USD something was overdue in the last month, and nothing is open now.
    expect(mainCurrency([of('USD', 0)], 'FR')).toBe('EUR');
  });

  it('comes first, and the rows it is chosen of stay as they are', () => {
    const rows = [of('CHF', 1), of('EUR', 1), of('JPY', 2)];
    expect(mainFirst(rows, 'FR').map(({ currency }) => currency)).toEqual(['JPY', 'EUR', 'CHF']);
    expect(rows[0]).toEqual(of('CHF', 1));
  });

  it('of amounts, is that of most of them, and each is added up by itself', () => {
    const amounts = [money(10_000, 'CHF'), money(500, 'EUR'), money(20_000, 'CHF'), money(900, 'JPY')];
    expect(sumsOf(amounts, 'FR')).toEqual([money(30_000, 'CHF'), money(500, 'EUR'), money(900, 'JPY')]);
    expect(sumsOf([], 'FR')).toEqual([]);
  });

  it('leaves the others to be told beside, each with what is late of it', () => {
    const totals = [
      { ...of('EUR', 3), outstanding: 150_000, notDue: 50_000 },
      { ...of('CHF', 1), outstanding: 70_000, notDue: 0 },
      { ...of('JPY', 2), outstanding: 120_000, notDue: 20_000 },
      { ...of('USD', 0), outstanding: 0, notDue: 0 },
    ];
    expect(otherCurrenciesOf(totals, 'EUR')).toEqual([
      { outstanding: { amount: 70_000, currency: 'CHF' }, overdue: { amount: 70_000, currency: 'CHF' } },
      { outstanding: { amount: 120_000, currency: 'JPY' }, overdue: { amount: 100_000, currency: 'JPY' } },
    ]);
  });
});
