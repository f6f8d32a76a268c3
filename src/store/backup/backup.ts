// Writes all records of a database to one file and reads them back, on the same engine or another: the same file moves a
// firm from the embedded database to a server and back, and over a major version of PostgreSQL.
// It does not hold the schema: a file goes into an empty database with the same migrations.

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { to as copyTo } from 'pg-copy-streams';
import { pourInto, quoteName } from '../copy-into.ts';
import type { Database, Transaction } from '../database.ts';
import { appliedMigrations } from '../migrate.ts';
import { foreignKeysOf, sequencesOf, type Table, tablesOf } from '../schema/catalog.ts';
import { IN_TURN } from '../schema/lay-out.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, BackupReader, BackupRefused, END_OF_ROWS } from './backup-file.ts';
import type { BackupRoom } from './backup-room.ts';
import { halfOf, removeHalvesOf } from './halves.ts';

export type BackupSummary = { readonly tables: number; readonly rows: number };

/** Text forms that do not depend on the settings of a server, no time limit, and no row hidden by row-level security. */
const SESSION = `
  set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0;
  set local row_security = off;
  set local bytea_output = 'hex';
  set local intervalstyle = 'iso_8601';
  set local extra_float_digits = 1`;

const LINE_FEED = 0x0a;

/**
 * Writes the file from one consistent snapshot, while others go on working. It appears under its name when it is whole.
 * With `room`, it gives way before the disk is full.
 */
