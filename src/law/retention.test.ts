import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { periodsProblem, retentionLaw, retentionLimits } from './retention.ts';

describe('how long papers are kept', () => {
  it('is told with its article for France and Belgium, and what was read once stays marked', () => {
    expect(retentionLaw('FR')).toMatchObject({
      recovery: { years: 5, basis: { article: 'C. com. L110-4; C. civ. 2224' } },
      accounts: { years: 10, basis: { article: 'C. com. L123-22', confidence: 'high' } },
    });
    expect(retentionLaw('BE')).toMatchObject({
      recovery: { years: 10, basis: { article: 'Anc. C. civ. 2262bis par. 1' } },
      accounts: { years: 10, basis: { article: 'CTVA art. 60', confidence: 'medium' } },
    });
    expect(retentionLaw('DE')).toBeNull();
  });

  it('counts the accounts from the end of the longest year that a day can belong to', () => {
    expect(retentionLimits({ recoveryYears: 5, accountsYears: 10 }, day('2026-11-29'))).toEqual({
      recoveryBefore: '2021-11-29',
      accountsBefore: '2015-11-29',
      titlesFrom: '2016-11-29',
    });
    expect(retentionLimits({ recoveryYears: 1, accountsYears: null }, day('2024-02-29'))).toMatchObject({
      recoveryBefore: '2023-02-28',
      accountsBefore: null,
    });
  });

  it.each([
    ['FR', { recoveryYears: 5, accountsYears: 9 }, { place: 'accountsYears', least: 10 }],
    ['BE', { recoveryYears: 10, accountsYears: 7 }, { place: 'accountsYears', least: 10 }],
    ['FR', { recoveryYears: 20, accountsYears: 10 }, { place: 'accountsYears', least: 19 }],
    ['FR', { recoveryYears: 5, accountsYears: 10 }, null],
    ['FR', { recoveryYears: 5, accountsYears: null }, null],
    ['DE', { recoveryYears: 2, accountsYears: 2 }, null],
  ] as const)('%s %o', (law, periods, problem) => {
    expect(periodsProblem(periods, law)).toEqual(problem);
  });
});
