// Several debtors held at once. Monday 19 October 2026, the small company of the fixture: Garage Morel is held since the
// 1st, Vide SARL owes nothing.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { select } from '../../src/store/select.ts';
import { COMPANY, idOf, MOREL, NOORDZEE, OTHER_COMPANY, PORT, VIDE } from '../desk-rows.ts';
import { type Office, openOffice, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const HERE = `/api/companies/${COMPANY}`;

describe.each(databasesUnderTest())('several debtors at once, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('are held', () => {
    let server: ServerUnderTest;
    let database: Database;
    let house: Office;
    let owner: Person;
    beforeAll(async () => {
      ({ server, database, house, owner } = await openOffice(start, 'Patronne'));
    });
    afterAll(() => server.close());
    const hold = async (person: Person, body: object) => {
      const reply = await person.ask('POST', `${HERE}/holds`, {
        because: 'Salon la semaine prochaine',
        ...body,
      });
      expect(reply.status, reply.text).toBe(200);
      const answer: {
        held: { name: string }[];
        excluded: { name: string; because: string }[];
        messages: number;
        holdIds: string[];
      } = JSON.parse(reply.text);
      return answer;
    };
    const inForce = async (): Promise<number> => {
      const [row] = await select<{ count: number }>(
        database,
        'select count(*) as count from hold where company_id = $1 and lifted_at is null',
        [COMPANY],
      );
      return row?.count ?? 0;
    };
    const ALL = [PORT, NOORDZEE, MOREL, VIDE];

    it('only after it is said whom it touches, whom it leaves out and why', async () => {
      const before = await inForce();
      const said = await hold(owner, { debtorIds: ALL, dryRun: true });
      expect(said.held.map(({ name }) => name)).toEqual(['Brasserie du Port', 'Noordzee Logistiek']);
      expect(said.excluded.map(({ name, because }) => [name, because])).toEqual([
        ['Garage Morel', 'alreadyHeld'],
        ['Vide SARL', 'nothingOpen'],
      ]);
      expect(said.holdIds).toEqual([]);
      expect(await inForce()).toBe(before);
    });

    it('in one act with an entry each in the journal, and let go again in one', async () => {
      const before = await inForce();
      const { holdIds, held } = await hold(owner, { debtorIds: ALL });
      expect(held).toHaveLength(2);
      expect(await inForce()).toBe(before + holdIds.length);
      const entries = await select(
        database,
        "select from journal where company_id = $1 and kind = 'holdPlaced' and subject_id = any($2::uuid[])",
        [COMPANY, holdIds],
      );
      expect(entries).toHaveLength(holdIds.length);
      const undone = await owner.ask('POST', `${HERE}/hold-releases`, { holdIds });
      expect(JSON.parse(undone.text).holdIds.sort()).toEqual([...holdIds].sort());
      expect(await inForce()).toBe(before);
      const lifted = await select(
        database,
        "select from journal where company_id = $1 and kind = 'holdLifted' and subject_id = any($2::uuid[])",
        [COMPANY, holdIds],
      );
      expect(lifted).toHaveLength(holdIds.length);
      // A second undo finds nothing to lift, and a second hold is possible.
      const again = await owner.ask('POST', `${HERE}/hold-releases`, { holdIds });
      expect(JSON.parse(again.text).holdIds).toEqual([]);
    });

    it('by a collector only where they are theirs', async () => {
      const hugo = await house.hire({ name: 'Hugo', role: 'collector', companyIds: [COMPANY] });
      await database.query(
        "insert into debtor_assignment (company_id, debtor_id, user_id, assigned_at, assigned_by) values ($1, $2, $3, '2026-10-19T08:00:00.000Z', 'marie')",
        [COMPANY, NOORDZEE, hugo.userId],
      );
      const said = await hold(hugo, { debtorIds: [PORT, NOORDZEE, MOREL], dryRun: true });
      expect([...said.held, ...said.excluded].map(({ name }) => name)).toEqual(['Noordzee Logistiek']);
      const foreign = await owner.ask('POST', `${HERE}/hold-releases`, { holdIds: [idOf(81)] });
      expect(foreign.status).toBe(200);
    });

    it('never by somebody of another company, nor by who may only read', async () => {
      const hostile = await house.hire({ name: 'Hostile', role: 'owner', companyIds: [OTHER_COMPANY] });
      const body = { debtorIds: [PORT], because: 'hostile' };
      expect((await hostile.ask('POST', `${HERE}/holds`, body)).status).toBe(404);
      const own = await hostile.ask('POST', `/api/companies/${OTHER_COMPANY}/holds`, body);
      expect(JSON.parse(own.text)).toEqual({ held: [], excluded: [], messages: 0, holdIds: [] });
      const viewer = await house.hire({ name: 'Lectrice', role: 'viewer', companyIds: [COMPANY] });
      expect((await viewer.ask('POST', `${HERE}/holds`, body)).status).toBe(403);
    });
  });
});
