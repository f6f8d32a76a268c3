import { describe, expect, test } from 'vitest';
import { divideRounded, type Rounding } from '../units/money.ts';
import { exactProduct, roundFraction } from './fraction.ts';

const HOW: readonly Rounding[] = ['halfUp', 'down', 'up'];
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** Numbers of every length, the same at each run. */
function* numbers(count: number): Generator<bigint> {
  let state = 1n;
  for (let made = 0; made < count; made += 1) {
    state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n;
    yield state >> BigInt(11 + (made % 50));
  }
}

describe('interest is rounded once, and to the cent', () => {
  test('a half goes up: 365 days of 1.00 at 0.50 % are half a cent', () => {
    const half = { numerator: 100n * 5_000n * 365n, denominator: 365_000_000n };
    expect(HOW.map(rounding => roundFraction(half, { rounding, currency: 'EUR' }).amount)).toEqual([1, 0, 1]);
  });

  test('a fraction of small numbers is rounded as one of large numbers', () => {
    const list = [...numbers(4_000)];
    let seen = 0;
    for (const [at, numerator] of list.entries()) {
      const denominator = (list[list.length - 1 - at] ?? 1n) + 1n;
      for (const exact of [numerator, -numerator, (numerator / denominator) * denominator + denominator / 2n])
        for (const rounding of HOW) {
          const expected = Number(divideRounded({ numerator: exact, denominator, rounding }));
          if (!Number.isSafeInteger(expected)) continue;
          seen += 1;
          expect(roundFraction({ numerator: exact, denominator }, { rounding, currency: 'EUR' }).amount).toBe(
            expected === 0 ? 0 : expected,
          );
        }
    }
    expect(seen).toBeGreaterThan(10_000);
  });

  test('the largest number that is safe is still exact', () => {
    const { amount } = roundFraction(
      { numerator: LARGEST, denominator: 2n },
      { rounding: 'up', currency: 'EUR' },
    );
    expect(amount).toBe(4_503_599_627_370_496);
  });

  test('a product beyond what a number holds is not rounded', () => {
    expect(exactProduct(9_007_199_254_740_991, 124_000, 365)).toBe(9_007_199_254_740_991n * 124_000n * 365n);
    expect(exactProduct(100_000, 124_000, 30)).toBe(372_000_000_000n);
  });
});
