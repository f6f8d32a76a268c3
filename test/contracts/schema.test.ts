// The schema that people read is the schema that the migrations make.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { distributeSql, distributionOf } from '../../src/store/schema/distribution.ts';
import { dumpSchema } from '../../src/store/schema/dump-schema.ts';
import { DISTRIBUTE_SQL } from '../citus/refuse.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

/** Primary keys, unique indexes and foreign keys with their columns in order. */
const KEYS = `
  select c.relname as table, k.conname as name, f.relname as to,
         array(select a.attname::text from unnest(k.conkey) with ordinality u (n, o)
                 join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n order by u.o) as columns
    from pg_constraint k join pg_class c on c.oid = k.conrelid left join pg_class f on f.oid = k.confrelid
   where k.contype in ('p', 'u', 'f') and k.connamespace = current_schema()::regnamespace
  union all
  select c.relname, x.relname, null,
         array(select coalesce(a.attname::text, '') from unnest(i.indkey::int2[]) with ordinality u (n, o)
                 left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = u.n order by u.o)
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
   where i.indisunique and c.relnamespace = current_schema()::regnamespace`;

const SCHEMA = join(import.meta.dirname, '../../src/store/schema.sql');

for (const { title, skipReason, start } of databasesUnderTest())
  describe.skipIf(skipReason !== null)(`on ${title}`, () => {
    let server: ServerUnderTest;
    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server?.close());

    it('src/store/schema.sql is what the migrations make ("npm run schema" writes it)', async () => {
      const { database } = await server.fresh(MIGRATIONS_FOLDER);
      const [, ...tables] = readFileSync(SCHEMA, 'utf8').split('\n\n');
      expect(await dumpSchema(database)).toBe(tables.join('\n\n'));
    });

    it('src/store/distribute.sql lays out every table of it ("npm run schema" writes it)', async () => {
      const { database } = await server.fresh(MIGRATIONS_FOLDER);
      const distribution = await distributionOf(database);
      expect(distribution.byCompany.length).toBeGreaterThan(40);
      expect(readFileSync(DISTRIBUTE_SQL, 'utf8')).toBe(distributeSql(distribution));
    });

    it('every key and reference of a table that is spread begins with the company', async () => {
      const { database } = await server.fresh(MIGRATIONS_FOLDER);
      const { byCompany } = await distributionOf(database);
      const { rows } = await database.query<{
        table: string;
        columns: string[];
        name: string;
        to: string | null;
      }>(KEYS);
      const spread = rows.filter(({ table }) => byCompany.includes(table));
      expect(spread.length).toBeGreaterThan(100);
      const refersToShared = ({ to }: { to: string | null }): boolean =>
        to !== null && !byCompany.includes(to);
      expect(spread.filter(key => key.columns[0] !== 'company_id' && !refersToShared(key))).toEqual([]);
    });
  });
