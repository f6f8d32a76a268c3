// The cash of the coming weeks on a real database: the small company of the fixture, on Monday 19 October 2026.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import { COMPANY, idOf, insertRows, MONDAY, OTHER_COMPANY, VIDE } from '../../../test/desk-rows.ts';
import { databasesUnderTest, type ServerUnderTest } from '../../../test/servers.ts';
import type { Database } from '../../store/database.ts';
import { MIGRATIONS_FOLDER } from '../../store/migrate.ts';
import { addDays, type CalendarDate, day } from '../../units/calendar.ts';
import { type CashForecastView, cashForecastOn } from './cash-forecast.ts';

describe.each(databasesUnderTest())('the cash of the coming weeks, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('of a small company', () => {
    let server: ServerUnderTest;
    let database: Database;
    beforeAll(async () => {
      server = await start();
      ({ database } = await server.fresh(MIGRATIONS_FOLDER));
      await fillCompany(database);
    });
    afterAll(() => server.close());
    const on = (when: CalendarDate, companyId = COMPANY) =>
      cashForecastOn(database, { companyId, day: when, today: MONDAY });
    const euros = (view: CashForecastView) => {
      const found = view.currencies.find(({ currency }) => currency === 'EUR');
      if (found === undefined) throw new Error('nothing is owed in euros');
      return found;
    };

    it('starts on the day after, in weeks of seven days, by currency and never mixed', async () => {
      const view = await on(MONDAY);
      expect(view.currencies.map(({ currency }) => currency).sort()).toEqual(['EUR', 'USD']);
      const { weeks, open } = euros(view);
      expect(weeks.map(({ from }) => from).slice(0, 2)).toEqual(['2026-10-20', '2026-10-27']);
      expect(weeks.at(-1)).toMatchObject({ from: '2027-01-12', until: '2027-01-18', came: null });
      // F-101 600.00, F-102 500.00, F-103 500.00, F-104 2,500.00, F-106 120.00; F-105 is cancelled.
      expect(open).toEqual({ amount: 4_220_00, currency: 'EUR' });
    });

    it('expects or leaves out every open cent, whatever is known', async () => {
      for (const when of [MONDAY, addDays(MONDAY, -14), addDays(MONDAY, -60)])
        for (const { weeks, leftOut, open } of (await on(when)).currencies) {
          const sum = [...weeks.map(week => week.expected), ...leftOut.map(one => one.amount)];
          const total = sum.reduce((so, { amount }) => so + amount, 0);
          // Each of thirteen weeks and five reasons is rounded to a cent on its own.
          expect(Math.abs(total - open.amount)).toBeLessThanOrEqual(18);
        }
    });

    it('has a promise on its day, and nothing once it is broken, taken back, or not yet given', async () => {
      await insertRows(database, 'payment_promise', [
        promiseRow({ promise_id: idOf(601), made_on: '2026-10-15', pay_on: '2026-10-30', amount: 600_00 }),
      ]);
      const { weeks, fourWeeks } = euros(await on(MONDAY));
      expect(weeks.map(({ agreed }) => agreed.amount).slice(0, 3)).toEqual([0, 600_00, 0]);
      const promised = { amount: 600_00, currency: 'EUR' };
      // Four weeks from 20 October; nobody has paid often enough to expect more.
      expect(fourWeeks).toEqual({
        ...{ until: '2026-11-16', expected: promised, agreed: promised, low: promised, high: promised },
      });
      // On the 14th nobody had promised anything.
      const before = euros(await on(day('2026-10-14')));
      expect(before.weeks.every(({ agreed }) => agreed.amount === 0)).toBe(true);
      await database.query(
        "update payment_promise set pay_on = '2026-10-01' where company_id = $1 and promise_id = $2",
        [COMPANY, idOf(601)],
      );
      const broken = euros(await on(MONDAY));
      expect(broken.weeks.every(({ agreed }) => agreed.amount === 0)).toBe(true);
      await database.query('delete from payment_promise where company_id = $1', [COMPANY]);
    });

    it('says on a past day what was known then, beside what came since', async () => {
      // On 1 October F-101 was open for 1,000.00: the 400.00 of 5 October came in the first week after.
      const view = euros(await on(day('2026-10-01')));
      expect(view.weeks[0]).toMatchObject({ from: '2026-10-02', until: '2026-10-08' });
      expect(view.weeks[0]?.came?.known).toEqual({ amount: 400_00, currency: 'EUR' });
      expect(view.weeks[1]?.came?.known.amount).toBe(0);
      // The week from 16 to 22 October is not over on the 19th.
      expect(view.weeks[2]?.came).toBeNull();
      // F-101 1,000.00, F-103 500.00, F-104 2,500.00, F-105 800.00, F-106 120.00; F-102 was issued on the 16th.
      expect(view.open.amount).toBe(4_920_00);
    });

    it('leaves out who is insolvent and what was handed over, from the day on which it was so', async () => {
      await insertRows(database, 'insolvency', [
        {
          company_id: COMPANY,
          insolvency_id: idOf(611),
          debtor_id: idOf(13),
          opened_on: '2026-10-12',
          source: 'BODACC',
          author: 'marie',
          recorded_at: '2026-10-12T08:00:00.000Z',
        },
      ]);
      const stopped = (view: CashForecastView) =>
        euros(view).leftOut.find(({ because }) => because === 'stopped')?.amount.amount ?? 0;
      const now = stopped(await on(MONDAY));
      expect(now).toBeGreaterThan(0);
      expect(stopped(await on(day('2026-10-11')))).toBe(0);
      await database.query('delete from insolvency where company_id = $1', [COMPANY]);
    });

    it('of another company knows nothing', async () => {
      const open = (await on(MONDAY, OTHER_COMPANY)).currencies.map(one => one.open.amount);
      expect(open.every(amount => amount < 1_000_00)).toBe(true);
    });

    it('asks the database the same few questions however many invoices are open', async () => {
      const statements = async (): Promise<number> => {
        let count = 0;
        const tell = () => (count += 1);
        for (const pool of database.pools) pool.on('acquire', tell);
        await on(MONDAY);
        for (const pool of database.pools) pool.off('acquire', tell);
        return count;
      };
      const before = await statements();
      await fillLarge(database);
      expect(euros(await on(MONDAY)).open.amount).toBe(4_220_00 + 2_000 * 100_00);
      expect(await statements()).toBe(before);
    });
  });
});

