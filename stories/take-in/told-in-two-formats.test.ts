// One account told by several files. Where the balances prove that it is the same statement, the money is there once and
// nobody is asked; where they cannot, it is a question about this debtor alone.

import { expect, it } from 'vitest';
import { setPaymentAside } from '../../src/desk/money/record-payment.ts';
import {
  balance,
  file,
  header,
  movement,
  party,
  trailer,
} from '../../src/formats/statements/coda/statement-coda.fixture.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { COMPANIES } from '../telling/companies.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '300.00',
} as const;
const LILLE = COMPANIES.Lille.iban;

const bankFile = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

/** What the bank also sends on 2 October, as the cash managers of old read it. */
const MT940 = bankFile(
  'releve.sta',
  `:20:RELEVE
:25:${LILLE}
:28C:275/1
:60F:C261001EUR1000,00
:61:2610021002C300,00NTRFNONREF
:86:DUPONT SARL FACTURE F-2026-101
:62F:C261002EUR1300,00
-
`,
);

/** An export of the bank's web pages: no balance, and the day of value in the place of the bank's own. */
const table = (on: string) =>
  bankFile(
    'export.csv',
    `Numéro de compte;Date;Libellé;Montant;Devise\n${LILLE};${on};VIR DUPONT SARL;300,00;EUR\n`,
  );

/** Dupont owes two invoices of one amount and has paid the first; Petit owes another. */
async function paidOnce(d: Diary): Promise<void> {
  await d.invoices('2026-09-01', [
    DUPONT,
    { ...DUPONT, number: 'F-2026-102' },
    { ...DUPONT, number: 'F-2026-201', debtor: 'Petit SARL', amount: '80.00' },
  ]);
  await d.bank('2026-10-02', [{ from: 'DUPONT SARL', amount: '300.00', text: 'FACTURE F-2026-101' }]);
}

const receipts = (d: Diary) =>
  select<{ amount: number; allocated: number; repeats: boolean }>(
    d.database,
    'select amount, allocated, may_repeat is not null as repeats from payment where company_id = $1 order by allocated desc',
    [d.companyId],
  );

const ONCE = { amount: 30_000, allocated: 30_000, repeats: false };
const DOUBTFUL = { amount: 30_000, allocated: 0, repeats: true };

stories('Told in two formats', open => {
  it('from one balance to another twice: the money is there once, and nobody is asked', async () => {
    const d = await open('Lille');
    await paidOnce(d);
    await d.files('2026-10-05', [MT940]);
    expect(await receipts(d)).toEqual([ONCE]);
    await d.workOn('2026-10-05');
    expect((await d.sent()).toSorted()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 300.00 for F-2026-102',
      '2026-10-05 Petit SARL: courteousReminder by email, 80.00 for F-2026-201',
    ]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('the file that came first is taken back: the money stays with the other one', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    const { importId } = await d.bank('2026-10-02', [
      { from: 'DUPONT SARL', amount: '300.00', text: 'FACTURE F-2026-101' },
    ]);
    await d.files('2026-10-05', [MT940]);
    expect(await d.undoImport('2026-10-05', importId)).toBe('undone');
    expect(await receipts(d)).toEqual([ONCE]);
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: done, nothingOwed']);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('CODA first, then camt.053 of that day and of the next: the day is there once, and the next one is new', async () => {
    const d = await open('Liège');
    await d.invoice(DUPONT);
    const { iban } = COMPANIES.Liège;
    const coda = file(
      header,
      balance('1', '000000001000000', '011026').replace('BE68539007547034', iban),
      movement({
        sequence: '0001',
        amount: '000000000300000',
        code: '00150000',
        communication: 'F-2026-101',
      }).replaceAll('020326', '021026'),
      party('0001', '0000', '', 'DUPONT SARL'),
      balance('8', '000000001300000', '021026').replace('BE68539007547034', iban),
      trailer('000004', '000000000000000', '000000000300000'),
    );
    await d.files('2026-10-02', [bankFile('10.cod', coda)]);
    expect(await receipts(d)).toEqual([ONCE]);
    await d.bank('2026-10-02', [{ from: 'DUPONT SARL', amount: '300.00', text: 'F-2026-101' }]);
    expect(await receipts(d)).toEqual([ONCE]);
    await d.bank('2026-10-05', [{ from: 'DUPONT SARL', amount: '20.00', text: 'divers' }]);
    expect(await receipts(d)).toEqual([ONCE, { amount: 2_000, allocated: 0, repeats: false }]);
  });

  it.each(['02/10/2026', '05/10/2026', '30/09/2026'])(
    'a table without balances, on %s: it pays no other invoice, and holds this debtor and nobody else',
    async on => {
      const d = await open('Lille');
      await paidOnce(d);
      await d.files('2026-10-05', [table(on)]);
      expect(await receipts(d)).toEqual([ONCE, DOUBTFUL]);
      expect((await d.run('2026-10-05')).toSorted()).toEqual([
        'Dupont SARL: hold, unallocatedPayment',
        'Petit SARL: send courteousReminder, stepIsDue',
      ]);
      expect(await d.verify()).toMatchObject({ isSound: true });
    },
  );

  it('set aside as told twice, what is really owed is asked for', async () => {
    const d = await open('Lille');
    await paidOnce(d);
    await d.files('2026-10-05', [table('02/10/2026')]);
    const [twice] = await select<{ id: string }>(
      d.database,
      'select payment_id as id from payment where company_id = $1 and may_repeat is not null',
      [d.companyId],
    );
    expect(
      await setPaymentAside(d.desk(), {
        companyId: d.companyId,
        day: day('2026-10-05'),
        by: 'marie',
        paymentId: twice?.id ?? '',
        because: 'the same receipt in the other format',
      }),
    ).toBe('done');
    await d.workOn('2026-10-05');
    expect((await d.sent()).toSorted()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 300.00 for F-2026-102',
      '2026-10-05 Petit SARL: courteousReminder by email, 80.00 for F-2026-201',
    ]);
  });

  it('the same amount a week later is another receipt, whatever tells it', async () => {
    const d = await open('Lille');
    await paidOnce(d);
    await d.files('2026-10-12', [table('09/10/2026')]);
    expect((await receipts(d)).map(({ repeats }) => repeats)).toEqual([false, false]);
  });
});
