import { describe, expect, it } from 'vitest';
import { type MoneySeen, ratiosApart } from './two-ratios.ts';

/** Each asked and paid, in minor units. */
const seen = (debtors: readonly (readonly [asked: number, paid: number])[]): MoneySeen => {
  const total = (of: (asked: number, paid: number) => number): number =>
    debtors.reduce((sum, [asked, paid]) => sum + of(asked, paid), 0);
  return {
    asked: total(asked => asked),
    paid: total((_asked, paid) => paid),
    askedSquares: total(asked => asked * asked),
    products: total((asked, paid) => asked * paid),
    paidSquares: total((_asked, paid) => paid * paid),
  };
};
const some = (paying: number, silent: number, asked = 10_000): [number, number][] => [
  ...Array.from({ length: paying }, (): [number, number] => [asked, asked]),
  ...Array.from({ length: silent }, (): [number, number] => [asked, 0]),
];

describe('what two groups paid of what was asked', () => {
  it('lies as far apart as the totals say, between what chance allows', () => {
    // 9 of 12 and 3 of 12, of 100.00 each: shares 0.75 and 0.25. Each spread is 12 × 0.75 × 0.25 = 2.25 in units of 100.00 squared;
    // its variance 12/11 × 2.25 / 144 = 0.017045; 1.96 × √(2 × 0.017045) = 0.3619.
    const apart = ratiosApart(seen(some(9, 3)), seen(some(3, 9)));
    expect(apart?.apart).toBeCloseTo(0.5, 10);
    expect(apart?.low).toBeCloseTo(0.1381, 4);
    expect(apart?.high).toBeCloseTo(0.8619, 4);
  });

  it('says nothing where one large debtor decides', () => {
    expect(ratiosApart(seen(some(10, 10)), seen(some(10, 10)))?.apart).toBe(0);
    // 20 of 100.00 and one of 10,000.00: (12,000)² / (10,000² + 20 × 100²) is 1.4 debtors of one size.
    expect(ratiosApart(seen([...some(10, 10), [1_000_000, 1_000_000]]), seen(some(10, 10)))).toBeNull();
  });

  it('says nothing of a few debtors, nor where all of a group did alike', () => {
    expect(ratiosApart(seen(some(4, 5)), seen(some(10, 10)))).toBeNull();
    expect(ratiosApart(seen(some(12, 0)), seen(some(6, 6)))).toBeNull();
    expect(ratiosApart(seen([]), seen(some(6, 6)))).toBeNull();
  });
});
