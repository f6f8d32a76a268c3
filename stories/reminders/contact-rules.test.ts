// How often a person is contacted: over all companies of one installation, on days and at hours that are theirs.

import { expect, it } from 'vitest';
import { stories } from '../telling/diary.ts';

const INVOICE = {
  number: 'F-2026-101',
  debtor: 'Jean Martin',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '100.00',
} as const;

stories('Contact rules', open => {
  it('on Good Friday a debtor in Alsace is not written to, one in Lille is', async () => {
    const d = await open('Lille');
    await d.invoice({ ...INVOICE, debtor: 'Winstub SARL', issued: '2026-03-01', due: '2026-03-31' });
    await d.invoice({
      ...INVOICE,
      number: 'F-2',
      debtor: 'Estaminet SARL',
      issued: '2026-03-01',
      due: '2026-03-31',
    });
    await d.database.query(`update debtor set region = 'alsaceMoselle' where name = 'Winstub SARL'`, []);
    await d.bank('2026-04-02', []);
    // The third day after 31 March 2026 is Good Friday, 3 April; Easter Monday is the 6th.
    await d.workOn('2026-04-03');
    await d.bank('2026-04-06', []);
    await d.workOn('2026-04-07');
    expect(await d.sent()).toEqual([
      '2026-04-03 Estaminet SARL: courteousReminder by email, 100.00 for F-2',
      '2026-04-07 Winstub SARL: courteousReminder by email, 100.00 for F-2026-101',
    ]);
  });

  it.each([
    // Clocks go back on Sunday 25 October 2026 and forward on Sunday 29 March 2026: nothing leaves in either night.
    ['2026-10-23', '2026-10-24', '2026-10-25', ['00:30', '01:30', '02:30']],
    ['2026-03-27', '2026-03-28', '2026-03-29', ['00:30', '01:30', '23:30']],
  ])(
    'approved on %s, nothing leaves in the night in which the clocks change',
    async (friday, saturday, sunday, hours) => {
      const d = await open('Lille');
      const due = friday === '2026-10-23' ? '2026-10-20' : '2026-03-24';
      await d.invoice({ ...INVOICE, debtor: 'Dupont SARL', issued: '2026-01-10', due });
      await d.bank(friday === '2026-10-23' ? '2026-10-22' : '2026-03-26', []);
      await d.run(friday);
      await d.approveAll(friday);
      for (const on of [saturday, sunday]) for (const at of hours) await d.send(on, { at });
      expect(await d.sent()).toEqual([]);
      // On Monday it still keeps, and leaves when the window opens by the new time.
      const monday = friday === '2026-10-23' ? '2026-10-26' : '2026-03-30';
      await d.send(monday, { at: friday === '2026-10-23' ? '07:20' : '06:20' });
      expect(await d.sent()).toEqual([]);
      await d.send(monday, { at: '09:00' });
      expect(await d.sent()).toHaveLength(1);
    },
  );

  it('a consumer who owes to three companies of one owner is contacted three times in seven days at most', async () => {
    const d = await open('Lille');
    const others = [
      await d.beside('Lille', 'Atelier Deux'),
      await d.beside('Lille', 'Atelier Trois'),
      await d.beside('Lille', 'Atelier Quatre'),
    ];
    const all = [d, ...others];
    for (const company of all) {
      company.customer('Jean Martin', { kind: 'consumer', country: 'FR', email: 'jean@martin.example' });
      await company.invoice(INVOICE);
      await company.bank('2026-10-02', []);
    }
    const [first, second, third, fourth] = all;
    for (const company of [first, second, third]) await company?.workOn('2026-10-05');
    const sent = await Promise.all(all.map(company => company.sent()));
    expect(sent.flat()).toHaveLength(3);
    // The fourth company learns that it must wait: not who wrote, or about what.
    expect(await fourth?.run('2026-10-05')).toEqual(['Jean Martin: wait, weeklyLimit']);
    for (const company of all) await company.bank('2026-10-09', []);
    // Seven days after the first three.
    await fourth?.workOn('2026-10-12');
    expect(await fourth?.sent()).toHaveLength(1);
  });

  it('the same person known by a company number alone counts as one', async () => {
    const d = await open('Lille', { weeklyContacts: { business: 1, consumer: 3, publicBody: 1 } });
    const other = await d.beside('Lille', 'Atelier Deux', {
      weeklyContacts: { business: 1, consumer: 3, publicBody: 1 },
    });
    for (const [index, company] of [d, other].entries()) {
      company.customer('Dupont SARL', {
        email: `compta${index}@dupont.example`,
        phone: `+33 1 99 00 00 0${index}`,
      });
      await company.invoice({ ...INVOICE, debtor: 'Dupont SARL' });
      await company.bank('2026-10-02', []);
    }
    await d.database.query(`update debtor set registration = '732829320' where name = 'Dupont SARL'`, []);
    await d.workOn('2026-10-05');
    expect(await other.run('2026-10-05')).toEqual(['Dupont SARL: wait, weeklyLimit']);
  });
});
