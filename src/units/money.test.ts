import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  divideRounded,
  money,
  multiply,
  parseDecimal,
  parseDecimalRounded,
  split,
  subtract,
  sum,
  toDecimal,
} from './money.ts';

const euros = (cents: number) => money(cents, 'EUR');
const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });

describe('amounts', () => {
  it.each([
    ['1234.50', 'EUR', 123_450],
    ['-0.05', 'EUR', -5],
    ['1.2', 'EUR', 120],
    ['5.00000', 'EUR', 500],
    ['1500', 'JPY', 1500],
    ['1.234', 'TND', 1234],
  ])('%s %s is %i minor units', (text, currency, minor) => {
    expect(parseDecimal(text, currency)).toEqual(money(minor, currency));
  });

  it.each(['1,5', '1.005', '', '.5', '1e3', '--1', 'abc', '99999999999999999'])(
    '%s is not read as euros',
    text => {
      expect(parseDecimal(text, 'EUR')).toBeNull();
    },
  );

  it('more digits than the currency has are rounded half up, once', () => {
    expect(parseDecimalRounded('2.405', 'EUR')).toEqual(euros(241));
    expect(parseDecimalRounded('-2.405', 'EUR')).toEqual(euros(-241));
    expect(parseDecimalRounded('2.40499', 'EUR')).toEqual(euros(240));
  });

  it('what is printed reads back as the same amount', () => {
    fc.assert(
      fc.property(amounts, cents => {
        expect(parseDecimal(toDecimal(euros(cents)), 'EUR')).toEqual(euros(cents));
      }),
    );
  });

  it('different currencies do not add', () => {
    expect(() => add(euros(1), money(1, 'CHF'))).toThrow('EUR and CHF');
  });

  it('an amount that is no whole number of cents is refused', () => {
    expect(() => money(0.5, 'EUR')).toThrow('0.5');
    expect(() => money(2 ** 53, 'EUR')).toThrow();
  });

  it.each([
    // 2.5 and -2.5 cents: half up goes away from zero.
    ['halfUp', 5n, 3n],
    ['halfUp', -5n, -3n],
    ['down', 5n, 2n],
    ['down', -5n, -2n],
    ['up', 5n, 3n],
    ['up', 4n, 2n],
  ] as const)('%s of %i halves is %i', (rounding, numerator, expected) => {
    expect(divideRounded({ numerator, denominator: 2n, rounding })).toBe(expected);
  });

  it('5,000,000,000.00 EUR at 12.40 % for 365 days is exact, far beyond what a float holds', () => {
    // 500,000,000,000 cents × 124,000 × 365 ÷ 365,000,000 = 62,000,000,000 cents.
    expect(
      multiply(euros(500_000_000_000), {
        numerator: 124_000n * 365n,
        denominator: 365_000_000n,
        rounding: 'halfUp',
      }),
    ).toEqual(euros(62_000_000_000));
  });

  it('the parts of a split add up to the whole, whatever the weights', () => {
    expect(split(euros(100), [1, 1, 1]).map(({ amount }) => amount)).toEqual([34, 33, 33]);
    const weights = fc
      .array(fc.nat(1000), { minLength: 1, maxLength: 12 })
      .filter(list => list.some(weight => weight > 0));
    fc.assert(
      fc.property(amounts, weights, (cents, parts) => {
        expect(sum(split(euros(cents), parts), 'EUR')).toEqual(euros(cents));
      }),
    );
  });

  it('what is added and taken away again leaves nothing', () => {
    fc.assert(
      fc.property(amounts, amounts, (left, right) => {
        expect(subtract(add(euros(left), euros(right)), euros(right))).toEqual(euros(left));
      }),
    );
  });
});
