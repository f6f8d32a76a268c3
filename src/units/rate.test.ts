import { describe, expect, it } from 'vitest';
import { addRates, parsePercent, percent, roundUpTo, timesRate, toPercent } from './rate.ts';

describe('rates', () => {
  it.each([
    ['12.4', 124_000],
    ['2.62', 26_200],
    ['0', 0],
    ['-0.5', -5_000],
    ['4.3750', 43_750],
    ['10', 100_000],
  ])('%s %% is %i millionths', (text, millionths) => {
    expect(parsePercent(text)).toBe(millionths);
  });

  it.each(['12,4', '1.23456', 'x', '', '12.4 %', '99999'])('%s is not a rate', text => {
    expect(parsePercent(text)).toBeNull();
  });

  it('is written without needless zeros', () => {
    expect(['12.40', '10.5', '8', '-0.25'].map(text => toPercent(percent(text)))).toEqual([
      '12.4',
      '10.5',
      '8',
      '-0.25',
    ]);
    expect(toPercent(percent('12.4'), 2)).toBe('12.40');
  });

  it('the Belgian rate of 2026-S2: 2.40 + 8 = 10.40, rounded up to the half point is 10.50', () => {
    expect(roundUpTo(addRates(percent('2.40'), percent('8')), percent('0.5'))).toBe(percent('10.5'));
    expect(roundUpTo(percent('10.5'), percent('0.5'))).toBe(percent('10.5'));
  });

  it('three times the French legal rate of 2.75 % is 8.25 %', () => {
    expect(timesRate(percent('2.75'), 3)).toBe(percent('8.25'));
  });
});
