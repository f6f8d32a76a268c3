// A process that can die: between two statements, before a commit or after one, before or after the mail server took a
// message. Once dead it does nothing more. What it held in the database is let go as PostgreSQL does when a session ends.

import type { CompanyDatabase, Transaction } from '../../src/store/database.ts';
import type { Queryable } from '../../src/store/session.ts';

export class Killed extends Error {}

export class Life {
  readonly worker: string;
  readonly #die: () => void;
  #stepsLeft: number;
  #isDead = false;

  /** `diesAtStep` null: it lives as long as it has work. `die`: what happens then, beside that it does nothing more. */
  constructor(worker: string, diesAtStep: number | null, die: () => void = () => {}) {
    this.worker = worker;
    this.#stepsLeft = diesAtStep ?? Number.POSITIVE_INFINITY;
    this.#die = die;
  }

  /** One more thing is about to be done. */
  step(): void {
    this.#stepsLeft -= 1;
    if (this.#stepsLeft <= 0) this.#isDead = true;
    if (this.#isDead) this.#die();
    if (this.#isDead) throw new Killed(`${this.worker} died`);
  }
}

export function mortalDatabase(database: CompanyDatabase, life: Life): CompanyDatabase {
  return {
    ...database,
    query: mortalQuery(database, life),
    together: work => database.together(db => work(mortalQueries(db, life))),
    transaction: async (work, options) => {
      life.step();
      const result = await database.transaction(
        transaction => inMortalHands({ transaction, life, work }),
        options,
      );
      life.step();
      return result;
    },
  };
}

/** A process that dies amid statements asked at once fails by their answers, as at a session that broke. */
const mortalQuery =
  (db: Pick<Queryable, 'query'>, life: Life): Queryable['query'] =>
  async (text, values) => {
    life.step();
    return db.query(text, values);
  };

/** What travels together is asked one by one all the same: a process can die between two of them. */
function mortalQueries(db: Queryable, life: Life): Queryable {
  const mortal: Queryable = { ...db, query: mortalQuery(db, life), together: work => work(mortal) };
  return mortal;
}

async function inMortalHands<T>({
  transaction,
  life,
  work,
}: {
  transaction: Transaction;
  life: Life;
  work: (transaction: Transaction) => Promise<T>;
}): Promise<T> {
  const mortal: Transaction = {
    ...transaction,
    query: mortalQuery(transaction, life),
    past: (door, inside) => transaction.past(door, () => inside(mortal)),
    together: inside => inside(mortal),
  };
  try {
    const result = await work(mortal);
    life.step();
    return result;
  } catch (error) {
    // The server rolls back when the session breaks; done here, so that it has happened when the next process looks.
    if (error instanceof Killed) await transaction.query('rollback');
    throw error;
  }
}
