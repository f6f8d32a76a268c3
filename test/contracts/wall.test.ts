// The wall between companies, asked of every table that the catalog knows: a table made tomorrow is asked too. And where it
// stands: on our own server, on a managed one, and not where the account may make no role.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wallText } from '../../src/messages/wall-words.ts';
import { copyInto } from '../../src/store/copy-into.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER, migrate } from '../../src/store/migrate.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';
import { breaches, connect, fillEveryTable, MINE, THEIRS } from './every-table.ts';

for (const { title, skipReason, start } of databasesUnderTest())
  describe.skipIf(skipReason !== null)(`on ${title}`, () => {
    let server: ServerUnderTest;
    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server?.close());

    async function filled() {
      const fresh = await server.fresh(MIGRATIONS_FOLDER);
      const owner = await connect(fresh);
      const tables = await fillEveryTable(owner);
      const { role } = await fresh.database.wall();
      return { ...fresh, owner, tables, role };
    }

    it('a query that forgot its company reads, changes, removes and adds nothing of another, in any table', async () => {
      const { owner, role, tables } = await filled();
      expect(tables.length).toBeGreaterThanOrEqual(60);
      expect(await breaches(owner, role, tables)).toEqual([]);
      await owner.end();
    }, 120_000);

    it.each([
      ['alter table payment disable row level security', 'payment shows 2'],
      ['drop policy of_one_company on hold', 'hold shows 0'],
      ['create policy all_too_open on message for select using (true)', 'message shows 2'],
      [
        'create table made_tomorrow (company_id uuid not null); grant all on made_tomorrow to public',
        'made_tomorrow shows 2',
      ],
    ])(
      'it is noticed where the wall has a hole: %s',
      async (hole, found) => {
        const fresh = await server.fresh(MIGRATIONS_FOLDER);
        const owner = await connect(fresh);
        await owner.query(hole);
        const tables = await fillEveryTable(owner);
        const { role } = await fresh.database.wall();
        expect(await breaches(owner, role, tables)).toContain(found);
        await owner.end();
      },
      120_000,
    );

    it('what is asked for one company sees that company alone, in a statement and in a transaction', async () => {
      const { database, owner } = await filled();
      expect((await database.wall()).kind).toBe('stands');
      const mine = database.ofCompany(MINE);
      const theirs = database.ofCompany(THEIRS);
      const companies = 'select company_id as id from debtor';
      const ids = async (asked: Pick<typeof mine, 'query'>): Promise<string[]> =>
        (await asked.query<{ id: string }>(companies)).rows.map(({ id }) => id);
      expect(await ids(mine)).toEqual([MINE]);
      expect(await ids(theirs)).toEqual([THEIRS]);
      expect(await ids(mine)).toEqual([MINE]);
      expect(await theirs.transaction(ids)).toEqual([THEIRS]);
      // Whatever ends a transaction, the next company to get the session is another.
      await expect(
        mine.transaction(async db => {
          expect(await ids(db)).toEqual([MINE]);
          throw new Error('changed my mind');
        }),
      ).rejects.toThrow('changed my mind');
      expect(await theirs.transaction(ids)).toEqual([THEIRS]);
      const many = Array.from({ length: 40 }, (_, position) => (position % 2 === 0 ? mine : theirs));
      const answers = await Promise.all(many.map(ids));
      expect(answers.flat()).toEqual(many.map(one => (one === mine ? MINE : THEIRS)));
      expect((await ids(database)).sort()).toEqual([MINE, THEIRS]);
      await owner.end();
    }, 120_000);

    it('past the wall goes what is asked through a door, and nothing after it', async () => {
      const { database, owner } = await filled();
      const mine = database.ofCompany(MINE);
      const count = 'select count(*)::int as count from debtor';
      const counted = async (asked: Pick<typeof mine, 'query'>): Promise<number | undefined> =>
        (await asked.query<{ count: number }>(count)).rows[0]?.count;
      expect(await mine.past('persons', counted)).toBe(2);
      await mine.together(async db => {
        const asked = [counted(db), db.past('persons', counted), counted(db)];
        expect(await Promise.all(asked)).toEqual([1, 2, 1]);
      });
      await mine.transaction(async db => {
        expect(await counted(db)).toBe(1);
        expect(await db.past('persons', counted)).toBe(2);
        expect(await Promise.all([db.past('persons', counted), db.past('mail', counted)])).toEqual([2, 2]);
        expect(await counted(db)).toBe(1);
        const fault = db.past('persons', async () => {
          throw new Error('of our own');
        });
        await expect(fault).rejects.toThrow('of our own');
        expect(await counted(db)).toBe(1);
      });
      const refused = mine.transaction(db => db.past('persons', inner => inner.query('select 1 / 0')));
      await expect(refused).rejects.toThrow('division by zero');
      expect(await mine.transaction(counted)).toBe(1);
      await owner.end();
    }, 120_000);

    it('what is copied in is of the company that copies it', async () => {
      const { database, owner } = await filled();
      const row = (companyId: string) => ({
        table: 'import_named',
        columns: ['company_id', 'import_id', 'invoice_id'],
        rows: [[companyId, MINE, MINE]],
      });
      const mine = database.ofCompany(MINE);
      expect(await mine.transaction(transaction => copyInto({ transaction, ...row(MINE) }))).toBe(1);
      const foreign = mine.transaction(transaction => copyInto({ transaction, ...row(THEIRS) }));
      await expect(foreign).rejects.toThrow('not of the company that copies it');
      const nameless = { table: 'person_lock', columns: ['slot'], rows: [[1]] };
      const unsaid = mine.transaction(transaction => copyInto({ transaction, ...nameless }));
      await expect(unsaid).rejects.toThrow('not of the company that copies it');
      await owner.end();
    }, 120_000);

    it('the journal is written once: no company changes or removes what stands in it', async () => {
      const { database } = await server.fresh(MIGRATIONS_FOLDER);
      const { role } = await database.wall();
      const { rows } = await database.query(
        `select privilege_type as use from information_schema.role_table_grants where grantee = $1 and table_name = 'journal' order by 1`,
        [role],
      );
      expect(rows).toEqual([{ use: 'INSERT' }, { use: 'SELECT' }]);
    });

    it('on a managed server, where the owner of the tables is no superuser, the wall stands all the same', async () => {
      const { database, firm, drop } = await managed({ mayMakeRoles: true });
      expect(await database.wall()).toEqual({ kind: 'stands', role: `${firm}_company`, unguarded: [] });
      const companies = 'select company_id as id from cash_declaration';
      await database.query(
        "insert into company (company_id, name, country, language, law, created_at) values ($1, 'Mine', 'FR', 'fr', 'FR', now()), ($2, 'Theirs', 'FR', 'fr', 'FR', now())",
        [MINE, THEIRS],
      );
      for (const id of [MINE, THEIRS])
        await database
          .ofCompany(id)
          .query(
            "insert into cash_declaration (company_id, declared_on, author) values ($1, '2026-01-01', 'marie')",
            [id],
          );
      expect((await database.ofCompany(MINE).query(companies)).rows).toEqual([{ id: MINE }]);
      expect((await database.query(companies)).rowCount).toBe(2);
      await drop();
    });

    it('an account that may make no roles works without a wall until somebody makes the role for it', async () => {
      const { database, firm, root, reopened, drop } = await managed({ mayMakeRoles: false });
      expect(await database.wall()).toEqual({ kind: 'missing', because: 'noRole', role: `${firm}_company` });
      expect(wallText(await database.wall(), { locale: 'en' })).toContain(
        `create role "${firm}_company" nologin`,
      );
      expect((await database.ofCompany(MINE).query('select from company')).rowCount).toBe(0);
      await root.query(`create role ${firm}_company; grant ${firm}_company to ${firm}`);
      const again = await reopened();
      await migrate(again);
      expect((await again.wall()).kind).toBe('stands');
      expect((await again.ofCompany(MINE).query('select from company')).rowCount).toBe(0);
      await again.close();
      await drop();
    });

    it('an account from which the policies hide every company is told so at the start', async () => {
      const { root, firm, reopened, drop } = await managed({ mayMakeRoles: true });
      const stranger = `${firm}_app`;
      await root.query(`create role ${stranger} login password 'secret'`);
      await root.query(`grant select on all tables in schema public to ${stranger}`);
      const asStranger = await reopened(stranger);
      await expect(migrate(asStranger)).rejects.toThrow(
        `belong to ${firm}, and row-level security hides them from ${stranger}`,
      );
      await asStranger.close();
      await root.query(`drop owned by ${stranger}; drop role ${stranger}`);
      await drop();
    });

    /** A database whose owner is an account of its own, with nothing that the host of a managed server keeps to itself. */
    async function managed({ mayMakeRoles }: { mayMakeRoles: boolean }) {
      const { database: root, address } = await server.fresh();
      const firm = `firm_${new URL(address).pathname.slice(-12)}`;
      await root.query(`create role ${firm} login password 'secret' ${mayMakeRoles ? 'createrole' : ''}`);
      await root.query(`grant create, usage on schema public to ${firm}`);
      const reopened = (account = firm): Promise<Database> => {
        const url = new URL(address);
        url.username = account;
        url.password = 'secret';
        return openDatabase({ address: url.href, log: () => {} });
      };
      const database = await reopened();
      await migrate(database);
      const drop = async (): Promise<void> => {
        await database.close();
        await root.query(`drop owned by ${firm} cascade`);
        await root.query(`drop role if exists ${firm}_company; drop role ${firm}`);
      };
      return { database, firm, root, reopened, drop };
    }
  });
