// "I pay on Friday": what is promised is not asked for until then, and the bank says whether it was kept.

import { expect, it } from 'vitest';
import { whyView } from '../../src/desk/deciding/why.ts';
import { day } from '../../src/units/calendar.ts';
import { stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const plain = (text: string): string => text.replace(/\s+/g, ' ');

stories('Promises to pay', open => {
  it('a promise that is kept is never mentioned again', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    await d.promise('2026-10-02', { debtor: 'Dupont SARL', on: '2026-10-09' });
    await d.workFrom('2026-10-05', { until: '2026-10-09' });
    await d.bank('2026-10-12', [{ from: 'Dupont SARL', amount: '1000.00', text: 'F-2026-101' }]);
    expect(await d.run('2026-10-13')).toEqual(['Dupont SARL: done, nothingOwed']);
    expect(await d.sent()).toEqual([]);
  });

  it('600 of 1,000 are promised: the other 400 are asked for meanwhile', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    await d.promise('2026-10-02', { debtor: 'Dupont SARL', amount: '600.00', on: '2026-10-16' });
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 400.00 for F-2026-101',
    ]);
    expect(plain(d.mails()[0]?.text ?? '')).toContain(
      'Ce montant ne comprend pas les 600,00 € que vous nous avez déjà annoncés.',
    );
  });

  it('broken, but not before the bank is known until the last day of grace; then it is cited', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    // Friday the 9th, and two bank days: Tuesday the 13th.
    await d.promise('2026-10-02', { debtor: 'Dupont SARL', on: '2026-10-09' });
    await d.bank('2026-10-12', []);
    expect(await d.run('2026-10-14')).toEqual(['Dupont SARL: hold, promiseUnjudged']);
    await d.bank('2026-10-13', []);
    await d.workOn('2026-10-14');
    expect(await d.sent()).toEqual([
      '2026-10-14 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
    ]);
    expect(plain(d.mails()[0]?.text ?? '')).toContain(
      'Vous nous aviez annoncé un règlement de 1 000,00 € pour le 9 octobre 2026 ; il ne nous est pas parvenu.',
    );
  });

  it('one invoice of several promised anew takes nothing from what is promised of the others', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.invoice({ ...DUPONT, number: 'F-2026-102', amount: '300.00' });
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    // Both by the 16th; then the small one by Wednesday the 7th, which is not kept.
    await d.promise('2026-10-02', { debtor: 'Dupont SARL', on: '2026-10-16' });
    await d.promise('2026-10-05', { debtor: 'Dupont SARL', on: '2026-10-07', invoices: ['F-2026-102'] });
    await d.workFrom('2026-10-05', { until: '2026-10-16' });
    // Two bank days of grace after the 7th, and the bank is known until then on Monday the 12th.
    expect(await d.sent()).toEqual([
      '2026-10-12 Dupont SARL: courteousReminder by email, 300.00 for F-2026-102',
      // The second reminder, of the tenth day, keeps four working days of distance.
      '2026-10-16 Dupont SARL: dateRequest by email, 300.00 for F-2026-102',
    ]);
  });

  it('kept in part, the rest goes on at the right step, and says what came', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.workFrom('2026-10-05', { until: '2026-10-05' });
    await d.promise('2026-10-06', { debtor: 'Dupont SARL', on: '2026-10-12' });
    await d.bank('2026-10-12', [{ from: 'Dupont SARL', amount: '400.00', text: 'F-2026-101' }]);
    await d.bank('2026-10-14', []);
    await d.workOn('2026-10-15');
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
      '2026-10-15 Dupont SARL: dateRequest by email, 600.00 for F-2026-101',
    ]);
    expect(plain(d.mails()[1]?.text ?? '')).toContain('nous avons reçu 400,00 €');
  });

  it('money that nobody has explained breaks no promise', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    await d.promise('2026-10-02', { debtor: 'Dupont SARL', on: '2026-10-09' });
    await d.bank('2026-10-13', [{ from: 'Dupont SARL', amount: '555.00', text: 'acompte' }]);
    expect(await d.run('2026-10-14')).toEqual(['Dupont SARL: hold, promiseUnjudged']);
  });

  it('a promise inside a bulk approval is skipped', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.invoice({ ...DUPONT, debtor: 'Autre SARL', number: 'F-2026-102' });
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.promise('2026-10-05', { debtor: 'Dupont SARL', on: '2026-10-09' });
    await d.approveAll('2026-10-05');
    await d.send('2026-10-05');
    expect(await d.sent()).toEqual([
      '2026-10-05 Autre SARL: courteousReminder by email, 1000.00 for F-2026-102',
    ]);
    expect(await d.withdrawn()).toEqual(['courteousReminder: promised']);
  });

  it('after two that came to nothing, a third is taken only with a reason', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    await d.promise('2026-10-02', { debtor: 'Dupont SARL', on: '2026-10-09' });
    // Put off before its day, then broken.
    await d.promise('2026-10-08', { debtor: 'Dupont SARL', on: '2026-10-16' });
    await d.bank('2026-10-22', []);
    const again = { debtor: 'Dupont SARL', on: '2026-10-30' };
    expect(await d.promise('2026-10-23', again)).toBe('tooManyPromises');
    const exception = { ...again, exceptionBecause: 'Le directeur a appelé' };
    expect(await d.promise('2026-10-23', exception)).toMatch(/^[0-9a-f-]{36}$/);
    // Of those judged, none was kept: the one that was put off was never judged, the new one is not yet.
    const asked = { companyId: d.companyId, invoiceNumber: 'F-2026-101', day: day('2026-10-23') };
    const because = (await whyView(d.database, asked))?.because ?? [];
    expect(because.map(({ code }) => code)).toContain('promised');
    expect(because).toContainEqual({ code: 'promiseRecord', kept: 0, judged: 1, percent: 0 });
  });
});
