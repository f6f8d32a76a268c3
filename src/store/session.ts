// One session of the database, and the names its statements get.

import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { steppingOut } from './company-sessions.ts';
import type { Door } from './doors.ts';
import { builderOn } from './query-builder.ts';

export type Answer<Row> = { readonly rows: Row[]; readonly rowCount: number; readonly command: string };

/** Pool, session and transaction alike. Values stand for $1, $2 …; a text without values may hold several statements. */
export type Queryable = {
  query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Answer<Row>>;
  /**
   * Asks on one session. What is asked there before the answer to something else has come travels with it, and is carried
   * out in the order in which it was asked: 24 statements cost half as much of the processor, measured. It may run twice.
   */
  together<T>(work: (db: Queryable) => Promise<T>): Promise<T>;
  /** Asks past the wall between companies, for one of the reasons of doors.ts; inside a transaction, within it. */
  past<T>(door: Door, work: (db: Queryable) => Promise<T>): Promise<T>;
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
  const query: Queryable['query'] = (text, values = []) => ask({ client, nameOf, text, values });
  const session: Session = {
    query,
    together: work => work(session),
    companyId: behind?.companyId ?? null,
    past: (door, work) => (behind === null ? work(session) : behind.past(door, work)),
    builder: () =>
      builderOn({
        allowsTransactions: true,
        acquire: async () => ({ session, release: () => {} }),
      }),
    submit: stream => {
      travelTogether(client, false);
      return client.query(stream);
    },
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

/** What is asked in one turn leaves in one write: for the page of a debtor writing alone was a third of the process's time. */
function gather(wire: Duplex): void {
  if (wire.writableCorked > 0) return;
  wire.cork();
  process.nextTick(() => wire.uncork());
}

async function ask<Row>({
  client,
  nameOf,
  text,
  values,
}: {
  client: pg.PoolClient;
  nameOf: NameOf;
  text: string;
  values: readonly unknown[];
}): Promise<Answer<Row>> {
  const name = values.length > 0 ? nameOf(text) : undefined;
  gather(client.connection.stream);
  const answer = await client.query<Row & pg.QueryResultRow>({
    text,
    values: [...values],
    ...(name === undefined ? {} : { name }),
  });
  return { rows: answer.rows, rowCount: answer.rowCount ?? 0, command: answer.command };
}
