// The one way to the database: a pool of sessions with exact types, named statements, and transactions that are tried
// again when two of them collide. Hot paths write SQL through `query`; pages may use the query builder.

import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { columnTypes } from './column-types.ts';
import type { EmbeddedConnection } from './embedded/embedded.ts';
import { refuseUnfitServer } from './fit-server.ts';
import { builderOn } from './query-builder.ts';
import { noteUndone, Reconnect, wasNeverSent } from './reconnect.ts';
import { type LastOf, takeOn } from './schema/company-sessions.ts';
import type { Door } from './schema/doors.ts';
import { type Wall, wallOf } from './schema/wall.ts';
import {
  insideTransaction,
  type Passing,
  type Queryable,
  type Session,
  sessionOn,
  statementNames,
} from './session.ts';
import { sessionOptions } from './session-settings.ts';

export type Transaction = Session;

export type TransactionOptions = {
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  readonly isReadOnly?: boolean;
};

/** The database as the desk of one company has it. */
export type CompanyDatabase = Queryable & {
  /** A query builder over the pool; Tables is the type of the schema. */
  builder<Tables>(): Kysely<Tables>;
  /** Runs the function between BEGIN and COMMIT. It may run several times, so it touches nothing but the database. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
};

/** All companies on one database: nothing is asked of it before it is said for which, or for what reason of all. */
export type Installation = Passing & {
  /** Behind the wall: what is asked there sees and changes rows of this company alone. */
  ofCompany(companyId: string): CompanyDatabase;
  /** Before the wall, for one of the reasons of doors.ts. */
  through(door: Door): Database;
};

export type Database = CompanyDatabase &
  Installation & {
    /** A session of its own without time limit, for migrations and other long work. */
    session<T>(work: (session: Session) => Promise<T>): Promise<T>;
    /** Whether the wall stands; asked once. */
    wall(): Promise<Wall>;
    /** The driver's pools: of the sessions before the wall, and of those behind it. */
    readonly pools: readonly pg.Pool[];
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
/** After 10, 20, 40, 80 and 160 ms, each shortened at random. */
const COLLISION_RETRIES = 5;
const FIRST_RETRY_MS = 10;
/** serialization_failure and deadlock_detected. */
const COLLISIONS = new Set(['40001', '40P01']);

/** Opens the pool and checks the server; throws a sentence where it is too old, of another encoding, or does not answer. */
export async function openDatabase(request: DatabaseRequest): Promise<Database> {
  const again = new Reconnect({ isSupervised: typeof request.address !== 'string' });
  const options = await sessionOptions(poolFor({ ...request, connections: 1 }), again);
  const [pool, companyPool] = [poolFor(request, options), poolFor(request, options)];
  const database = databaseOn(pool, companyPool, again);
  try {
    await refuseUnfitServer(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

function poolFor(request: DatabaseRequest, options = ''): pg.Pool {
  const { address, log } = request;
  const pool = new pg.Pool({
    ...(typeof address === 'string' ? { connectionString: address } : address),
    max: request.connections ?? CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: request.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS,
    application_name: 'acquit',
    options,
    types: columnTypes(),
  });
  pool.on('error', error => {
    if (!pool.ending) log(`A database session ended: ${error.message}`);
  });
  // One that breaks while it is lent out fails at its next statement; without a listener it would end the process first.
  pool.on('connect', client => {
    client.on('error', () => {});
  });
  return pool;
}

function databaseOn(pool: pg.Pool, companyPool: pg.Pool, again: Reconnect): Database {
  const nameOf = statementNames();
  const lastOf: LastOf = new WeakMap();
  let wall: Promise<Wall> | null = null;
  const take: Take = async () => {
    const client = await again.connect(pool);
    return { client, session: sessionOn({ client, nameOf }), role: null };
  };
  const past: Queryable['past'] = (_door, work) => work(database);
  const takeFor = (companyId: string) => async (): Promise<Taken> => {
    const found = await database.wall();
    if (found.kind === 'missing') return take();
    const { role } = found;
    const client = await again.connect(companyPool);
    try {
      await takeOn(client, { lastOf, role, companyId });
    } catch (error) {
      client.release(true);
      throw error;
    }
    return { client, session: sessionOn({ client, nameOf, behind: { companyId, past } }), role };
  };
  const database: Database = {
    ...askedOf(take, again),
    past,
    ofCompany: companyId => ({ ...askedOf(takeFor(companyId), again), past }),
    through: () => database,
    session: work => borrow(take, ({ session }) => withoutTimeLimit(session, work)),
    wall: () => {
      // Of a database that was away nothing is known: it is asked again.
      wall ??= wallOf(database).catch((fault: unknown) => {
        wall = null;
        throw fault;
      });
      return wall;
    },
    pools: [pool, companyPool],
    close: async () => {
      await companyPool.end();
      await pool.end();
    },
  };
  return database;
}

type Taken = { readonly client: pg.PoolClient; readonly session: Session; readonly role: string | null };
type Take = () => Promise<Taken>;

type Asked = Pick<CompanyDatabase, 'query' | 'together' | 'transaction' | 'builder'>;

function askedOf(take: Take, again: Reconnect): Asked {
  return {
    query: (text, values) => retried(() => borrow(take, ({ session }) => session.query(text, values))),
    together: (work, how) => retried(() => borrow(take, ({ session }) => session.together(work, how))),
    transaction: (work, options = {}) =>
      retried(() => borrow(take, taken => transact(taken, work, options)), again),
    builder: () =>
      builderOn({
        allowsTransactions: true,
        acquire: async () => {
          const { client, session } = await take();
          return { session, release: () => client.release() };
        },
      }),
  };
}

async function borrow<T>(take: Take, work: (taken: Taken) => Promise<T>): Promise<T> {
  const taken = await take();
  let isClean = false;
  try {
    const result = await work(taken);
    isClean = true;
    return result;
  } catch (error) {
    isClean = leavesSessionClean(error);
    throw error;
  } finally {
    // Closing the session makes the server roll back whatever was open, a broken-off COPY included.
    taken.client.release(!isClean);
  }
}

async function transact<T>(
  { session, role }: Taken,
  work: (transaction: Transaction) => Promise<T>,
  { isolation = 'read committed', isReadOnly = false }: TransactionOptions,
): Promise<T> {
  let isDecided = false;
  try {
    await session.query(`begin isolation level ${isolation} ${isReadOnly ? 'read only' : 'read write'}`);
    const result = await work(insideTransaction(session, role));
    isDecided = true;
    const { command } = await session.query('commit');
    // After a failed statement whose error was swallowed, COMMIT rolls back and reports no error.
    if (command !== 'COMMIT')
      throw new Error('The transaction was rolled back, because an error inside it was swallowed');
    return result;
  } catch (error) {
    if (!isDecided || wasNeverSent(error)) noteUndone(error);
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

/** A transaction that collided did nothing, and neither did a single statement: both may run again. So may one whose server died. */
async function retried<T>(attempt: () => Promise<T>, again?: Reconnect): Promise<T> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      const isCollision = error instanceof pg.DatabaseError && COLLISIONS.has(error.code ?? '');
      const mayRepeat = isCollision || isStalePlan(error) || again?.mayRepeat(error) === true;
      if (!mayRepeat || failures === COLLISION_RETRIES) throw error;
      await pause(FIRST_RETRY_MS * 2 ** failures * (0.5 + Math.random() / 2));
    }
  }
}

/** After an error that the server reported in the ordinary way, a rollback is enough to use the session again. */
function leavesSessionClean(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.severity === 'ERROR' && !isStalePlan(error);
}

/** feature_not_supported: another process migrated a table that a named statement of this session selects from; a new session plans it anew. */
function isStalePlan(error: unknown): boolean {
  return (
    error instanceof pg.DatabaseError && error.code === '0A000' && error.routine === 'RevalidateCachedQuery'
  );
}
