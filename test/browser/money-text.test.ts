import { describe, expect, it } from 'vitest';
import { money } from '../../src/units/money.ts';
import { readAmount } from '../../web/words/money-text.ts';

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
