import { expect, it } from 'vitest';
import type { DebtorLine } from '../web/queries/answers.ts';
import { totalsOf } from '../web/words/totals-of-ages.ts';

const line = (
  currency: string,
  overdue: string,
  buckets: readonly (readonly [DebtorLine['buckets'][number]['bucket'], string])[],
): DebtorLine => ({
  id: `${currency} ${overdue}`,
  name: 'Garage Delattre',
  country: 'FR',
  notDue: { amount: '0', currency },
  oldestDueOn: null,
  overdue: { amount: overdue, currency },
  buckets: buckets.map(([bucket, amount]) => ({ bucket, amount: { amount, currency } })),
});

it('adds by age and currency, to the cent, and never one currency to another', () => {
  const totals = totalsOf([
    line('EUR', '0.10', [['1-30', '0.10']]),
    line('EUR', '0.20', [
      ['1-30', '0.15'],
      ['over90', '0.05'],
    ]),
    line('JPY', '300', [['1-30', '300']]),
  ]);
  expect(totals.map(({ overdue, buckets }) => [overdue, [...buckets]])).toEqual([
    [
      { amount: '0.30', currency: 'EUR' },
      [
        ['1-30', { amount: '0.25', currency: 'EUR' }],
        ['over90', { amount: '0.05', currency: 'EUR' }],
      ],
    ],
    [{ amount: '300', currency: 'JPY' }, [['1-30', { amount: '300', currency: 'JPY' }]]],
  ]);
});
