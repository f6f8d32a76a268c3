// An import that was a mistake is taken back as a whole: what it brought, what it changed, what it allocated.

import { expect, it } from 'vitest';
import { select } from '../../src/store/select.ts';
import { booksOf } from '../telling/books.ts';
import { COMPANIES } from '../telling/companies.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { ublFile } from '../telling/ubl.ts';

const DUPONT = { debtor: 'Dupont SARL', issued: '2026-09-01', due: '2026-09-30' } as const;
const FIRST = { ...DUPONT, number: 'F-2026-101', amount: '1000.00' } as const;

async function started(d: Diary): Promise<void> {
  await d.invoice(FIRST);
  await d.bank('2026-09-15', [
    { from: 'Dupont SARL', amount: '400.00', text: 'F-2026-101', iban: 'BE68539007547034' },
  ]);
}

stories('Undone', open => {
  it('everything a table brought goes: invoices, credit notes, customers, contacts, dossiers', async () => {
    const d = await open('Lille');
    await started(d);
    const before = await booksOf(d);
    const { importId } = await d.invoices('2026-09-20', [
      { debtor: 'Neuve SAS', number: 'F-2026-102', issued: '2026-09-10', due: '2026-09-20', amount: '70.00' },
      { debtor: 'Neuve SAS', number: 'A-1', issued: '2026-09-11', amount: '-20.00' },
      { ...DUPONT, number: 'F-2026-103', amount: '30.00' },
    ]);
    expect(await booksOf(d)).not.toEqual(before);
    expect(await d.undoImport('2026-09-21', importId)).toBe('undone');
    expect(await booksOf(d)).toEqual(before);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('a correction taken back gives amounts, instalments, references and the origin of the due date back', async () => {
    const d = await open('Lille');
    await d.invoices('2026-09-01', [{ ...FIRST, due: null }]);
    const before = await booksOf(d);
    const [ubl] = await d.files('2026-09-02', [
      ublFile({
        ...FIRST,
        seller: COMPANIES.Lille.name,
        due: '2026-11-15',
        amount: '1100.00',
        reference: 'RF18539007547034',
      }),
    ]);
    expect(ubl).toMatchObject({ changed: 1 });
    expect(await d.undoImport('2026-09-03', ubl?.importId ?? null)).toBe('undone');
    expect(await booksOf(d)).toEqual(before);
  });

  it('a statement taken back gives the debt back, and forgets the account it learned', async () => {
    const d = await open('Lille');
    await d.invoice(FIRST);
    const before = await booksOf(d);
    const { importId } = await d.bank('2026-09-15', [
      { from: 'Dupont SARL', amount: '400.00', text: 'F-2026-101', iban: 'BE68539007547034' },
    ]);
    expect(await select(d.database, 'select iban from payer_account')).toEqual([
      { iban: 'BE68539007547034' },
    ]);
    expect(await d.undoImport('2026-09-16', importId)).toBe('undone');
    expect(await booksOf(d)).toEqual(before);
  });

  it('invoices that an old payment settled at once: the payment waits again', async () => {
    const d = await open('Lille');
    await d.bank('2026-09-15', [{ from: 'Dupont SARL', amount: '1000.00', text: 'F-2026-101' }]);
    const before = await booksOf(d);
    const { importId } = await d.invoice(FIRST);
    expect(await d.undoImport('2026-09-16', importId)).toBe('undone');
    expect(await booksOf(d)).toEqual(before);
  });

  it('a correction that let a payment fit is taken back with that allocation', async () => {
    const d = await open('Lille');
    await d.invoice(FIRST);
    await d.bank('2026-09-15', [{ from: 'Dupont SARL', amount: '600.00', text: 'F-2026-101' }]);
    const { importId } = await d.invoices('2026-09-16', [{ ...FIRST, amount: '2000.00' }]);
    await d.bank('2026-09-17', [{ from: 'Dupont SARL', amount: '1400.00', text: 'F-2026-101' }]);
    // 2,000.00 is settled with 600.00 + 1,400.00; at 1,000.00 again only 1,000.00 of it fits.
    expect(await d.undoImport('2026-09-18', importId)).toBe('undone');
    expect(await d.verify()).toMatchObject({ isSound: true });
    const [row] = await select<{ payable: number; settled: number }>(
      d.database,
      'select payable, settled from invoice',
    );
    expect(row?.payable).toBe(100_000);
    expect(row?.settled).toBeLessThanOrEqual(100_000);
  });

  it('what left because of it is named, and nothing is undone', async () => {
    const d = await open('Lille');
    const { importId } = await d.invoice(FIRST);
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    const before = await booksOf(d);
    expect(await d.undoImport('2026-10-06', importId)).toEqual({
      refusal: 'sentBecauseOfIt',
      because: [
        { code: 'sentAbout', invoice: 'F-2026-101', step: 'courteousReminder', sentOn: '2026-10-05' },
      ],
    });
    expect(await booksOf(d)).toEqual(before);
  });

  it('a reminder that asked for the rest after a payment keeps that statement', async () => {
    const d = await open('Lille');
    await d.invoice(FIRST);
    const { importId } = await d.bank('2026-10-02', [
      { from: 'Dupont SARL', amount: '400.00', text: 'F-2026-101' },
    ]);
    await d.workOn('2026-10-05');
    expect(await d.undoImport('2026-10-06', importId)).toMatchObject({ refusal: 'sentBecauseOfIt' });
  });

  it('what a promise or a plan covers stays: the customer was heard', async () => {
    const promised = await open('Lille');
    const { importId } = await promised.invoices('2026-09-01', [FIRST]);
    await promised.bank('2026-10-02', []);
    await promised.run('2026-10-02');
    await promised.promise('2026-10-02', { debtor: 'Dupont SARL', on: '2026-10-16' });
    const refused = { refusal: 'usedSince', because: [] };
    expect(await promised.undoImport('2026-10-03', importId)).toEqual(refused);

    const planned = await open('Lille');
    const other = await planned.invoices('2026-09-01', [FIRST]);
    await planned.bank('2026-10-02', []);
    await planned.run('2026-10-02');
    await planned.propose('2026-10-02', { debtor: 'Dupont SARL', count: 2, firstOn: '2026-10-30' });
    expect(await planned.undoImport('2026-10-03', other.importId)).toEqual(refused);
  });

  it('a reminder that waits is taken back with its invoice, and says why', async () => {
    const d = await open('Lille');
    const { importId } = await d.invoice(FIRST);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    expect(await d.undoImport('2026-10-05', importId)).toBe('undone');
    expect(await d.withdrawn()).toEqual(['courteousReminder: importUndone']);
    await d.send('2026-10-05');
    expect(await d.sent()).toEqual([]);
  });

  it('an invoice that a second file names as well stays when the first is undone, and goes with the second', async () => {
    const d = await open('Lille');
    const empty = await booksOf(d);
    const first = await d.invoice(FIRST);
    const second = await d.invoices('2026-09-02', [
      FIRST,
      { ...FIRST, number: 'F-2026-102', amount: '70.00' },
    ]);
    expect(second).toMatchObject({ added: 1, unchanged: 1 });
    const both = await booksOf(d);
    expect(await d.undoImport('2026-09-03', first.importId)).toBe('undone');
    const numbers = () => select(d.database, 'select number, payable from invoice order by number');
    expect(await numbers()).toEqual([
      { number: 'F-2026-101', payable: 100_000 },
      { number: 'F-2026-102', payable: 7_000 },
    ]);
    expect((await booksOf(d))['allocation']).toEqual(both['allocation']);
    expect(await d.undoImport('2026-09-04', second.importId)).toBe('undone');
    expect(await numbers()).toEqual([]);
    expect(await booksOf(d)).toEqual(empty);
  });

  it('the later of two files that changed an invoice is undone first', async () => {
    const d = await open('Lille');
    await d.invoice(FIRST);
    const second = await d.invoices('2026-09-02', [{ ...FIRST, amount: '900.00' }]);
    const third = await d.invoices('2026-09-02', [{ ...FIRST, amount: '800.00' }]);
    expect(await d.undoImport('2026-09-03', second.importId)).toEqual({
      refusal: 'changedSince',
      because: [{ code: 'changedSince', invoice: 'F-2026-101', file: 'factures-2026-09-02.csv' }],
    });
    expect(await d.undoImport('2026-09-03', third.importId)).toBe('undone');
    expect(await d.undoImport('2026-09-03', second.importId)).toBe('undone');
    expect(await select(d.database, 'select payable from invoice')).toEqual([{ payable: 100_000 }]);
  });

  it('a dossier that a mistaken invoice reopened is closed again, in its old round', async () => {
    const d = await open('Lille');
    await d.invoice(FIRST);
    await d.bank('2026-09-15', [{ from: 'Dupont SARL', amount: '1000.00', text: 'F-2026-101' }]);
    await d.run('2026-09-16');
    const before = await booksOf(d);
    const { importId } = await d.invoices('2026-09-20', [
      { ...DUPONT, number: 'F-2026-109', amount: '10.00' },
    ]);
    expect(await d.undoImport('2026-09-21', importId)).toBe('undone');
    expect(await booksOf(d)).toEqual(before);
  });
});

stories('Withdrawn, and why', open => {
  const waiting = async (d: Diary): Promise<void> => {
    await d.invoice(FIRST);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
  };

  it('covered by a credit note: not called paid', async () => {
    const d = await open('Lille');
    await waiting(d);
    await d.creditNote({
      debtor: 'Dupont SARL',
      number: 'A-1',
      issued: '2026-10-05',
      amount: '1000.00',
      corrects: 'F-2026-101',
    });
    await d.run('2026-10-06');
    expect(await d.withdrawn()).toEqual(['courteousReminder: creditedInFull']);
  });

  it('cancelled: not called paid', async () => {
    const d = await open('Lille');
    await waiting(d);
    await d.cancel('2026-10-05', 'F-2026-101');
    await d.run('2026-10-06');
    expect(await d.withdrawn()).toEqual(['courteousReminder: cancelled']);
  });

  it('paid: called paid, by its number', async () => {
    const d = await open('Lille');
    await waiting(d);
    await d.bank('2026-10-05', [{ from: 'Dupont SARL', amount: '1000.00', text: 'F-2026-101' }]);
    await d.run('2026-10-06');
    const [row] = await select(d.database, `select withdrawn_because as because from message`);
    expect(row).toEqual({ because: { code: 'paidInFull', invoice: 'F-2026-101' } });
  });
});
