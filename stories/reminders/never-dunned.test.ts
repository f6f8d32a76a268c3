// What nobody may be reminded of: credit notes, what was credited or cancelled, and debts
// that were taken back.

import { expect, it } from 'vitest';
import { declareCash } from '../../src/desk/company/company-policy.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const CREDIT = { number: 'A-2026-7', debtor: 'Dupont SARL', issued: '2026-09-20' } as const;
const reminder = (on: string, amount: string): string =>
  `${on} Dupont SARL: courteousReminder by email, ${amount} for F-2026-101`;

stories('Never dunned', open => {
  it('a credit note is never dunned', async () => {
    const d = await open('Lille');
    await d.creditNote({ ...CREDIT, amount: '366.76' });
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([]);
  });

  it('an invoice that was credited in full is never dunned', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.creditNote({ ...CREDIT, amount: '1000.00', corrects: 'F-2026-101' });
    await d.bank('2026-10-02', []);
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: done, nothingOwed']);
  });

  it('a credit note that names its invoice lowers what is asked for', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.creditNote({ ...CREDIT, amount: '300.00', corrects: 'F-2026-101' });
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([reminder('2026-10-05', '700.00')]);
  });

  it('a credit note that is not used yet holds the reminders of its debtor, and of nobody else', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.invoice({ ...DUPONT, debtor: 'Autre SARL', number: 'F-2026-102' });
    await d.creditNote({ ...CREDIT, amount: '300.00' });
    await d.bank('2026-10-02', []);
    expect(await d.run('2026-10-05')).toEqual([
      'Autre SARL: send courteousReminder, stepIsDue',
      'Dupont SARL: hold, creditAvailable',
    ]);
  });

  it('a cancelled invoice is never dunned, and a cancelled credit note holds nothing', async () => {
    const d = await open('Lille');
    await d.invoices('2026-09-01', [DUPONT, { ...DUPONT, number: 'F-2026-102', amount: '500.00' }]);
    await d.creditNote({ ...CREDIT, amount: '300.00' });
    await cancel(d, { table: 'invoice', number: 'F-2026-102' });
    await cancel(d, { table: 'credit_note', number: 'A-2026-7' });
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([reminder('2026-10-05', '1000.00')]);
  });

  it('the credit note of an invoice that was cancelled before is the document of that cancellation, and holds nothing', async () => {
    const d = await open('Lille');
    await d.invoices('2026-09-01', [DUPONT, { ...DUPONT, number: 'F-2026-102', amount: '500.00' }]);
    await d.cancel('2026-09-10', 'F-2026-102');
    await d.creditNote({ ...CREDIT, amount: '500.00', corrects: 'F-2026-102' });
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([reminder('2026-10-05', '1000.00')]);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('what it credits beyond the cancelled invoice is still to be deducted', async () => {
    const d = await open('Lille');
    await d.invoices('2026-09-01', [DUPONT, { ...DUPONT, number: 'F-2026-102', amount: '500.00' }]);
    await d.cancel('2026-09-10', 'F-2026-102');
    await d.creditNote({ ...CREDIT, amount: '600.00', corrects: 'F-2026-102' });
    await d.bank('2026-10-02', []);
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: hold, creditAvailable']);
  });

  it('an invoice that is cancelled between approval and sending is not asked for', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    await cancel(d, { table: 'invoice', number: 'F-2026-101' });
    await d.send('2026-10-05');
    expect(await d.sent()).toEqual([]);
  });

  it('a debt after a dossier was closed starts at the first rung again', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    await d.bank('2026-10-06', [{ from: 'DUPONT SARL', amount: '1000.00', text: 'FACTURE F-2026-101' }]);
    expect(await d.run('2026-10-07')).toEqual(['Dupont SARL: done, nothingOwed']);
    await d.invoice({ ...DUPONT, number: 'F-2026-150', issued: '2026-10-08', due: '2026-11-07' });
    await d.workFrom('2026-10-09', { until: '2026-11-12' });
    expect(await d.sent()).toEqual([
      reminder('2026-10-05', '1000.00'),
      // D-5 is Monday 2 November; D+3 is Tuesday 10 November.
      '2026-11-02 Dupont SARL: comingDue by email, 1000.00 for F-2026-150',
      '2026-11-10 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-150',
    ]);
  });

  it('a payment that turns out not to be one opens the dossier again, from the first rung and after the gap', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    const { importId } = await d.bank('2026-10-06', [
      { from: 'DUPONT SARL', amount: '1000.00', text: 'FACTURE F-2026-101' },
    ]);
    expect(await d.run('2026-10-07')).toEqual(['Dupont SARL: done, nothingOwed']);
    expect(await d.undoImport('2026-10-07', importId)).toBe('undone');
    // The statement of the 6th is gone, so its day is missing: a person vouches that no other money came.
    const on = day('2026-10-06');
    await declareCash(d.desk(), { companyId: d.companyId, by: 'marie', day: day('2026-10-07'), on });
    await d.workFrom('2026-10-07', { until: '2026-10-12' });
    // Four working days after the 5th are Friday the 9th: a second round has begun.
    expect(await d.sent()).toEqual([reminder('2026-10-05', '1000.00'), reminder('2026-10-09', '1000.00')]);
  });

  it('an invoice dated next week is not forgotten', async () => {
    const d = await open('Lille');
    // Taken in on 2 October, dated Thursday 8 October and due at once, so it comes due that day. D+3 is Sunday the 11th;
    // four working days after the 8th are Wednesday the 14th.
    await d.invoices('2026-10-02', [
      { ...DUPONT, number: 'F-2026-160', issued: '2026-10-08', due: '2026-10-08' },
    ]);
    await d.workFrom('2026-10-02', { until: '2026-10-14' });
    expect(await d.sent()).toEqual([
      '2026-10-08 Dupont SARL: comingDue by email, 1000.00 for F-2026-160',
      '2026-10-14 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-160',
    ]);
  });

  it('an invoice that was taken in by mistake is taken back whole, unless it was written about', async () => {
    const d = await open('Lille');
    const { importId } = await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    expect(await d.undoImport('2026-10-05', importId)).toBe('undone');
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([]);
    const again = await d.invoice(DUPONT);
    await d.workOn('2026-10-06');
    expect(await d.undoImport('2026-10-06', again.importId)).toMatchObject({ refusal: 'sentBecauseOfIt' });
    expect(await d.sent()).toEqual([reminder('2026-10-06', '1000.00')]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });
});

/** The accounting tool has no file for it: the fact itself. */
async function cancel(
  d: Diary,
  { table, number }: { table: 'invoice' | 'credit_note'; number: string },
): Promise<void> {
  await d.database.query(
    `update ${table} set cancelled_on = '2026-10-01' where company_id = $1 and number = $2`,
    [d.companyId, number],
  );
}
