// Brings the schema to the version of the application: the files migrations/NNNN-name.sql, in order, forward only, all
// missing ones in one transaction. Several processes may start at once: one migrates, the others wait and find it done.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Migration, Migrator, sql } from 'kysely';
import type { Database } from './database.ts';
import type { Queryable } from './session.ts';
import { raiseWall } from './wall.ts';

/** Beside this module: in src/store when developed, and where the build copies the folder next to the bundle. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));

/** Tables of the migrator itself. */
export const MIGRATION_TABLES = ['migration', 'migration_lock'] as const;
const [MIGRATION_TABLE, LOCK_TABLE] = MIGRATION_TABLES;

const FILE_NAME = /^(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/;

/** Applies what is missing, raises the wall between companies, and returns the names of what it applied. */
export async function migrate(database: Database, folder = MIGRATIONS_FOLDER): Promise<string[]> {
  const migrations = await readMigrations(folder);
  return database.session(async session => {
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
    migrations[file.slice(0, -'.sql'.length)] = {
      up: async database => {
        await sql.raw(text).execute(database);
      },
    };
  }
  return migrations;
}

async function refuseNewerSchema(queryable: Queryable, known: readonly string[]): Promise<void> {
  const unknown = (await appliedMigrations(queryable)).filter(name => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`The database has migrations that this version does not know: ${unknown.join(', ')}`);
}
