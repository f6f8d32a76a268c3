// The databases that a suite runs on: the embedded one, and a server from the oldest supported version on. Both are real.
//
//   describe.each(databasesUnderTest())('$title', ({ skipReason, start }) => {
//     describe.skipIf(skipReason !== null)('…', () => { beforeAll: server = await start(); server.fresh(); afterAll: server.close() })
//
// The server is TEST_DATABASE_URL (an account that may create databases), else the PostgreSQL found on this machine.

import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, openDatabase } from '../src/store/database.ts';
import { type EmbeddedConnection, openEmbedded } from '../src/store/embedded/embedded.ts';
import type { Binaries } from '../src/store/embedded/embedded-binaries.ts';
import { MIGRATIONS_FOLDER, migrate } from '../src/store/migrate.ts';
import { objectionsToFunctions } from './citus/functions.ts';
import { changesSeen, refuseWhatCitusRefuses } from './citus/refuse.ts';
import { isInMemory } from './test-folder.ts';

export type DatabaseUnderTest = {
  /** For the title of the suite; says the reason where it is skipped. */
  readonly title: string;
  readonly skipReason: string | null;
  start(): Promise<ServerUnderTest>;
};

export type FreshDatabase = {
  readonly database: Database;
  /** For another process that opens the same database. */
  readonly address: string;
};

export type ServerUnderTest = {
  /** A new empty database; with a folder of migrations a migrated one, made once and then copied. Closed with the server. */
  fresh(migrations?: string): Promise<FreshDatabase>;
  close(): Promise<void>;
};

/**
 * Nothing a test writes has to survive the machine; making and removing test databases is several times quicker so. The
 * memory and the log are small: each checkpoint, and there is one for each database, walks through all of them.
 */
const NO_DISK = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
};
const LOWEST_MAJOR = 15;
const DEBIAN_FOLDER = '/usr/lib/postgresql';

/** Both databases; the second is marked as skipped where the machine has no server, and fails instead when CI is true. */
export function databasesUnderTest(): DatabaseUnderTest[] {
  return [embeddedUnderTest(), serverUnderTest()];
}

export function embeddedUnderTest(): DatabaseUnderTest {
  return { title: 'the embedded database', skipReason: null, start: () => startHere('embedded') };
}

function serverUnderTest(): DatabaseUnderTest {
  const url = process.env['TEST_DATABASE_URL'];
  if (url !== undefined && url !== '')
    return {
      title: 'the server of TEST_DATABASE_URL',
      skipReason: null,
      start: () => startOn(url, 'everything'),
    };
  installed ??= { binaries: installedBinaries() };
  const { binaries } = installed;
  if (binaries !== null) {
    const title = `a PostgreSQL ${binaries.major} server`;
    return { title, skipReason: null, start: () => startHere(`server-${binaries.major}`, binaries) };
  }
  const reason = `no TEST_DATABASE_URL, and no PostgreSQL ${LOWEST_MAJOR} or later in ${DEBIAN_FOLDER} or on PATH`;
  if (process.env['CI'] === 'true') throw new Error(`The database tests need a server: ${reason}`);
  const start = () => Promise.reject(new Error(reason));
  return { title: `a PostgreSQL server (skipped: ${reason})`, skipReason: reason, start };
}

/** Looked for once in a thread: to ask a server for its version is a process, and every file with a database asks. */
let installed: { readonly binaries: Binaries | null } | undefined;

/** The oldest version that is supported, because it promises the least. */
function installedBinaries(): Binaries | null {
  const debian = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : [];
  const folders = [...debian.map(version => join(DEBIAN_FOLDER, version, 'bin')), ...pathFolders()];
  const found = folders
    .filter(folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
    .map(folder => ({ folder, major: majorOf(folder), initdbArguments: ['--locale=C'] }))
    .filter(({ major }) => major >= LOWEST_MAJOR)
    .sort((left, right) => left.major - right.major);
  return found[0] ?? null;
}

const pathFolders = (): string[] => (process.env['PATH'] ?? '').split(':').filter(folder => folder !== '');

function majorOf(folder: string): number {
  const version = execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/\(PostgreSQL\) (\d+)/.exec(version)?.[1] ?? 0);
}

