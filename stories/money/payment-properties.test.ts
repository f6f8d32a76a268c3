// Money in any order and whatever a person does with it: every cent that came in pays an invoice, waits, or went back, and
// every cent that an invoice counts as settled came from a payment, a credit note or a difference that was given up.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reallocate, unallocate } from '../../src/desk/money/confirm-match.ts';
import { giveUpDifference, refund, undoDifference, undoRefund } from '../../src/desk/money/give-up.ts';
import { recordPayment, setPaymentAside, undoPayment } from '../../src/desk/money/record-payment.ts';
import type { InputFile } from '../../src/formats/records.ts';
import { select } from '../../src/store/select.ts';
import { addDays, day } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';
import { COMPANIES } from '../telling/companies.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { type Receipt, statementFile } from '../telling/files.ts';

/** Small, because each run makes databases of its own. */
const RUNS = { numRuns: 5, seed: 20_261_127, endOnFailure: true } as const;
const MONDAY = '2026-10-05';
const CUSTOMERS = ['Dupont SARL', 'Morel SA', 'Lou SAS'] as const;

const invoices = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 101, max: 106 }),
    customer: fc.constantFrom(...CUSTOMERS),
    hundreds: fc.integer({ min: 1, max: 9 }),
  }),
  { selector: ({ number }) => number, minLength: 2, maxLength: 6 },
);
/** At most one names each invoice; what it pays may be a part, all or more of it. */
const payments = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 101, max: 106 }),
    hundreds: fc.integer({ min: 1, max: 9 }),
    onDay: fc.integer({ min: 0, max: 3 }),
  }),
  { selector: ({ number }) => number, maxLength: 5 },
);
const credits = fc.array(
  fc.record({ number: fc.integer({ min: 1, max: 9 }), customer: fc.constantFrom(...CUSTOMERS) }),
  { maxLength: 2 },
);
const books = fc.record({ invoices, payments, credits });
type Books = typeof books extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** One file of invoices and credit notes, and the statements of four days that follow on each other. */
function filesOf(d: Diary, { invoices: owed, payments: paid, credits: given }: Books): InputFile[] {
  const issued = '2026-09-01';
  const table = d.fileOf('factures.csv', [
    ...owed.map(({ number, customer, hundreds }) => ({
      debtor: customer,
      number: `F-2026-${number}`,
      issued,
      due: '2026-09-30',
      amount: `${hundreds}00.00`,
    })),
    ...given.map(({ number, customer }, position) => ({
      debtor: customer,
      number: `A-2026-${position}${number}`,
      issued,
      due: null,
      amount: `-${number}0.00`,
    })),
  ]);
  let balance = 100_000;
  const statements = [0, 1, 2, 3].map(onDay => {
    const receipts = paid
      .filter(one => one.onDay === onDay)
      .map(({ number, hundreds }): Receipt => {
        const from = owed.find(one => one.number === number)?.customer ?? 'Un client';
        return { from, amount: `${hundreds}00.00`, text: `FACTURE F-2026-${number}` };
      });
    const opening = balance;
    balance += receipts.reduce((sum, { amount }) => sum + Number(amount.replace('.', '')), 0);
    const facts = { iban: COMPANIES.Lille.iban, day: addDays(day('2026-09-28'), onDay), number: onDay + 1 };
    return statementFile({ ...facts, opening, closing: balance, receipts });
  });
  return [table, ...statements];
}

const shuffled = (files: readonly InputFile[], keys: readonly number[]): InputFile[] =>
  files
    .map((file, position) => ({ file, key: keys[position] ?? 0 }))
    .sort((left, right) => left.key - right.key)
    .map(({ file }) => file);

const said = (d: Diary) =>
  select(
    d.database,
    `select i.number, i.payable, i.settled, coalesce((select string_agg(a.amount || ' ' || coalesce(p.payment_text, c.number, 'difference'), ', ' order by a.amount, p.payment_text, c.number)
              from allocation a left join payment p on p.company_id = a.company_id and p.payment_id = a.payment_id
              left join credit_note c on c.company_id = a.company_id and c.credit_note_id = a.credit_note_id
             where a.company_id = i.company_id and a.invoice_id = i.invoice_id), '') as by from invoice i where i.company_id = $1
     union all select payment_text, amount, allocated, '' from payment where company_id = $1 order by 1`,
    [d.companyId],
  );

/** In minor units: what came in, and where it is. */
async function whereItIs(d: Diary) {
  const [row] = await select<
    Record<'came' | 'pays' | 'waits' | 'back' | 'owed' | 'settled' | 'open', number>
  >(
    d.database,
    `select (select coalesce(sum(amount), 0)::bigint from payment where company_id = $1) as came,
            (select coalesce(sum(amount), 0)::bigint from allocation where company_id = $1 and payment_id is not null) as pays,
            (select coalesce(sum(amount - allocated), 0)::bigint from payment where company_id = $1) as waits,
            (select coalesce(sum(amount), 0)::bigint from money_back where company_id = $1 and state = 'taken') as back,
            (select coalesce(sum(payable), 0)::bigint from invoice where company_id = $1) as owed,
            (select coalesce(sum(amount), 0)::bigint from allocation where company_id = $1) as settled,
            (select coalesce(sum(payable - settled), 0)::bigint from invoice where company_id = $1) as open`,
    [d.companyId],
  );
  if (!row) throw new Error('sums have one row');
  return row;
}

