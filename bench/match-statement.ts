// Taking in one statement of 10,000 lines against 100,000 open invoices, in a database as it ships: reading, storing, matching,
// allocating. Compared with its unavoidable part: reading the open invoices once, and COPY of the rows that it stored.

import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import { manyDebtors } from '../demo/scale.ts';
import type { Database } from '../src/store/database.ts';
import { select } from '../src/store/select.ts';
import { BENCH_DAY, takeIn, withEmptyBooks } from './books.ts';
import { storedAgain } from './copy-rows.ts';
import { type Cost, costOf } from './cost.ts';
import { type Bench, measuredCost } from './promise.ts';

/** Two open invoices each, and every fifth pays its last. */
const DEBTORS = 49_999;
const PAYING_EVERY = 5;
/** In the order in which they lean on each other. */
const TABLES = ['statement_line', 'payment', 'allocation', 'payer_account'] as const;

export const matchStatementBench: Bench = {
  name: 'match-statement',
  run: () =>
    withEmptyBooks(async ({ context, database, company }) => {
      const files = manyDebtors({ day: BENCH_DAY, debtors: DEBTORS, seed: 11, payingEvery: PAYING_EVERY });
      const books = { context, database, company, files };
      await takeIn(books, 'table');
      const cost = await costOf(database, () => takeIn(books, 'statement'));
      const [matched] = await select<{ count: number }>(
        database,
        'select count(*) as count from allocation where company_id = $1',
        [company.id],
      );
      const limitCost = await leastWork(database);
      const limit = 'reading the open invoices once, and COPY of the rows that it stored';
      const result = measuredCost({
        name: 'match-statement',
        n: files.bookings,
        cost,
        limit,
        limitCost,
        goal: 0.1,
      });
      return { ...result, openInvoices: files.invoices, allocated: matched?.count ?? 0 };
    }),
};

/** Puts the rows in again, after every invoice was read. */
const leastWork = (database: Database): Promise<Cost> =>
  storedAgain(database, {
    tables: TABLES,
    before: async session => {
      const unread = new PassThrough().resume();
      await pipeline(session.submit(copyTo('copy invoice to stdout')), unread);
    },
  });
