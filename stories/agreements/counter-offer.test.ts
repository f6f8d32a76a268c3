// A plan is a conversation: the debtor proposes, the company answers with other terms, the debtor accepts them or proposes
// again. Each answer answers a proposal that still waited, and is undone as a whole until the debtor has it.

import { expect, it } from 'vitest';
import { debtorView } from '../../src/desk/debtors/debtor-view.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const debtor = 'Dupont SARL';
const DUPONT = {
  number: 'F-2026-101',
  debtor,
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

/** Reminded on Monday 5 October; on the 6th the debtor proposes six payments from 6 November. */
async function asked(d: Diary): Promise<string> {
  await d.invoice(DUPONT);
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  return planOf(await d.propose('2026-10-06', { debtor, count: 6, firstOn: '2026-11-06' }));
}

const planOf = (outcome: Awaited<ReturnType<Diary['propose']>>): string => {
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.planId;
};

const OTHER = { debtor, count: 4, firstOn: '2026-10-20', proposedBy: 'creditor' } as const;

const ended = async (d: Diary): Promise<readonly unknown[]> =>
  (
    await select<{ ended: string | null }>(
      d.database,
      'select ended_kind as ended from payment_plan where company_id = $1 order by proposed_on, plan_id',
      [d.companyId],
    )
  ).map(one => one.ended);

stories('A counter-offer', open => {
  it('undone before it leaves, lets the proposal of the debtor wait as before, and nothing was sent', async () => {
    const d = await open('Lille');
    const first = await asked(d);
    const planId = planOf(await d.propose('2026-10-07', { ...OTHER, answersPlanId: first }));
    expect(await ended(d)).toEqual(['countered', null]);
    expect(await d.cancelPlan('2026-10-07', { debtor, planId })).toBe('done');
    expect(await ended(d)).toEqual([null, 'cancelled']);
    await d.send('2026-10-07');
    expect((await d.confirmed()).filter(line => line.includes('planOffer'))).toEqual([]);
    expect(await d.run('2026-10-07')).toEqual(['Dupont SARL: ask decision, planProposed']);
    // It is answered once more.
    expect((await d.propose('2026-10-07', { ...OTHER, answersPlanId: first })).kind).toBe('done');
    expect((await d.verify()).isSound).toBe(true);
  });

  it('that the debtor has in writing stays an answer when it is cancelled', async () => {
    const d = await open('Lille');
    const first = await asked(d);
    const planId = planOf(await d.propose('2026-10-07', { ...OTHER, answersPlanId: first }));
    await d.send('2026-10-07');
    expect(await d.cancelPlan('2026-10-08', { debtor, planId })).toBe('done');
    expect(await ended(d)).toEqual(['countered', 'cancelled']);
  });

  it('answers a proposal of the other side that still waits, and nothing else', async () => {
    const d = await open('Lille');
    const first = await asked(d);
    const unknown = '00000000-0000-4000-8000-00000000dead';
    expect((await d.propose('2026-10-07', { ...OTHER, answersPlanId: unknown })).kind).toBe('notFound');
    const own = { ...OTHER, proposedBy: 'debtor', answersPlanId: first } as const;
    expect((await d.propose('2026-10-07', own)).kind).toBe('notFound');
    await d.accept('2026-10-07', { debtor, planId: first });
    const late = await d.propose('2026-10-08', { ...OTHER, answersPlanId: first });
    expect(late.kind).toBe('alreadyAnswered');
    expect(await ended(d)).toEqual([null]);
  });

  it('leaves out what the debtor disputes: 150.00 of 1,000.00, answered in four of 850.00', async () => {
    const d = await open('Lille');
    const first = await asked(d);
    await d.dispute('2026-10-07', { debtor, invoice: 'F-2026-101', amount: '150.00' });
    const answer = await d.propose('2026-10-07', { ...OTHER, answersPlanId: first });
    expect(answer).toMatchObject({ kind: 'done', whole: { amount: 85_000 } });
  });

  it('beyond the limits waits for a second person before the debtor reads it, and can be undone meanwhile', async () => {
    const d = await open('Lille');
    const first = await asked(d);
    const long = { ...OTHER, count: 10, answersPlanId: first };
    const outcome = await d.propose('2026-10-07', long);
    expect(outcome).toMatchObject({ kind: 'done', excess: ['tooLong', 'firstTooSmall'] });
    await d.send('2026-10-07');
    expect((await d.confirmed()).filter(line => line.includes('planOffer'))).toEqual([]);
    await d.cancelPlan('2026-10-08', { debtor, planId: planOf(outcome) });
    expect(await ended(d)).toEqual([null, 'cancelled']);
    const again = planOf(await d.propose('2026-10-08', long));
    expect(await d.approve('2026-10-08', { debtor, planId: again, by: 'paul' })).toBe('done');
    await d.send('2026-10-08');
    expect(await d.confirmed()).toContain('2026-10-08 Dupont SARL: planOffer by email');
  });

  it('taken as accepted by mistake, keeps the debtor’s first proposal answered when that is taken back', async () => {
    const d = await open('Lille');
    const first = await asked(d);
    const planId = planOf(await d.propose('2026-10-07', { ...OTHER, answersPlanId: first }));
    await d.accept('2026-10-07', { debtor, planId });
    expect(await d.takeAcceptanceBack('2026-10-07', { debtor, planId })).toBe('done');
    expect(await ended(d)).toEqual(['countered', null]);
  });

  it('is told in the history of the debtor, and each plan names its answer', async () => {
    const d = await open('Lille');
    const first = await asked(d);
    const second = planOf(await d.propose('2026-10-07', { ...OTHER, answersPlanId: first }));
    await d.send('2026-10-07');
    const again = { debtor, count: 5, firstOn: '2026-10-30', answersPlanId: second } as const;
    const third = planOf(await d.propose('2026-10-08', again));
    const [known] = await select<{ id: string }>(
      d.database,
      'select debtor_id as id from debtor where company_id = $1',
      [d.companyId],
    );
    const asking = { companyId: d.companyId, debtorId: known?.id ?? '', day: day('2026-10-08') };
    const view = await debtorView(d.database, asking);
    const plans = view?.interruptions.plans ?? [];
    expect(plans.map(one => [one.id, one.answersPlanId, one.answeredBy?.planId ?? null, one.end])).toEqual([
      [first, null, second, 'countered'],
      [second, first, third, 'countered'],
      [third, second, null, null],
    ]);
    const told = (view?.timeline ?? []).filter(
      ({ kind, title }) => kind === 'decision' && title.startsWith('plan'),
    );
    expect(told.map(({ title, detail }) => `${title} ${detail ?? ''}`).sort()).toEqual([
      'planEnded countered',
      'planEnded countered',
      'planProposed ',
      'planProposed otherTerms',
      'planProposed otherTerms',
    ]);
  });
});
