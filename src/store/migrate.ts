// Brings the schema to the version of the application: the files migrations/NNNN-name.sql, in order, forward only, all
// missing ones in one transaction. Several processes may start at once: one migrates, the others wait and find it done. Of one whose
// server ends under it nothing stays, and it is begun anew.
//
// On a cluster that is laid out already (distribute.sql) a new table is laid out by its own migration, at the line
//   -- lay out TABLE
// which stands after the table is created and before anything refers to or from it: Citus refuses a reference from a table
// that lies nowhere yet to one that lies with its company. Elsewhere the line is a comment.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import type { Database } from './database.ts';
import { OutsideFault } from './outside-fault.ts';
import { againIfItEnds } from './reconnect.ts';
import { ANCHOR, IN_TURN, layOut } from './schema/lay-out.ts';
import { refuseOtherTables } from './schema/other-tables.ts';
import { raiseWall } from './schema/wall.ts';
import type { Queryable } from './session.ts';

/** Beside this module: in src/store when developed, and where the build copies the folder next to the bundle. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));

/** Tables of the migrator itself. */
export const MIGRATION_TABLES = ['migration', 'migration_lock'] as const;
const [MIGRATION_TABLE, LOCK_TABLE] = MIGRATION_TABLES;

const FILE_NAME = /^(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/;

/** Applies what is missing, raises the wall between companies, and returns the names of what it applied. */
export async function migrate(database: Database, folder = MIGRATIONS_FOLDER): Promise<string[]> {
  const migrations = await readMigrations(folder);
  return againIfItEnds(() => migrateOnce(database, migrations));
}

async function migrateOnce(database: Database, migrations: Record<string, Migration>): Promise<string[]> {
  return database.session(async session => {
    await refuseOtherTables(session, MIGRATION_TABLE);
    await refuseNewerSchema(session, Object.keys(migrations));
    const migrator = new Migrator({
      db: session.builder<unknown>(),
      provider: { getMigrations: async () => migrations },
      migrationTableName: MIGRATION_TABLE,
      migrationLockTableName: LOCK_TABLE,
    });
    const { error, results = [] } = await migrator.migrateToLatest();
    const failed = results.find(result => result.status === 'Error');
    if (error !== undefined)
      throw new Error(
        `The database cannot be migrated${failed ? ` by ${failed.migrationName}` : ''}: ${error}`,
        {
          cause: error,
        },
      );
    await raiseWall(session);
    return results.map(result => result.migrationName);
  });
}

/** The names of the migrations a database has, in order; none when it was never migrated. */
export async function appliedMigrations(queryable: Queryable): Promise<string[]> {
  const found = await queryable.query('select where to_regclass($1) is not null', [MIGRATION_TABLE]);
  if (found.rowCount === 0) return [];
  const { rows } = await queryable.query<{ name: string }>(
    `select name from ${MIGRATION_TABLE} order by name collate "C"`,
  );
  return rows.map(row => row.name);
}

async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const migrations: Record<string, Migration> = {};
  const numbers = new Set<string>();
  for (const file of (await readdir(folder)).filter(name => name.endsWith('.sql')).sort()) {
    const number = FILE_NAME.exec(file)?.[1];
    if (number === undefined)
      throw new Error(`A migration is named like 0001-first-tables.sql, found ${file}`);
    if (numbers.has(number)) throw new Error(`Two migrations have the number ${number}`);
    numbers.add(number);
    const text = await readFile(join(folder, file), 'utf8');
    migrations[file.slice(0, -'.sql'.length)] = { up: database => apply(database, text) };
  }
  return migrations;
}

/** A line of a migration after which its table is laid out, where the others are. */
const LAY_OUT = /^-- lay out (\w+)$/m;

async function apply(database: Kysely<unknown>, text: string): Promise<void> {
  if (!(await isLaidOut(database))) {
    await sql.raw(text).execute(database);
    return;
  }
  await sql.raw(IN_TURN).execute(database);
  // Split by a pattern with a group: text, table, text, table, text.
  for (const [at, part] of text.split(LAY_OUT).entries())
    await sql.raw(at % 2 === 0 ? part : layOut(part)).execute(database);
}

/** Citus may be there and nothing laid out yet: then distribute.sql will do it for all tables. */
async function isLaidOut(database: Kysely<unknown>): Promise<boolean> {
  const catalog = await sql<{
    is: boolean;
  }>`select to_regclass('pg_dist_partition') is not null as is`.execute(database);
  if (catalog.rows[0]?.is !== true) return false;
  const anchor = sql.lit(ANCHOR);
  const laid = await sql`select from pg_dist_partition where logicalrelid = to_regclass(${anchor})`.execute(
    database,
  );
  return laid.rows.length > 0;
}

/** Asked while a process runs: another one may have brought the database to its own, newer version in the meantime. */
export const refuseNewerDatabase = async (queryable: Queryable, folder = MIGRATIONS_FOLDER): Promise<void> =>
  refuseNewerSchema(queryable, Object.keys(await readMigrations(folder)));

async function refuseNewerSchema(queryable: Queryable, known: readonly string[]): Promise<void> {
  const unknown = (await appliedMigrations(queryable)).filter(name => !known.includes(name));
  if (unknown.length > 0)
    throw new OutsideFault(
      `The database has migrations that this version does not know: ${unknown.join(', ')}; a newer version of Acquit wrote it: start that one, or restore a backup of this version into a new data folder; nothing was changed`,
    );
}
