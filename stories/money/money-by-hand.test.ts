// What a person says about money, and takes back: each gesture changes what is owed at once, and its undoing puts it back.

import { expect, it } from 'vitest';
import { debtorView } from '../../src/desk/debtors/debtor-view.ts';
import { unmatchedPayments } from '../../src/desk/money/bank-view.ts';
import { confirmMatch, reallocate, unallocate } from '../../src/desk/money/confirm-match.ts';
import { expectNoLonger, expectReceipt } from '../../src/desk/money/expected-receipts.ts';
import { giveUpDifference, refund, undoDifference, undoRefund } from '../../src/desk/money/give-up.ts';
import { recordPayment, setPaymentAside, undoPayment } from '../../src/desk/money/record-payment.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const MONDAY = '2026-10-05';
const REMINDED = 'Dupont SARL: send courteousReminder, stepIsDue';
const euros = (amount: number) => money(amount * 100, 'EUR');

/** Two invoices of 1,000 and 400; the bank is known until Friday. */
async function owing(open: Open): Promise<Diary> {
  const d = await open('Lille');
  await d.invoices('2026-09-01', [DUPONT, { ...DUPONT, number: 'F-2026-102', amount: '400.00' }]);
  await d.bank('2026-10-02', []);
  return d;
}

const actOf = (d: Diary) => ({ companyId: d.companyId, by: 'marie', day: day(MONDAY) });

async function invoiceId(d: Diary, number: string): Promise<string> {
  const [row] = await select<{ id: string }>(
    d.database,
    'select invoice_id as id from invoice where company_id = $1 and number = $2',
    [d.companyId, number],
  );
  return row?.id ?? '';
}

/** What is open of each invoice in minor units, by number; then what waits of each payment. */
async function books(d: Diary): Promise<{ open: number[]; waiting: number[] }> {
  const open = await select<{ rest: number }>(
    d.database,
    'select payable - settled as rest from invoice where company_id = $1 order by number',
    [d.companyId],
  );
  const waiting = await select<{ rest: number }>(
    d.database,
    'select amount - allocated as rest from payment where company_id = $1 order by payment_id',
    [d.companyId],
  );
  expect(await d.verify()).toMatchObject({ isSound: true });
  return { open: open.map(({ rest }) => rest), waiting: waiting.map(({ rest }) => rest) };
}

/** What may still be deducted, in minor units. */
async function freeCredits(d: Diary): Promise<number[]> {
  const rows = await select<{ rest: number }>(
    d.database,
    'select amount - used as rest from credit_note where company_id = $1 order by number',
    [d.companyId],
  );
  return rows.map(({ rest }) => rest);
}

async function cheque(d: Diary, amount: number, paid: readonly [string, number][] = []): Promise<string> {
  const allocations = await Promise.all(
    paid.map(async ([number, part]) => ({ invoiceId: await invoiceId(d, number), amount: euros(part) })),
  );
  const facts = {
    receivedOn: day('2026-10-02'),
    amount: euros(amount),
    means: 'cheque',
    payerName: 'Dupont SARL',
  } as const;
  const outcome = await recordPayment(d.desk(), { ...actOf(d), ...facts, text: 'cheque 12', allocations });
  if (outcome.kind !== 'done') throw new Error(outcome.refusal);
  return outcome.paymentId;
}

