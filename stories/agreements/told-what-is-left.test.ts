// An offer or a plan that the debtor has in writing, once what is open under it changes otherwise than by its terms: a letter says what is
// enough now. What waited with the other sum does not leave; what never left leaves with the sum of today.

import { expect, it } from 'vitest';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const DEBTOR = 'Dupont SARL';
const F1 = {
  ...{ number: 'F-2026-101', debtor: DEBTOR, amount: '1000.00' },
  ...{ issued: '2026-09-01', due: '2026-09-30' },
} as const;
const CREDIT = { number: 'AV-2026-009', debtor: DEBTOR, issued: '2026-10-12', corrects: F1.number } as const;
const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');

async function opened(open: Open): Promise<Diary> {
  const d = await open('Lille');
  await d.invoice(F1);
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  return d;
}

/** 800.00 until the 30th for 1,000.00, in writing on the 9th. */
async function offered(open: Open): Promise<Diary> {
  const d = await opened(open);
  await d.offer('2026-10-09', { debtor: DEBTOR, amount: '800.00', by: '2026-10-30' });
  await d.send('2026-10-09');
  return d;
}

/** A day of the server: it runs, and what waits leaves. Twice, as two of them would. */
async function goes(d: Diary, day: string): Promise<void> {
  await d.run(day);
  await d.run(day);
  await d.send(day);
}

const WRITTEN = '2026-10-09 Dupont SARL: settlementOffer by email';

stories('An offer in the hand of its debtor', open => {
  it('is told anew after a credit note: the smaller sum settles it, by the same day', async () => {
    const d = await offered(open);
    await d.creditNote({ ...CREDIT, amount: '300.00' });
    await goes(d, '2026-10-12');
    await goes(d, '2026-10-13');
    expect(await d.confirmed()).toEqual([WRITTEN, '2026-10-12 Dupont SARL: settlementLeft by email']);
    const mail = d.mails().at(-1);
    expect(plain(mail?.subject)).toBe('Proposition du 9 octobre 2026 : il reste 700,00 € à régler');
    const text = plain(mail?.text);
    expect(text).toContain('Il vous suffit de régler 700,00 € au plus tard le 30 octobre 2026.');
    expect(text).not.toMatch(/800,00|1 000,00/);
    // EPC069-12: the eighth line of the code is the amount.
    expect((await d.payCodes()).at(-1)).toBe('EUR700.00');
    expect((await d.verify()).isSound).toBe(true);
  });

  it('is not told anew where the sum that settles it is the same', async () => {
    const d = await offered(open);
    await d.creditNote({ ...CREDIT, amount: '150.00' });
    await goes(d, '2026-10-12');
    expect(await d.confirmed()).toEqual([WRITTEN]);
  });

  it('is told anew after a part payment, and again when that is taken back', async () => {
    const d = await offered(open);
    const paid = await d.bank('2026-10-12', [{ from: DEBTOR, amount: '300.00', text: F1.number }]);
    await goes(d, '2026-10-12');
    expect(plain(d.mails().at(-1)?.text)).toContain(
      'régler 500,00 € au plus tard le 30 octobre 2026, sur 700,00 € qui restent ouverts',
    );
    await d.undoImport('2026-10-13', paid.importId);
    await goes(d, '2026-10-13');
    expect(plain(d.mails().at(-1)?.text)).toContain(
      'régler 800,00 € au plus tard le 30 octobre 2026, sur 1 000,00 € qui restent ouverts',
    );
    expect(await d.confirmed()).toHaveLength(3);
  });

  it('hears nothing of a credit note that is taken back before its letter leaves', async () => {
    const d = await offered(open);
    const noted = await d.creditNote({ ...CREDIT, amount: '300.00' });
    await d.run('2026-10-12');
    await d.undoImport('2026-10-12', noted.importId);
    await goes(d, '2026-10-12');
    await goes(d, '2026-10-13');
    expect(await d.confirmed()).toEqual([WRITTEN]);
    expect(await d.withdrawn()).toEqual(['settlementLeft: amountChanged']);
  });

  it('over two invoices is told anew once one of them is cancelled', async () => {
    const d = await open('Lille');
    await d.invoices(F1.issued, [F1, { ...F1, number: 'F-2026-102', amount: '500.00' }]);
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    await d.offer('2026-10-09', { debtor: DEBTOR, amount: '1200.00', by: '2026-10-30' });
    await d.send('2026-10-09');
    await d.cancel('2026-10-12', 'F-2026-102');
    await goes(d, '2026-10-12');
    expect(await d.confirmed()).toEqual([WRITTEN, '2026-10-12 Dupont SARL: settlementLeft by email']);
    // 1,000.00 are open of both, less than the 1,200.00 of the offer.
    expect(plain(d.mails().at(-1)?.text)).toContain('régler 1 000,00 € au plus tard le 30 octobre 2026.');
  });

  it('is told nothing once it is paid, or its day is over', async () => {
    const d = await offered(open);
    await d.bank('2026-10-12', [{ from: DEBTOR, amount: '800.00', text: F1.number }]);
    await goes(d, '2026-10-12');
    expect(await d.confirmed()).toEqual([WRITTEN]);
    const late = await offered(open);
    await late.creditNote({ ...CREDIT, issued: '2026-11-02', amount: '300.00' });
    await goes(late, '2026-11-02');
    expect(await late.confirmed()).toEqual([WRITTEN]);
  });
});

