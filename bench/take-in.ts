// Taking in an export of a million open invoices of 100,000 customers (reading, checking, finding debtors, storing, opening
// dossiers), in a process of its own, against COPY of the rows that it stored into the same tables, emptied before.

import { join } from 'node:path';
import { BENCH_DAY, withEmptyBooks } from './books.ts';
import { buildChild, type ChildMeasured, runChild } from './child.ts';
import { storedAgain } from './copy-rows.ts';
import { costOf, withChild } from './cost.ts';
import { writeLargeTable } from './large-files.ts';
import { type Bench, measuredCost } from './promise.ts';

/** BENCH_ROWS takes fewer for a quick look; the promise is about a million. */
const ROWS = Number(process.env['BENCH_ROWS'] ?? 1_000_000);
const ROWS_PER_DEBTOR = 10;
/** In the order in which they lean on each other. */
const TABLES = ['debtor', 'contact', 'invoice', 'dossier'] as const;
const MOST_MEGABYTES = 300;

export const takeInBench: Bench = {
  name: 'take-in',
  run: () =>
    withEmptyBooks(async ({ database, dataFolder }) => {
      const path = join(dataFolder, 'export.csv');
      const debtors = Math.ceil(ROWS / ROWS_PER_DEBTOR);
      writeLargeTable(path, { invoices: ROWS, debtors, seed: 11, day: BENCH_DAY });
      const program = await buildChild('take-in-child');
      let child: TakenIn = { added: 0, seconds: 0, maxMegabytes: 0, cpuSeconds: 0 };
      const server = await costOf(database, () => {
        child = runChild<TakenIn>(program, [dataFolder, path]);
      });
      const limitCost = await storedAgain(database, { tables: TABLES });
      const limit = 'COPY of the rows that it stored into the same tables';
      const cost = { ...withChild(server, child.cpuSeconds), seconds: child.seconds };
      const result = measuredCost({ name: 'take-in', n: child.added, cost, limit, limitCost, goal: 0.25 });
      const { maxMegabytes } = child;
      const kept = result.kept && maxMegabytes <= MOST_MEGABYTES && child.added === ROWS;
      return { ...result, maxMegabytes, mostMegabytes: MOST_MEGABYTES, kept };
    }),
};

export type TakenIn = ChildMeasured & { readonly added: number };
