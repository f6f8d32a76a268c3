// Until when the bank is known: the account in use that is behind decides, and an old one that was taken in for its past
// does not. Statements of three accounts; the newest is of Friday 16 October 2026.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf, insertRows, MONDAY } from '../../../test/desk-rows.ts';
import { databasesUnderTest, type ServerUnderTest } from '../../../test/servers.ts';
import type { Database } from '../../store/database.ts';
import { MIGRATIONS_FOLDER } from '../../store/migrate.ts';
import { addCompany } from '../company/add-company.ts';
import { companiesAtOnce } from './all-companies-view.ts';
import { todayView } from './today.ts';

const OWN = 'FR7630006000011234567890189';
const SECOND = 'FR7630004000031234567890143';
const OLD = 'BE68539007547034';

describe.each(databasesUnderTest())('accounts in use and old ones, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('of one company', () => {
    let server: ServerUnderTest;
    let database: Database;
    let companyId: string;
    beforeAll(async () => {
      server = await start();
      ({ database } = await server.fresh(MIGRATIONS_FOLDER));
      const company = { name: 'Aubépine SARL', country: 'FR', iban: OWN };
      const context = { database, clock: { now: () => '2026-10-19T08:00:00.000Z' } };
      companyId = (await addCompany(context, { company, day: MONDAY, author: 'test' })).id;
    });
    afterAll(() => server.close());

    const statement = (number: number, account: string, closingOn: string): Promise<unknown> =>
      insertRows(database, 'statement', [
        {
          company_id: companyId,
          statement_id: idOf(number),
          import_id: idOf(900),
          account,
          currency: 'EUR',
          closing_on: closingOn,
        },
      ]);
    /** On the screen of the company, and in the list of all companies: always the same. */
    const known = async (): Promise<string | null> => {
      const { cash } = await todayView(database, { companyId, day: MONDAY });
      const watched = { companyIds: [companyId], wholeIds: [companyId], userId: 'anybody' };
      const [line] = await companiesAtOnce(database, { watched, day: MONDAY });
      expect(line?.cash.lastStatementOn).toBe(cash.lastStatementOn);
      return cash.lastStatementOn;
    };

    const behind = async (): Promise<string | null> =>
      (await todayView(database, { companyId, day: MONDAY })).cash.behind;

    it('a statement of 2017 of an account that ended then changes nothing; before the others came, it is what is known', async () => {
      await statement(1, OLD, '2017-03-31');
      expect(await known()).toBe('2017-03-31');
      await statement(2, SECOND, '2026-10-16');
      expect(await known()).toBe('2026-10-16');
      expect(await behind()).toBeNull();
      await statement(3, OWN, '2026-10-14');
      expect(await known()).toBe('2026-10-14');
      expect(await behind()).toBe(OWN);
    });

    it('an account that is a year behind may still receive money: it decides until 400 days, 11 September 2025', async () => {
      await statement(4, OLD, '2025-09-10');
      expect(await known()).toBe('2026-10-14');
      await statement(5, OLD, '2025-09-11');
      expect(await known()).toBe('2025-09-11');
    });

    it('the account on the invoices is in use however old its statement is', async () => {
      await database.query('delete from statement where company_id = $1 and account <> $2', [
        companyId,
        SECOND,
      ]);
      await statement(6, OWN, '2017-03-31');
      expect(await known()).toBe('2017-03-31');
    });
  });
});