stories('An offer whose letter waits', open => {
  it('while a credit note comes leaves with what is enough now, once', async () => {
    const d = await opened(open);
    await d.offer('2026-10-09', { debtor: DEBTOR, amount: '800.00', by: '2026-10-30' });
    await d.creditNote({ ...CREDIT, issued: '2026-10-09', amount: '300.00' });
    await d.run('2026-10-09');
    await d.send('2026-10-09');
    await goes(d, '2026-10-12');
    await goes(d, '2026-10-13');
    expect(await d.confirmed()).toEqual([expect.stringContaining('settlementOffer by email')]);
    const text = plain(d.mails().at(-1)?.text);
    expect(text).toContain('Nous vous proposons de régler 700,00 € au plus tard le 30 octobre 2026');
    expect(text).not.toMatch(/800,00|1 000,00/);
  });
});

/** 333.34, 333.33 and 333.33 from the 20th on, accepted on the 7th, in writing. */
async function planned(open: Open, send = true): Promise<Diary> {
  const d = await opened(open);
  const proposed = await d.propose('2026-10-06', { debtor: DEBTOR, count: 3, firstOn: '2026-10-20' });
  if (proposed.kind !== 'done') throw new Error(proposed.kind);
  await d.accept('2026-10-07', { debtor: DEBTOR, planId: proposed.planId });
  if (send) await d.send('2026-10-07');
  return d;
}

stories('A plan in the hand of its debtor', open => {
  it('is told with the instalments that are left after a credit note, which shortens it from its end', async () => {
    const d = await planned(open);
    await d.creditNote({ ...CREDIT, amount: '400.00' });
    await goes(d, '2026-10-12');
    await goes(d, '2026-10-13');
    expect(await d.confirmed()).toEqual([
      '2026-10-07 Dupont SARL: planAccepted by email',
      '2026-10-12 Dupont SARL: planLeft by email',
    ]);
    const text = plain(d.mails().at(-1)?.text);
    expect(text).toContain('L’échéancier du 6 octobre 2026 continue.');
    // Of 600.00 the first is 333.34, the second 266.66, and there is no third.
    expect(text).toMatch(/20 octobre 2026 : 333,34 € - 20 novembre 2026 : 266,66 €/);
    expect(text).not.toContain('333,33');
    expect((await d.verify()).isSound).toBe(true);
  });

  it('is told nothing of an instalment that is paid', async () => {
    const d = await planned(open);
    await d.bank('2026-10-20', [{ from: DEBTOR, amount: '333.34', text: F1.number }]);
    await goes(d, '2026-10-21');
    expect(await d.confirmed()).toEqual(['2026-10-07 Dupont SARL: planAccepted by email']);
  });

  it('leaves with what is left where its letter waited, and is told once', async () => {
    const d = await planned(open, false);
    await d.creditNote({ ...CREDIT, issued: '2026-10-07', amount: '400.00' });
    await d.send('2026-10-07');
    expect(await d.withdrawn()).toEqual(['planAccepted: amountChanged']);
    await goes(d, '2026-10-08');
    await goes(d, '2026-10-09');
    expect(await d.confirmed()).toEqual(['2026-10-08 Dupont SARL: planAccepted by email']);
    expect(plain(d.mails().at(-1)?.text)).toMatch(/20 octobre 2026 : 333,34 € - 20 novembre 2026 : 266,66 €/);
  });
});
