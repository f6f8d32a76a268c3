// The first morning with a statement: many payments fit an invoice that nobody may book by itself. They are read in one list,
// confirmed together, and one click takes it back as if nothing had been said.

import { expect, it } from 'vitest';
import { unmatchedPayments } from '../../src/desk/money/bank-view.ts';
import { confirmTogether, undoConfirmed } from '../../src/desk/money/confirm-together.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const MONDAY = '2026-10-05';
const owed = (number: string, debtor: string, amount: string) => ({
  number,
  debtor,
  issued: '2026-09-01',
  due: '2026-09-30',
  amount,
});

/** Customers whose invoices are paid by people of other names. */
async function firstMorning(open: Open): Promise<Diary> {
  const d = await open('Lille');
  await d.invoices('2026-09-01', [
    owed('F-1', 'Garage Delattre', '312.40'),
    owed('F-2', 'Menuiserie Petit', '1874.00'),
    owed('F-3', 'Garage Delattre', '90.00'),
    owed('F-4', 'Boulangerie Roux', '90.00'),
    owed('F-5', 'Fleurs du Parc', '55.55'),
  ]);
  return d;
}

const IBAN = 'FR7630006000011234567890189';
const BY_OTHERS = [
  { from: 'M JEAN DELATTRE', iban: IBAN, amount: '312.40', text: 'reglement' },
  { from: 'MME CLAIRE LEROY', amount: '1874.00', text: 'facture menuiserie' },
];

const actOf = (d: Diary) => ({ companyId: d.companyId, by: 'marie', day: day(MONDAY) });

async function waiting(d: Diary) {
  const { entries } = await unmatchedPayments(d.database, {
    companyId: d.companyId,
    cursor: null,
    limit: 50,
  });
  return entries;
}

const told = async (d: Diary) =>
  (await waiting(d)).map(({ payerName, alike, proposals }) => ({
    payerName,
    alike,
    proposed: proposals.map(({ invoices }) => invoices.map(({ number }) => number).join('+')).sort(),
    doubts: [...new Set(proposals.map(({ doubt }) => doubt))],
  }));

const asRead = async (d: Diary) =>
  (await waiting(d))
    .filter(({ alike }) => alike !== null)
    .map(({ id, proposals: [only] }) => ({
      paymentId: id,
      allocations: (only?.invoices ?? []).map(({ invoiceId, amount }) => ({ invoiceId, amount })),
    }));

async function openOf(d: Diary): Promise<Record<string, number>> {
  const rows = await select<{ number: string; rest: number }>(
    d.database,
    'select number, payable - settled as rest from invoice where company_id = $1 and payable > settled order by number',
    [d.companyId],
  );
  expect(await d.verify()).toMatchObject({ isSound: true });
  return Object.fromEntries(rows.map(({ number, rest }) => [number, rest]));
}

const accounts = (d: Diary) =>
  select<{ iban: string }>(d.database, 'select iban from payer_account where company_id = $1', [d.companyId]);

stories('payments confirmed together', open => {
  it('are those that fit one invoice that no other payment asks for', async () => {
    const d = await firstMorning(open);
    await d.bank('2026-10-02', [
      ...BY_OTHERS,
      { from: 'A ONE', amount: '55.55', text: 'merci' },
      { from: 'B TWO', amount: '55.55', text: 'merci' },
      { from: 'C THREE', amount: '90.00', text: 'merci' },
    ]);
    expect(await told(d)).toEqual([
      { payerName: 'M JEAN DELATTRE', alike: 'amountAlone', proposed: ['F-1'], doubts: ['oneClueOnly'] },
      { payerName: 'MME CLAIRE LEROY', alike: 'amountAlone', proposed: ['F-2'], doubts: ['oneClueOnly'] },
      { payerName: 'A ONE', alike: null, proposed: ['F-5'], doubts: ['oneClueOnly'] },
      { payerName: 'B TWO', alike: null, proposed: ['F-5'], doubts: ['oneClueOnly'] },
      { payerName: 'C THREE', alike: null, proposed: ['F-3', 'F-4'], doubts: ['severalFit'] },
    ]);
  });

  it('are booked at once, teach who pays from where, and are taken back as if nothing had been said', async () => {
    const d = await firstMorning(open);
    // Twice 90.00 are owed: only who paid the first line tells whose the last one is.
    await d.bank('2026-10-02', [...BY_OTHERS, { from: 'M J', iban: IBAN, amount: '90.00', text: 'solde' }]);
    const before = await told(d);
    const owedBefore = await openOf(d);
    const receipts = await asRead(d);
    expect(receipts).toHaveLength(2);
    const { confirmed, changed, followed } = await confirmTogether(d.desk(), { ...actOf(d), receipts });
    expect([confirmed.length, changed.length, followed.length]).toEqual([2, 0, 1]);
    expect(await openOf(d)).toEqual({ 'F-4': 9_000, 'F-5': 5_555 });
    expect(await accounts(d)).toEqual([{ iban: IBAN }]);
    const paymentIds = [...confirmed, ...followed];
    expect(await undoConfirmed(d.desk(), { ...actOf(d), paymentIds })).toBe(true);
    expect(await openOf(d)).toEqual(owedBefore);
    expect(await told(d)).toEqual(before);
    expect(await accounts(d)).toEqual([]);
  });

  it('are booked as they were read: what changed meanwhile is left and told', async () => {
    const d = await firstMorning(open);
    await d.bank('2026-10-02', BY_OTHERS);
    const receipts = await asRead(d);
    // A rival for one of them has come, under another name.
    await d.bank('2026-10-03', [{ from: 'SCI DES TILLEULS', amount: '1874.00', text: 'virement' }]);
    const other = receipts.map(({ paymentId }) => paymentId);
    const { confirmed, changed } = await confirmTogether(d.desk(), { ...actOf(d), receipts });
    expect(confirmed).toEqual([other[0]]);
    expect(changed).toEqual([other[1]]);
    expect(await openOf(d)).toMatchObject({ 'F-2': 187_400 });
    // Said again it changes nothing more.
    const again = await confirmTogether(d.desk(), { ...actOf(d), receipts });
    expect(again).toEqual({ confirmed: [], changed: other, followed: [] });
  });

  it('are booked on no invoice and for no sum but the proposed', async () => {
    const d = await firstMorning(open);
    await d.bank('2026-10-02', BY_OTHERS);
    const [first, second] = await asRead(d);
    if (first === undefined || second === undefined) throw new Error('two receipts wait');
    const less = first.allocations.map(part => ({ ...part, amount: { ...part.amount, amount: 100 } }));
    const receipts = [
      { ...first, allocations: less },
      { ...second, allocations: first.allocations },
    ];
    const { confirmed } = await confirmTogether(d.desk(), { ...actOf(d), receipts });
    expect(confirmed).toEqual([]);
  });

  it('of another company cannot be touched', async () => {
    const d = await firstMorning(open);
    await d.bank('2026-10-02', BY_OTHERS);
    const receipts = await asRead(d);
    const paymentIds = receipts.map(({ paymentId }) => paymentId);
    const elsewhere = { ...actOf(d), companyId: '00000000-0000-4000-8000-000000000009' };
    await expect(undoConfirmed(d.desk(), { ...elsewhere, paymentIds })).resolves.toBe(false);
    const before = await openOf(d);
    const { confirmed } = await confirmTogether(d.desk(), { ...elsewhere, receipts });
    expect(confirmed).toEqual([]);
    expect(await openOf(d)).toEqual(before);
  });
});