export async function backup(database: Database, file: string, room?: BackupRoom): Promise<BackupSummary> {
  await refuseOtherFile(file);
  await removeHalvesOf(file);
  const partial = halfOf(file);
  try {
    const summary = await database.transaction(
      async transaction => {
        await transaction.query(SESSION);
        const written: { tables: number; rows: number } = { tables: 0, rows: 0 };
        const source = Readable.from(contentOf(transaction, written), { objectMode: false });
        const packed = createGzip({ level: 6 });
        const target = createWriteStream(partial, { mode: 0o600 });
        if (room === undefined) await pipeline(source, packed, target);
        else await pipeline(source, packed, chunks => room.guard(chunks), target);
        return written;
      },
      { isolation: 'repeatable read', isReadOnly: true },
    );
    await writeThrough(partial);
    await rename(partial, file);
    return summary;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** A folder that is not there, or a letter that would be lost under a name that was mistyped; an older backup gives way. */
async function refuseOtherFile(file: string): Promise<void> {
  const folder = dirname(file);
  const above = await stat(folder).catch(() => null);
  if (above === null)
    throw new BackupRefused(`${folder}: found no such folder, expected one to write ${file} into`);
  const found = await stat(file).catch(() => null);
  if (found === null) return;
  if (!found.isFile())
    throw new BackupRefused(`${file}: found no file, expected the name of a file to write`);
  if (found.size === 0) return;
  const reader = new BackupReader(file);
  try {
    await reader.header();
  } catch {
    throw new BackupRefused(
      `${file}: found a file that is no backup, expected a new name or an older backup`,
    );
  } finally {
    await reader.close();
  }
}

/** Reads the file into an empty, migrated database, all or nothing; throws a sentence that says what does not fit. */
export const restore = (database: Database, file: string): Promise<BackupSummary> =>
  restoreAnd(database, file, async (_db, summary) => summary);

/** `then` stands or falls with what was read: of a restore that is cut short nothing is there. */
export async function restoreAnd<T>(
  database: Database,
  file: string,
  then: (db: Transaction, summary: BackupSummary) => Promise<T>,
): Promise<T> {
  const done = await database.transaction(async transaction => {
    const reader = new BackupReader(file);
    try {
      return await then(transaction, await readInto(transaction, reader));
    } finally {
      await reader.close();
    }
  });
  await database.session(session => session.query('analyze'));
  return done;
}

async function* contentOf(
  transaction: Transaction,
  written: { tables: number; rows: number },
): AsyncGenerator<Buffer> {
  const tables = await tablesOf(transaction);
  const migrations = await appliedMigrations(transaction);
  const names = tables.map(table => table.name);
  yield jsonLine({ format: BACKUP_FORMAT, version: BACKUP_VERSION, migrations, tables: names });
  for (const { name, columns } of tables) {
    yield jsonLine({ table: name, columns });
    const hash = createHash('sha256');
    const list = columns.map(quoteName).join(', ');
    const stream = transaction.submit(copyTo(`copy (select ${list} from ${quoteName(name)}) to stdout`));
    for await (const chunk of stream) {
      hash.update(chunk);
      yield chunk;
    }
    yield Buffer.from(END_OF_ROWS);
    yield jsonLine({ rows: stream.rowCount, sha256: hash.digest('hex') });
    written.tables += 1;
    written.rows += stream.rowCount;
  }
  yield jsonLine({ end: true, rows: written.rows, sequences: await sequencesOf(transaction) });
}

async function readInto(transaction: Transaction, reader: BackupReader): Promise<BackupSummary> {
  await transaction.query(`${SESSION};\n  ${IN_TURN}`);
  const header = await reader.header();
  const tables = await tablesOf(transaction);
  await refuseOtherSchema(transaction, { header, tables });
  await refuseRecords(transaction, tables);
  // Checked once over all rows at the end: quicker than row by row, and no order of the tables is needed.
  const foreignKeys = await foreignKeysOf(transaction);
  for (const { table, name } of foreignKeys)
    await transaction.query(`alter table ${quoteName(table)} drop constraint ${quoteName(name)}`);
  let rows = 0;
  for (const table of tables) rows += await readTable({ transaction, reader, table });
  const end = await reader.end();
  if (end.rows !== rows) throw new BackupRefused(`The backup says it has ${end.rows} rows, found ${rows}`);
  for (const { table, name, definition } of foreignKeys)
    await transaction.query(
      `alter table ${quoteName(table)} add constraint ${quoteName(name)} ${definition}`,
    );
  for (const { name, lastValue } of end.sequences)
    if (lastValue !== null)
      await transaction.query('select setval($1::regclass, $2::bigint)', [quoteName(name), lastValue]);
  return { tables: tables.length, rows };
}

async function readTable({
  transaction,
  reader,
  table,
}: {
  transaction: Transaction;
  reader: BackupReader;
  table: Table;
}): Promise<number> {
  const head = await reader.tableHead();
  if (head.table !== table.name || head.columns.join() !== table.columns.join())
    throw new BackupRefused(
      `The backup has ${head.table} (${head.columns.join(', ')}); expected ${table.name} (${table.columns.join(', ')})`,
    );
  const hash = createHash('sha256');
  let lines = 0;
  const chunks = counted(reader.rows(), chunk => {
    hash.update(chunk);
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, at + 1)) lines += 1;
  });
  const taken = await pourInto({ session: transaction, table: table.name, columns: table.columns, chunks });
  const foot = await reader.tableFoot();
  if (foot.rows !== lines || foot.rows !== taken)
    throw new BackupRefused(
      `The backup says ${table.name} has ${foot.rows} rows; found ${lines}, and the database took ${taken}`,
    );
  if (foot.sha256 !== hash.digest('hex'))
    throw new BackupRefused(`The checksum of ${table.name} in the backup does not match its rows`);
  return taken;
}

async function* counted(chunks: AsyncIterable<Buffer>, see: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    see(chunk);
    yield chunk;
  }
}

async function refuseOtherSchema(
  transaction: Transaction,
  { header, tables }: { header: { migrations: string[]; tables: string[] }; tables: readonly Table[] },
): Promise<void> {
  const applied = await appliedMigrations(transaction);
  if (applied.join() !== header.migrations.join())
    throw new BackupRefused(
      `The backup was written at schema ${header.migrations.at(-1) ?? 'none'} (${header.migrations.length} migrations), the database is at ${applied.at(-1) ?? 'none'} (${applied.length}); restore with the version of Acquit that wrote it`,
    );
  const names = tables.map(table => table.name);
  if (names.join() !== header.tables.join())
    throw new BackupRefused(
      `The backup has the tables ${header.tables.join(', ')}; the database has ${names.join(', ')}`,
    );
}

async function refuseRecords(transaction: Transaction, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    const found = await transaction.query(`select 1 from ${quoteName(name)} limit 1`);
    if (found.rowCount > 0)
      throw new BackupRefused(
        `The database is not empty: ${name} has rows; a backup goes into an empty database`,
      );
  }
}

/** On the disk before it gets its name, so that a power cut leaves no whole-looking half. */
async function writeThrough(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}

function jsonLine(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
