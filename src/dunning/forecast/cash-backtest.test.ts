import { describe, expect, it } from 'vitest';
import { day } from '../../units/calendar.ts';
import { bandBacktest, type SettledAmount } from './cash-backtest.ts';

const paid = (issuedOn: string, dueOn: string, paidOn: string): SettledAmount => ({
  debtorId: 'dupont',
  issuedOn: day(issuedOn),
  dueOn: day(dueOn),
  paidOn: day(paidOn),
  amount: 10_000,
});
/** Paid on the day, month after month. */
const PUNCTUAL = [
  paid('2026-01-01', '2026-01-31', '2026-01-31'),
  paid('2026-02-01', '2026-02-28', '2026-02-28'),
  paid('2026-03-01', '2026-03-31', '2026-03-31'),
];
const ON = { firstDay: day('2026-04-20'), lastDay: day('2026-04-20') };

describe('the band of the cash forecast, judged by what came', () => {
  it('holds the money of a debtor who pays as ever', () => {
    // Due on 30 April, in the second week from the 20th: 100.00 are expected in it and come in it.
    const settled = [...PUNCTUAL, paid('2026-04-01', '2026-04-30', '2026-04-30')];
    const weeks = { first: 1, last: 1 };
    expect(bandBacktest({ settled, ...ON, weeks })).toEqual({
      n: 1,
      ...{ inside: 100, below: 0, above: 0, width: 0, bias: 0 },
    });
  });

  it('misses it where it comes three weeks later, below in one week and above in the other', () => {
    const settled = [...PUNCTUAL, paid('2026-04-01', '2026-04-30', '2026-05-21')];
    expect(bandBacktest({ settled, ...ON, weeks: { first: 1, last: 1 } }).below).toBe(100);
    expect(bandBacktest({ settled, ...ON, weeks: { first: 4, last: 4 } }).above).toBe(100);
  });

  it('is not told of what was issued, or paid, after the day on which it is asked', () => {
    const settled = [...PUNCTUAL, paid('2026-04-21', '2026-04-30', '2026-04-30')];
    const { n, inside } = bandBacktest({ settled, ...ON });
    expect({ n, inside }).toEqual({ n: 13, inside: 100 });
  });
});
