import { expect, it } from 'vitest';
import { money } from '../units/money.ts';
import { amountFrom } from './answer-fields.ts';

it('a debtor answers in the currency of the claim, with the decimals that it has', () => {
  expect(amountFrom('12,500', 'TND')).toEqual(money(12_500, 'TND'));
  expect(amountFrom('1 234,567', 'TND')).toEqual(money(1_234_567, 'TND'));
  expect(amountFrom('150.000', 'JPY')).toEqual(money(150_000, 'JPY'));
  expect(amountFrom('1.234,50 €', 'EUR')).toEqual(money(123_450, 'EUR'));
  expect(amountFrom('1.234', 'EUR')).toEqual(money(123_400, 'EUR'));
});

it('what is no amount is asked again and never guessed', () => {
  for (const text of ['douze', '0', '-5', '1,2345', '1.2.34'])
    expect(amountFrom(text, 'EUR'), text).toBe('unclear');
  expect(amountFrom('1500,50', 'JPY')).toBe('unclear');
  expect(amountFrom(' ', 'EUR')).toBeNull();
});
