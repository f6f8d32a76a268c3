// Totals on screens are computed in SQL. This compares them with `claim/balance.ts`, the only definition of due, over a
// seeded company of 240 invoices with parts, payments, credit notes and cancellations, on many days.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addCompany,
  COMPANY,
  debtorRow,
  emptyDatabase,
  idOf,
  insertRows,
  invoiceRow,
  settles,
} from '../../test/desk-fixture.ts';
import { balanceOf } from '../claim/balance.ts';
import type { ClaimLaw } from '../claim/claim-law.ts';
import type { Allocation, Invoice } from '../claim/invoice.ts';
import type { Database } from '../store/database.ts';
import { allocationsOf, INVOICE_COLUMNS, type InvoiceRow, toInvoice } from '../store/invoices.ts';
import { insertAllocations } from '../store/matching-rows.ts';
import { select } from '../store/select.ts';
import { addDays, type CalendarDate, day } from '../units/calendar.ts';
import { balanceView } from './aged-balance.ts';
import { debtorList } from './debtor-list.ts';
import { todayView } from './today.ts';

const FIRST = day('2026-01-01');
const INVOICES = 240;
const DEBTORS = 17;
const NO_INTEREST: ClaimLaw = {
  law: 'FR',
  relation: 'b2b',
  interest: null,
  compensation: null,
  warnings: [],
};
/** Before, during and after the year, month ends and a leap of nothing in particular. */
const DAYS = [
  '2025-12-31',
  '2026-01-20',
  '2026-03-01',
  '2026-05-31',
  '2026-07-14',
  '2026-10-19',
  '2027-06-30',
].map(day);

describe('totals on screens', () => {
  let database: Database;
  let close: () => Promise<void>;
  let invoices: readonly Invoice[];
  let allocations: ReadonlyMap<string, readonly Allocation[]>;

  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await addCompany(database, COMPANY, 'Atelier Lumen');
    await fillByChance(database);
    const rows = await select<InvoiceRow>(
      database,
      `select ${INVOICE_COLUMNS} from invoice i where company_id = $1`,
      [COMPANY],
    );
    invoices = rows.map(toInvoice);
    allocations = await allocationsOf(
      database,
      COMPANY,
      invoices.map(({ id }) => id),
    );
  });
  afterAll(() => close());

  const openOn = (on: CalendarDate): Invoice[] => invoices.filter(({ issuedOn }) => issuedOn <= on);
  const outstandingOn = (on: CalendarDate, of = openOn(on)): number =>
    total(of, invoice => balance(invoice, on).open.amount);
  /** Moving every due date by n days leaves overdue exactly what is more than n days late. */
  const lateByMoreThan = (lateDays: number, on: CalendarDate, of = openOn(on)): number =>
    total(of, invoice => balance(movedDue(invoice, lateDays), on).overdue.amount);
  const balance = (invoice: Invoice, on: CalendarDate) =>
    balanceOf({ invoice, allocations: allocations.get(invoice.id) ?? [], law: NO_INTEREST, day: on });

  it('are compared on invoices that are paid, part paid, credited, cancelled, in parts and without a due date', () => {
    expect(invoices).toHaveLength(INVOICES);
    expect(invoices.filter(({ cancelledOn }) => cancelledOn !== null).length).toBeGreaterThan(10);
    expect(invoices.filter(({ instalments }) => instalments === null).length).toBeGreaterThan(5);
    expect(invoices.filter(({ instalments }) => (instalments?.length ?? 0) > 1).length).toBeGreaterThan(30);
    expect([...allocations.values()].filter(parts => parts.length > 1).length).toBeGreaterThan(30);
  });

  it.each(DAYS)('agree with the balance of every invoice on %s: not due, each age, outstanding', async on => {
    const view = await balanceView(database, { companyId: COMPANY, day: on });
    const late = [0, 30, 60, 90].map(days => lateByMoreThan(days, on));
    const [overdue = 0, over30 = 0, over60 = 0, over90 = 0] = late;
    const outstanding = outstandingOn(on);
    expect(view.outstanding.amount).toBe(outstanding);
    expect(view.overdue.amount).toBe(overdue);
    expect(view.ageing.map(({ amount }) => amount.amount)).toEqual([
      outstanding - overdue,
      overdue - over30,
      over30 - over60,
      over60 - over90,
      over90,
    ]);
  });

  it.each(DAYS)('agree for each debtor on %s', async on => {
    const view = await balanceView(database, { companyId: COMPANY, day: on });
    const expected = Array.from({ length: DEBTORS }, (_none, number) => idOf(11 + number)).flatMap(
      debtorId => {
        const mine = openOn(on).filter(invoice => invoice.debtorId === debtorId);
        const outstanding = outstandingOn(on, mine);
        const overdue = lateByMoreThan(0, on, mine);
        return outstanding === 0 ? [] : [[debtorId, outstanding - overdue, overdue] as const];
      },
    );
    const found = view.debtors.map(({ id, notDue, overdue }) => [id, notDue.amount, overdue.amount] as const);
    expect([...found].sort(byId)).toEqual(expected);
  });

  it('agree for the curve of the last thirty days, day by day', async () => {
    for (const on of [day('2026-03-15'), day('2026-08-20')]) {
      const { trend } = await todayView(database, { companyId: COMPANY, day: on });
      const days = Array.from({ length: 30 }, (_none, back) => addDays(on, back - 29));
      expect(trend.map(({ day: of, overdue }) => [of, overdue.amount])).toEqual(
        days.map(of => [of, lateByMoreThan(0, of)]),
      );
      expect(new Set(trend.map(({ overdue }) => overdue.amount)).size).toBeGreaterThan(10);
    }
  });

  it('agree for counts, and for pages of debtors put together', async () => {
    const on = day('2026-10-19');
    const today = await todayView(database, { companyId: COMPANY, day: on });
    const late = openOn(on).filter(invoice => balance(invoice, on).overdue.amount > 0);
    expect(today.overdueInvoices).toBe(late.length);
    expect(today.overdueDebtors).toBe(new Set(late.map(({ debtorId }) => debtorId)).size);
    const seen = [];
    for (let cursor: string | null = null, pages = 0; pages === 0 || cursor !== null; pages += 1) {
      const page = await debtorList(database, {
        companyId: COMPANY,
        day: on,
        search: null,
        cursor,
        limit: 5,
      });
      seen.push(...page.entries);
      cursor = page.nextCursor;
    }
    expect(seen.map(({ id }) => id)).toHaveLength(DEBTORS);
    expect(total(seen, ({ overdue }) => overdue.amount)).toBe(lateByMoreThan(0, on));
    const amounts = seen.map(({ overdue }) => overdue.amount);
    expect(amounts).toEqual([...amounts].sort((left, right) => right - left));
  });
});

