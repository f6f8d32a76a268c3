// What goes beyond the limit of one person, 500.00 here. Marie asks; Paul agrees or declines, or finds that it has changed.

import { expect, it } from 'vitest';
import { giveUpDifference } from '../../src/desk/money/give-up.ts';
import { day } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const debtor = DUPONT.debtor;
const agree = { kind: 'agree' } as const;

/** What Marie asked for, and nobody has answered. */
async function asked(d: Diary, on: string): Promise<string> {
  const outcome = await d.giveUp(on, { debtor });
  if (outcome.kind !== 'proposed') throw new Error(outcome.kind);
  return outcome.concessionId;
}

const openOf = async (d: Diary): Promise<number> => {
  const { rows } = await d.database.query<{ open: string }>(
    'select payable - settled as open from invoice where company_id = $1',
    [d.companyId],
  );
  return Number(rows[0]?.open);
};

async function idOf(d: Diary, number: string): Promise<string> {
  const { rows } = await d.database.query<{ id: string }>(
    'select invoice_id as id from invoice where company_id = $1 and number = $2',
    [d.companyId, number],
  );
  return rows[0]?.id ?? '';
}

stories('Two persons', open => {
  it('until Paul agrees nothing is given up and reminders go on; what was paid in the meantime is not given up', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    const concessionId = await asked(d, '2026-10-02');
    await d.workFrom('2026-10-05', { until: '2026-10-06' });
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
    ]);
    await d.bank('2026-10-07', [{ from: debtor, amount: '400.00', text: 'F-2026-101' }]);
    const agreed = await d.answerConcession('2026-10-08', { debtor, concessionId, answer: agree });
    expect(agreed.kind === 'done' && agreed.writeOffIds).toHaveLength(1);
    expect(await openOf(d)).toBe(0);
    expect(await d.run('2026-10-08')).toEqual(['Dupont SARL: done, nothingOwed']);
    const { rows } = await d.database.query<{ amount: string; author: string; approved: string }>(
      'select amount, author, approved_by as approved from write_off where company_id = $1',
      [d.companyId],
    );
    expect(rows).toMatchObject([{ author: 'marie', approved: 'paul' }]);
    expect(Number(rows[0]?.amount)).toBe(60_000);
    expect(await d.answerConcession('2026-10-09', { debtor, concessionId, answer: agree })).toEqual({
      kind: 'alreadyAnswered',
    });
    expect((await d.verify()).isSound).toBe(true);
  });

  it('Marie cannot agree with herself, in whatever letters, and the database would not have it either', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    const concessionId = await asked(d, '2026-10-02');
    for (const by of ['marie', ' Marie'])
      expect(await d.answerConcession('2026-10-02', { debtor, concessionId, answer: agree, by })).toEqual({
        kind: 'approvalMissing',
      });
    const forged = d.database.query(
      `update concession set ended_kind = 'approved', ended_on = proposed_on, ended_by = upper(author) where company_id = $1`,
      [d.companyId],
    );
    await expect(forged).rejects.toThrow(/concession_check/);
    expect(await openOf(d)).toBe(100_000);
  });

  it('declined, taken back, withdrawn: nothing is given up', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    const concessionId = await asked(d, '2026-10-02');
    const answer = { kind: 'decline', because: 'Il paiera' } as const;
    const at = { debtor, concessionId };
    expect((await d.answerConcession('2026-10-02', { ...at, answer })).kind).toBe('done');
    expect((await d.answerConcession('2026-10-02', { ...at, answer: agree })).kind).toBe('alreadyAnswered');
    expect((await d.answerConcession('2026-10-02', { ...at, answer: { kind: 'reopen' } })).kind).toBe('done');
    const back = { kind: 'withdraw', because: 'Il a payé' } as const;
    expect((await d.answerConcession('2026-10-02', { ...at, answer: back, by: 'marie' })).kind).toBe('done');
    expect((await d.answerConcession('2026-10-02', { ...at, answer: { kind: 'reopen' } })).kind).toBe(
      'alreadyAnswered',
    );
    expect(await openOf(d)).toBe(100_000);
  });

  it('paid in full before Paul looks, there is nothing left to concede', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    const concessionId = await asked(d, '2026-10-02');
    await d.bank('2026-10-05', [{ from: debtor, amount: '1000.00', text: 'F-2026-101' }]);
    expect(await d.answerConcession('2026-10-05', { debtor, concessionId, answer: agree })).toEqual({
      kind: 'nothingToConcede',
    });
  });

  it('no other way round the limit: neither "settlement" as the reason, nor a difference called goodwill', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    expect((await d.giveUp('2026-10-02', { debtor, reason: 'settlement' })).kind).toBe('proposed');
    const given = {
      companyId: d.companyId,
      by: 'marie',
      day: day('2026-10-02'),
      on: day('2026-10-02'),
      invoiceId: await idOf(d, DUPONT.number),
      kind: 'goodwill',
      because: 'Geste',
    } as const;
    expect(await giveUpDifference(d.desk(), { ...given, amount: money(50_001, 'EUR') })).toEqual({
      kind: 'refused',
      refusal: 'approvalMissing',
    });
    expect((await giveUpDifference(d.desk(), { ...given, amount: money(50_000, 'EUR') })).kind).toBe('done');
  });

  it('nor in parts: what one gave up alone of a customer counts with the next part, of an invoice ever, of its others for a month', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.invoice({ ...DUPONT, number: 'F-2026-102' });
    const part = async (on: string, number: string, amount: number) =>
      d.giveUp(on, { debtor, invoiceIds: [await idOf(d, number)], amount: money(amount, 'EUR') });
    expect((await part('2026-10-02', 'F-2026-101', 30_000)).kind).toBe('done');
    expect((await part('2026-10-02', 'F-2026-101', 30_000)).kind).toBe('proposed');
    expect((await part('2026-10-05', 'F-2026-102', 20_001)).kind).toBe('proposed');
    expect((await part('2026-10-05', 'F-2026-102', 20_000)).kind).toBe('done');
    // After a month the other invoice no longer counts; the same one does for ever.
    expect((await part('2026-11-16', 'F-2026-101', 20_001)).kind).toBe('proposed');
    expect((await part('2026-11-16', 'F-2026-102', 30_000)).kind).toBe('done');
  });

  it('a discount for paying early is what the invoice offers: more, called a discount, is goodwill', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUPONT, amount: '40000.00' });
    const invoiceId = await idOf(d, DUPONT.number);
    const discount = (amount: number) =>
      giveUpDifference(d.desk(), {
        ...{ companyId: d.companyId, by: 'marie', day: day('2026-10-02'), on: day('2026-10-02') },
        ...{ invoiceId, kind: 'cashDiscount', because: 'Escompte' },
        amount: money(amount, 'EUR'),
      });
    // The company's largest is 3 %, 1,200.00 of 40,000.00.
    expect((await discount(120_001)).kind).toBe('refused');
    expect((await discount(120_000)).kind).toBe('done');
  });

  it('an offer that would give up 600.00 counts from the day on which Paul agrees; met, the rest is given up', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    const offered = await d.offer('2026-10-05', { debtor, amount: '400.00', by: '2026-10-16' });
    if (offered.kind !== 'proposed') throw new Error(offered.kind);
    const { concessionId } = offered;
    await d.bank('2026-10-05', []);
    expect(await d.run('2026-10-06')).toEqual(['Dupont SARL: send courteousReminder, stepIsDue']);
    await d.leaveOut('2026-10-06');
    const agreed = await d.answerConcession('2026-10-07', { debtor, concessionId, answer: agree });
    expect(agreed.kind === 'done' && agreed.offerId).toBeTruthy();
    await d.bank('2026-10-09', [{ from: debtor, amount: '400.00', text: 'F-2026-101' }]);
    await d.run('2026-10-12');
    expect(await openOf(d)).toBe(0);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('an offer that gives up 200.00 takes one person', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    expect((await d.offer('2026-10-05', { debtor, amount: '800.00', by: '2026-10-16' })).kind).toBe('done');
  });

  it('an offer that would give up more than was asked for, because money went back, is asked for anew', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', [{ from: debtor, amount: '100.00', text: 'F-2026-101' }]);
    const offered = await d.offer('2026-10-05', { debtor, amount: '300.00', by: '2026-10-16' });
    if (offered.kind !== 'proposed') throw new Error(offered.kind);
    await d.database.query('delete from allocation where company_id = $1 and payment_id is not null', [
      d.companyId,
    ]);
    await d.database.query('update invoice set settled = 0 where company_id = $1', [d.companyId]);
    const { concessionId } = offered;
    expect(await d.answerConcession('2026-10-07', { debtor, concessionId, answer: agree })).toEqual({
      kind: 'givesUpMore',
    });
  });
});
