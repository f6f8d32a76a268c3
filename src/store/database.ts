// The one way to the database: a pool of sessions with exact types, named statements, and transactions that are tried
// again when two of them collide. Hot paths write SQL through `query`; pages may use the query builder.

import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { columnTypes } from './column-types.ts';
import type { EmbeddedConnection } from './embedded.ts';
import { builderOn } from './query-builder.ts';
import {
  insideTransaction,
  type NameOf,
  type Queryable,
  type Session,
  sessionOn,
  statementNames,
} from './session.ts';

export type Transaction = Session;

export type TransactionOptions = {
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  readonly isReadOnly?: boolean;
};

export type Database = Queryable & {
  /** A query builder over the pool; Tables is the type of the schema. */
  builder<Tables>(): Kysely<Tables>;
  /** Runs the function between BEGIN and COMMIT. It may run several times, so it touches nothing but the database. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** A session of its own without time limit, for migrations and other long work. */
  session<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** The driver's pool, for a library that brings its own SQL. */
  readonly pool: pg.Pool;
  close(): Promise<void>;
};

export type DatabaseRequest = {
  /** A postgres:// address, or the connection of the embedded server. */
  readonly address: string | EmbeddedConnection;
  readonly log: (line: string) => void;
  readonly connections?: number;
  readonly statementTimeoutMs?: number;
};

const CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 15_000;
const STATEMENT_TIMEOUT_MS = 60_000;
const LOWEST_VERSION = 15;
/** What collided is tried again this often, after 10, 20, 40, 80 and 160 ms, each shortened at random. */
const COLLISION_RETRIES = 5;
const FIRST_RETRY_MS = 10;
/** serialization_failure and deadlock_detected. */
const COLLISIONS = new Set(['40001', '40P01']);
const FEATURE_NOT_SUPPORTED = '0A000';

/** Opens the pool and checks the server; throws a sentence where it is too old, of another encoding, or does not answer. */
export async function openDatabase(request: DatabaseRequest): Promise<Database> {
  const { address, log } = request;
  const pool = new pg.Pool({
    ...(typeof address === 'string' ? { connectionString: address } : address),
    max: request.connections ?? CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: request.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS,
    application_name: 'acquit',
    options: '-c TimeZone=UTC -c DateStyle=ISO,YMD',
    types: columnTypes(),
  });
  pool.on('error', error => {
    if (!pool.ending) log(`A database session ended: ${error.message}`);
  });
  // The pool listens to idle sessions only. One that breaks while it is lent out fails at its next statement; without a
  // listener of its own it would end the process first.
  pool.on('connect', client => {
    client.on('error', () => {});
  });
  const database = databaseOn(pool);
  try {
    await refuseUnfitServer(database);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return database;
}

function databaseOn(pool: pg.Pool): Database {
  const nameOf = statementNames();
  const borrowed = <T>(work: (session: Session) => Promise<T>): Promise<T> => borrow({ pool, nameOf, work });
  return {
    pool,
    query: (text, values) => retried(() => borrowed(session => session.query(text, values))),
    together: work => retried(() => borrowed(work)),
    transaction: (work, options = {}) =>
      retried(() => borrowed(session => transact({ session, work, options }))),
    session: work => borrowed(session => withoutTimeLimit(session, work)),
    builder: () =>
      builderOn({
        allowsTransactions: true,
        acquire: async () => {
          const client = await pool.connect();
          return { session: sessionOn({ client, nameOf }), release: () => client.release() };
        },
      }),
    close: () => pool.end(),
  };
}

async function borrow<T>({
  pool,
  nameOf,
  work,
}: {
  pool: pg.Pool;
  nameOf: NameOf;
  work: (session: Session) => Promise<T>;
}): Promise<T> {
  const client = await pool.connect();
  let isClean = false;
  try {
    const result = await work(sessionOn({ client, nameOf }));
    isClean = true;
    return result;
  } catch (error) {
    isClean = leavesSessionClean(error);
    throw error;
  } finally {
    // Closing the session makes the server roll back whatever was open, a broken-off COPY included.
    client.release(!isClean);
  }
}

async function transact<T>({
  session,
  work,
  options: { isolation = 'read committed', isReadOnly = false },
}: {
  session: Session;
  work: (transaction: Transaction) => Promise<T>;
  options: TransactionOptions;
}): Promise<T> {
  await session.query(`begin isolation level ${isolation} ${isReadOnly ? 'read only' : 'read write'}`);
  try {
    const result = await work(insideTransaction(session));
    const { command } = await session.query('commit');
    // After a failed statement whose error was swallowed, COMMIT rolls back and reports no error.
    if (command !== 'COMMIT')
      throw new Error('The transaction was rolled back, because an error inside it was swallowed');
    return result;
  } catch (error) {
    if (leavesSessionClean(error)) await session.query('rollback');
    throw error;
  }
}

async function withoutTimeLimit<T>(session: Session, work: (session: Session) => Promise<T>): Promise<T> {
  await session.query('set statement_timeout = 0');
  const result = await work(session);
  await session.query('reset statement_timeout');
  return result;
}

/** A transaction that collided did nothing, and neither did a single statement: both may run again. */
async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      const isCollision = error instanceof pg.DatabaseError && COLLISIONS.has(error.code ?? '');
      if ((!isCollision && !isStalePlan(error)) || failures === COLLISION_RETRIES) throw error;
      await pause(FIRST_RETRY_MS * 2 ** failures * (0.5 + Math.random() / 2));
    }
  }
}

/** After an error that the server reported in the ordinary way, a rollback is enough to use the session again. */
function leavesSessionClean(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.severity === 'ERROR' && !isStalePlan(error);
}

/** Another process migrated a table that a named statement of this session selects from; a new session plans it anew. */
function isStalePlan(error: unknown): boolean {
  return (
    error instanceof pg.DatabaseError &&
    error.code === FEATURE_NOT_SUPPORTED &&
    error.routine === 'RevalidateCachedQuery'
  );
}

async function refuseUnfitServer(database: Database): Promise<void> {
  const { rows } = await database.query<{ version: number; encoding: string }>(
    "select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding",
  );
  for (const { version, encoding } of rows) {
    if (version < LOWEST_VERSION)
      throw new Error(`The server runs PostgreSQL ${version}; expected ${LOWEST_VERSION} or later`);
    if (encoding !== 'UTF8')
      throw new Error(`The database stores text as ${encoding}; expected one made with encoding UTF8`);
  }
}
