// The daily run of a whole installation against reading the same facts and deciding nothing: COPY of every row that the
// decisions need, out of the database to Node. Everything the run leaves behind (decisions, frozen messages, journal) is
// in the measured time. The second promise: ten times more open invoices and as many to decide cost the same.

import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import { dailyRun } from '../src/desk/daily-run.ts';
import { companiesToRun } from '../src/store/companies-with-work.ts';
import type { Database } from '../src/store/database.ts';
import { migrate } from '../src/store/migrate.ts';
import { openStore } from '../src/store/open-store.ts';
import { BENCH_AUTHOR, BENCH_DAY } from './books.ts';
import { fillPortfolio, type PortfolioSize } from './portfolio.ts';
import { type Bench, measured, secondsOf } from './promise.ts';

const SIZE = {
  companies: 2_000,
  debtors: 100_000,
  invoicesPerDebtor: 10,
  decideEvery: 33,
  day: BENCH_DAY,
  seed: 1,
};
const SMALLER = { ...SIZE, companies: 200, debtors: 10_000, decideEvery: 3 };
const GOAL = 1 / 3;

export const dailyRunBench: Bench = {
  name: 'daily-run',
  run: () =>
    withPortfolio(SIZE, async database => {
      const limitSeconds = await secondsOf(() => copyFacts(database));
      const { seconds, decided } = await runAll(database);
      const limit = 'COPY of the same facts out of the database to Node, no decision';
      return measured({ name: 'daily-run', n: decided, seconds, limit, limitSeconds, goal: GOAL });
    }),
};

export const dailyRunGrowthBench: Bench = {
  name: 'daily-run-growth',
  run: async () => {
    const small = await withPortfolio(SMALLER, runAll);
    const large = await withPortfolio(SIZE, runAll);
    const limit = `the same with a tenth of the open invoices, ${small.decided} to decide`;
    const per = small.seconds / small.decided;
    return measured({
      name: 'daily-run-growth',
      n: large.decided,
      seconds: large.seconds,
      limit,
      limitSeconds: per * large.decided,
      goal: 1 / 1.3,
    });
  },
};

async function runAll(database: Database): Promise<{ seconds: number; decided: number }> {
  const context = { database, clock: { now: () => `${BENCH_DAY}T08:00:00.000Z` } };
  let decided = 0;
  const seconds = await secondsOf(async () => {
    for (const id of await companiesToRun(database, BENCH_DAY)) {
      const run = await dailyRun(context, {
        companyId: id,
        day: BENCH_DAY,
        author: BENCH_AUTHOR,
        isDryRun: false,
      });
      decided += run.decided.length;
    }
  });
  return { seconds, decided };
}

const WANTED = `(select company_id, debtor_id, dossier_id from dossier where look_on <= '${BENCH_DAY}')`;
const FACTS = [
  `select d.* from dossier d join ${WANTED} w using (company_id, dossier_id)`,
  `select d.* from debtor d join ${WANTED} w using (company_id, debtor_id)`,
  `select c.* from contact c join ${WANTED} w using (company_id, debtor_id)`,
  `select i.* from invoice i join ${WANTED} w using (company_id, debtor_id) where i.settled < i.payable`,
  `select a.* from allocation a join invoice i using (company_id, invoice_id) join ${WANTED} w using (company_id, debtor_id)`,
  `select p.* from payment_promise p join ${WANTED} w using (company_id, dossier_id)`,
  `select p.* from dispute p join ${WANTED} w using (company_id, dossier_id)`,
];

async function copyFacts(database: Database): Promise<number> {
  let bytes = 0;
  await database.session(async session => {
    for (const facts of FACTS)
      await pipeline(session.submit(copyTo(`copy (${facts}) to stdout`)), async chunks => {
        for await (const chunk of chunks) bytes += chunk.length;
      });
  });
  if (bytes === 0) throw new Error('Nothing was read: there is no dossier to decide');
  return bytes;
}

async function withPortfolio<T>(size: PortfolioSize, work: (database: Database) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'acquit-bench-'));
  await chmod(folder, 0o755);
  const store = await openStore({ dataFolder: folder, databaseUrl: null, log: () => {} });
  try {
    await migrate(store.database);
    await fillPortfolio(store.database, size);
    return await work(store.database);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
