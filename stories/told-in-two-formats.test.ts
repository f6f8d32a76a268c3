// The same statement in two formats: the money is there once, and what cannot be told apart is a question about this
// debtor alone.

import { expect, it } from 'vitest';
import { setPaymentAside } from '../src/desk/record-payment.ts';
import { select } from '../src/store/select.ts';
import { day } from '../src/units/calendar.ts';
import { COMPANIES } from './companies.ts';
import { type Diary, stories } from './diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '300.00',
} as const;

/** What the bank also sends on 2 October, as the cash managers of old read it. */
const MT940 = `:20:RELEVE
:25:${COMPANIES.Lille.iban}
:28C:275/1
:60F:C261001EUR1000,00
:61:2610021002C300,00NTRFNONREF
:86:DUPONT SARL FACTURE F-2026-101
:62F:C261002EUR1300,00
-
`;

const mt940 = { name: 'releve.sta', bytes: new TextEncoder().encode(MT940) };

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

stories('Told in two formats', open => {
  it('the second telling pays no other invoice, and holds this debtor and nobody else', async () => {
    const d = await open('Lille');
    await paidOnce(d);
    await d.files('2026-10-05', [mt940]);
    expect(await receipts(d)).toEqual([
      { amount: 30_000, allocated: 30_000, repeats: false },
      { amount: 30_000, allocated: 0, repeats: true },
    ]);
    expect((await d.run('2026-10-05')).toSorted()).toEqual([
      'Dupont SARL: hold, unallocatedPayment',
      'Petit SARL: send courteousReminder, stepIsDue',
    ]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('set aside as told twice, what is really owed is asked for', async () => {
    const d = await open('Lille');
    await paidOnce(d);
    await d.files('2026-10-05', [mt940]);
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
});
