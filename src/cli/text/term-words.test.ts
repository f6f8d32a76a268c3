import { expect, it } from 'vitest';
import { UsageError } from '../command.ts';
import { termIn } from './term-words.ts';

it('a term is said in days, with the end of the month before or after, or as a sector or public body', () => {
  expect(termIn('45')).toEqual({ kind: 'net', days: 45, isPeriodicInvoice: false });
  expect(termIn('45-periodic')).toEqual({ kind: 'net', days: 45, isPeriodicInvoice: true });
  expect(termIn('45-end-of-month')).toEqual({ kind: 'endOfMonth', days: 45, reading: 'plusThenEnd' });
  expect(termIn('end-of-month-45')).toEqual({ kind: 'endOfMonth', days: 45, reading: 'endThenPlus' });
  expect(termIn('excisableAlcohol')).toMatchObject({ kind: 'sector', sector: 'excisableAlcohol' });
  expect(termIn('hospital')).toEqual({ kind: 'frenchPublic', body: 'hospital' });
  for (const wrong of ['', 'soon', '400', 'end-of-month-45-periodic'])
    expect(() => termIn(wrong)).toThrow(UsageError);
});
