import { expect, it } from 'vitest';
import { money } from '../units/money.ts';
import { amountFrom, answerFrom, mostToPay } from './answer-fields.ts';

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

// 600.00 and 250.00 are open; 912.40 is asked, with interest and the fixed sum.
it('a debtor announces all of it, whichever invoice is the largest, and no more than what is asked or open', () => {
  const claim = {
    currency: 'EUR',
    toPay: money(91_240, 'EUR'),
    invoices: [{ open: money(60_000, 'EUR') }, { open: money(25_000, 'EUR') }],
  } as never;
  expect(mostToPay(claim)).toEqual(money(91_240, 'EUR'));
  const announced = (amount: string) =>
    answerFrom('date', { claim, typed: { ...NOTHING_TYPED, day: '2026-12-04', amount } });
  expect(announced('912,40')).toMatchObject({ answer: { kind: 'date', amount: money(91_240, 'EUR') } });
  expect(announced('850,00')).toMatchObject({ answer: { kind: 'date', amount: money(85_000, 'EUR') } });
  expect(announced('99999')).toEqual({ kind: 'unclear', fields: ['amount'] });
});

const NOTHING_TYPED = {
  ...{ key: '', invoices: [], day: '', amount: '', note: '' },
  ...{ cause: '', category: '', count: '', plan: '' },
};
