// What the product does otherwise on Citus, and what it must not do anywhere so that it runs there. There is no Citus here:
// what the product asks the server about is whether the extension is there, so its row is.

import { describe, expect, it } from 'vitest';
import { lockBooks } from '../../src/store/companies/companies.ts';
import type { Database } from '../../src/store/database.ts';
import { amongFew } from '../../src/store/dossiers/few-dossiers.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { FewMessages } from '../../src/store/statistics.ts';
import { databasesUnderTest } from '../servers.ts';
import { asOnCitus } from './as-on-citus.ts';

const MODE = "select current_setting('plan_cache_mode') as mode";
type Mode = { readonly mode: string };
const companyId = '00000000-0000-4000-8000-000000000001';
const otherId = '00000000-0000-4000-8000-000000000002';

/** How plans are kept for a screen, for a few dossiers within a transaction, and afterwards. */
async function modes(database: Database): Promise<readonly (string | undefined)[]> {
  const screen = await database.together(db => db.query<Mode>(MODE, []), { keepsPlans: true });
  const few = await database.transaction(async db => {
    await amongFew(db, { companyId, dossiers: [{ debtorId: companyId }] });
    return db.query<Mode>(MODE, []);
  });
  const after = await database.query<Mode>(MODE, []);
  return [screen, few, after].map(({ rows }) => rows[0]?.mode);
}

const KNOWN = "select reltuples::int as rows from pg_class where oid = 'message'::regclass";
const WAITING =
  'select from pg_stat_activity where datname = current_database() and pg_backend_pid() = any(pg_blocking_pids(pid))';

for (const { title, skipReason, start } of databasesUnderTest())
  describe.skipIf(skipReason !== null)(`on ${title}`, () => {
    it('one plan serves all values for a screen and for a few dossiers, but on Citus each gets its own', async () => {
      const server = await start();
      const { database } = await server.fresh(MIGRATIONS_FOLDER);
      expect(await modes(database)).toEqual(['force_generic_plan', 'force_generic_plan', 'auto']);
      await asOnCitus(database);
      expect(await modes(database)).toEqual(['auto', 'auto', 'auto']);
      expect(await database.wall()).toMatchObject({ kind: 'missing', because: 'spread' });
      await server.close();
    });

    it('the planner is told of few messages here, but not again and again where they lie on other nodes', async () => {
      const server = await start();
      const spread = (await server.fresh(MIGRATIONS_FOLDER)).database;
      await asOnCitus(spread);
      const told = [];
      for (const database of [spread, (await server.fresh(MIGRATIONS_FOLDER)).database]) {
        await new FewMessages().wrote(database, 100);
        told.push((await database.query<{ rows: number }>(KNOWN, [])).rows[0]?.rows);
      }
      // -1: nobody has looked yet.
      expect(told).toEqual([-1, 0]);
      await server.close();
    });

    it('who works on the books of one company makes nobody wait who works on those of another', async () => {
      const server = await start();
      const { database } = await server.fresh(MIGRATIONS_FOLDER);
      const order: string[] = [];
      const second = await database.transaction(async first => {
        await lockBooks(first, companyId);
        await database.transaction(async db => {
          await lockBooks(db, otherId);
          order.push('the other company');
        });
        const waiting = database.transaction(async db => {
          await lockBooks(db, companyId);
          order.push('the same company');
        });
        while ((await first.query(WAITING, [])).rowCount === 0);
        order.push('the first is done');
        return { waiting };
      });
      await second.waiting;
      expect(order).toEqual(['the other company', 'the first is done', 'the same company']);
      const locked = 'select 1 from company where company_id = $1 for no key update';
      await expect(database.query(locked, [companyId])).rejects.toThrow('company is on every node');
      await server.close();
    });
  });
