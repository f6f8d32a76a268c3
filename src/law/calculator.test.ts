import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { percent } from '../units/rate.ts';
import { calculate, type Question } from './calculator.ts';

const question: Question = {
  law: 'FR',
  relation: 'b2b',
  amount: money(100000, 'EUR'),
  due: day('2026-07-15'),
  until: day('2026-08-14'),
};

describe('the calculator', () => {
  it('gives interest, the fixed sum, the total and the articles', () => {
    expect(calculate(question)).toMatchObject({
      days: 30,
      interest: money(1019, 'EUR'),
      fixedSum: money(4000, 'EUR'),
      total: money(105019, 'EUR'),
      articles: ['C. com. L441-10 II', 'C. com. L441-10 II, D441-5'],
      warnings: [],
    });
  });

  it('says when a figure stands on a formula', () => {
    const { interest, warnings } = calculate({ ...question, law: 'BE' });
    // 1,000.00 × 10.5 % × 30/365 = 8.6301…
    expect(interest).toEqual(money(863, 'EUR'));
    expect(warnings.map(({ key }) => key)).toEqual(['rateByFormula']);
  });

  it('uses the rate of the contract and flags one below the floor', () => {
    const { interest, warnings } = calculate({ ...question, rate: percent('5') });
    // 1,000.00 × 5 % × 30/365 = 4.1095…
    expect(interest).toEqual(money(411, 'EUR'));
    expect(warnings.map(({ key }) => key)).toEqual(['contractRateBelowFloor']);
  });

  it('replaces a Belgian consumer clause over the cap by the legal rate', () => {
    const found = calculate({ ...question, law: 'BE', relation: 'b2c', rate: percent('12') });
    // 1,000.00 × 4.5 % × 30/365 = 3.6986…
    expect(found).toMatchObject({ interest: money(370, 'EUR'), fixedSum: money(0, 'EUR') });
    expect(found.warnings.map(({ key }) => key)).toContain('consumerRateOverCap');
  });

  it('keeps the public rate whatever the contract says', () => {
    const found = calculate({ ...question, relation: 'public', rate: percent('15') });
    // 1,000.00 × 10.40 % × 30/365 = 8.5479…
    expect(found.interest).toEqual(money(855, 'EUR'));
  });

  it('shows no 40 EUR for what was due before they existed', () => {
    const found = calculate({ ...question, due: day('2012-11-30'), until: day('2013-06-30') });
    expect(found.fixedSum).toEqual(money(0, 'EUR'));
    expect(found.articles).toEqual(['C. com. L441-10 II']);
  });

  it('adds no euros to another currency', () => {
    const found = calculate({ ...question, amount: money(100000, 'USD') });
    expect(found).toMatchObject({ fixedSum: money(0, 'USD'), total: money(101019, 'USD') });
    expect(found.warnings.map(({ key }) => key)).toContain('fixedSumInEuros');
  });

  it('charges nothing to a consumer whose rate is not known, and says so', () => {
    const found = calculate({ ...question, law: 'ES', relation: 'b2c' });
    expect(found.total).toEqual(money(100000, 'EUR'));
    expect(found.warnings.map(({ key }) => key)).toContain('rateUnknown');
  });

  it('warns of interest into a year whose rate nobody knows yet', () => {
    const found = calculate({ ...question, until: day('2027-01-31') });
    expect(found.warnings.map(({ key }) => key)).toEqual(['rateCarried']);
    expect(found.segments.at(-1)).toMatchObject({ from: '2027-01-01', confidence: 'low', isFormula: true });
  });
});
