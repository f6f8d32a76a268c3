// A discount for paying early, as the terms of the invoice offer it: taken in time it settles the invoice with the money,
// and nobody is reminded of it; taken late it is owed.

import { expect, it } from 'vitest';
import { unallocate } from '../../src/desk/money/confirm-match.ts';
import { paymentDetail } from '../../src/desk/money/payment-views.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { COMPANIES } from '../telling/companies.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';
import { ublFile } from '../telling/ubl.ts';

const TERMS = 'Escompte de 2 % pour paiement sous 10 jours, 30 jours net';
const DUPONT = { number: 'F-2026-101', debtor: 'Dupont SARL', issued: '2026-09-01', due: '2026-10-01' };

/** 1,000.00 of 1 September; until 11 September 980.00 pay it. */
async function offered(open: Open): Promise<Diary> {
  const d = await open('Lille');
  const file = ublFile({ ...DUPONT, amount: '1000.00', seller: COMPANIES.Lille.name, terms: TERMS });
  await d.files('2026-09-01', [file]);
  return d;
}

async function openOf(d: Diary): Promise<number[]> {
  const rows = await select<{ rest: number }>(
    d.database,
    'select payable - settled as rest from invoice where company_id = $1',
    [d.companyId],
  );
  expect(await d.verify()).toMatchObject({ isSound: true });
  return rows.map(({ rest }) => rest);
}

async function onlyPayment(d: Diary): Promise<string> {
  const rows = await select<{ id: string }>(
    d.database,
    'select payment_id as id from payment where company_id = $1',
    [d.companyId],
  );
  return rows[0]?.id ?? '';
}

stories('A discount for paying early', open => {
  it('taken in time settles the invoice, says why, and nobody is reminded of the rest', async () => {
    const d = await offered(open);
    await d.bank('2026-09-11', [{ from: 'DUPONT SARL', amount: '980.00', text: 'F-2026-101' }]);
    expect(await openOf(d)).toEqual([0]);
    const detail = await paymentDetail(d.database, d.companyId, await onlyPayment(d));
    expect(
      detail?.allocations.map(({ kind, amount, clues }) => [kind, amount.amount, clues.at(1)?.found]),
    ).toEqual([
      ['payment', 98_000, '2 %'],
      ['difference', 2_000, '2 %'],
    ]);
    await d.bank('2026-10-08', []);
    await d.workOn('2026-10-09');
    expect(await d.sent()).toEqual([]);
  });

  it('taken by a payer who writes nothing is known by the amount', async () => {
    const d = await offered(open);
    await d.bank('2026-09-05', [{ from: 'DUPONT SARL', amount: '980.00', text: 'merci' }]);
    expect(await openOf(d)).toEqual([0]);
  });

  it('taken a day late is owed: the payment is a part', async () => {
    const d = await offered(open);
    await d.bank('2026-09-12', [{ from: 'DUPONT SARL', amount: '980.00', text: 'F-2026-101' }]);
    expect(await openOf(d)).toEqual([2_000]);
  });

  it('is owed again when its payment is taken away, and gone with a file that is undone', async () => {
    const d = await offered(open);
    const bank = await d.bank('2026-09-11', [{ from: 'DUPONT SARL', amount: '980.00', text: 'F-2026-101' }]);
    const act = { companyId: d.companyId, by: 'marie', day: day('2026-09-12') };
    const paymentId = await onlyPayment(d);
    expect(await unallocate(d.desk(), { ...act, paymentId, allocationId: null })).toBe('done');
    expect(await openOf(d)).toEqual([100_000]);
    expect(await d.undoImport('2026-09-12', bank.importId)).toBe('undone');
    await d.bank('2026-09-11', [{ from: 'DUPONT SARL', amount: '980.00', text: 'F-2026-101' }]);
    expect(await openOf(d)).toEqual([0]);
  });

  it('does not keep the file of its payment, or of its invoice, from being undone', async () => {
    const d = await offered(open);
    const paid = [{ from: 'DUPONT SARL', amount: '980.00', text: 'F-2026-101' }];
    const bank = await d.bank('2026-09-11', paid);
    expect(await d.undoImport('2026-09-12', bank.importId)).toBe('undone');
    expect(await openOf(d)).toEqual([100_000]);
    await d.bank('2026-09-11', paid);
    expect(await openOf(d)).toEqual([0]);
    const [invoices] = await select<{ id: string }>(
      d.database,
      `select import_id as id from file_import where company_id = $1 and format = 'ubl'`,
      [d.companyId],
    );
    expect(await d.undoImport('2026-09-12', invoices?.id ?? '')).toBe('undone');
    expect(await openOf(d)).toEqual([]);
  });
});
