import { describe, expect, it } from 'vitest';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { percent } from '../../units/rate.ts';
import { toSixDecimals } from './fraction.ts';
import { interestAmount, interestOver } from './interest.ts';
import type { RateRule } from './rate-rule.ts';

const frenchB2b: RateRule = { kind: 'statutory', law: 'FR', relation: 'b2b' };
const belgianB2b: RateRule = { kind: 'statutory', law: 'BE', relation: 'b2b' };
const frenchPublic: RateRule = { kind: 'statutory', law: 'FR', relation: 'public' };
const threeTimesLegal: RateRule = {
  kind: 'contractIndexed',
  index: 'fr.legal.other',
  factorHundredths: 300,
  points: percent('0'),
};

const TABLE = [
  // 1,000.00 × 12.40 % × 30/365 = 10.1917…
  {
    law: 'French firms, one semester',
    rule: frenchB2b,
    cents: 100000,
    due: '2026-07-15',
    until: '2026-08-14',
    days: 30,
    expected: 1019,
  },
  // 10,000.00 × (12.15 % × 30 + 12.40 % × 62)/365 = 99.8630… + 210.6301…
  {
    law: 'French firms across 1 July 2026',
    rule: frenchB2b,
    cents: 1000000,
    due: '2026-05-31',
    until: '2026-08-31',
    days: 92,
    expected: 31049,
  },
  // 1,200.00 × 12.40 % × 1/365 = 0.4076…
  {
    law: 'French firms, one day late',
    rule: frenchB2b,
    cents: 120000,
    due: '2026-09-30',
    until: '2026-10-01',
    days: 1,
    expected: 41,
  },
  {
    law: 'French firms, paid on the due date',
    rule: frenchB2b,
    cents: 120000,
    due: '2026-09-30',
    until: '2026-09-30',
    days: 0,
    expected: 0,
  },
  // 5,000.00 × 14.50 % × 60/365 = 119.1780…: 29 February counts, the divisor stays 365
  {
    law: 'French firms in a leap year',
    rule: frenchB2b,
    cents: 500000,
    due: '2024-01-31',
    until: '2024-03-31',
    days: 60,
    expected: 11918,
  },
  // 15,000.00 × 10.15 % × 108/365 = 450.4931…: the rate of 2026-S1 is kept after 1 July
  {
    law: 'a French public debtor',
    rule: frenchPublic,
    cents: 1500000,
    due: '2026-06-14',
    until: '2026-09-30',
    days: 108,
    expected: 45049,
  },
  // 4,000.00 × (7.86 % × 46 + 8.25 % × 77)/365 = 39.6230… + 69.6164…
  {
    law: 'a clause of three times the French legal rate',
    rule: threeTimesLegal,
    cents: 400000,
    due: '2026-05-15',
    until: '2026-09-15',
    days: 123,
    expected: 10924,
  },
  // 2,500.00 × 10.5 % × 90/365 = 64.7260…
  {
    law: 'Belgian firms, one semester',
    rule: belgianB2b,
    cents: 250000,
    due: '2026-08-10',
    until: '2026-11-08',
    days: 90,
    expected: 6473,
  },
] as const;

describe('late-payment interest', () => {
  it.each(TABLE)('is exact to the cent for $law', ({ rule, cents, due, until, days, expected }) => {
    const request = { rule, principal: money(cents, 'EUR'), dueOn: day(due), until: day(until) };
    const result = interestOver(request);
    expect(result.days).toBe(days);
    expect(result.interest).toEqual(money(expected, 'EUR'));
    expect(interestAmount(request)).toEqual(money(expected, 'EUR'));
  });

  it('shows each stretch of one rate with its exact fraction', () => {
    const { segments } = interestOver({
      rule: frenchB2b,
      principal: money(1000000, 'EUR'),
      dueOn: day('2026-05-31'),
      until: day('2026-08-31'),
    });
    // 1000000 × 0.1215 × 30/365 = 9986.301369…; 1000000 × 0.124 × 62/365 = 21063.013698…
    expect(segments.map(({ from, to, rate }) => ({ from, to, rate }))).toEqual([
      { from: '2026-06-01', to: '2026-06-30', rate: percent('12.15') },
      { from: '2026-07-01', to: '2026-08-31', rate: percent('12.40') },
    ]);
    expect(segments.map(toSixDecimals)).toEqual(['9986.301370', '21063.013699']);
  });
});
