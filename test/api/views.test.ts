// The views that people keep of who owes what. Monday 19 October 2026, the small company of the fixture.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { lockViews, nameView } from '../../src/store/saved-views.ts';
import { select } from '../../src/store/select.ts';
import type { Queryable } from '../../src/store/session.ts';
import { fillCompany } from '../desk-fixture.ts';
import { COMPANY, OTHER_COMPANY } from '../desk-rows.ts';
import { type Office, office, type Person, type Reply } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const HERE = `/api/companies/${COMPANY}`;
const view = (name: string, more: object = {}) => ({
  screen: 'debtors',
  name,
  content: { search: '', lateBeyond: 30 },
  isShared: false,
  isDefault: false,
  ...more,
});

/** Asked by who holds it: whether another session waits for the lock of this one. */
async function somebodyWaits(db: Queryable): Promise<boolean> {
  const [row] = await select<{ waits: boolean }>(
    db,
    'select exists (select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))) as waits',
  );
  return row?.waits === true;
}

describe.each(databasesUnderTest())('views of a table, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('that people keep', () => {
    let server: ServerUnderTest;
    let database: Database;
    let house: Office;
    let camille: Person;
    let denis: Person;
    beforeAll(async () => {
      server = await start();
      ({ database } = await server.fresh(MIGRATIONS_FOLDER));
      await fillCompany(database);
      house = office(database);
      camille = await house.hire({ name: 'Camille', role: 'owner', companyIds: [COMPANY] });
      denis = await house.hire({ name: 'Denis', role: 'creditController', companyIds: [COMPANY] });
    });
    afterAll(() => server.close());
    const save = async (person: Person, body: object) => {
      const reply = await person.ask('POST', `${HERE}/views`, body);
      expect(reply.status, reply.text).toBe(200);
      return JSON.parse(reply.text).id;
    };
    const seenBy = async (person: Person): Promise<{ name: string; isDefault: boolean; isOwn: boolean }[]> =>
      JSON.parse((await person.ask('GET', `${HERE}/views`)).text).entries;

    it('show the debtors who are late beyond a number of days, and no others', async () => {
      const names = async (days: number): Promise<string[]> =>
        JSON.parse((await camille.ask('GET', `${HERE}/debtors?lateBeyond=${days}`)).text).entries.map(
          ({ name }: { name: string }) => name,
        );
      // Oldest due dates: Hansen 1 October (18 days), Port 30 September (19), Noordzee 31 August (49), Dupont 31 July (80), Morel 31 May (141).
      expect((await names(18)).sort()).toEqual([
        'Brasserie du Port',
        'Garage Morel',
        'Jeanne Dupont',
        'Noordzee Logistiek',
      ]);
      expect((await names(60)).sort()).toEqual(['Garage Morel', 'Jeanne Dupont']);
      expect(await names(141)).toEqual([]);
    });

    it('are their own until they are shared, and another may look but not forget', async () => {
      await save(camille, view('Les miens'));
      const id = await save(camille, view('Pour tous', { isShared: true }));
      expect((await seenBy(denis)).map(({ name, isOwn }) => [name, isOwn])).toEqual([['Pour tous', false]]);
      expect((await denis.ask('DELETE', `${HERE}/views/${id}`)).status).toBe(404);
      expect((await camille.ask('DELETE', `${HERE}/views/${id}`)).status).toBe(200);
      expect(await seenBy(denis)).toEqual([]);
    });

    it('take the place of the one with the same name, and one alone is what a person begins with', async () => {
      await save(denis, view('Vieux', { isDefault: true }));
      await save(denis, view('Plus vieux', { isDefault: true, content: { search: '', lateBeyond: 60 } }));
      await save(denis, view('Plus vieux', { isDefault: true, content: { search: '', lateBeyond: 90 } }));
      const views = await seenBy(denis);
      expect(views.map(({ name, isDefault }) => [name, isDefault])).toEqual([
        ['Plus vieux', true],
        ['Vieux', false],
      ]);
    });

    it('that are shared are somebody else’s default for nobody', async () => {
      await save(camille, view('Commun', { isShared: true, isDefault: true }));
      expect((await seenBy(denis)).find(({ name }) => name === 'Commun')?.isDefault).toBe(false);
    });

    it('of others are not shown to somebody with a portfolio, whose debtors they may name', async () => {
      const hugo = await house.hire({ name: 'Hugo', role: 'collector', companyIds: [COMPANY] });
      expect(await seenBy(hugo)).toEqual([]);
      await save(hugo, view('À moi'));
      expect((await seenBy(hugo)).map(({ name }) => name)).toEqual(['À moi']);
    });

    it('are of any table that can be narrowed, to kinds of lines that it has and to no others', async () => {
      const late = { search: 'port', lateBeyond: null, only: ['promises', 'late'] };
      await save(camille, view('Promesses non tenues', { screen: 'agreements', content: late }));
      await save(
        camille,
        view('Promesses non tenues', { screen: 'inbox', content: { ...late, only: ['paid'] } }),
      );
      const kept = (await seenBy(camille)).filter(({ name }) => name === 'Promesses non tenues');
      expect(kept).toHaveLength(2);
      expect(kept).toContainEqual(expect.objectContaining({ screen: 'agreements', content: late }));
      const wrong = view('Fausse', { screen: 'inbox', content: late });
      expect((await camille.ask('POST', `${HERE}/views`, wrong)).status).toBe(422);
      expect((await camille.ask('POST', `${HERE}/views`, view('x', { screen: 'people' }))).status).toBe(422);
    });

    it('get another name from whoever keeps them, unless another of theirs has it', async () => {
      const id = await save(camille, view('Brouillon', { isShared: true }));
      const call = (person: Person, name: string) => person.ask('PUT', `${HERE}/views/${id}`, { name });
      expect((await call(denis, 'À moi')).status).toBe(404);
      const taken = await call(camille, 'Les miens');
      expect([taken.status, JSON.parse(taken.text).refusal]).toEqual([409, 'nameTaken']);
      expect((await call(camille, 'Grands comptes')).status).toBe(200);
      const names = (await seenBy(camille)).map(({ name }) => name);
      expect(names).toContain('Grands comptes');
      expect(names).not.toContain('Brouillon');
    });

    it('two changes of one person’s views at the same instant are one after the other', async () => {
      const anna = await house.hire({ name: 'Anna', role: 'owner', companyIds: [COMPANY] });
      const [first, second] = [await save(anna, view('Un')), await save(anna, view('Deux'))];
      /** Carries out `meanwhile` while `id` is being renamed and not yet committed, and commits once it waits for that. */
      const duringRename = async (id: string, name: string, meanwhile: () => Promise<Reply>) => {
        const { promise, answered } = await database.transaction(async db => {
          const asked = { companyId: COMPANY, userId: anna.userId, id, name };
          await lockViews(db, asked);
          expect(await nameView(db, asked)).toBe('named');
          const answered: string[] = [];
          const promise = meanwhile().finally(() => answered.push('answered'));
          while (answered.length === 0 && !(await somebodyWaits(db)));
          return { promise, answered: [...answered] };
        });
        // Without a wait there was no meeting, and what follows would prove nothing.
        expect(answered).toEqual([]);
        return promise;
      };
      const rename = await duringRename(first, 'Même nom', () =>
        anna.ask('PUT', `${HERE}/views/${second}`, { name: 'Même nom' }),
      );
      expect([rename.status, JSON.parse(rename.text).refusal]).toEqual([409, 'nameTaken']);
      const own = (await seenBy(anna)).filter(({ isOwn }) => isOwn);
      expect(own.map(({ name }) => name).sort()).toEqual(['Deux', 'Même nom']);
      // To keep a view under the name that another one is getting takes its place, as it does a moment later.
      const kept = await duringRename(second, 'Encore', () =>
        anna.ask('POST', `${HERE}/views`, view('Encore')),
      );
      expect([kept.status, JSON.parse(kept.text).id]).toEqual([200, second]);
    });

    it('stay in their company', async () => {
      const hostile = await house.hire({ name: 'Hostile', role: 'owner', companyIds: [OTHER_COMPANY] });
      expect((await hostile.ask('GET', `${HERE}/views`)).status).toBe(404);
      const id = await save(camille, view('D’ici'));
      const there = `/api/companies/${OTHER_COMPANY}/views/${id}`;
      expect((await hostile.ask('PUT', there, { name: 'Prise' })).status).toBe(404);
      expect((await hostile.ask('DELETE', there)).status).toBe(404);
      expect((await hostile.ask('GET', `/api/companies/${OTHER_COMPANY}/views`)).text).toBe('{"entries":[]}');
    });

    it('are fifty at most for one person', async () => {
      const luc = await house.hire({ name: 'Luc', role: 'accountant', companyIds: [COMPANY] });
      for (let count = 0; count < 50; count += 1) await save(luc, view(`Vue ${count}`));
      expect((await luc.ask('POST', `${HERE}/views`, view('Une de trop'))).status).toBe(422);
      // One that is there already may be kept anew.
      await save(luc, view('Vue 7', { isShared: true }));
    });
  });
});
