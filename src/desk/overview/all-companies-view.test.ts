// All companies of one person at once say what each of them says on its own Today, and the one that needs a person most
// comes first. Monday 19 October 2026, the small company of `desk-fixture.ts` and an empty one.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import { COMPANY, MONDAY, PORT } from '../../../test/desk-rows.ts';
import { databasesUnderTest, type ServerUnderTest } from '../../../test/servers.ts';
import type { Database } from '../../store/database.ts';
import { assign } from '../../store/debtors/portfolios.ts';
import { MIGRATIONS_FOLDER } from '../../store/migrate.ts';
import { lateTotals } from '../../store/overview/companies-at-once.ts';
import { select } from '../../store/select.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { addCompany } from '../company/add-company.ts';
import { companiesAtOnce } from './all-companies-view.ts';
import { todayView } from './today.ts';

const HUGO = 'person-hugo';

describe.each(databasesUnderTest())('all companies, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('of one person', () => {
    let server: ServerUnderTest;
    let database: Database;
    let empty: string;
    beforeAll(async () => {
      server = await start();
      ({ database } = await server.fresh(MIGRATIONS_FOLDER));
      await fillCompany(database);
      const added = await addCompany(
        { database, clock: { now: () => '2026-10-19T08:00:00.000Z' } },
        {
          company: { name: 'Aubépine SARL', country: 'FR' },
          day: MONDAY,
          author: 'test',
        },
      );
      empty = added.id;
      const at = '2026-10-19T08:00:00.000Z';
      await assign(database, { companyId: COMPANY, debtorIds: [PORT], userId: HUGO, at, by: 'test' });
    });
    afterAll(() => server.close());

    const both = (isWhole: boolean) => ({
      companyIds: [empty, COMPANY],
      wholeIds: isWhole ? [empty, COMPANY] : [empty],
      userId: HUGO,
    });

    it('says of each what its own Today says', async () => {
      const [first, second] = await companiesAtOnce(database, { watched: both(true), day: MONDAY });
      const today = await todayView(database, { companyId: COMPANY, day: MONDAY });
      expect(first?.company.id).toBe(COMPANY);
      expect(first).toMatchObject({
        overdue: today.overdue,
        outstanding: today.outstanding,
        overdueInvoices: today.overdueInvoices,
        inDoubt: today.inDoubt,
        failed: today.failed,
        payments: today.unallocated.payments,
        cash: { lastStatementOn: today.cash.lastStatementOn, isFresh: today.cash.isFresh },
      });
      expect(first?.overdue.amount).toBeGreaterThan(0);
      expect(first?.payments).toBeGreaterThan(0);
      expect(first?.toApprove).toBe(today.batch.messages - today.batch.approved);
      expect(second?.company.id).toBe(empty);
      expect(second).toMatchObject({ overdue: { amount: 0 }, toApprove: 0, answers: 0 });
    });

    it('shows somebody with a portfolio of their own the debtors of that portfolio alone', async () => {
      const found = await companiesAtOnce(database, { watched: both(false), day: MONDAY });
      const own = found.find(({ company }) => company.id === COMPANY);
      const today = await todayView(database, { companyId: COMPANY, day: MONDAY, collector: HUGO });
      // F-101 of the brewery: 600.00 since 30 September.
      expect(own?.overdue).toEqual({ amount: 60_000, currency: 'EUR' });
      expect(own?.overdue).toEqual(today.overdue);
      expect(own?.overdueInvoices).toBe(1);
      // Money without an invoice is in nobody's portfolio.
      expect(own?.payments).toBe(0);
    });

    // A plan for all days takes what was settled since a day for little, and a session keeps one after five questions.
    it('is planned for its days, however often a session was asked', async () => {
      const plans = await database.session(async session => {
        for (let time = 0; time < 8; time += 1)
          await lateTotals(session, { watched: both(true), day: MONDAY });
        return select<{ wereAnew: boolean; kept: number }>(
          session,
          `select custom_plans >= 8 as "wereAnew", generic_plans::int as kept from pg_prepared_statements where statement like 'with later as (select company_id, invoice_id,%'`,
          [],
        );
      });
      expect(plans).toEqual([
        { wereAnew: true, kept: 0 },
        { wereAnew: true, kept: 0 },
      ]);
    });

    it('counts the files of which lines were refused, until they come again in order or are old', async () => {
      const counted = async (isWhole = true, day = MONDAY) =>
        (await companiesAtOnce(database, { watched: both(isWhole), day })).find(
          ({ company }) => company.id === COMPANY,
        )?.refusedImports;
      expect(await counted()).toBe(0);
      // Two of the files of Friday 16 October had lines that could not be read.
      const refuse = 'update file_import set refused = $1 where company_id = $2 and file_name = any($3)';
      await database.query(refuse, [2, COMPANY, ['factures.csv', 'releve.xml']]);
      expect(await counted()).toBe(2);
      expect(await counted(false)).toBe(0);
      expect(await counted(true, day('2026-10-23'))).toBe(2);
      expect(await counted(true, day('2026-10-24'))).toBe(0);
      // On Saturday the first comes again under its name, in order.
      await database.query(
        "update file_import set file_name = 'factures.csv' where company_id = $1 and file_name = 'avoir.xml'",
        [COMPANY],
      );
      expect(await counted()).toBe(1);
      await database.query(refuse, [0, COMPANY, ['factures.csv', 'releve.xml']]);
    });

    it('shows a closed one last, whatever had been prepared in it', async () => {
      const closing = `update company set policy = policy || $1::jsonb where company_id = $2`;
      const closed = { on: MONDAY, by: 'test', because: 'Fin de mandat' };
      await database.query(closing, [JSON.stringify({ closed }), COMPANY]);
      const found = await companiesAtOnce(database, { watched: both(true), day: MONDAY });
      expect(found.map(({ company }) => company.id)).toEqual([empty, COMPANY]);
      await database.query(closing, [JSON.stringify({ closed: null }), COMPANY]);
    });

    it('has companies in the currency of most first: 9,000.000 dinars are not more than 500.00 euro', async () => {
      const owed = async (country: string, currency: string, amount: number): Promise<string> => {
        const { id } = await addCompany(
          { database, clock: { now: () => '2026-10-19T08:00:00.000Z' } },
          { company: { name: `Verre en ${currency}`, country }, day: MONDAY, author: 'test' },
        );
        await database.query(
          `insert into debtor (company_id, debtor_id, name, folded_name, country, language, kind, is_kind_assumed)
           values ($1, $2, 'Ben Salah', 'ben salah', 'TN', 'fr', 'business', false)`,
          [id, PORT],
        );
        await database.query(
          `insert into invoice (company_id, invoice_id, debtor_id, number, folded_number, issued_on, due_on, currency, total, payable)
           values ($1, $2, $2, 'T-1', 't1', '2026-09-01', '2026-09-30', $3, $4, $4)`,
          [id, PORT, currency, amount],
        );
        return id;
      };
      const all = [await owed('TN', 'TND', 9_000_000), await owed('FR', 'EUR', 50_000), empty];
      const watched = { companyIds: all, wholeIds: all, userId: HUGO };
      const lines = await companiesAtOnce(database, { watched, day: MONDAY });
      expect(lines.map(({ overdue }) => overdue)).toEqual([
        money(50_000, 'EUR'),
        money(9_000_000, 'TND'),
        money(0, 'EUR'),
      ]);
    });

    it('of nobody is none', async () => {
      expect(
        await companiesAtOnce(database, {
          watched: { companyIds: [], wholeIds: [], userId: HUGO },
          day: MONDAY,
        }),
      ).toEqual([]);
    });
  });
});
