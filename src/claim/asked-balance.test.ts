import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { balanceWithout, type Claim } from './asked-balance.ts';
import { balanceOf } from './balance.ts';
import { euros, frenchBusinessLaw, INVOICE, paid } from './claim.fixture.ts';

const on = '2026-10-30';
const claim = (cents: number, allocations: Claim['allocations'] = []): Claim => {
  const payable = euros(cents);
  const instalments = [{ dueOn: day('2026-09-30'), amount: payable }];
  return { invoice: { ...INVOICE, payable, instalments }, allocations };
};
const balance = (given: Claim) => balanceOf({ ...given, law: frenchBusinessLaw(on), day: day(on) });

describe('a part that is not asked for', () => {
  it('300.00 of 1,200.00 disputed: 900.00, and interest on 900.00 only', () => {
    const given = claim(120_000);
    const whole = balance(given);
    const asked = balanceWithout(euros(30_000), { claim: given, balance: whole });
    // 30 days at 12.40 %: 1,200.00 bears 12.23, 900.00 bears 9.17.
    expect([whole.open, whole.interest]).toEqual([euros(120_000), euros(1223)]);
    expect([asked.open, asked.overdue, asked.interest]).toEqual([euros(90_000), euros(90_000), euros(917)]);
    expect(asked.compensation).toEqual(euros(4000));
  });

  it('the invoice still adds up: invoiced is settled, kept back and asked for', () => {
    const given = claim(120_000, [paid(40_000, '2026-10-10')]);
    const asked = balanceWithout(euros(30_000), { claim: given, balance: balance(given) });
    expect([asked.settled, asked.open]).toEqual([euros(40_000), euros(50_000)]);
  });
});