async function isConserved(d: Diary): Promise<void> {
  const { came, pays, waits, back, owed, settled, open } = await whereItIs(d);
  expect(pays + waits + back).toBe(came);
  expect(settled + open).toBe(owed);
  expect(await d.verify()).toMatchObject({ isSound: true });
}

const GESTURES = ['cheque', 'allocate', 'unallocate', 'refund', 'difference', 'aside', 'undo'] as const;
const gesture = fc.record({
  kind: fc.constantFrom(...GESTURES),
  which: fc.nat(),
  other: fc.nat(),
  minor: fc.integer({ min: 1, max: 90_000 }),
});
type Gesture = typeof gesture extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Done, or refused by a rule: either way the books must hold. Undone again every second time. */
async function act(d: Diary, { kind, which, other, minor }: Gesture): Promise<void> {
  const by = { companyId: d.companyId, by: 'marie', day: day(MONDAY) };
  const ids = (table: string, id: string) =>
    select<{ id: string }>(d.database, `select ${id} as id from ${table} where company_id = $1 order by 1`, [
      d.companyId,
    ]);
  const paid = await ids('payment', 'payment_id');
  const owed = await ids('invoice', 'invoice_id');
  const paymentId = paid[which % Math.max(1, paid.length)]?.id ?? '00000000-0000-7000-8000-000000000000';
  const invoiceId = owed[other % Math.max(1, owed.length)]?.id ?? '';
  const amount = money(minor, 'EUR');
  const isUndone = other % 2 === 0;
  switch (kind) {
    case 'cheque': {
      const facts = { receivedOn: day(MONDAY), means: 'cheque', payerName: 'Lou SAS', text: '' } as const;
      const allocations = isUndone ? [{ invoiceId, amount }] : [];
      await recordPayment(d.desk(), { ...by, ...facts, amount, allocations });
      return;
    }
    case 'allocate':
      await reallocate(d.desk(), { ...by, paymentId, allocations: [{ invoiceId, amount }] });
      return;
    case 'unallocate':
      await unallocate(d.desk(), { ...by, paymentId, allocationId: null });
      return;
    case 'refund': {
      const done = await refund(d.desk(), { ...by, paymentId, amount, on: day(MONDAY), because: 'trop' });
      if (done.kind === 'done' && isUndone) await undoRefund(d.desk(), { ...by, refundId: done.id });
      return;
    }
    case 'difference': {
      const given = { kind: 'goodwill', amount, on: day(MONDAY), because: 'geste' } as const;
      const done = await giveUpDifference(d.desk(), { ...by, invoiceId, ...given });
      if (done.kind === 'done' && isUndone) await undoDifference(d.desk(), { ...by, differenceId: done.id });
      return;
    }
    case 'aside':
      await setPaymentAside(d.desk(), { ...by, paymentId, because: isUndone ? null : 'une prime' });
      return;
    case 'undo':
      await undoPayment(d.desk(), { ...by, paymentId });
      return;
  }
}

stories('Money', open => {
  it('in any order of files, and each of them twice, pays the same invoices', async () => {
    const keys = fc.array(fc.nat(), { minLength: 5, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(books, keys, async (drawn, order) => {
        const [one, other] = [await open('Lille'), await open('Lille')];
        const files = filesOf(one, drawn);
        for (const file of files) await one.files(MONDAY, [file]);
        for (const file of shuffled(files, order)) await other.files(MONDAY, [file]);
        expect(await said(other)).toEqual(await said(one));
        await isConserved(one);
        await other.files(MONDAY, shuffled(files, order.toReversed()));
        expect(await said(other)).toEqual(await said(one));
        await isConserved(other);
      }),
      RUNS,
    );
  });

  it('is conserved through anything that a person does with it', async () => {
    const gestures = fc.array(gesture, { minLength: 4, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(books, gestures, async (drawn, done) => {
        const d = await open('Lille');
        await d.files(MONDAY, filesOf(d, drawn));
        await isConserved(d);
        for (const one of done) {
          await act(d, one);
          await isConserved(d);
        }
      }),
      RUNS,
    );
  });

  it('of a file that is taken back is gone, and nothing else is', async () => {
    await fc.assert(
      fc.asyncProperty(books, fc.integer({ min: 1, max: 4 }), async (drawn, pick) => {
        const d = await open('Lille');
        const files = filesOf(d, drawn);
        const last = files[pick];
        if (!last) return;
        await d.files(
          MONDAY,
          files.filter(file => file !== last),
        );
        const before = await said(d);
        const [view] = await d.files(MONDAY, [last]);
        expect(await d.undoImport(MONDAY, view?.importId ?? null)).toBe('undone');
        expect(await said(d)).toEqual(before);
        await isConserved(d);
      }),
      RUNS,
    );
  });
});
