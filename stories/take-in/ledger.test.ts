// A firm brings its ledger: what is open becomes invoices, letters settle them, and the past says how customers pay.

import { expect, it } from 'vitest';
import { pastInvoices } from '../../src/store/money/payment-history.ts';
import { select } from '../../src/store/select.ts';
import { day, daysBetween } from '../../src/units/calendar.ts';
import { booksOf } from '../telling/books.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { type Entry, fecFile } from '../telling/fec.ts';

const LOU = { customer: 'C0LOU', name: 'Lou SARL' } as const;
const MIA = { customer: 'C0MIA', name: 'Mia SAS' } as const;
const sale = (
  on: string,
  piece: string,
  amount: string,
  letter?: string,
): Omit<Entry, 'customer' | 'name'> => ({
  journal: 'VE',
  on,
  piece,
  amount,
  ...(letter === undefined ? {} : { letter }),
});
const money = (on: string, piece: string, amount: string, letter?: string) => ({
  ...sale(on, piece, amount, letter),
  journal: 'BQ' as const,
});

/** Lou paid 500.00 after 40 days and 300.00 after 50, and owes 200.00; Mia owes 90.00 after a credit note of 10.00. */
const AUTUMN: readonly Entry[] = [
  { ...LOU, ...sale('2026-05-01', 'F-2026-001', '500.00', 'AA') },
  { ...LOU, ...money('2026-06-10', 'VIR 1', '500.00', 'AA') },
  { ...LOU, ...sale('2026-06-01', 'F-2026-002', '300.00', 'AB') },
  { ...LOU, ...money('2026-07-21', 'VIR 2', '300.00', 'AB') },
  { ...LOU, ...sale('2026-08-01', 'F-2026-003', '200.00') },
  { ...MIA, ...sale('2026-08-02', 'F-2026-004', '100.00') },
  { ...MIA, ...sale('2026-08-20', 'A-2026-001', '-10.00') },
];

const owed = (d: Diary): Promise<{ number: string; rest: number; name: string }[]> =>
  select(
    d.database,
    `select i.number, i.payable - i.settled as rest, d.name from invoice i join debtor d using (company_id, debtor_id) where i.settled < i.payable order by 1`,
  );

stories('A ledger', open => {
  it('open entries become invoices of its customers; a later ledger settles what it letters', async () => {
    const d = await open('Lille');
    const [view] = await d.files('2026-09-01', [fecFile('fec.txt', AUTUMN)]);
    // Two invoices, a credit note, and two settled pieces.
    expect(view).toMatchObject({ format: 'fec', added: 5, refused: 0 });
    expect(await owed(d)).toEqual([
      { number: 'F-2026-003', rest: 20_000, name: 'Lou SARL' },
      { number: 'F-2026-004', rest: 10_000, name: 'Mia SAS' },
    ]);
    const [again] = await d.files('2026-09-01', [fecFile('fec.txt', AUTUMN)]);
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 5, refused: 0 });

    const later = AUTUMN.map(entry => (entry.piece === 'F-2026-003' ? { ...entry, letter: 'AC' } : entry));
    const paid = { ...LOU, ...money('2026-10-01', 'VIR 3', '200.00', 'AC') };
    await d.files('2026-10-02', [fecFile('fec-octobre.txt', [...later, paid])]);
    expect(await owed(d)).toEqual([{ number: 'F-2026-004', rest: 10_000, name: 'Mia SAS' }]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('says how a customer pays: after 40 and 50 days, and with a later ledger after 61 as well', async () => {
    const d = await open('Lille');
    await d.files('2026-09-01', [fecFile('fec.txt', AUTUMN)]);
    const [lou] = await select<{ id: string }>(
      d.database,
      `select debtor_id as id from debtor where name = 'Lou SARL'`,
    );
    const habit = async (on: string) => {
      const asked = { companyId: d.companyId, debtorIds: [lou?.id ?? ''], day: day(on) };
      const days = (await pastInvoices(d.database, asked)).flatMap(({ issuedOn, paidOn }) =>
        paidOn === null ? [] : [daysBetween(issuedOn, paidOn)],
      );
      return days.sort();
    };
    expect(await habit('2026-09-02')).toEqual([40, 50]);
    const later = AUTUMN.map(entry => (entry.piece === 'F-2026-003' ? { ...entry, letter: 'AC' } : entry));
    const paid = { ...LOU, ...money('2026-10-01', 'VIR 3', '200.00', 'AC') };
    await d.files('2026-10-02', [fecFile('fec-octobre.txt', [...later, paid])]);
    expect(await habit('2026-10-03')).toEqual([40, 50, 61]);
  });

  it('an invoice from the accounting tool that the ledger shows as lettered is never reminded', async () => {
    const d = await open('Lille');
    await d.invoice({
      debtor: 'Lou SARL',
      number: 'F-2026-001',
      issued: '2026-05-01',
      due: '2026-05-31',
      amount: '500.00',
    });
    await d.bank('2026-09-30', []);
    await d.files('2026-09-30', [fecFile('fec.txt', AUTUMN.slice(0, 2))]);
    expect(await d.run('2026-10-01')).toEqual(['Lou SARL: hold, heldByFact']);
    expect(await d.holdsOf('Lou SARL')).toEqual(['cashed']);
  });

  it('money without a letter holds the reminder of its customer where no bank file tells of it', async () => {
    const d = await open('Lille');
    await d.files('2026-09-01', [
      fecFile('fec.txt', [...AUTUMN, { ...LOU, ...money('2026-08-30', 'VIR 9', '55.00') }]),
    ]);
    const rows = await select(
      d.database,
      'select amount, payer_name as payer from payment where allocated < amount',
    );
    expect(rows).toEqual([{ amount: 5_500, payer: 'Lou SARL' }]);
  });

  it('is undone as a whole', async () => {
    const d = await open('Lille');
    const before = await booksOf(d);
    const [view] = await d.files('2026-09-01', [fecFile('fec.txt', AUTUMN)]);
    expect(await d.undoImport('2026-09-02', view?.importId ?? null)).toBe('undone');
    expect(await booksOf(d)).toEqual(before);
  });
});
