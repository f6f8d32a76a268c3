// Of several processes on one database one may be updated before the others: it brings the database to its version, and what
// the others write from then on would follow old rules. Asked again after ten seconds, which is soon enough to end a run or
// a send between two batches, and rare enough to cost nothing.

import { refuseNewerDatabase } from '../store/migrate.ts';
import { OutsideFault } from '../store/outside-fault.ts';
import type { Queryable } from '../store/session.ts';

const ASKED_AGAIN_MS = 10_000;

export class NewerDatabase {
  readonly #ask: () => Promise<void>;
  readonly #nowMs: () => number;
  #asked: { readonly atMs: number; readonly answer: Promise<void> } | null = null;

  constructor(db: Queryable, { nowMs, folder }: { nowMs: () => number; folder?: string }) {
    this.#ask = () => refuseNewerDatabase(db, folder);
    this.#nowMs = nowMs;
  }

  /** Throws what a person should do, where a newer version has written the database. */
  async refuse(): Promise<void> {
    const atMs = this.#nowMs();
    // A clock that was put back asks anew as well.
    const age = this.#asked === null ? Number.POSITIVE_INFINITY : Math.abs(atMs - this.#asked.atMs);
    if (this.#asked === null || age >= ASKED_AGAIN_MS) this.#asked = { atMs, answer: this.#ask() };
    const { answer } = this.#asked;
    await answer.catch((fault: unknown) => {
      // Of a database that does not answer nothing is known: the next one asks again.
      if (!(fault instanceof OutsideFault) && this.#asked?.answer === answer) this.#asked = null;
      throw fault;
    });
  }

  /** False as well where the database does not answer: whoever asks on is told so. */
  async isThere(): Promise<boolean> {
    return this.refuse().then(
      () => false,
      (fault: unknown) => fault instanceof OutsideFault,
    );
  }
}
