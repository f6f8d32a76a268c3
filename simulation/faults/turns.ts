// Two processes at once, in an order that follows from the seed: one statement at a time, and the dice say whose. A process
// whose statement waits for a lock of the other is passed over until the lock is free, as PostgreSQL would have it.

import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../../demo/random.ts';
import type { CompanyDatabase, Database, Transaction } from '../../src/store/database.ts';
import type { Queryable } from '../../src/store/session.ts';

type State = 'thinking' | 'waiting' | 'running' | 'blocked' | 'finished';

/** One process: its own database with one session, so that its statements can be told from the other's. */
class Seat {
  state: State = 'thinking';
  sessionId = 0;
  /** What was asked at once waits in its order, one turn each. */
  #waiting: (() => void)[] = [];

  turn(): Promise<void> {
    if (this.state !== 'running' && this.state !== 'blocked') this.state = 'waiting';
    return new Promise(resolve => {
      this.#waiting.push(resolve);
    });
  }

  grant(): void {
    this.state = 'running';
    this.#waiting.shift()?.();
  }

  rest(): void {
    this.state = this.#waiting.length > 0 ? 'waiting' : 'thinking';
  }

  /** After a transaction that failed, nothing of it is asked any more. */
  leave(): void {
    this.#waiting = [];
    this.state = 'thinking';
  }
}

export type Watcher = Pick<Database, 'query'>;

/** Runs the works to their ends; each gets the database of its own process. */
export async function inTurns(
  { databases, watcher, dice }: { databases: readonly CompanyDatabase[]; watcher: Watcher; dice: Dice },
  work: (database: CompanyDatabase, process: number) => Promise<void>,
): Promise<void> {
  const seats: Seat[] = [];
  for (const database of databases) {
    const seat = new Seat();
    const { rows } = await database.query<{ id: number }>('select pg_backend_pid() as id');
    seat.sessionId = rows[0]?.id ?? 0;
    seats.push(seat);
  }
  const works = databases.map(async (database, position) => {
    const seat = seats[position];
    if (!seat) return;
    try {
      await work(turnTaking(database, seat), position);
    } finally {
      seat.state = 'finished';
    }
  });
  const ended = Promise.allSettled(works);
  await deal({ seats, watcher, dice });
  for (const outcome of await ended) if (outcome.status === 'rejected') throw outcome.reason;
}

async function deal({
  seats,
  watcher,
  dice,
}: {
  seats: readonly Seat[];
  watcher: Watcher;
  dice: Dice;
}): Promise<void> {
  for (;;) {
    await settled(seats, watcher);
    if (seats.every(({ state }) => state === 'finished')) return;
    const waiting = seats.filter(({ state }) => state === 'waiting');
    if (waiting.length > 0) dice.pick(waiting).grant();
    // Each waits for the other's lock: PostgreSQL ends one of them after a second.
    else await pause(POLL_MS);
  }
}

const POLL_MS = 2;

/** Until nobody thinks or runs, apart from those whose statement waits for a lock. */
async function settled(seats: readonly Seat[], watcher: Watcher): Promise<void> {
  for (;;) {
    await pause(0);
    const busy = seats.filter(({ state }) => state === 'running' || state === 'blocked');
    for (const seat of busy) {
      const { rows } = await watcher.query<{ is: boolean }>(
        'select cardinality(pg_blocking_pids($1)) > 0 as is',
        [seat.sessionId],
      );
      if (seat.state === 'running' || seat.state === 'blocked')
        seat.state = rows[0]?.is === true ? 'blocked' : 'running';
    }
    if (!seats.some(({ state }) => state === 'thinking' || state === 'running')) return;
  }
}

function turnTaking(database: CompanyDatabase, seat: Seat): CompanyDatabase {
  return {
    ...database,
    query: (text, values) => inTurn(seat, () => database.query(text, values)),
    together: work => database.together(db => work({ ...db, query: inLine(db, seat) })),
    transaction: async (work, options) => {
      try {
        return await database.transaction(async transaction => {
          const result = await work(turnTakingTransaction(transaction, seat));
          // The commit is the statement of this turn.
          await seat.turn();
          return result;
        }, options);
      } finally {
        seat.leave();
      }
    },
  };
}

function turnTakingTransaction(transaction: Transaction, seat: Seat): Transaction {
  const taking: Transaction = {
    ...transaction,
    past: (door, work) => transaction.past(door, () => work(taking)),
    together: work => work(taking),
    query: inLine(transaction, seat),
  };
  return taking;
}

/** Statements that travel together take their turns one after the other; after one that fails none does. */
function inLine(db: Queryable, seat: Seat): Queryable['query'] {
  let last: Promise<unknown> = Promise.resolve();
  return <Row>(text: string, values?: readonly unknown[]) => {
    const mine = last.then(() => inTurn(seat, () => db.query<Row>(text, values)));
    last = mine;
    return mine;
  };
}

async function inTurn<T>(seat: Seat, ask: () => Promise<T>): Promise<T> {
  await seat.turn();
  try {
    return await ask();
  } finally {
    seat.rest();
  }
}