/** Supervised like the embedded server, so that several test files and threads share one server and the last stops it. */
async function startHere(name: string, binaries?: Binaries): Promise<ServerUnderTest> {
  const folder = process.env['ACQUIT_TEST_FOLDER'];
  if (folder === undefined)
    throw new Error('test/servers-setup.ts did not run: it belongs in vitest.config.ts');
  const embedded = await openEmbedded({
    dataFolder: join(folder, name),
    log: silent,
    settings: NO_DISK,
    ...(binaries === undefined ? {} : { binaries }),
  });
  const address = addressOf(embedded.connection);
  await stayOn(address);
  const server = await startOn(address, isInMemory(folder) ? 'copies' : 'nothing');
  const close = async (): Promise<void> => {
    try {
      await server.close();
    } finally {
      await embedded.close();
    }
  };
  return { fresh: server.fresh, close };
}

/** A session until its thread ends: the server stays for the next file, and the set-up stops it at the end of the run. */
function stayOn(address: string): Promise<void> {
  const open = async (): Promise<void> => {
    const asked = { connectionString: address, application_name: 'test run', max: 1, idleTimeoutMillis: 0 };
    const pool = new pg.Pool({ ...asked, allowExitOnIdle: true });
    pool.on('error', () => staying.delete(address));
    await pool.query('select');
  };
  const session = staying.get(address) ?? open();
  staying.set(address, session);
  return session;
}
const staying = new Map<string, Promise<void>>();

/** postgres://acquit@/acquit?host=/folder: an address that any process can be given. */
export function addressOf({ host, port, user, password, database }: EmbeddedConnection): string {
  const secret = password === undefined ? '' : `:${encodeURIComponent(password)}`;
  return host.startsWith('/')
    ? `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    : `postgres://${user}${secret}@${host}:${port}/${database}`;
}

/**
 * What goes with the file that made it: everything, where the server outlives the tests; the copies, where they would fill
 * the memory. Elsewhere they go with their folder: a file system without a journal (ext4 on a small virtual machine) looks at
 * each file that was removed in the last minute before it makes one, and a database is 600 files. 20 ms became a second.
 */
type Dropped = 'everything' | 'copies' | 'nothing';

async function startOn(address: string, dropped: Dropped): Promise<ServerUnderTest> {
  const root = await openDatabase({ address, log: silent, connections: 1 });
  const opened: Database[] = [];
  const made: string[] = [];
  const templates = dropped === 'everything' ? new Map<string, Promise<string>>() : templatesOfThread;
  const copy = async (migrations: string | undefined): Promise<string> => {
    const from =
      migrations === undefined ? 'template0' : await templateOf(migrations, { address, root, templates });
    const name = await create(root, from);
    made.push(name);
    return name;
  };
  return {
    fresh: async migrations => {
      const own = withDatabase(address, await copy(migrations));
      const database = await openDatabase({ address: own, log: silent });
      if (migrations === MIGRATIONS_FOLDER) database.pools.forEach(refuseWhatCitusRefuses);
      opened.push(database);
      return { database, address: own };
    },
    close: async () => {
      try {
        await refuseFunctionsOf(changesSeen(), () => copy(MIGRATIONS_FOLDER), address);
      } finally {
        await Promise.all(opened.map(database => database.close()));
        if (dropped === 'everything') made.push(...(await Promise.all(templates.values())));
        if (dropped !== 'nothing')
          for (const name of made) await root.query(`drop database ${name} with (force)`);
        await root.close();
      }
    },
  };
}

async function create(root: Database, from: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await root.query(`create database ${name} template ${from} encoding 'UTF8' strategy file_copy`);
  return name;
}

/** One for all the files of a thread, as their server stays; another as soon as a migration is written. */
const templatesOfThread = new Map<string, Promise<string>>();

type Templates = { address: string; root: Database; templates: Map<string, Promise<string>> };

async function templateOf(migrations: string, { address, root, templates }: Templates): Promise<string> {
  const written = readdirSync(migrations).map(name => statSync(join(migrations, name)).mtimeMs);
  const key = [address, migrations, ...written].join(' ');
  const make = async (): Promise<string> => {
    const name = await create(root, 'template0');
    const database = await openDatabase({ address: withDatabase(address, name), log: silent });
    await migrate(database, migrations).finally(() => database.close());
    return name;
  };
  const template = templates.get(key) ?? make();
  templates.set(key, template);
  return template;
}

/** What these statements change rows by is looked at in a database that no test has altered. */
async function refuseFunctionsOf(
  texts: readonly string[],
  create: () => Promise<string>,
  address: string,
): Promise<void> {
  if (texts.length === 0) return;
  const database = await openDatabase({ address: withDatabase(address, await create()), log: silent });
  const found = await database
    .session(session => objectionsToFunctions(session, texts))
    .finally(() => database.close());
  for (const [text, sentences] of found)
    if (sentences.length > 0)
      throw new Error(`Citus would refuse this statement, because ${sentences.join('; ')}:\n${text}`);
}

function withDatabase(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

function silent(): void {}
