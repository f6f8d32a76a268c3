// Numbers of invoices on a server whose databases sort by a language, as most do: what a number begins with is read from its
// index all the same, and numbers stand in the same order everywhere.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { numberBegins } from '../../src/store/invoices/invoices-numbered.ts';
import { MIGRATIONS_FOLDER, migrate } from '../../src/store/migrate.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const NAME = `in_french_${process.pid}`;

describe.each(databasesUnderTest())('a database in French on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('sorts words by its language', () => {
    let server: ServerUnderTest;
    let maker: Database;
    let database: Database;

    beforeAll(async () => {
      server = await start();
      const { database: beside, address } = await server.fresh();
      maker = beside;
      await maker.query(
        `create database ${NAME} template template0 encoding 'UTF8' locale_provider icu icu_locale 'fr-FR' lc_collate 'C' lc_ctype 'C'`,
      );
      const own = new URL(address);
      own.pathname = `/${NAME}`;
      database = await openDatabase({ address: own.href, log: () => undefined });
      await migrate(database, MIGRATIONS_FOLDER);
    });

    afterAll(async () => {
      await database?.close();
      await maker?.query(`drop database if exists ${NAME} with (force)`);
      await server?.close();
    });

    it('and numbers by their signs', async () => {
      const { rows } = await database.query<{ words: string[]; numbers: string[] }>(
        `select array_agg(said order by said) as words, array_agg(said order by said collate "C") as numbers
           from unnest(array['a', 'B', 'É', 'f']) as said`,
      );
      expect(rows).toEqual([{ words: ['a', 'B', 'É', 'f'], numbers: ['B', 'a', 'f', 'É'] }]);
      const { rows: sorted } = await database.query<{ collation: string; of: string }>(
        `select a.attrelid::regclass::text as of, l.collname as collation from pg_attribute a join pg_collation l on l.oid = a.attcollation
          where a.attname = 'folded_number' and not a.attisdropped and a.attrelid in (select oid from pg_class where relkind = 'r') order by 1`,
      );
      expect(sorted.map(({ of, collation }) => `${of}: ${collation}`)).toEqual([
        'credit_note: C',
        'invoice: C',
        'paid_item: C',
      ]);
    });

    it.each(['force_custom_plan', 'force_generic_plan'])(
      'and finds what a number begins with in its index, with %s',
      async mode => {
        const plan = await database.transaction(async db => {
          await db.query(`set local plan_cache_mode = ${mode}`);
          await db.query('set local enable_seqscan = off');
          await db.query(
            `prepare numbered_${mode} (uuid, text) as
               select invoice_id from invoice where company_id = $1 and ${numberBegins('folded_number', '$2')} order by folded_number limit 8`,
          );
          const { rows } = await db.query<{ 'QUERY PLAN': string }>(
            `explain execute numbered_${mode} ('00000000-0000-4000-8000-000000000001', 'F2026-00')`,
          );
          return rows.map(row => row['QUERY PLAN']).join('\n');
        });
        const [asked = ''] = plan.split('\n').filter(line => line.includes('Index Cond'));
        expect(asked).toMatch(/folded_number >= /);
        expect(asked).toMatch(/folded_number < /);
        expect(plan).not.toMatch(/Sort/);
      },
    );

    it('and no number is taken for one that begins otherwise', async () => {
      const { rows } = await database.query<{ found: string[] }>(
        `select array_agg(n) as found from unnest(array['F20', 'F2', 'F2026-1', 'F21', 'F20É', 'F20' || chr(1114110), 'E20', 'f20']) as n where ${numberBegins('n collate "C"', "'F20'")}`,
      );
      expect(rows[0]?.found).toEqual(['F20', 'F2026-1', 'F20É', `F20${String.fromCodePoint(0x10fffe)}`]);
    });
  });
});
