// What a person put right stays so when the old file comes again; a new word of a document is a question, never silent.

import { expect, it } from 'vitest';
import { correctInvoice } from '../../src/desk/claims/correct-invoice.ts';
import { correctContact } from '../../src/desk/debtors/correct-debtor.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const FIRST = {
  debtor: 'Dupont SARL',
  number: 'F-2026-101',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

const invoiceOf = async (d: Diary) => {
  const [row] = await select<{ id: string; debtorId: string; dueOn: string; rate: string | null }>(
    d.database,
    'select invoice_id as id, debtor_id as "debtorId", due_on as "dueOn", contract_rate as rate from invoice',
  );
  if (row === undefined) throw new Error('There is no invoice');
  return row;
};
const act = (d: Diary, on: string) => ({ companyId: d.companyId, by: 'marie', day: day(on) });

async function corrected(d: Diary): Promise<void> {
  await d.invoice(FIRST);
  const { id } = await invoiceOf(d);
  const correction = { dueOn: day('2026-10-31'), contractRatePercent: '12' };
  expect(await correctInvoice(d.desk(), { ...act(d, '2026-09-02'), invoiceId: id, correction })).toBe('done');
}

stories('Put right by a person', open => {
  it('a due date and a rate stay when the old file comes again: nothing changes', async () => {
    const d = await open('Lille');
    await corrected(d);
    expect(await d.invoices('2026-09-03', [FIRST])).toMatchObject({ changed: 0, unchanged: 1, problems: [] });
    expect(await invoiceOf(d)).toMatchObject({ dueOn: '2026-10-31', rate: '12' });
  });

  it('a new due date in a document does not win, and is not passed over in silence', async () => {
    const d = await open('Lille');
    await corrected(d);
    const view = await d.invoices('2026-09-03', [{ ...FIRST, due: '2026-10-25', amount: '900.00' }]);
    expect(view).toMatchObject({
      changed: 1,
      problems: [
        {
          severity: 'warning',
          place: 'invoice F-2026-101, due date',
          found: '2026-10-25',
          expected: '2026-10-31, which a person said; it stays until a person says otherwise',
        },
      ],
    });
    expect(await invoiceOf(d)).toMatchObject({ dueOn: '2026-10-31' });
  });

  it('an address that a person replaced is not brought back by the old file', async () => {
    const d = await open('Lille');
    await d.invoice(FIRST);
    const { debtorId } = await invoiceOf(d);
    const contact = { name: 'Mme Dupont', email: 'direction@dupont.example', phone: null };
    await correctContact(d.desk(), { ...act(d, '2026-09-02'), debtorId, contact });
    await d.invoices('2026-09-03', [FIRST, { ...FIRST, number: 'F-2026-102' }]);
    expect(await select(d.database, 'select email from contact')).toEqual([
      { email: 'direction@dupont.example' },
    ]);
  });

  it('an invoice that comes again for another customer stays with its own, and says so', async () => {
    const d = await open('Lille');
    await d.invoice(FIRST);
    const before = await invoiceOf(d);
    const view = await d.invoices('2026-09-03', [{ ...FIRST, debtor: 'Morel SA' }]);
    expect(view.problems).toMatchObject([
      { severity: 'warning', place: 'invoice F-2026-101, customer', found: 'Morel SA' },
    ]);
    expect(await invoiceOf(d)).toEqual(before);
  });
});
