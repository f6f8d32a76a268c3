import { expect, test } from 'vitest';
import { roundFraction } from './fraction.ts';

test('interest is rounded once: 365 days of 1.00 at 0.50 % are half a cent', () => {
  const half = { numerator: 100n * 5_000n * 365n, denominator: 365_000_000n };
  const how = ['halfUp', 'down', 'up'] as const;
  expect(how.map(rounding => roundFraction(half, { rounding, currency: 'EUR' }).amount)).toEqual([1, 0, 1]);
});
