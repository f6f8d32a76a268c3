import { expect, it } from 'vitest';
import { money } from '../units/money.ts';
import { readAmount } from '../units/typed-amount.ts';
import { amountInField, amountText, LOCALES, lessAmount } from './format.ts';

it('what is taken off a total looks like every negative amount, in each language', () => {
  for (const locale of ['fr', 'nl', 'en', 'de'] as const) {
    const said = amountText({ amount: '-484.00', currency: 'EUR' }, locale);
    expect(amountText(lessAmount({ amount: '484.00', currency: 'EUR' }), locale)).toBe(said);
    expect(said).toContain('-');
    expect(said).not.toContain('−');
  }
  expect(lessAmount(money(48_400, 'EUR'))).toEqual({ amount: '-484.00', currency: 'EUR' });
  expect(lessAmount({ amount: '-1.00', currency: 'EUR' }).amount).toBe('1.00');
});

it('an amount has the digits of its currency, also where cash has fewer', () => {
  const plain = (text: string) => text.replace(/\s/g, ' ');
  expect(plain(amountText(money(123_450, 'HUF'), 'fr'))).toBe('1 234,50 HUF');
  expect(plain(amountText(money(1_234_567, 'TND'), 'fr'))).toBe('1 234,567 TND');
  expect(plain(amountText({ amount: '150000', currency: 'JPY' }, 'nl'))).toBe('JP¥ 150.000');
  expect(plain(amountText(money(1_500, 'IQD'), 'en'))).toBe('IQD 1.500');
});

it('what a field is filled with is read back as the same amount, in every language and currency', () => {
  for (const locale of LOCALES)
    for (const currency of ['EUR', 'JPY', 'TND', 'KWD', 'HUF', 'XOF'])
      for (const minor of [1, 10, 500, 1_000, 12_500, 100_000, 1_234_500, 1_234_567_000]) {
        const text = amountInField(money(minor, currency), locale);
        expect(readAmount(text, currency), `${text} ${currency} ${locale}`).toEqual(money(minor, currency));
      }
  expect(amountInField({ amount: '1500', currency: 'JPY' }, 'nl')).toBe('1.500');
});
