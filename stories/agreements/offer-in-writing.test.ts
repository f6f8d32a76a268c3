// An offer to settle for less comes in writing: what to pay and by when, what it settles, and what follows otherwise. Withdrawn
// after it left, that comes in writing as well.

import { expect, it } from 'vitest';
import { withdrawOffer } from '../../src/desk/agreements/offer-settlement.ts';
import { debtorView } from '../../src/desk/debtors/debtor-view.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const OFFER = { debtor: 'Dupont SARL', amount: '800.00', by: '2026-10-16' } as const;
const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');

async function reminded(open: Open): Promise<Diary> {
  const d = await open('Lille');
  await d.invoice(DUPONT);
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  return d;
}

async function offered(d: Diary, on = '2026-10-09'): Promise<string> {
  const offer = await d.offer(on, OFFER);
  if (offer.kind !== 'done') throw new Error(offer.kind);
  return offer.offerId;
}

async function withdraw(d: Diary, { offerId, on }: { offerId: string; on: string }): Promise<void> {
  const act = { companyId: d.companyId, by: 'marie', day: day(on) };
  const dossierId = await d.dossierOf('Dupont SARL');
  expect(await withdrawOffer(d.desk(), { ...act, dossierId, offerId, because: 'Trop tôt' })).toBe(true);
}

stories('An offer in writing', open => {
  it('says once what settles the invoices and by when, and is no reminder', async () => {
    const d = await reminded(open);
    await offered(d);
    await d.send('2026-10-09');
    await d.send('2026-10-12');
    expect(await d.confirmed()).toEqual(['2026-10-09 Dupont SARL: settlementOffer by email']);
    const mail = d.mails().at(-1);
    expect(plain(mail?.subject)).toBe('Proposition : 800,00 € pour le 16 octobre 2026');
    const text = plain(mail?.text);
    expect(text).toContain('régler 800,00 € au plus tard le 16 octobre 2026');
    expect(text).toContain('1 000,00 € restent ouverts');
    expect(text).toContain('F-2026-101');
    expect(text).toContain('la totalité reste due');
    // What asks for nothing shows no amount in the history.
    const [known] = await select<{ id: string }>(
      d.database,
      'select debtor_id as id from debtor where company_id = $1',
      [d.companyId],
    );
    const debtorId = known?.id ?? '';
    const view = await debtorView(d.database, { companyId: d.companyId, debtorId, day: day('2026-10-12') });
    const messages = (view?.timeline ?? []).filter(({ kind }) => kind === 'message');
    expect(messages.map(({ title, amount }) => [title, amount?.amount ?? null])).toEqual([
      ['settlementOffer', null],
      ['courteousReminder', 100_000],
    ]);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('that asks for all of it waives the costs, and says so', async () => {
    const d = await reminded(open);
    await d.offer('2026-10-09', { ...OFFER, amount: '1000.00' });
    await d.send('2026-10-09');
    const text = plain(d.mails().at(-1)?.text);
    expect(text).toContain('sans frais ni intérêts de retard');
    expect(text).not.toContain('restent ouverts');
  });

  it('withdrawn before it left is never written', async () => {
    const d = await reminded(open);
    const offerId = await offered(d);
    await withdraw(d, { offerId, on: '2026-10-09' });
    await d.send('2026-10-09');
    expect(await d.confirmed()).toEqual([]);
    expect(await d.withdrawn()).toEqual(['settlementOffer: factTakenBack']);
  });

  it('withdrawn after it left is told to be over, with what to do for whoever has paid on it', async () => {
    const d = await reminded(open);
    const offerId = await offered(d);
    await d.send('2026-10-09');
    await withdraw(d, { offerId, on: '2026-10-12' });
    await d.send('2026-10-12');
    expect(await d.confirmed()).toEqual([
      '2026-10-09 Dupont SARL: settlementOffer by email',
      '2026-10-12 Dupont SARL: settlementWithdrawn by email',
    ]);
    const text = plain(d.mails().at(-1)?.text);
    expect(text).toContain('notre proposition du 9 octobre 2026');
    expect(text).toContain('Si vous avez déjà payé');
    expect((await d.verify()).isSound).toBe(true);
  });

  it('met before its letter left is not offered any more', async () => {
    const d = await reminded(open);
    await offered(d);
    await d.bank('2026-10-09', [{ from: 'Dupont SARL', amount: '800.00', text: 'F-2026-101' }]);
    await d.run('2026-10-09');
    await d.send('2026-10-09');
    expect(await d.confirmed()).not.toContain('2026-10-09 Dupont SARL: settlementOffer by email');
    expect(await d.withdrawn()).toEqual(['settlementOffer: amountChanged']);
  });

  it('does not say that 1,000.00 are open once 300.00 of them were paid before it left', async () => {
    const d = await reminded(open);
    await offered(d);
    await d.bank('2026-10-09', [{ from: 'Dupont SARL', amount: '300.00', text: 'F-2026-101' }]);
    await d.run('2026-10-09');
    await d.send('2026-10-09');
    expect(await d.confirmed()).toEqual(['2026-10-09 Dupont SARL: settlementOffer by email']);
    expect(plain(d.mails().at(-1)?.text)).toContain('dont 700,00 € restent ouverts');
    expect(await d.withdrawn()).toEqual(['settlementOffer: amountChanged']);
  });

  it('that could not leave by its day is not written after it', async () => {
    const d = await reminded(open);
    await d.offer('2026-10-09', { ...OFFER, by: '2026-10-09' });
    await d.send('2026-10-12');
    expect(await d.confirmed()).toEqual([]);
    expect(await d.withdrawn()).toEqual(['settlementOffer: outdated']);
  });

  it('beyond what one person may concede leaves when another agrees', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUPONT, amount: '90000.00' });
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    const asked = await d.offer('2026-10-09', { ...OFFER, amount: '30000.00' });
    if (asked.kind !== 'proposed') throw new Error(asked.kind);
    await d.send('2026-10-09');
    expect(await d.confirmed()).toEqual([]);
    const { concessionId } = asked;
    await d.answerConcession('2026-10-12', {
      debtor: 'Dupont SARL',
      concessionId,
      answer: { kind: 'agree' },
    });
    await d.send('2026-10-12');
    expect(await d.confirmed()).toEqual(['2026-10-12 Dupont SARL: settlementOffer by email']);
  });
});
