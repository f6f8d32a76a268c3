// "I do not agree": a part of an invoice, or all of it, is out until somebody has answered.

import { expect, it } from 'vitest';
import type { DisputeAnswer } from '../../src/desk/agreements/open-dispute.ts';
import { day } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';
import { stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1200.00',
} as const;
const plain = (text: string): string => text.replace(/\s+/g, ' ');

stories('Disputes', open => {
  it('300 of 1,200 are disputed: 900 are asked for, the same in subject, text and pay code', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    await d.dispute('2026-10-02', { debtor: 'Dupont SARL', invoice: 'F-2026-101', amount: '300.00' });
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 900.00 for F-2026-101',
    ]);
    const [mail] = d.mails();
    const text = plain(mail?.text ?? '');
    expect(plain(mail?.subject ?? '')).toContain('900,00 €');
    expect(text).toContain('il reste 900,00 €');
    expect(text).toContain('Ce montant ne comprend pas les 300,00 € que vous contestez');
    expect(text).not.toContain('1 200,00');
    expect(await d.payCodes()).toEqual(['EUR900.00']);
  });

  it('400 given up on the day of the dispute leave it standing: 500 of the 800 that are left are asked for', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    const given = { debtor: 'Dupont SARL', amount: money(40_000, 'EUR'), reason: 'goodwill' } as const;
    expect(await d.giveUp('2026-10-02', given)).toMatchObject({ kind: 'done' });
    await d.dispute('2026-10-02', { debtor: 'Dupont SARL', invoice: 'F-2026-101', amount: '300.00' });
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 500.00 for F-2026-101',
    ]);
  });

  it('two who answer the same dispute: the same words once, other words or another amount are refused', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    const disputeId = await d.dispute('2026-10-02', {
      debtor: 'Dupont SARL',
      invoice: 'F-2026-101',
      amount: '300.00',
    });
    const of = { debtor: 'Dupont SARL', disputeId };
    const settled = {
      kind: 'settled',
      because: 'Deux caisses cassées',
      conceded: money(200_00, 'EUR'),
      creditBy: day('2026-10-15'),
    } as const;
    const answer = (said: DisputeAnswer) => d.answer('2026-10-02', { ...of, answer: said });
    expect(await answer(settled)).toBe('done');
    expect(await answer(settled)).toBe('done');
    expect(await answer({ ...settled, because: 'Geste commercial' })).toBe('alreadyAnswered');
    expect(await answer({ ...settled, conceded: money(250_00, 'EUR') })).toBe('alreadyAnswered');
    expect(await answer({ kind: 'refused', because: 'Livré entier' })).toBe('alreadyAnswered');
  });

  it('a dispute of everything stops a message that was approved already', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    await d.dispute('2026-10-05', { debtor: 'Dupont SARL', invoice: 'F-2026-101' });
    await d.send('2026-10-05');
    expect(await d.sent()).toEqual([]);
    expect(await d.withdrawn()).toEqual(['courteousReminder: disputed']);
  });

  it('refused, it goes on where it stood, and the letter says why', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    const disputeId = await d.dispute('2026-10-02', { debtor: 'Dupont SARL', invoice: 'F-2026-101' });
    await d.workFrom('2026-10-05', { until: '2026-10-14' });
    expect(await d.sent()).toEqual([]);
    const answer = { kind: 'refused', because: 'Le bon de livraison est signé sans réserve' } as const;
    await d.answer('2026-10-15', { debtor: 'Dupont SARL', disputeId, answer });
    await d.workFrom('2026-10-15', { until: '2026-10-15' });
    expect(await d.sent()).toEqual([
      '2026-10-15 Dupont SARL: courteousReminder by email, 1200.00 for F-2026-101',
    ]);
    expect(plain(d.mails()[0]?.text ?? '')).toContain(
      'Nous avons examiné votre contestation de la facture F-2026-101 et ne pouvons pas y donner suite : Le bon de livraison est signé sans réserve.',
    );
    // Said once: the next message does not repeat it.
    await d.workFrom('2026-10-16', { until: '2026-10-23' });
    expect(d.mails()).toHaveLength(2);
    expect(d.mails()[1]?.text).not.toContain('sans réserve');
  });

  it('refused by mistake and taken back, the dispute stands again: what was approved meanwhile does not leave', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    const disputeId = await d.dispute('2026-10-02', { debtor: 'Dupont SARL', invoice: 'F-2026-101' });
    const told = { debtor: 'Dupont SARL', disputeId };
    await d.bank('2026-10-04', []);
    const answer = { kind: 'refused', because: 'Le bon de livraison est signé' } as const;
    expect(await d.answer('2026-10-05', { ...told, answer })).toBe('done');
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    expect(await d.takeAnswerBack('2026-10-05', told)).toBe('done');
    expect(await d.takeAnswerBack('2026-10-05', told)).toBe('done');
    await d.send('2026-10-05');
    expect(await d.sent()).toEqual([]);
    expect(await d.withdrawn()).toEqual(['courteousReminder: disputed']);
    // It is answered anew, with another outcome than before.
    const settled = { kind: 'settled', because: 'Moitié', conceded: money(60_000, 'EUR') } as const;
    const anew = { ...settled, creditBy: day('2026-10-16') };
    expect(await d.answer('2026-10-06', { ...told, answer: anew })).toBe('done');
    expect(
      await d.takeAnswerBack('2026-10-06', { ...told, disputeId: '01890000-0000-7000-8000-000000000000' }),
    ).toBe('notFound');
  });

  it('accepted, the part stays out until its credit note has come, and late it asks a person', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    const disputeId = await d.dispute('2026-10-02', { debtor: 'Dupont SARL', invoice: 'F-2026-101' });
    const answer = {
      kind: 'accepted',
      because: 'Deux cartons sur huit',
      conceded: null,
      creditBy: day('2026-10-16'),
    } as const;
    await d.answer('2026-10-05', { debtor: 'Dupont SARL', disputeId, answer });
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: hold, creditNoteExpected']);
    await d.bank('2026-10-18', []);
    expect(await d.run('2026-10-19')).toEqual(['Dupont SARL: ask decision, creditNoteExpected']);
    await d.creditNote({ ...DUPONT, number: 'A-1', issued: '2026-10-20', corrects: 'F-2026-101' });
    expect(await d.run('2026-10-20')).toEqual(['Dupont SARL: done, nothingOwed']);
  });
});
