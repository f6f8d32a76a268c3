// An offer or a plan that the debtor has in writing, once its invoice is replaced: a letter says for which invoice it holds now, and
// what is enough, never more than before; taken back, another one says that.

import { expect, it } from 'vitest';
import { answerCorrection } from '../../src/desk/claims/answer-correction.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const DEBTOR = 'Dupont SARL';
const F1 = {
  number: 'F-2026-101',
  debtor: DEBTOR,
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const F2 = { ...F1, number: 'F-2026-102', issued: '2026-10-12' } as const;
const OFFER = { debtor: DEBTOR, amount: '800.00', by: '2026-10-30' } as const;
const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');

/** Reminded on Monday 5 October; 800.00 until the 30th for 1,000.00, in writing on the 9th. */
async function offered(open: Open): Promise<Diary> {
  const d = await open('Lille');
  await d.invoice(F1);
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  await d.offer('2026-10-09', OFFER);
  await d.send('2026-10-09');
  expect(await d.confirmed()).toEqual([WRITTEN]);
  return d;
}
const WRITTEN = '2026-10-09 Dupont SARL: settlementOffer by email';

async function replaced(d: Diary, day: string, answer: 'replaces' | null = 'replaces'): Promise<void> {
  const [invoiceId, earlierId] = [await d.invoiceIdOf(F2.number), await d.invoiceIdOf(F1.number)];
  const act = { companyId: d.companyId, by: 'Marie', day: dayOf(day) };
  expect(await answerCorrection(d.desk(), { ...act, invoiceId, earlierId, answer })).toBe('done');
}

stories('An offer in the hand of a debtor whose invoice is replaced', open => {
  it('by a smaller one is told anew: the smaller sum settles it, by the same day', async () => {
    const d = await offered(open);
    await d.invoices('2026-10-12', [{ ...F2, amount: '700.00' }]);
    await replaced(d, '2026-10-12');
    await d.send('2026-10-12');
    expect(await d.confirmed()).toEqual([WRITTEN, '2026-10-12 Dupont SARL: settlementFollows by email']);
    const mail = d.mails().at(-1);
    expect(plain(mail?.subject)).toBe('Notre proposition du 9 octobre 2026 vaut pour F-2026-102');
    const text = plain(mail?.text);
    expect(text).toContain('La facture F-2026-102 remplace F-2026-101.');
    expect(text).toContain('Il vous suffit de régler 700,00 € au plus tard le 30 octobre 2026.');
    expect(text).not.toMatch(/800,00|1 000,00/);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('by a larger one keeps its sum; what goes beyond is said not to be part of it, and is not asked for', async () => {
    const d = await offered(open);
    await d.bank('2026-10-12', [{ from: DEBTOR, amount: '300.00', text: F1.number }]);
    await d.invoices('2026-10-12', [{ ...F2, amount: '1200.00' }]);
    await d.run('2026-10-12');
    await replaced(d, '2026-10-12');
    await d.send('2026-10-12');
    const text = plain(d.mails().at(-1)?.text);
    // 800.00 less the 300.00 that have come; 1,000.00 less them are open under the offer, and 200.00 are beyond it.
    expect(text).toContain(
      'régler 500,00 € au plus tard le 30 octobre 2026, sur 700,00 € qui restent ouverts',
    );
    expect(text).toContain('Les autres 200,00 € de la facture F-2026-102 n’en font pas partie');
  });

  it('is told again when the answer is taken back, once it was told of it', async () => {
    const d = await offered(open);
    await d.invoices('2026-10-12', [{ ...F2, amount: '700.00' }]);
    await replaced(d, '2026-10-12');
    await d.send('2026-10-12');
    await replaced(d, '2026-10-13', null);
    await d.send('2026-10-13');
    const text = plain(d.mails().at(-1)?.text);
    expect(text).toContain('La facture F-2026-102 ne remplace plus F-2026-101.');
    expect(text).toContain('régler 800,00 € au plus tard le 30 octobre 2026, sur 1 000,00 €');
    await replaced(d, '2026-10-14');
    await d.send('2026-10-14');
    expect(plain(d.mails().at(-1)?.text)).toContain('Il vous suffit de régler 700,00 €');
    expect(await d.confirmed()).toHaveLength(4);
  });

  it('hears nothing of an answer that is taken back before its letter leaves', async () => {
    const d = await offered(open);
    await d.invoices('2026-10-12', [{ ...F2, amount: '700.00' }]);
    await replaced(d, '2026-10-12');
    await replaced(d, '2026-10-12', null);
    await d.send('2026-10-12');
    expect(await d.confirmed()).toEqual([WRITTEN]);
    expect(await d.withdrawn()).toEqual(['settlementFollows: invoiceReplaced']);
  });

  it('that has ended is written no more', async () => {
    const d = await offered(open);
    await d.invoices('2026-11-02', [{ ...F2, amount: '700.00' }]);
    await replaced(d, '2026-11-02');
    await d.send('2026-11-02');
    expect(await d.confirmed()).toEqual([WRITTEN]);
  });
});

stories('A plan in the hand of a debtor whose invoice is replaced', open => {
  it('is told with the instalments that are left of it', async () => {
    const d = await open('Lille');
    await d.invoice(F1);
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    const proposed = await d.propose('2026-10-06', { debtor: DEBTOR, count: 3, firstOn: '2026-10-20' });
    if (proposed.kind !== 'done') throw new Error(proposed.kind);
    await d.accept('2026-10-07', { debtor: DEBTOR, planId: proposed.planId });
    await d.send('2026-10-07');
    await d.invoices('2026-10-12', [{ ...F2, amount: '600.00' }]);
    await replaced(d, '2026-10-12');
    await d.send('2026-10-12');
    expect((await d.confirmed()).at(-1)).toBe('2026-10-12 Dupont SARL: planFollows by email');
    // 333.34 and 333.33 of 1,000.00 were to come first: of 600.00 the second one is 266.66, and there is no third.
    const text = plain(d.mails().at(-1)?.text);
    expect(text).toContain('L’échéancier du 6 octobre 2026 continue pour F-2026-102.');
    expect(text).toMatch(/20 octobre 2026 : 333,34 € - 20 novembre 2026 : 266,66 €/);
    expect(text).not.toContain('333,33');
  });
});
