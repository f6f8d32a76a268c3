// What a request may say of an amount.

import { expect, it } from 'vitest';
import { moneyInput } from './common.ts';

it('an amount is of a currency that there is, with no more digits than it has', () => {
  expect(moneyInput.parse({ amount: '12.50', currency: 'EUR' })).toEqual({ amount: 1250, currency: 'EUR' });
  for (const wrong of [
    { amount: '12.50', currency: 'ZZZ' },
    { amount: '12.505', currency: 'EUR' },
    { amount: '12.5', currency: 'JPY' },
  ])
    expect(moneyInput.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
});
