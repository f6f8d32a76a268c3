import { describe, expect, it } from 'vitest';
import { money } from './money.ts';
import { readAmount } from './typed-amount.ts';

describe('an amount that somebody types', () => {
  const read = (text: string) => readAmount(text, 'EUR');
  it('is understood with a comma or a point, with thousands grouped or not', () => {
    for (const text of ['1234,50', '1234.50', '1 234,50', '1 234,50 €', '1.234,50', '1,234.50', "1'234.50"])
      expect(read(text), text).toEqual(money(123_450, 'EUR'));
    expect(read('12')).toEqual(money(1_200, 'EUR'));
    expect(read('0,5')).toEqual(money(50, 'EUR'));
  });
  it('groups thousands where three digits end it, as euros have two', () => {
    expect(read('1.234')).toEqual(money(123_400, 'EUR'));
    expect(read('1,234')).toEqual(money(123_400, 'EUR'));
    expect(read('1.234.567')).toEqual(money(123_456_700, 'EUR'));
  });
  it('is refused where it is none', () => {
    for (const text of ['', 'douze', '1,2,3', '12,345,6', '1.2.3']) expect(read(text), text).toBeNull();
  });
});

describe('an amount in a currency without two decimals', () => {
  it('has three of them in dinars, so that a lone sign before three digits is the decimal one', () => {
    for (const text of ['1234,500', '1 234,500', '1.234,500', '1,234.500', '1234.5'])
      expect(readAmount(text, 'TND'), text).toEqual(money(1_234_500, 'TND'));
    expect(readAmount('12,500', 'TND')).toEqual(money(12_500, 'TND'));
    expect(readAmount('0.250', 'KWD')).toEqual(money(250, 'KWD'));
    expect(readAmount('1.234.567', 'TND')).toEqual(money(1_234_567_000, 'TND'));
  });
  it('has none in yens: a sign groups, and a fraction is refused', () => {
    for (const text of ['150000', '150 000', '150.000', '150,000', '¥150,000', '150000.00'])
      expect(readAmount(text, 'JPY'), text).toEqual(money(150_000, 'JPY'));
    expect(readAmount('1500,50', 'JPY')).toBeNull();
  });
});
