import { expect, it } from 'vitest';
import { money } from '../units/money.ts';
import { amountText, lessAmount } from './format.ts';

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
