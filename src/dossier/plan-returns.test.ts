import { describe, expect, it } from 'vitest';
import type { TakenBack } from './coverage.ts';
import { covered, euros, knownUntil, on, paid } from './dossier.fixture.ts';
import { instalmentsLeft, type PaymentPlan, planStanding } from './payment-plan.ts';

/** 1,000.00 in three on 20 October, 20 November and 20 December 2026; five bank days of grace. */
const PLAN: PaymentPlan = {
  ...{ id: 'plan1', whole: euros(100_000), covers: [covered(100_000)] },
  instalments: [
    { dueOn: on('2026-10-20'), amount: euros(33_334) },
    { dueOn: on('2026-11-20'), amount: euros(33_333) },
    { dueOn: on('2026-12-20'), amount: euros(33_333) },
  ],
  ...{ proposedOn: on('2026-10-06'), proposedBy: 'debtor', interest: 'runs', hasAcceleration: true },
  ...{ acknowledgesDebt: false, graceDays: 5, ended: null, by: 'Marie' },
  accepted: { on: on('2026-10-07'), by: 'Mme Dupont', proof: 'mail' },
};
const back = (cents: number, receivedOn: string, knownOn: string): TakenBack => ({
  ...{ invoiceId: 'i1', amount: euros(cents), receivedOn: on(receivedOn) },
  ...{ returnedOn: on(knownOn), knownOn: on(knownOn) },
});
/** The second instalment is paid in every case. */
function standing(
  today: string,
  { returned, receipts = [] }: { returned: readonly TakenBack[]; receipts?: ReturnType<typeof paid>[] },
) {
  const cash = { ...knownUntil(today), returned };
  const question = { receipts: [paid(33_333, '2026-11-20'), ...receipts], cash, bankCountry: 'FR' };
  return planStanding(PLAN, { ...question, day: on(today) });
}

// The 333.33 of the second fill the first but for one cent; what went back, 333.34, is missing of what both came to.
const FIRST = back(33_334, '2026-10-20', '2026-11-25');

describe('a payment of an instalment that a bank takes back', () => {
  it('leaves the days of grace again, from the day on which it was known', () => {
    // Wednesday 25 November and five bank days: Wednesday 2 December.
    expect(standing('2026-11-25', { returned: [FIRST] })).toMatchObject({
      kind: 'kept',
      next: { dueOn: '2026-12-02' },
      missing: euros(33_334),
    });
    expect(standing('2026-12-02', { returned: [FIRST] })).toMatchObject({ kind: 'kept' });
    expect(standing('2026-12-03', { returned: [FIRST] })).toMatchObject({
      kind: 'broken',
      missing: euros(33_334),
    });
    const again = { returned: [FIRST], receipts: [paid(33_334, '2026-12-02')] };
    expect(standing('2026-12-03', again)).toMatchObject({ kind: 'kept', next: { dueOn: '2026-12-20' } });
  });

  it('has its day in what is left of the plan', () => {
    const cash = { ...knownUntil('2026-11-25'), returned: [FIRST] };
    const receipts = [paid(33_333, '2026-11-20')];
    const left = instalmentsLeft(PLAN, { receipts, cash, bankCountry: 'FR', day: on('2026-11-25') });
    expect(left.map(({ dueOn, left: { amount } }) => `${dueOn} ${amount}`)).toEqual([
      '2026-12-02 1',
      '2026-12-02 33333',
      '2026-12-20 33333',
    ]);
  });

  it('excuses nobody who had not paid in time', () => {
    // 200.00 of 333.34 came by 27 October: broken on the 28th, whatever goes back later.
    const cash = { ...knownUntil('2026-11-02'), returned: [back(20_000, '2026-10-20', '2026-11-02')] };
    const question = { receipts: [], cash, bankCountry: 'FR', day: on('2026-11-02') };
    expect(planStanding(PLAN, question)).toMatchObject({ kind: 'broken', missing: euros(33_334) });
  });

  it('counts from the second return where the money came again in time and went back again', () => {
    const second = back(33_334, '2026-12-01', '2026-12-04');
    // Friday 4 December and five bank days: Friday 11 December.
    expect(standing('2026-12-11', { returned: [second, FIRST] })).toMatchObject({
      kind: 'kept',
      next: { dueOn: '2026-12-11' },
    });
    expect(standing('2026-12-14', { returned: [second, FIRST] })).toMatchObject({ kind: 'broken' });
    // 100.00 that came in these days had not made it complete: broken on 3 December, and it stays so.
    const part = back(10_000, '2026-12-01', '2026-12-04');
    const without = { ...knownUntil('2026-12-04'), returned: [FIRST, part] };
    expect(
      planStanding(PLAN, { receipts: [], cash: without, bankCountry: 'FR', day: on('2026-12-04') }).kind,
    ).toBe('broken');
  });

  it('gives no day later than its own to an instalment that is not due', () => {
    const early = back(33_334, '2026-10-08', '2026-10-09');
    const cash = { ...knownUntil('2026-10-12'), returned: [early] };
    expect(
      planStanding(PLAN, { receipts: [], cash, bankCountry: 'FR', day: on('2026-10-12') }),
    ).toMatchObject({ kind: 'kept', next: { dueOn: '2026-10-20' }, missing: euros(33_334) });
  });
});
