// Migrations run once, wholly or not at all, and give the same schema on every database.

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appliedMigrations, migrate, refuseNewerDatabase } from '../../src/store/migrate.ts';
import { dumpSchema } from '../../src/store/schema/dump-schema.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';
import { startChild } from './children.ts';

const MIGRATIONS = join(import.meta.dirname, 'migrations');

for (const { title, skipReason, start } of databasesUnderTest())
  describe.skipIf(skipReason !== null)(`on ${title}`, () => {
    let server: ServerUnderTest;
    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server?.close());

    it('three processes that start at once migrate once', async () => {
      const { database, address } = await server.fresh();
      const children = [1, 2, 3].map(() => startChild({ task: 'migrate', given: [address, MIGRATIONS] }));
      for (const child of children) expect(await child.line()).toBe('ready');
      const finished = children.map(child => child.finish());
      const applied = await Promise.all(children.map(child => child.line()));
      await Promise.all(finished);
      expect(applied.sort()).toEqual(['["0001-parties","0002-claims"]', '[]', '[]']);
      expect(await appliedMigrations(database)).toEqual(['0001-parties', '0002-claims']);
    });

    it('a migration that fails leaves the database as it was, and says which file it is', async () => {
      const { database } = await server.fresh();
      const broken = join(import.meta.dirname, 'broken-migrations');
      await expect(migrate(database, broken)).rejects.toThrow('by 0002-broken: error: division by zero');
      expect((await database.query("select where to_regclass('first') is null")).rowCount).toBe(1);
    });

    it('a database of another program is refused by the names of its tables, and nothing is added to it', async () => {
      const { database } = await server.fresh();
      for (const table of ['wp_comments', 'wp_links', 'wp_options', 'wp_posts', 'wp_terms', 'wp_users'])
        await database.query(`create table ${table} (id int)`);
      await expect(migrate(database, MIGRATIONS)).rejects.toThrow(
        /has tables of another program \(wp_comments, wp_links, wp_options, wp_posts, wp_terms and 1 more\) and none of Acquit.* Expected a database of its own/,
      );
      const { rows } = await database.query(
        'select from pg_class where relnamespace = current_schema()::regnamespace',
      );
      expect(rows).toHaveLength(6);
    });

    it('a database of a newer version is left alone', async () => {
      const { database } = await server.fresh(MIGRATIONS);
      await database.query("insert into migration values ('0003-later', '2026-01-01')");
      await expect(migrate(database, MIGRATIONS)).rejects.toThrow('does not know: 0003-later');
      // Asked of a process that has been running since before.
      await expect(refuseNewerDatabase(database, MIGRATIONS)).rejects.toThrow('does not know: 0003-later');
    });

    it('the schema is told in the same words on every version', async () => {
      const { database } = await server.fresh(MIGRATIONS);
      await expect(await dumpSchema(database)).toMatchFileSnapshot('schema.expected.sql');
    });
  });
