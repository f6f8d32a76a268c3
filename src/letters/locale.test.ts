import { expect, it } from 'vitest';
import { money } from '../units/money.ts';
import { formatMoney } from './locale.ts';

it('a letter asks for the amount to its last digit, whatever is usual in cash', () => {
  const said = (minor: number, currency: string) =>
    formatMoney(money(minor, currency), 'fr-FR').replace(/\s/g, ' ');
  expect(said(123_450, 'HUF')).toBe('1 234,50 HUF');
  expect(said(1_234_567, 'TND')).toBe('1 234,567 TND');
  expect(said(150_000, 'JPY')).toBe('150 000 JPY');
});
