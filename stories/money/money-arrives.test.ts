// Money that arrives changes what is asked for, up to the instant of sending.

import { expect, it } from 'vitest';
import { mergeDebtors } from '../../src/desk/debtors/merge-debtors.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const FROM_DUPONT = { from: 'DUPONT SARL', text: 'FACTURE F-2026-101' } as const;

stories('Money arrives', open => {
  it('a payment that arrives between approval and sending stops the reminder, and the reason is on record', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    await d.bank('2026-10-05', [{ ...FROM_DUPONT, amount: '1000.00' }]);
    const { messages } = await d.send('2026-10-05');
    expect(messages).toMatchObject([{ outcome: 'withdrawn', evidence: 'paidInFull' }]);
    expect(await d.sent()).toEqual([]);
    expect(await d.withdrawn()).toEqual(['courteousReminder: paidInFull']);
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: done, nothingOwed']);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('a part payment between approval and sending withdraws the old amount; the new one leaves after approval', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    await d.bank('2026-10-05', [{ ...FROM_DUPONT, amount: '400.00' }]);
    await d.send('2026-10-05');
    expect(await d.sent()).toEqual([]);
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 600.00 for F-2026-101',
    ]);
  });

  it('after a part payment the mail names the rest and the whole invoice, and asks for no other amount', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUPONT, amount: '1234.56' });
    await d.bank('2026-10-02', [{ ...FROM_DUPONT, amount: '493.82' }]);
    await d.workOn('2026-10-05');
    const [mail] = d.mails();
    // 1,234.56 - 493.82 = 740.74. French writes a narrow space and a comma.
    const amounts = [...(mail?.text ?? '').matchAll(/\d[\d\s\u202f]*,\d{2}/g)].map(([text]) =>
      text.replaceAll(/\s/g, ''),
    );
    expect(amounts).toContain('740,74');
    expect(amounts.filter(text => !['740,74', '1234,56', '493,82'].includes(text))).toEqual([]);
    expect(mail?.html).toMatch(/740,74/);
  });

  it('who pays one of three invoices is not written to again inside the minimum gap', async () => {
    const d = await open('Lille');
    await d.invoices('2026-09-01', [
      DUPONT,
      { ...DUPONT, number: 'F-2026-102', amount: '500.00' },
      { ...DUPONT, number: 'F-2026-103', amount: '200.00' },
    ]);
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    await d.bank('2026-10-06', [{ from: 'DUPONT SARL', amount: '500.00', text: 'FACTURE F-2026-102' }]);
    await d.workFrom('2026-10-07', { until: '2026-10-12' });
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 1700.00 for F-2026-101, F-2026-102, F-2026-103',
      '2026-10-12 Dupont SARL: dateRequest by email, 1200.00 for F-2026-101, F-2026-103',
    ]);
  });

  it('a small rest of a large invoice is not chased by itself: 990 paid of 1,000 with a threshold of 50', async () => {
    const d = await open('Lille', { smallBalanceMinor: 5_000 });
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', [{ ...FROM_DUPONT, amount: '990.00' }]);
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: hold, smallBalance']);
    // At the threshold itself the rest is still small; a whole invoice of that size is no rest and is asked for.
    await d.invoice({ ...DUPONT, debtor: 'Petit SARL', number: 'F-2026-104', amount: '50.00' });
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([
      '2026-10-05 Petit SARL: courteousReminder by email, 50.00 for F-2026-104',
    ]);
  });

  it('a small rest goes along when the threshold is lowered', async () => {
    const d = await open('Lille', { smallBalanceMinor: 5_000 });
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', [{ ...FROM_DUPONT, amount: '990.00' }]);
    await d.run('2026-10-05');
    await d.change('2026-10-05', { smallBalanceMinor: 100 });
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 10.00 for F-2026-101',
    ]);
  });

  it('money that may be his and is not allocated holds every reminder of a debtor', async () => {
    const d = await open('Lille');
    await d.invoices('2026-09-01', [DUPONT, { ...DUPONT, number: 'F-2026-102', amount: '800.00' }]);
    await d.bank('2026-10-02', [{ from: 'DUPONT SARL', amount: '500.00', text: 'acompte' }]);
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: hold, unallocatedPayment']);
    await d.approveAll('2026-10-05');
    await d.send('2026-10-05');
    expect(await d.sent()).toEqual([]);
  });

  it('money that arrives unallocated between approval and sending holds the reminder too', async () => {
    const d = await open('Lille');
    await d.invoices('2026-09-01', [DUPONT, { ...DUPONT, number: 'F-2026-102', amount: '800.00' }]);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    await d.bank('2026-10-05', [{ from: 'DUPONT SARL', amount: '500.00', text: 'acompte' }]);
    await d.send('2026-10-05');
    expect(await d.sent()).toEqual([]);
    expect(await d.withdrawn()).toEqual(['courteousReminder: unallocatedPayment']);
  });

  it('old bank records hold every reminder, also one that was approved while they were fresh', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    // Friday's statement is good for two bank days: Monday and Tuesday.
    await d.bank('2026-10-02', []);
    await d.run('2026-10-06');
    await d.approveAll('2026-10-06');
    await d.send('2026-10-07');
    expect(await d.sent()).toEqual([]);
    expect(await d.withdrawn()).toEqual(['courteousReminder: bankTooOld']);
    expect(await d.run('2026-10-08')).toEqual(['Dupont SARL: hold, bankTooOld']);
    await d.bank('2026-10-07', []);
    await d.workOn('2026-10-08');
    expect(await d.sent()).toEqual([
      '2026-10-08 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
    ]);
  });

  it('without any bank record nothing is asked for', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: hold, noBankRecords']);
  });

  it('a payment whose text says 2012 does not pay invoice 12', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUPONT, number: '12', amount: '80.00' });
    await d.bank('2026-10-02', [{ from: 'MAIRIE DE SECLIN', amount: '95.00', text: 'SOLDE EXERCICE 2012' }]);
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual(['2026-10-05 Dupont SARL: courteousReminder by email, 80.00 for 12']);
  });

  it('an import of payments that is taken back puts the debt back, and an approved text over the rest does not leave', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    const { importId } = await d.bank('2026-10-04', [{ ...FROM_DUPONT, amount: '400.00' }]);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    expect(await d.undoImport('2026-10-05', importId)).toBe('undone');
    await d.send('2026-10-05');
    expect(await d.sent()).toEqual([]);
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
    ]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('two invoices in one letter and the last one paid: the dossier goes on for the other', async () => {
    const d = await open('Lille');
    await d.invoices('2026-09-01', [
      DUPONT,
      { ...DUPONT, number: 'F-2026-102', due: '2026-10-01', amount: '500.00' },
    ]);
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    await d.bank('2026-10-06', [{ from: 'DUPONT SARL', amount: '500.00', text: 'FACTURE F-2026-102' }]);
    await d.workFrom('2026-10-07', { until: '2026-10-12' });
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 1500.00 for F-2026-101, F-2026-102',
      '2026-10-12 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
    ]);
  });

  it('a letter that waits to be posted is taken back when the invoice is paid', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.workFrom('2026-09-21', { until: '2026-10-23' });
    // The costs notice of Monday 26 October goes by e-mail and by letter; the letter is not posted yet.
    await d.bank('2026-10-23', []);
    await d.run('2026-10-26');
    await d.approveAll('2026-10-26');
    await d.send('2026-10-26');
    await d.bank('2026-10-26', [{ ...FROM_DUPONT, amount: '1000.00' }]);
    await d.run('2026-10-27');
    await d.doTasks('2026-10-27');
    expect((await d.sent()).at(-1)).toBe(
      '2026-10-26 Dupont SARL: costsNotice by email, 1000.00 for F-2026-101',
    );
  });

  it('a payer who goes by the name of a customer that was merged away is known by it', async () => {
    const d = await open('Lille');
    await d.invoices('2026-09-01', [
      DUPONT,
      { ...DUPONT, number: 'F-2026-102', debtor: 'Verrerie du Nord SARL', amount: '500.00' },
    ]);
    const debtors = await select<{ id: string }>(
      d.database,
      'select debtor_id as id from debtor where company_id = $1 order by name',
      [d.companyId],
    );
    const [keptId = '', mergedId = ''] = debtors.map(({ id }) => id);
    await mergeDebtors(d.desk(), {
      companyId: d.companyId,
      by: 'marie',
      day: day('2026-09-02'),
      keptId,
      mergedId,
    });
    // Dupont's own 1,000.00, paid by the firm that bears the other name and writes no number.
    await d.bank('2026-10-02', [{ from: 'VERRERIE DU NORD', amount: '1000.00', text: 'solde' }]);
    expect(await d.askedOf('F-2026-101', '2026-10-05')).toBe('0.00');
    expect(await d.askedOf('F-2026-102', '2026-10-05')).toBe('500.00');
  });
});
