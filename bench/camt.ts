// A camt.053 of 200,000 entries taken in and matched against a million open invoices, against reading the same file and
// storing nothing. Nine entries in ten name an invoice and pay it; the others are left to a person.

import { join } from 'node:path';
import { BENCH_DAY, withEmptyBooks } from './books.ts';
import { buildChild, runChild } from './child.ts';
import { costOf, withChild } from './cost.ts';
import { writeLargeStatement, writeLargeTable } from './large-files.ts';
import { type Bench, measuredCost } from './promise.ts';
import type { TakenIn } from './take-in.ts';

/** BENCH_SHARE=10 takes a tenth of everything, for a quick look. */
const SHARE = Number(process.env['BENCH_SHARE'] ?? 1);
const INVOICES = 1_000_000 / SHARE;
const ENTRIES = 200_000 / SHARE;

export const camtBench: Bench = {
  name: 'camt',
  run: () =>
    withEmptyBooks(async ({ database, company, dataFolder }) => {
      const [table, statement] = [join(dataFolder, 'export.csv'), join(dataFolder, 'statement.xml')];
      const books = { invoices: INVOICES, debtors: Math.ceil(INVOICES / 10), seed: 11, day: BENCH_DAY };
      writeLargeTable(table, books);
      writeLargeStatement(statement, { ...books, entries: ENTRIES, iban: company.iban ?? '' });
      const program = await buildChild('take-in-child');
      runChild<TakenIn>(program, [dataFolder, table]);
      const read = runChild<TakenIn>(program, [dataFolder, statement, 'read']);
      let child = read;
      const server = await costOf(database, () => {
        child = runChild<TakenIn>(program, [dataFolder, statement]);
      });
      const { rows } = await database.query<{ allocated: number }>(
        'select count(*)::int as allocated from payment where allocated > 0',
      );
      const result = measuredCost({
        name: 'camt',
        n: child.added,
        cost: { ...withChild(server, child.cpuSeconds), seconds: child.seconds },
        limit: 'reading the same file, nothing stored',
        limitCost: { seconds: read.seconds, cpuSeconds: read.cpuSeconds },
        goal: 0.2,
      });
      const kept = result.kept && child.added === ENTRIES;
      return {
        ...result,
        allocated: rows[0]?.allocated ?? 0,
        openInvoices: INVOICES,
        maxMegabytes: child.maxMegabytes,
        readMegabytes: read.maxMegabytes,
        kept,
      };
    }),
};
