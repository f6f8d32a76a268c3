// The figures of the small company of `desk-fixture.ts` on Monday 19 October 2026: they agree with the aged balance of the
// same day, and say what they were made of.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import { COMPANY, MONDAY } from '../../../test/desk-rows.ts';
import { databasesUnderTest, type ServerUnderTest } from '../../../test/servers.ts';
import type { Database } from '../../store/database.ts';
import { MIGRATIONS_FOLDER } from '../../store/migrate.ts';
import { day } from '../../units/calendar.ts';
import { balanceView } from '../claims/aged-balance.ts';
import { receivablesReport } from './receivables-report.ts';

describe.each(databasesUnderTest())('the figures of the month, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('of the small company', () => {
    let server: ServerUnderTest;
    let database: Database;
    beforeAll(async () => {
      server = await start();
      ({ database } = await server.fresh(MIGRATIONS_FOLDER));
      await fillCompany(database);
    });
    afterAll(() => server.close());

    it('are those of the aged balance of the same day', async () => {
      const asked = { companyId: COMPANY, day: MONDAY };
      const report = await receivablesReport(database, asked);
      const balance = await balanceView(database, asked);
      expect(report.outstanding).toEqual(balance.outstanding);
      expect(report.overdue).toEqual(balance.overdue);
      // 3,720.00 of 4,220.00 = 88.15 %, rounded half up.
      expect(report.overdueTenths).toBe(882);
      // 4,220.00 x 90 / 1,450.00 sold since 22 July = 261.93 days.
      expect(report.simple).toMatchObject({ tenths: 2619, from: '2026-07-22', sales: { amount: 145_000 } });
      // 500.00 of it is not due: 31.03 days; 3,720.00 is late: 230.90 days.
      expect(report.simple).toMatchObject({ bestTenths: 310, lateTenths: 2309 });
      // 400.00 came in September and 400.00 in October; 800.00 of 4,520.00 = 17.70 %.
      expect(report.collected).toMatchObject({
        from: '2026-07-22',
        amount: { amount: 80_000 },
        tenths: 177,
      });
    });

    it('count back over the months until nothing is left of what is open', async () => {
      const { countBack, outstanding } = await receivablesReport(database, {
        companyId: COMPANY,
        day: MONDAY,
      });
      // 450.00 of October's 19 days, none of September's 30, 1,000.00 of August's 31, 1,020.00 of July's 31, none of June's
      // 30, and 1,750.00 of the 2,500.00 of May, 21.7 of 31 days: 19 + 30 + 31 + 31 + 30 + 21.7 = 162.7.
      expect(countBack.tenths).toBe(1627);
      expect(countBack.months.map(({ used }) => used.amount)).toEqual([
        45_000, 0, 100_000, 102_000, 0, 175_000,
      ]);
      const used = countBack.months.reduce((sum, month) => sum + month.used.amount, 0);
      expect(used).toBe(outstanding.amount);
    });

    it('are none on a day before anything was sold', async () => {
      const report = await receivablesReport(database, { companyId: COMPANY, day: day('2020-01-15') });
      expect(report.overdueTenths).toBeNull();
      expect(report.simple.tenths).toBeNull();
      expect(report.countBack).toEqual({ tenths: 0, months: [] });
    });
  });
});
