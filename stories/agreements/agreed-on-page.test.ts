// Who keeps their word finds where to pay: what was promised, and the next instalment of a plan, stand on the page of the
// debtor with their day and their own transfer, although nobody asks for them today.

import { expect, it } from 'vitest';
import { money } from '../../src/units/money.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { reminded, visitOn } from '../telling/on-page.ts';

const claimOn = async (d: Diary, on: string) => (await visitOn(d, on)).claim;

const told = ({ toPay, agreed }: Awaited<ReturnType<typeof claimOn>>) => ({
  toPay: toPay.amount,
  agreed: agreed.map(({ kind, payOn, transfer }) => ({ kind, payOn, amount: transfer.amount })),
});

stories('What was agreed, on the page', open => {
  it('a promise of all is not asked for, and can be paid as announced, with its reference and its code', async () => {
    const d = await open('Lille');
    await reminded(d);
    await d.promise('2026-10-06', { debtor: 'Dupont SARL', on: '2026-10-16' });
    const claim = await claimOn(d, '2026-10-16');
    expect(told(claim)).toEqual({
      toPay: 0,
      agreed: [{ kind: 'promised', payOn: '2026-10-16', amount: money(100_000, 'EUR') }],
    });
    const [promised] = claim.agreed;
    expect(promised?.transfer.reference).toBe('F-2026-101');
    expect(promised?.transfer.payCode).toContain('EUR1000.00');
  });

  it('a promise of a part stands beside what is asked for; once it is paid, it is gone', async () => {
    const d = await open('Lille');
    await reminded(d);
    await d.promise('2026-10-06', { debtor: 'Dupont SARL', amount: '400.00', on: '2026-10-16' });
    expect(told(await claimOn(d, '2026-10-07'))).toEqual({
      toPay: 60_000,
      agreed: [{ kind: 'promised', payOn: '2026-10-16', amount: money(40_000, 'EUR') }],
    });
    await d.bank('2026-10-15', [{ from: 'Dupont SARL', amount: '400.00', text: 'F-2026-101' }]);
    expect(told(await claimOn(d, '2026-10-16'))).toEqual({ toPay: 60_000, agreed: [] });
  });

  it('of a plan, what is missing of the next instalment: 250.00, and 150.00 after 100.00 came early', async () => {
    const d = await open('Lille');
    await reminded(d);
    const terms = { debtor: 'Dupont SARL', count: 4, firstOn: '2026-10-20', proposedBy: 'creditor' } as const;
    const offered = await d.propose('2026-10-06', terms);
    if (offered.kind !== 'done') throw new Error(offered.kind);
    // Not accepted yet: nothing is agreed.
    expect((await claimOn(d, '2026-10-07')).agreed).toEqual([]);
    await d.accept('2026-10-07', { debtor: 'Dupont SARL', planId: offered.planId });
    const first = { kind: 'inPlan', payOn: '2026-10-20' };
    expect(told(await claimOn(d, '2026-10-08'))).toEqual({
      toPay: 0,
      agreed: [{ ...first, amount: money(25_000, 'EUR') }],
    });
    await d.bank('2026-10-09', [{ from: 'Dupont SARL', amount: '100.00', text: 'F-2026-101' }]);
    const later = await claimOn(d, '2026-10-12');
    expect(told(later).agreed).toEqual([{ ...first, amount: money(15_000, 'EUR') }]);
    // All four, with what is left of each.
    expect(later.agreed[0]?.instalments.map(({ dueOn, left }) => `${dueOn} ${left.amount}`)).toEqual([
      '2026-10-20 15000',
      '2026-11-20 25000',
      '2026-12-20 25000',
      '2027-01-20 25000',
    ]);
  });
});
