import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import { COMPANY, emptyDatabase, MONDAY, OTHER_COMPANY } from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { balanceView } from './aged-balance.ts';

describe('the aged balance', () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await fillCompany(database);
  });
  afterAll(() => close());

  // 600.00 of F-101, 500.00 of F-102, 200.00 + 300.00 of F-103, 2,500.00 of F-104, 120.00 of F-106.
  it('says how late each euro is today, part by part, and adds up to what is outstanding', async () => {
    const view = await balanceView(database, { companyId: COMPANY, day: MONDAY });
    expect(view.outstanding).toEqual(money(422_000, 'EUR'));
    expect(view.overdue).toEqual(money(372_000, 'EUR'));
    expect(view.ageing.map(({ bucket, amount }) => [bucket, amount.amount])).toEqual([
      ['notDue', 50_000],
      ['1-30', 90_000],
      ['31-60', 20_000],
      ['61-90', 12_000],
      ['over90', 250_000],
    ]);
    expect(view.credits).toEqual(money(5_000, 'EUR'));
    expect(view.unallocated).toEqual(money(20_000, 'EUR'));
  });

  // On 2026-10-01 nothing of F-101 was paid, F-102 was not issued, F-105 was not cancelled, C-1 did not exist.
  it('tells any past day as it was: later payments, invoices and cancellations do not count', async () => {
    const view = await balanceView(database, { companyId: COMPANY, day: day('2026-10-01') });
    expect(view.ageing.map(({ amount }) => amount.amount)).toEqual([0, 210_000, 20_000, 12_000, 250_000]);
    expect(view.outstanding).toEqual(money(492_000, 'EUR'));
    expect(view.credits).toEqual(money(0, 'EUR'));
    expect(view.unallocated).toEqual(money(0, 'EUR'));
  });

  // 400.00 of F-101 came on the 5th; F-105 over 800.00 was cancelled on the 10th; F-102 over 500.00 was issued on the 16th.
  it.each([
    ['2026-10-04', 492_000],
    ['2026-10-05', 452_000],
    ['2026-10-09', 452_000],
    ['2026-10-10', 372_000],
    ['2026-10-15', 372_000],
    ['2026-10-16', 422_000],
  ])(
    'counts a payment, a cancellation and an invoice from their very day on: %s',
    async (on, outstanding) => {
      const view = await balanceView(database, { companyId: COMPANY, day: day(on) });
      expect(view.outstanding).toEqual(money(outstanding, 'EUR'));
    },
  );

  // 200.00 came in on the 15th. C-1 over 50.00 and C-2 over 70.00 are of the 10th; C-2 was cancelled on the 18th.
  it.each([
    ['2026-10-09', 0, 0],
    ['2026-10-14', 12_000, 0],
    ['2026-10-15', 12_000, 20_000],
    ['2026-10-18', 5_000, 20_000],
  ])('knows on %s what lies unused on the creditor’s side', async (on, credits, unallocated) => {
    const view = await balanceView(database, { companyId: COMPANY, day: day(on) });
    expect([view.credits.amount, view.unallocated.amount]).toEqual([credits, unallocated]);
  });

  it('lists the debtors by what is overdue, each currency on its own line', async () => {
    const view = await balanceView(database, { companyId: COMPANY, day: MONDAY });
    expect(view.debtors.map(({ name, overdue, oldestDueOn }) => [name, overdue, oldestDueOn])).toEqual([
      ['Garage Morel', money(250_000, 'EUR'), '2026-05-31'],
      ['Brasserie du Port', money(60_000, 'EUR'), '2026-09-30'],
      ['Noordzee Logistiek', money(50_000, 'EUR'), '2026-08-31'],
      ['Jeanne Dupont', money(12_000, 'EUR'), '2026-07-31'],
      ['Hansen Druck', money(100_000, 'USD'), '2026-10-01'],
    ]);
  });

  it('never shows what another company is owed', async () => {
    const view = await balanceView(database, { companyId: OTHER_COMPANY, day: MONDAY });
    expect(view.outstanding).toEqual(money(1, 'EUR'));
    expect(view.debtors.map(({ name }) => name)).toEqual(['Ailleurs']);
  });
});