stories('Money by hand', open => {
  it('a cheque pays what is said, and taken back leaves all of it owed', async () => {
    const d = await owing(open);
    const paymentId = await cheque(d, 1000, [['F-2026-101', 1000]]);
    expect(await books(d)).toEqual({ open: [0, 40_000], waiting: [0] });
    expect(await undoPayment(d.desk(), { ...actOf(d), paymentId })).toBe('done');
    expect(await books(d)).toEqual({ open: [100_000, 40_000], waiting: [] });
    const [debtor] = await select<{ id: string }>(
      d.database,
      'select debtor_id as id from debtor where company_id = $1',
      [d.companyId],
    );
    const view = await debtorView(d.database, {
      companyId: d.companyId,
      debtorId: debtor?.id ?? '',
      day: day(MONDAY),
    });
    const told = view?.timeline.find(({ title }) => title === 'allocationTakenAway');
    expect(told).toMatchObject({ detail: 'paymentUndone', amount: euros(1000) });
    expect(await d.run(MONDAY)).toEqual([REMINDED]);
  });

  it('said to pay another invoice, it pays that one alone; taken away, it waits', async () => {
    const d = await owing(open);
    const paymentId = await cheque(d, 400, [['F-2026-101', 400]]);
    const allocations = [{ invoiceId: await invoiceId(d, 'F-2026-102'), amount: euros(400) }];
    expect(await reallocate(d.desk(), { ...actOf(d), paymentId, allocations })).toBe('done');
    expect(await books(d)).toEqual({ open: [100_000, 0], waiting: [0] });
    expect(await unallocate(d.desk(), { ...actOf(d), paymentId, allocationId: null })).toBe('done');
    expect(await books(d)).toEqual({ open: [100_000, 40_000], waiting: [40_000] });
  });

  it('what was paid too much goes back, never more than is free, and the return can be taken back', async () => {
    const d = await owing(open);
    const paymentId = await cheque(d, 450, [['F-2026-102', 400]]);
    const back = { ...actOf(d), paymentId, on: day(MONDAY), because: 'paid too much' };
    expect(await refund(d.desk(), { ...back, amount: euros(51) })).toMatchObject({
      refusal: 'amountTooHigh',
    });
    const done = await refund(d.desk(), { ...back, amount: euros(50) });
    expect(await books(d)).toEqual({ open: [100_000, 0], waiting: [0] });
    if (done.kind !== 'done') throw new Error(done.kind);
    expect(await undoRefund(d.desk(), { ...actOf(d), refundId: done.id })).toMatchObject({ kind: 'done' });
    expect(await books(d)).toEqual({ open: [100_000, 0], waiting: [5_000] });
  });

  it('a small difference given up closes the invoice; taken back, it is owed again', async () => {
    const d = await owing(open);
    await cheque(d, 998, [['F-2026-101', 998]]);
    const gesture = { invoiceId: await invoiceId(d, 'F-2026-101'), on: day(MONDAY), because: 'bank fee' };
    const given = { ...actOf(d), ...gesture, kind: 'bankFee', amount: euros(2) } as const;
    expect(await giveUpDifference(d.desk(), { ...given, amount: euros(3) })).toMatchObject({
      refusal: 'amountTooHigh',
    });
    const done = await giveUpDifference(d.desk(), given);
    expect((await books(d)).open).toEqual([0, 40_000]);
    if (done.kind !== 'done') throw new Error(done.kind);
    await undoDifference(d.desk(), { ...actOf(d), differenceId: done.id });
    expect((await books(d)).open).toEqual([200, 40_000]);
  });

  it("money that is no debtor's holds nobody once it is set aside, and holds again once taken up", async () => {
    const d = await owing(open);
    const paymentId = await cheque(d, 333);
    expect(await d.run(MONDAY)).toEqual(['Dupont SARL: hold, unallocatedPayment']);
    await setPaymentAside(d.desk(), { ...actOf(d), paymentId, because: 'an insurance' });
    expect(await d.run(MONDAY)).toEqual([REMINDED]);
    await setPaymentAside(d.desk(), { ...actOf(d), paymentId, because: null });
    expect(await d.run(MONDAY)).toEqual(['Dupont SARL: hold, unallocatedPayment']);
  });

  it('a receipt that is on its way suspends its invoice alone, until it is said not to come', async () => {
    const d = await owing(open);
    const outcome = await expectReceipt(d.desk(), {
      ...actOf(d),
      invoiceId: await invoiceId(d, 'F-2026-101'),
      kind: 'expected',
      expectedOn: day('2026-10-07'),
      amount: null,
      because: 'the accountant has sent it',
      country: 'FR',
    });
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    await d.workOn(MONDAY);
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 400.00 for F-2026-102',
    ]);
    expect(await expectNoLonger(d.desk(), { ...actOf(d), expectedReceiptId: outcome.id })).toMatchObject({
      kind: 'done',
    });
  });

  it('a proposal says which credit note was deducted, and one confirmation uses both', async () => {
    const d = await owing(open);
    await d.invoices('2026-10-01', [
      { ...DUPONT, number: 'A-2026-007', issued: '2026-10-01', due: null, amount: '-150.00' },
    ]);
    // 400.00 less 150.00 is 250.00: the payer is known, and says nothing of what was deducted.
    await d.bank('2026-10-04', [{ from: 'DUPONT SARL', amount: '250.00', text: 'solde' }]);
    const { entries } = await unmatchedPayments(d.database, {
      companyId: d.companyId,
      cursor: null,
      limit: 10,
    });
    const [proposal] = entries.flatMap(({ proposals }) => proposals);
    expect(proposal?.invoices).toMatchObject([{ number: 'F-2026-102', amount: euros(400) }]);
    expect(proposal?.credits).toMatchObject([{ number: 'A-2026-007', amount: euros(150), open: euros(150) }]);
    const paymentId = entries[0]?.id ?? '';
    const allocations = proposal?.invoices ?? [];
    expect(
      await confirmMatch(d.desk(), {
        ...actOf(d),
        paymentId,
        allocations: allocations.map(({ invoiceId: id, amount }) => ({ invoiceId: id, amount })),
        credits: proposal?.credits ?? [],
      }),
    ).toBe('done');
    expect(await books(d)).toEqual({ open: [100_000, 0], waiting: [0] });
    // Taken away, the payment frees the credit note too: 400.00 are owed again and 150.00 may be deducted again.
    expect(await unallocate(d.desk(), { ...actOf(d), paymentId, allocationId: null })).toBe('done');
    expect(await books(d)).toEqual({ open: [100_000, 40_000], waiting: [25_000] });
    expect(await freeCredits(d)).toEqual([15_000]);
  });

  it('a proposal says what a bank took off, and one confirmation gives it up', async () => {
    const d = await owing(open);
    await d.bank('2026-10-04', [{ from: 'DUPONT SARL', amount: '397.50', text: 'solde' }]);
    const { entries } = await unmatchedPayments(d.database, {
      companyId: d.companyId,
      cursor: null,
      limit: 10,
    });
    const [near] = entries.flatMap(({ proposals }) => proposals.flatMap(({ invoices }) => invoices));
    expect(near).toMatchObject({
      number: 'F-2026-102',
      amount: { amount: 39_750 },
      difference: { kind: 'smallDifference', amount: { amount: 250 } },
    });
    if (!near?.difference) throw new Error('no difference');
    const difference = { ...near.difference, because: 'bank fee' };
    const allocations = [{ invoiceId: near.invoiceId, amount: near.amount, difference }];
    const paymentId = entries[0]?.id ?? '';
    expect(await confirmMatch(d.desk(), { ...actOf(d), paymentId, allocations })).toBe('done');
    expect(await books(d)).toEqual({ open: [100_000, 0], waiting: [0] });
  });
});
