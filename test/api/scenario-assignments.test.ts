// One scenario for several debtors. Monday 19 October 2026, the small company of the fixture: Brasserie du Port, Noordzee and
// Garage Morel are businesses, Jeanne Dupont is a consumer.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { select } from '../../src/store/select.ts';
import { COMPANY, DUPONT, MOREL, NOORDZEE, OTHER_COMPANY, PORT } from '../desk-rows.ts';
import { type Office, openOffice, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const PATH = `/api/companies/${COMPANY}/scenario-assignments`;
type Planned = { readonly day: string; readonly stepKey: string };
type Answer = {
  readonly changed: readonly {
    readonly debtorId: string;
    readonly name: string;
    readonly before: string | null;
  }[];
  readonly excluded: readonly { readonly name: string; readonly because: string }[];
  readonly days: readonly { readonly day: string; readonly before: number; readonly after: number }[];
  readonly debtors: readonly {
    readonly debtorName: string;
    readonly before: readonly Planned[];
    readonly after: readonly Planned[];
  }[];
};

describe.each(databasesUnderTest())('the scenario of several debtors, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('is chosen', () => {
    let server: ServerUnderTest;
    let database: Database;
    let house: Office;
    let owner: Person;
    beforeAll(async () => {
      ({ server, database, house, owner } = await openOffice(start, 'Patronne'));
    });
    afterAll(() => server.close());
    const put = async (body: object, person = owner): Promise<Answer> => {
      const reply = await person.ask('PUT', PATH, body);
      expect(reply.status, reply.text).toBe(200);
      return JSON.parse(reply.text);
    };
    const effect = async (body: object, person = owner): Promise<Answer> => {
      const reply = await person.ask('POST', `${PATH}/effect?days=60`, body);
      expect(reply.status, reply.text).toBe(200);
      return JSON.parse(reply.text);
    };
    const chosen = () =>
      select<{ name: string; scenario: string | null }>(
        database,
        'select name, scenario from debtor where company_id = $1 order by debtor_id',
        [COMPANY],
      );
    const corrections = async (): Promise<number> => {
      const kept = await select(
        database,
        `select from journal where company_id = $1 and kind = 'debtorCorrected' and content like '%"scenario"%'`,
        [COMPANY],
      );
      return kept.length;
    };

    it('only after it is said what it would send and when, and whom it leaves out', async () => {
      const before = await chosen();
      const said = await effect({ debtorIds: [PORT, NOORDZEE, DUPONT], scenario: 'chronic-late' });
      expect(said.changed.map(({ name }) => name)).toEqual(['Brasserie du Port', 'Noordzee Logistiek']);
      expect(said.excluded).toMatchObject([{ name: 'Jeanne Dupont', because: 'madeForAnotherKind' }]);
      // Another ladder: what is planned differs, and the days add up to what is planned of the debtors.
      expect(said.debtors.length).toBeGreaterThan(0);
      for (const { debtorName, before: was, after } of said.debtors) {
        expect(['Brasserie du Port', 'Noordzee Logistiek']).toContain(debtorName);
        expect(after).not.toEqual(was);
        expect([...was, ...after].every(({ day }) => day > '2026-10-19')).toBe(true);
      }
      expect(await chosen()).toEqual(before);
      expect(await corrections()).toBe(0);
    });

    it('in one act with an entry each, and what was shown before is what comes then', async () => {
      const said = await effect({ debtorIds: [PORT, NOORDZEE, DUPONT], scenario: 'chronic-late' });
      const done = await put({ debtorIds: [PORT, NOORDZEE, DUPONT], scenario: 'chronic-late' });
      expect(done).toEqual({ changed: said.changed, excluded: said.excluded });
      expect(await corrections()).toBe(2);
      // What would come when the choice is taken back is what was before it.
      const back = await effect({ debtorIds: [PORT, NOORDZEE], scenario: null });
      expect(back.debtors.map(({ before, after }) => [after, before])).toEqual(
        said.debtors.map(({ before, after }) => [before, after]),
      );
      // Twice is once.
      const again = await put({ debtorIds: [PORT, NOORDZEE], scenario: 'chronic-late' });
      expect(again.changed).toEqual([]);
      expect(again.excluded.map(({ because }) => because)).toEqual(['alreadyChosen', 'alreadyChosen']);
      expect(await corrections()).toBe(2);
    });

    it('and undone: each goes back to what was chosen for it before', async () => {
      await put({ debtorIds: [PORT], scenario: null });
      const before = await chosen();
      const { changed } = await put({ debtorIds: [PORT, NOORDZEE], scenario: 'key-account' });
      expect(changed.map(one => [one.debtorId, one.before])).toEqual([
        [PORT, null],
        [NOORDZEE, 'chronic-late'],
      ]);
      for (const one of changed) await put({ debtorIds: [one.debtorId], scenario: one.before });
      expect(await chosen()).toEqual(before);
    });

    it('by its name on the page of a debtor where the company made it', async () => {
      const all = JSON.parse((await owner.ask('GET', `/api/companies/${COMPANY}/scenarios`)).text).scenarios;
      const shipped = all.find(({ key }: { key: string }) => key === 'key-account').written;
      const content = { ...shipped, key: 'nos-amis', name: 'Nos amis de toujours' };
      const kept = await owner.ask('PUT', `/api/companies/${COMPANY}/scenarios`, { content });
      expect(JSON.parse(kept.text)).toMatchObject({ kind: 'saved' });
      await put({ debtorIds: [MOREL], scenario: 'nos-amis' });
      const debtor = JSON.parse((await owner.ask('GET', `/api/companies/${COMPANY}/debtors/${MOREL}`)).text);
      expect(debtor).toMatchObject({
        scenarioChosen: 'nos-amis',
        scenarioNames: { 'nos-amis': 'Nos amis de toujours' },
      });
      expect(debtor.scenarioChoices).toContain('nos-amis');
    });

    it('never one that is not there, nor for more debtors than one act holds', async () => {
      const before = await chosen();
      for (const ask of [
        owner.ask('PUT', PATH, { debtorIds: [PORT], scenario: 'invented' }),
        owner.ask('POST', `${PATH}/effect`, { debtorIds: [PORT], scenario: 'invented' }),
        owner.ask('PUT', PATH, { debtorIds: [], scenario: null }),
        owner.ask('PUT', PATH, { debtorIds: Array.from({ length: 501 }, () => PORT), scenario: null }),
        owner.ask('PUT', PATH, { debtorIds: ["' or 1=1 --"], scenario: null }),
      ])
        expect((await ask).status).toBe(422);
      expect(await chosen()).toEqual(before);
    });

    it('by nobody who may not correct customers, and never from another company', async () => {
      const before = await chosen();
      const hugo = await house.hire({ name: 'Hugo', role: 'collector', companyIds: [COMPANY] });
      const body = { debtorIds: [PORT, MOREL], scenario: 'key-account' };
      const viewer = await house.hire({ name: 'Lectrice', role: 'viewer', companyIds: [COMPANY] });
      for (const person of [hugo, viewer]) {
        expect((await person.ask('PUT', PATH, body)).status).toBe(403);
        expect((await person.ask('POST', `${PATH}/effect`, body)).status).toBe(403);
      }
      const hostile = await house.hire({ name: 'Hostile', role: 'owner', companyIds: [OTHER_COMPANY] });
      expect((await hostile.ask('PUT', PATH, body)).status).toBe(404);
      const own = await hostile.ask('PUT', PATH.replace(COMPANY, OTHER_COMPANY), body);
      expect(JSON.parse(own.text)).toEqual({ changed: [], excluded: [] });
      expect(await chosen()).toEqual(before);
    });
  });
});
