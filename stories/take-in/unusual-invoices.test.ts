// Invoices that are not plain: self-billed, negative, partly paid before, due in parts, sold to a factor; each from its file
// to what is asked for.

import { expect, it } from 'vitest';
import { select } from '../../src/store/select.ts';
import { COMPANIES } from '../telling/companies.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { type UblNote, ublFile } from '../telling/ubl.ts';

const NOTE = {
  seller: COMPANIES.Lille.name,
  debtor: 'Dupont SARL',
  number: 'F-2026-101',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

/** The first reminder of Monday 5 October, with a bank file of Friday. */
async function asked(d: Diary, note: Partial<UblNote>) {
  // The customer is known from the accounting tool by an invoice that is not due before the end of October.
  await d.invoices('2026-09-01', [
    { debtor: 'Dupont SARL', number: 'F-2026-100', issued: '2026-09-01', due: '2026-10-30', amount: '10.00' },
  ]);
  const views = await d.files('2026-09-02', [ublFile({ ...NOTE, ...note })]);
  await d.bank('2026-10-02', []);
  return { view: views[0], decided: await d.run('2026-10-05') };
}

const messages = (d: Diary) =>
  select<{ asked: number }>(d.database, 'select asked from message order by message_id');

stories('Unusual invoices', open => {
  it('self-billed by the customer (389): it is our claim all the same', async () => {
    const d = await open('Lille');
    const { view } = await asked(d, { typeCode: '389' });
    expect(view).toMatchObject({ added: 1, refused: 0 });
    expect(await messages(d)).toEqual([{ asked: 100_000 }]);
  });

  it('300.00 of 1,000.00 paid before: 700.00 is asked for', async () => {
    const d = await open('Lille');
    await asked(d, { prepaid: '300.00', payable: '700.00' });
    expect(await messages(d)).toEqual([{ asked: 70_000 }]);
  });

  it('a negative invoice is a credit, and is asked of nobody', async () => {
    const d = await open('Lille');
    const { view, decided } = await asked(d, { amount: '-50.00' });
    expect(view).toMatchObject({ added: 1, lines: [{ what: 'creditNote' }] });
    expect(decided).toEqual(['Dupont SARL: wait, notYetDue']);
    expect(await select(d.database, 'select amount from credit_note')).toEqual([{ amount: 5_000 }]);
  });

  it('due in two parts: only the part whose day has passed is asked for', async () => {
    const d = await open('Lille');
    await asked(d, {
      due: null,
      parts: [
        ['2026-09-30', '400.00'],
        ['2026-10-31', '600.00'],
      ],
    });
    expect(await messages(d)).toEqual([{ asked: 40_000 }]);
  });

  it('sold to a factor: nothing is asked for', async () => {
    const d = await open('Lille');
    await asked(d, { payee: 'Factor du Nord' });
    expect(await d.holdsOf('Dupont SARL')).toEqual(['factor']);
    expect(await messages(d)).toEqual([]);
  });
});
