// One session of the database, and the names its statements get.

import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { KEEP_PLANS } from './kept-plans.ts';
import type { Parse } from './messages/prepared.ts';
import { builderOn } from './query-builder.ts';
import { type AskedStatement, RoundTrip } from './round-trip.ts';
import { steppingOut } from './schema/company-sessions.ts';
import type { Door } from './schema/doors.ts';
import { wireValue } from './wire-value.ts';

export type Answer<Row> = { readonly rows: Row[]; readonly rowCount: number; readonly command: string };

/**
 * Pool, session and transaction alike. Values stand for $1, $2 …, and may be none; a text with which no list of values is
 * handed in may hold several statements, and travels alone.
 */
export type Queryable = {
  query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Answer<Row>>;
  /**
   * Asks on one session. What is asked there in one turn travels together, and is carried out in the order in which it was
   * asked. Outside a transaction it stands or falls together: one that fails takes back those beside it. It may run twice.
   */
  together<T>(work: (db: Queryable) => Promise<T>, how?: Together): Promise<T>;
  /** Asks past the wall between companies, for one of the reasons of doors.ts; inside a transaction, within it. */
  past<T>(door: Door, work: (db: Queryable) => Promise<T>): Promise<T>;
};

export type Together = {
  /**
   * One plan for all values, kept by the session: for what looks up by keys, where planning anew for the values at hand
   * costs more than the answer. A transaction plans as it always does.
   */
  readonly keepsPlans?: boolean;
};

/** What is asked of all companies is asked of this. */
export type Passing = Pick<Queryable, 'past'>;

/** Held for as long as the function that got it runs. */
export type Session = Queryable & {
  builder<Tables>(): Kysely<Tables>;
  /** Hands a stream (COPY) to the session. */
  submit<Stream extends pg.Submittable>(stream: Stream): Stream;
  /** The company behind whose wall it is; null where it stands before the wall. */
  readonly companyId: string | null;
};

export type NameOf = (text: string) => string | undefined;

/** A session keeps a plan for each name; texts beyond this many (lists of varying length) are planned each time. */
const NAMED_STATEMENT_LIMIT = 500;

/** Outside a transaction a session behind the wall does not leave it: what goes past is asked on another one. */
type BehindWall = { readonly companyId: string; readonly past: Queryable['past'] };

export function sessionOn({
  client,
  nameOf,
  behind = null,
}: {
  client: pg.PoolClient;
  nameOf: NameOf;
  behind?: BehindWall | null;
}): Session {
  travelTogether(client, true);
  const trips = tripsOn(client, nameOf);
  const query: Queryable['query'] = (text, values) =>
    values === undefined ? askAlone(client, trips, text) : trips.ask(text, values);
  const session: Session = {
    query,
    together: (work, { keepsPlans = false } = {}) => work(keepsPlans ? keeping : session),
    companyId: behind?.companyId ?? null,
    past: (door, work) => (behind === null ? work(session) : behind.past(door, work)),
    builder: () =>
      builderOn({
        allowsTransactions: true,
        acquire: async () => ({ session, release: () => {} }),
      }),
    submit: stream => {
      trips.leave();
      travelTogether(client, false);
      return client.query(stream);
    },
  };
  const keeping: Queryable = {
    query: (text, values) => {
      if (values !== undefined) trips.keepPlans();
      return query(text, values);
    },
    together: work => work(keeping),
    past: (door, work) => (behind === null ? work(keeping) : session.past(door, work)),
  };
  return session;
}

/** The driver lets no stream (COPY) onto a session on which statements travel together. */
const travelTogether = (client: pg.PoolClient, isWanted: boolean): void => {
  Reflect.set(client, 'pipeline', isWanted);
};

/** The same session for work inside a transaction, where the builder cannot begin another; `role` is its role behind the wall. */
export function insideTransaction(session: Session, role: string | null): Session {
  const stepOut = role === null ? null : steppingOut(session.query, role);
  const inside: Session = {
    ...session,
    together: work => work(inside),
    past: (door, work) => (stepOut === null ? work(inside) : stepOut(door, () => work(inside))),
    builder: () =>
      builderOn({ allowsTransactions: false, acquire: async () => ({ session, release: () => {} }) }),
  };
  return inside;
}

/** Names statements by their text, the same in every process. Unnamed ones are planned at each execution: 1.8 times the cost, measured. */
export function statementNames(): NameOf {
  const names = new Map<string, string>();
  return text => {
    const known = names.get(text);
    if (known !== undefined || names.size >= NAMED_STATEMENT_LIMIT) return known;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    names.set(text, name);
    return name;
  };
}

type Trips = {
  ask<Row>(text: string, values: readonly unknown[]): Promise<Answer<Row>>;
  /** What leaves next is planned once for all values. */
  keepPlans(): void;
  /** Sends what was asked so far, before something that does not travel with it. */
  leave(): void;
};

function tripsOn(client: pg.PoolClient, nameOf: NameOf): Trips {
  let waiting: AskedStatement[] = [];
  const parserOf = (typeId: number): Parse => client.getTypeParser(typeId, 'text');
  const leave = (): void => {
    if (waiting.length === 0) return;
    const trip = new RoundTrip(waiting, parserOf);
    waiting = [];
    try {
      client.query(trip);
    } catch (error) {
      trip.handleError(error);
    }
  };
  const ask: Trips['ask'] = (text, values) =>
    new Promise((resolve, reject) => {
      waiting.push({ text, name: nameOf(text), values: values.map(wireValue), resolve, reject });
      if (waiting.length === 1) process.nextTick(leave);
    });
  const keepPlans = (): void => {
    if (waiting.length === 0) ask(KEEP_PLANS, []).catch(() => {});
  };
  return { ask: (text, values) => retraced(ask(text, values)), keepPlans, leave };
}

/** The driver's errors say where the answer was read; what helps is who asked. */
async function retraced<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error) Error.captureStackTrace(error);
    throw error;
  }
}

/** Several statements in one text: the server takes them in one way only, that of its simple protocol. */
async function askAlone<Row>(client: pg.PoolClient, trips: Trips, text: string): Promise<Answer<Row>> {
  trips.leave();
  const answer = await client.query<Row & pg.QueryResultRow>(text);
  return { rows: answer.rows, rowCount: answer.rowCount ?? 0, command: answer.command };
}
