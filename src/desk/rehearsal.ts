// Does the real thing in a transaction and takes it back: what a dry run shows is what a run would do.

import type { CompanyDatabase, Transaction } from '../store/database.ts';

/** Thrown at the end of a rehearsal so that the transaction rolls back. */
export class Rehearsed extends Error {
  static async run(database: CompanyDatabase, work: (db: Transaction) => Promise<void>): Promise<void> {
    try {
      await database.transaction(async db => {
        await work(db);
        throw new Rehearsed('rehearsed');
      });
    } catch (error) {
      if (!(error instanceof Rehearsed)) throw error;
    }
  }
}
