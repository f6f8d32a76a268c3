// The letter of a payment plan that its debtor never got: it left in test mode alone, or was addressed to an address that is none any more.
// The plan binds both sides, so that it is put in writing once more, as long as it still holds.

import { expect, it } from 'vitest';
import { correctCompany } from '../../src/desk/company/correct-company.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const DEBTOR = 'Dupont SARL';
const IN_TEST = { mode: 'nothingLeaves', day: null } as const;

/** Two instalments of 500.00, proposed on Tuesday 6 October. */
async function proposed(
  open: Open,
  { mode = 'live' }: { mode?: 'live' | 'test' } = {},
): Promise<{ d: Diary; planId: string }> {
  const d = await open('Lille', { mode });
  const dates = { issued: '2026-09-01', due: '2026-09-30' };
  await d.invoice({ number: 'F-2026-101', debtor: DEBTOR, ...dates, amount: '1000.00' });
  await d.bank('2026-10-05', []);
  await d.run('2026-10-05');
  const outcome = await d.propose('2026-10-06', {
    debtor: DEBTOR,
    count: 2,
    firstOn: '2026-11-05',
    proposedBy: 'creditor',
  });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return { d, planId: outcome.planId };
}

stories('The letter of a plan', open => {
  it('that was only rehearsed leaves once the company is live', async () => {
    const { d, planId } = await proposed(open, { mode: 'test' });
    await d.accept('2026-10-07', { debtor: DEBTOR, planId });
    await d.send('2026-10-07', IN_TEST);
    await d.change('2026-10-08', { mode: 'live' });
    expect(await d.confirmed()).toEqual([]);
    await d.run('2026-10-08');
    await d.run('2026-10-08');
    await d.send('2026-10-08');
    expect(await d.confirmed()).toEqual(['2026-10-08 Dupont SARL: planAccepted by email']);
    await d.run('2026-10-09');
    await d.send('2026-10-09');
    expect(await d.confirmed()).toHaveLength(1);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('that only proposed it does too while an answer may come, and not after', async () => {
    for (const [live, leaves] of [
      ['2026-10-09', ['2026-10-09 Dupont SARL: planOffer by email']],
      ['2026-10-15', []],
    ] as const) {
      const { d } = await proposed(open, { mode: 'test' });
      await d.send('2026-10-06', IN_TEST);
      await d.bank(live === '2026-10-09' ? '2026-10-08' : '2026-10-14', []);
      await d.change(live, { mode: 'live' });
      await d.run(live);
      await d.send(live);
      expect(await d.confirmed()).toEqual(leaves);
    }
  });

  it('whose address was corrected before it left goes to the address of now', async () => {
    const { d } = await proposed(open);
    await d.database.query(`update contact set email = 'compta@dupont.example'`, []);
    await d.send('2026-10-06');
    expect(await d.withdrawn()).toContain('planOffer: addressChanged');
    await d.run('2026-10-07');
    await d.send('2026-10-07');
    expect(await d.confirmed()).toEqual(['2026-10-07 Dupont SARL: planOffer by email']);
    expect(d.mails().at(-1)?.to.address).toBe('compta@dupont.example');
  });

  it('which waits while the company takes another name leaves in that name', async () => {
    const { d, planId } = await proposed(open);
    await d.accept('2026-10-07', { debtor: DEBTOR, planId });
    const act = { companyId: d.companyId, by: 'Marie', day: day('2026-10-07') };
    const renamed = await correctCompany(d.desk(), { ...act, correction: { name: 'Lumière du Nord SARL' } });
    expect(renamed).toMatchObject({ kind: 'done' });
    expect(await d.withdrawn()).toContain('planAccepted: creditorCorrected');
    await d.send('2026-10-07');
    expect(await d.confirmed()).toContain('2026-10-07 Dupont SARL: planAccepted by email');
    const accepted = d.mails().at(-1);
    expect(accepted?.text).toContain('Lumière du Nord SARL');
    expect(accepted?.text).not.toContain('Atelier');
    expect((await d.verify()).isSound).toBe(true);
  });

  it('of a plan that was cancelled meanwhile is not written again', async () => {
    const { d, planId } = await proposed(open, { mode: 'test' });
    await d.accept('2026-10-07', { debtor: DEBTOR, planId });
    await d.send('2026-10-07', IN_TEST);
    await d.cancelPlan('2026-10-08', { debtor: DEBTOR, planId });
    await d.change('2026-10-08', { mode: 'live' });
    await d.run('2026-10-08');
    await d.send('2026-10-08');
    expect(await d.confirmed()).toEqual([]);
  });
});
