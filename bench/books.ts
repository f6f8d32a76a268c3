// The books that benches work on: a company on the embedded database as it ships, with its disk settings, in a folder of
// its own; debtors by the thousand come in through the ordinary take-in.

import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ManyDebtors, manyDebtors } from '../demo/scale.ts';
import type { Company } from '../src/claim/parties.ts';
import { addCompany } from '../src/desk/company/add-company.ts';
import { type DeskContext, deskOfCompany } from '../src/desk/context.ts';
import { takeInFile } from '../src/desk/take-in/take-in.ts';
import type { Database } from '../src/store/database.ts';
import { migrate } from '../src/store/migrate.ts';
import { openStore } from '../src/store/open-store.ts';
import { day } from '../src/units/calendar.ts';

export const BENCH_DAY = day('2026-11-20');
export const BENCH_AUTHOR = 'bench';

export type Books = {
  /** The desk of the company, behind its wall. */
  readonly context: DeskContext;
  /** Before the wall: what a bench compares with. */
  readonly database: Database;
  readonly company: Company;
  readonly files: ManyDebtors;
};

/** Lends books to the work and removes them after it. */
export const withBooks = <T>(debtors: number, work: (books: Books) => Promise<T>): Promise<T> =>
  withEmptyBooks(({ context, database, company }) =>
    work({ context, database, company, files: manyDebtors({ day: BENCH_DAY, debtors, seed: 11 }) }),
  );

export type EmptyBooks = Omit<Books, 'files'> & { readonly dataFolder: string };

/** The same with nothing in them, and the folder that a process of its own can open too. */
export async function withEmptyBooks<T>(work: (books: EmptyBooks) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'acquit-bench-'));
  await chmod(folder, 0o755);
  const store = await openStore({ dataFolder: folder, databaseUrl: null, log: () => {} });
  try {
    await migrate(store.database);
    const { database } = store;
    const installation = { database, clock: { now: () => `${BENCH_DAY}T08:00:00.000Z` } };
    const company = await addCompany(installation, {
      company: {
        name: 'Atelier Essai SARL',
        country: 'FR',
        iban: 'FR7630006000011234567890189',
        email: 'compta@essai.example.com',
        // Its mails leave, to a server of the bench.
        policy: { mode: 'live' },
      },
      day: BENCH_DAY,
      author: BENCH_AUTHOR,
    });
    const context = deskOfCompany(installation, company.id);
    return await work({ context, database, company, dataFolder: folder });
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function takeIn({ context, company, files }: Books, part: 'table' | 'statement'): Promise<void> {
  const file = { name: part, bytes: files[part] };
  await takeInFile(context, {
    companyId: company.id,
    file,
    day: BENCH_DAY,
    author: BENCH_AUTHOR,
    isDryRun: false,
  });
}