const total = <Value>(values: readonly Value[], amountOf: (value: Value) => number): number =>
  values.reduce((amount, value) => amount + amountOf(value), 0);
const byId = ([left]: readonly [string, ...unknown[]], [right]: readonly [string, ...unknown[]]): number =>
  left < right ? -1 : 1;

function movedDue(invoice: Invoice, days: number): Invoice {
  const instalments =
    invoice.instalments?.map(part => ({ ...part, dueOn: addDays(part.dueOn, days) })) ?? null;
  return { ...invoice, instalments };
}

/** A generator of Park and Miller: the same numbers in every run. */
function chanceFrom(seed: number): Chance {
  let state = seed;
  return below => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

type Chance = (below: number) => number;
type Row = Record<string, unknown>;

async function fillByChance(database: Database): Promise<void> {
  const chance = chanceFrom(20_261_019);
  const numbers = Array.from({ length: INVOICES }, (_none, number) => number);
  const debtorIds = Array.from({ length: DEBTORS }, (_none, number) => idOf(11 + number));
  await insertRows(
    database,
    'debtor',
    debtorIds.map((id, number) => debtorRow({ debtor_id: id, name: `Client ${number}` })),
  );
  const claims = numbers.map(number => claimByChance(number, chance));
  const settled = claims.flatMap(claim => settlementsByChance(claim, chance));
  await insertRows(
    database,
    'invoice',
    claims.map(({ row }) => row),
  );
  for (const { table, row } of settled) await insertRows(database, table, [row]);
  const allocations = settled.map(({ allocation }) => allocation);
  await insertAllocations(database, { companyId: COMPANY, author: 'chance', allocations });
}

type Claim = {
  readonly number: number;
  readonly issuedOn: CalendarDate;
  readonly payable: number;
  readonly row: Row;
};

function claimByChance(number: number, chance: Chance): Claim {
  const issuedOn = addDays(FIRST, chance(300) - 20);
  const dueOn = addDays(issuedOn, chance(75));
  const kind = chance(10);
  const some = (): number => chance(50_000) + 1;
  const amounts = kind < 3 ? [some(), some(), some()] : [chance(150_000) + 3];
  const payable = total(amounts, amount => amount);
  const parts = amounts.map((amount, part) => ({ dueOn: addDays(dueOn, 30 * part), amount }));
  const row = invoiceRow({
    invoice_id: idOf(1_000 + number),
    debtor_id: idOf(11 + chance(DEBTORS)),
    number: `N-${number}`,
    payable,
    issued_on: issuedOn,
    due_on: kind === 9 ? null : dueOn,
    instalments: parts.length === 1 ? null : parts,
    cancelled_on: chance(9) === 0 ? addDays(issuedOn, chance(90)) : null,
  });
  return { number, issuedOn, payable, row };
}

/** Up to three payments or credit notes on any days; the third settles all that is left. */
function settlementsByChance({ number, issuedOn, payable }: Claim, chance: Chance) {
  const invoiceId = idOf(1_000 + number);
  const made = [];
  let rest = payable;
  for (let time = chance(4); time > 0 && rest > 0; time -= 1) {
    const id = idOf(10_000 + number * 10 + time);
    const amount = time === 1 ? rest : Math.min(rest, chance(payable) + 1);
    const countsFrom = addDays(issuedOn, chance(160));
    const money: Row = { company_id: COMPANY, currency: 'EUR', amount };
    const isCredit = chance(4) === 0;
    const credit = {
      credit_note_id: id,
      debtor_id: idOf(11),
      number: id,
      folded_number: id,
      issued_on: countsFrom,
    };
    const payment = { payment_id: id, source: 'manual', received_on: countsFrom };
    made.push({
      table: isCredit ? 'credit_note' : 'payment',
      row: { ...money, ...(isCredit ? credit : payment) },
      allocation: settles({
        id,
        invoiceId,
        amount,
        countsFrom,
        [isCredit ? 'creditNoteId' : 'paymentId']: id,
      }),
    });
    rest -= amount;
  }
  return made;
}
