// What somebody in the office noted by mistake is taken back as a whole, until something stands on it.

import { expect, it } from 'vitest';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const debtor = DUPONT.debtor;

/** Reminded once, on Monday 5 October. */
async function reminded(d: Diary): Promise<void> {
  await d.invoice(DUPONT);
  await d.workFrom('2026-10-05', { until: '2026-10-05' });
}

async function proposed(d: Diary, { count = 2 }: { count?: number } = {}): Promise<string> {
  const plan = await d.propose('2026-10-06', { debtor, count, firstOn: '2026-10-20' });
  if (plan.kind !== 'done') throw new Error(plan.kind);
  return plan.planId;
}

const acknowledgements = async (d: Diary): Promise<number> => {
  const { rows } = await d.database.query<{ count: string }>(
    `select count(*) from law_fact where company_id = $1 and kind = 'acknowledgement' and lifted_at is null`,
    [d.companyId],
  );
  return Number(rows[0]?.count);
};

stories('An acceptance that was none', open => {
  it('makes the plan a proposal again: nothing is confirmed, no debt is acknowledged, reminders go on', async () => {
    const d = await open('Lille');
    await reminded(d);
    const planId = await proposed(d);
    expect(await d.accept('2026-10-07', { debtor, planId })).toBe('done');
    expect(await acknowledgements(d)).toBe(1);
    expect(await d.takeAcceptanceBack('2026-10-07', { debtor, planId })).toBe('done');
    expect(await d.takeAcceptanceBack('2026-10-07', { debtor, planId })).toBe('done');
    await d.send('2026-10-07');
    expect(await d.confirmed()).toEqual([]);
    expect(await d.withdrawn()).toEqual(['planAccepted: factTakenBack']);
    expect(await acknowledgements(d)).toBe(0);
    expect(await d.run('2026-10-07')).toEqual(['Dupont SARL: ask decision, planProposed']);
    // The week for an answer ends on Tuesday the 13th.
    await d.workFrom('2026-10-08', { until: '2026-10-14' });
    expect((await d.sent()).at(-1)).toBe(
      '2026-10-14 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
    );
    expect((await d.verify()).isSound).toBe(true);
  });

  it('is accepted once more, and confirmed once more', async () => {
    const d = await open('Lille');
    await reminded(d);
    const planId = await proposed(d);
    await d.accept('2026-10-07', { debtor, planId });
    await d.takeAcceptanceBack('2026-10-07', { debtor, planId });
    expect(await d.accept('2026-10-08', { debtor, planId })).toBe('done');
    await d.send('2026-10-08');
    expect(await d.confirmed()).toEqual(['2026-10-08 Dupont SARL: planAccepted by email']);
    expect(await acknowledgements(d)).toBe(1);
  });

  it('brings back the plan that gave way to it', async () => {
    const d = await open('Lille');
    await reminded(d);
    const first = await proposed(d);
    await d.accept('2026-10-06', { debtor, planId: first });
    await d.send('2026-10-06');
    const second = await proposed(d, { count: 3 });
    await d.accept('2026-10-07', { debtor, planId: second });
    await d.takeAcceptanceBack('2026-10-07', { debtor, planId: second });
    expect(await d.run('2026-10-07')).toEqual(['Dupont SARL: hold, inPlan']);
    const { rows } = await d.database.query<{ id: string; accepted: boolean; ended: string | null }>(
      'select plan_id as id, accepted_on is not null as accepted, ended_kind as ended from payment_plan where company_id = $1 order by plan_id',
      [d.companyId],
    );
    expect(rows).toEqual([
      { id: first, accepted: true, ended: null },
      { id: second, accepted: false, ended: null },
    ]);
  });

  it('stays once the debtor has it in writing, and once something was paid; then the plan is cancelled', async () => {
    const d = await open('Lille');
    await reminded(d);
    const planId = await proposed(d);
    await d.accept('2026-10-07', { debtor, planId });
    await d.bank('2026-10-07', [{ from: debtor, amount: '500.00', text: 'F-2026-101' }]);
    expect(await d.takeAcceptanceBack('2026-10-08', { debtor, planId })).toBe('instalmentPaid');
    const e = await open('Lille');
    await reminded(e);
    const other = await proposed(e);
    await e.accept('2026-10-07', { debtor, planId: other });
    await e.send('2026-10-07');
    expect(await e.takeAcceptanceBack('2026-10-08', { debtor, planId: other })).toBe('planInWriting');
    expect(await e.cancelPlan('2026-10-08', { debtor, planId: other })).toBeTruthy();
    expect(await e.takeAcceptanceBack('2026-10-08', { debtor, planId: other })).toBe('alreadyAnswered');
  });

  it('of the second person: the plan waits for one again, and its offer does not leave', async () => {
    const d = await open('Lille');
    await reminded(d);
    const terms = { debtor, count: 10, firstOn: '2026-10-20', proposedBy: 'creditor' } as const;
    const plan = await d.propose('2026-10-06', terms);
    if (plan.kind !== 'done') throw new Error(plan.kind);
    const { planId } = plan;
    await d.approve('2026-10-07', { debtor, planId, by: 'paul' });
    expect(await d.takeApprovalBack('2026-10-07', { debtor, planId })).toBe('done');
    await d.send('2026-10-07');
    expect(await d.confirmed()).toEqual([]);
    expect(await d.accept('2026-10-07', { debtor, planId })).toBe('approvalMissing');
    await d.approve('2026-10-08', { debtor, planId, by: 'paul' });
    await d.send('2026-10-08');
    expect(await d.confirmed()).toEqual(['2026-10-08 Dupont SARL: planOffer by email']);
    expect(await d.takeApprovalBack('2026-10-08', { debtor, planId })).toBe('planInWriting');
  });
});