const promiseRow = (row: Record<string, unknown>) => ({
  company_id: COMPANY,
  dossier_id: idOf(31),
  currency: 'EUR',
  way: 'call',
  covers: JSON.stringify([{ invoiceId: idOf(101), open: 600_00, paid: 400_00, credited: 0 }]),
  grace_days: 2,
  author: 'marie',
  recorded_at: '2026-10-15T08:00:00.000Z',
  ...row,
});

/** 100 debtors with 20 open invoices and 40 paid ones each, over 100.00. */
async function fillLarge(db: Database): Promise<void> {
  await db.query(
    `insert into debtor (company_id, debtor_id, name, folded_name, country, language, kind, is_kind_assumed)
     select company_id, ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, 'D' || n, 'd' || n, country, language, kind, is_kind_assumed
       from debtor cross join generate_series(1, 100) n where company_id = $1 and debtor_id = $2`,
    [COMPANY, VIDE],
  );
  await db.query(
    `insert into invoice (company_id, invoice_id, debtor_id, number, folded_number, issued_on, due_on, currency, total, payable, settled)
     select $1, ('00000000-0000-7000-a000-' || lpad(n::text, 12, '0'))::uuid, ('00000000-0000-7000-9000-' || lpad((n % 100 + 1)::text, 12, '0'))::uuid,
            'L' || n, 'l' || n, '2026-10-01'::date - n % 700, '2026-10-31'::date - n % 700, 'EUR', 10000, 10000, case when n > 2000 then 10000 else 0 end
       from generate_series(1, 6000) n`,
    [COMPANY],
  );
  await db.query(
    `insert into payment (company_id, payment_id, source, received_on, currency, amount, allocated)
     select company_id, invoice_id, 'manual', due_on + (payable % 7)::int - 30, currency, payable, payable from invoice where company_id = $1 and settled = payable and number like 'L%'`,
    [COMPANY],
  );
  await db.query(
    `insert into allocation (company_id, allocation_id, invoice_id, payment_id, amount, counts_from, because, author)
     select company_id, payment_id, payment_id, payment_id, amount, received_on, '[]', 'marie' from payment where company_id = $1 and source = 'manual' and allocated = 10000`,
    [COMPANY],
  );
}
