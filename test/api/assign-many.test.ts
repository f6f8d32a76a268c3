// Several customers given to somebody, and several taken into a file: what each person may name and read. Monday 19 October
// 2026, the small company of the fixture; the second company has one customer, Ailleurs.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { select } from '../../src/store/select.ts';
import { COMPANY, idOf, MOREL, NOORDZEE, OTHER_COMPANY, PORT } from '../desk-rows.ts';
import { type Office, openOffice, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const HERE = `/api/companies/${COMPANY}`;
const THERE = `/api/companies/${OTHER_COMPANY}`;
const AILLEURS = idOf(17);

describe.each(databasesUnderTest())('several customers, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('given to somebody and taken into a file', () => {
    let server: ServerUnderTest;
    let database: Database;
    let house: Office;
    let owner: Person;
    let hugo: Person;
    beforeAll(async () => {
      ({ server, database, house, owner } = await openOffice(start, 'Patronne'));
      hugo = await house.hire({ name: 'Hugo', role: 'collector', companyIds: [COMPANY] });
    });
    afterAll(() => server.close());
    const give = (person: Person, debtorIds: readonly string[], userId: string | null, where = HERE) =>
      person.ask('PUT', `${where}/portfolios`, { debtorIds, userId });
    const given = () =>
      select<{ companyId: string; debtorId: string; userId: string }>(
        database,
        'select company_id as "companyId", debtor_id as "debtorId", user_id as "userId" from debtor_assignment order by debtor_id',
      );
    /** Every line of a table, as the screen asks for them to write a file. */
    const fileOf = async (person: Person, table: 'debtors' | 'invoices', query = ''): Promise<string[]> => {
      const names: string[] = [];
      let cursor: string | null = null;
      do {
        const next: string = cursor === null ? '' : `&cursor=${cursor}`;
        const reply = await person.ask('GET', `${HERE}/${table}?limit=2${query}${next}`);
        const page: { entries: Record<string, string>[]; nextCursor: string | null } = JSON.parse(reply.text);
        names.push(...page.entries.map(line => line['number'] ?? line['name'] ?? ''));
        cursor = page.nextCursor;
      } while (cursor !== null);
      return names;
    };

    it('are theirs in one act, with an entry each in the journal; ids of another company are left out', async () => {
      const reply = await give(owner, [PORT, NOORDZEE, AILLEURS, idOf(999), 'x'.repeat(36)], hugo.userId);
      expect(JSON.parse(reply.text).debtorIds).toEqual([PORT, NOORDZEE]);
      expect(await given()).toEqual(
        [PORT, NOORDZEE].map(debtorId => ({ companyId: COMPANY, debtorId, userId: hugo.userId })),
      );
      const told = await select<{ debtorId: string }>(
        database,
        `select debtor_id as "debtorId" from journal where kind = 'debtorAssigned' order by position`,
      );
      expect(told.map(({ debtorId }) => debtorId)).toEqual([PORT, NOORDZEE]);
    });

    it('are answered with whoever followed each until then, by which they are given back', async () => {
      const ines = await house.hire({ name: 'Ines', role: 'collector', companyIds: [COMPANY] });
      const reply = await give(owner, [PORT, MOREL], ines.userId);
      // Hugo’s brewery and a customer of nobody’s: whoever gives them reads from whom they are taken.
      expect(JSON.parse(reply.text).given).toEqual([
        { debtorId: PORT, before: hugo.userId },
        { debtorId: MOREL, before: null },
      ]);
      await give(owner, [PORT], hugo.userId);
      const back = await give(owner, [MOREL], null);
      expect(JSON.parse(back.text).given).toEqual([{ debtorId: MOREL, before: ines.userId }]);
      expect((await given()).map(({ userId }) => userId)).toEqual([hugo.userId, hugo.userId]);
    });

    it('are given to no stranger, and by nobody who may not', async () => {
      const before = await given();
      const stranger = await house.hire({ name: 'Sacha', role: 'collector', companyIds: [OTHER_COMPANY] });
      expect((await give(owner, [MOREL], stranger.userId)).status).toBe(422);
      expect((await give(owner, [MOREL], owner.userId)).status).toBe(422);
      expect((await give(hugo, [MOREL], hugo.userId)).status).toBe(403);
      expect((await give(hugo, [PORT], null)).status).toBe(403);
      const viewer = await house.hire({ name: 'Vera', role: 'viewer', companyIds: [COMPANY] });
      expect((await give(viewer, [MOREL], hugo.userId)).status).toBe(403);
      expect(await given()).toEqual(before);
    });

    it('are out of reach of another company, from its own address and from ours', async () => {
      const before = await given();
      const hostile = await house.hire({ name: 'Hostile', role: 'owner', companyIds: [OTHER_COMPANY] });
      const theirs = await house.hire({ name: 'Theirs', role: 'collector', companyIds: [OTHER_COMPANY] });
      expect((await give(hostile, [PORT, MOREL], theirs.userId)).status).toBe(404);
      const tried = await give(hostile, [PORT, MOREL], theirs.userId, THERE);
      expect(JSON.parse(tried.text).debtorIds).toEqual([]);
      expect(JSON.parse((await give(hostile, [PORT], null, THERE)).text).debtorIds).toEqual([]);
      expect(await given()).toEqual(before);
    });

    it('go into a file whole for the owner, and for a collector those of the portfolio alone', async () => {
      expect((await fileOf(owner, 'debtors')).length).toBeGreaterThan(5);
      expect(await fileOf(owner, 'invoices')).toEqual(['F-104', 'F-106', 'F-103', 'F-101', 'F-107', 'F-102']);
      expect((await fileOf(hugo, 'debtors')).sort()).toEqual(['Brasserie du Port', 'Noordzee Logistiek']);
      expect(await fileOf(hugo, 'invoices')).toEqual(['F-103', 'F-101', 'F-102']);
      // Nor does a name, a number or a cursor of another's debtor lead there.
      expect(await fileOf(hugo, 'invoices', '&search=F-104')).toEqual([]);
      expect(await fileOf(hugo, 'debtors', '&search=Morel')).toEqual([]);
      const page = JSON.parse((await owner.ask('GET', `${HERE}/invoices?limit=1`)).text);
      const rest = JSON.parse((await hugo.ask('GET', `${HERE}/invoices?cursor=${page.nextCursor}`)).text);
      expect(rest.entries.map(({ number }: { number: string }) => number)).toEqual([
        'F-103',
        'F-101',
        'F-102',
      ]);
    });

    it('keep out of the messages of the day whoever is not followed, also as a selection', async () => {
      const batch = JSON.parse((await hugo.ask('GET', `${HERE}/batch`)).text);
      expect(JSON.stringify(batch)).not.toMatch(/Morel|Dupont|Hansen/);
      expect(
        (await hugo.ask('POST', `${HERE}/holds`, { debtorIds: [MOREL], because: 'x', dryRun: true })).text,
      ).not.toMatch(/Morel/);
    });
  });
});
