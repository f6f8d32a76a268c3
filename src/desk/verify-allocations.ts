// Compares which payment pays which invoice with what the journal said when it was so: whoever writes to the database alone and
// turns the money of one invoice to another leaves an entry that says otherwise.

import type { JournalEntry } from '../evidence/chain.ts';
import { AllocationsMissing, allocationsTold, alteredFault } from '../evidence/told-allocations.ts';
import { allocationsThere } from '../store/imports/counted-facts.ts';
import type { Queryable } from '../store/session.ts';

export class AllocationCheck {
  readonly #db: Queryable;
  readonly #companyId: string;
  readonly #missing = new AllocationsMissing();
  readonly #altered: string[] = [];

  constructor(db: Queryable, companyId: string) {
    this.#db = db;
    this.#companyId = companyId;
  }

  /** The next page of the journal: one question for all that it tells. */
  async read(entries: readonly JournalEntry[]): Promise<void> {
    const told = allocationsTold(entries);
    const rows = await allocationsThere(
      this.#db,
      this.#companyId,
      told.map(({ id }) => id),
    );
    const there = new Map(rows.map(row => [row.id, row]));
    for (const one of told) {
      const row = there.get(one.id);
      const fault = row === undefined ? null : alteredFault(one, row);
      if (fault !== null) this.#altered.push(fault);
    }
    this.#missing.read(entries, new Set(there.keys()));
  }

  get faults(): readonly string[] {
    return [...this.#altered, ...this.#missing.faults];
  }
}
