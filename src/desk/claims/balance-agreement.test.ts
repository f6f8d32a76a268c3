// Totals on screens are computed in SQL. This compares them with `claim/balance.ts`, the only definition of due, over a
// seeded company of 240 invoices with parts, payments, credit notes and cancellations, on many days.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEBTORS, fillByChance, INVOICES } from '../../../test/desk-by-chance.ts';
import { addCompany, COMPANY, emptyDatabase, idOf } from '../../../test/desk-rows.ts';
import { balanceOf } from '../../claim/balance.ts';
import type { ClaimLaw } from '../../claim/claim-law.ts';
import type { Allocation, Invoice } from '../../claim/invoice.ts';
import { RATE_TABLES } from '../../law/rates/tables.ts';
import type { Database } from '../../store/database.ts';
import { allocationsOf, INVOICE_COLUMNS, type InvoiceRow, toInvoice } from '../../store/invoices/invoices.ts';
import { select } from '../../store/select.ts';
import { addDays, type CalendarDate, day } from '../../units/calendar.ts';
import { debtorList } from '../debtors/debtor-list.ts';
import { todayView } from '../overview/today.ts';
import { balanceView } from './aged-balance.ts';

const NO_INTEREST: ClaimLaw = {
  law: 'FR',
  relation: 'b2b',
  governing: { law: 'FR', relation: 'b2b', protectedBy: null, chosenFor: 'company', because: [] },
  tables: RATE_TABLES,
  interest: null,
  compensation: null,
  reminderCharges: [],
  insolvencyOn: null,
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

  it('agree for the curve of the day and the thirty before it, day by day', async () => {
    for (const on of [day('2026-03-15'), day('2026-08-20')]) {
      const { trend } = await todayView(database, { companyId: COMPANY, day: on });
      const days = Array.from({ length: 31 }, (_none, back) => addDays(on, back - 30));
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
