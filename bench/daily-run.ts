// The daily run of a whole installation against reading the same facts and deciding nothing: COPY of every row that the
// decisions need, out of the database to Node. Everything the run leaves behind (decisions, frozen messages, journal) is
// in what it costs. The second promise: ten times more open invoices and as many to decide cost the same. The third: a
// first run, which decides every dossier. The fourth: two processes share one run.

import { availableParallelism } from 'node:os';
import { pipeline } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import type { Database } from '../src/store/database.ts';
import { selectOne } from '../src/store/select.ts';
import { BENCH_DAY } from './books.ts';
import { buildChild, type ChildMeasured, runChild, runTogether } from './child.ts';
import { storedAgain } from './copy-rows.ts';
import { type Cost, costOf, withChild } from './cost.ts';
import { type PortfolioSize, withPortfolio } from './portfolio.ts';
import { type Bench, measuredCost, rounded } from './promise.ts';

/** BENCH_SHARE=10 takes a tenth of everything, for a quick look. */
const SHARE = Number(process.env['BENCH_SHARE'] ?? 1);
const SIZE: PortfolioSize = {
  companies: 2_000 / SHARE,
  debtors: 100_000 / SHARE,
  invoicesPerDebtor: 10,
  decideEvery: 33,
  day: BENCH_DAY,
  seed: 1,
};
/** As many to decide, in as many companies, with a tenth of the debtors and invoices around them. */
const SMALLER: PortfolioSize = { ...SIZE, debtors: SIZE.debtors / 10, decideEvery: 3 };
const GOAL = 1 / 3;
const COPY = 'COPY of the same facts out of the database to Node, no decision';
const MOST_MEGABYTES = 400;
const CORES_FOR_TWO = 4;

export const dailyRunBench: Bench = { name: 'daily-run', run: () => runAgainstCopy('daily-run', SIZE) };

export const firstRunBench: Bench = {
  name: 'first-run',
  run: () => runAgainstCopy('first-run', { ...SIZE, decideEvery: 1 }),
};

export const dailyRunGrowthBench: Bench = {
  name: 'daily-run-growth',
  async run() {
    const small = await withPortfolio(SMALLER, ({ database, dataFolder }) => runOnce(database, dataFolder));
    const large = await withPortfolio(SIZE, ({ database, dataFolder }) => runOnce(database, dataFolder));
    const share = large.decided / small.decided;
    return measuredCost({
      name: 'daily-run-growth',
      n: large.decided,
      cost: large.cost,
      limit: `the same with a tenth of the open invoices, ${small.decided} to decide`,
      limitCost: { seconds: small.cost.seconds * share, cpuSeconds: small.cost.cpuSeconds * share },
      goal: 1 / 1.3,
    });
  },
};

export const twoProcessesBench: Bench = {
  name: 'two-processes',
  async run() {
    const size = { ...SMALLER, companies: SIZE.companies / 10, decideEvery: 1 };
    const one = await withPortfolio(size, ({ database, dataFolder }) => runOnce(database, dataFolder));
    const two = await withPortfolio(size, async ({ dataFolder }) =>
      runTogether<RunMeasured>(await buildChild('run-child'), [[dataFolder], [dataFolder]]),
    );
    const seconds = Math.max(...two.map(child => child.seconds));
    const decided = two.reduce((total, child) => total + child.decided, 0);
    const result = measuredCost({
      name: 'two-processes',
      n: decided,
      cost: { seconds, cpuSeconds: 0 },
      limit: 'one process; on two cores the database and the processes share them',
      limitCost: { seconds: one.cost.seconds, cpuSeconds: 0 },
      goal: 1.6,
    });
    // Each dossier once, by either. How much quicker is judged where two processes and a database have a core each.
    const cores = availableParallelism();
    return {
      ...result,
      cores,
      byProcess: two.map(child => child.decided),
      kept: (result.kept || cores < CORES_FOR_TWO) && decided === one.decided,
    };
  },
};

type RunMeasured = ChildMeasured & { readonly decided: number; readonly open: number };

async function runAgainstCopy(name: string, size: PortfolioSize) {
  return withPortfolio(size, async ({ database, dataFolder }) => {
    const limitCost = await costOf(database, () => copyFacts(database));
    const owed = await owedBy(database);
    const { decided, open, cost, maxMegabytes } = await runOnce(database, dataFolder);
    if (open !== owed) throw new Error(`${open} is owed by claim/balance, ${owed} by the generator`);
    const result = measuredCost({ name, n: decided, cost, limit: COPY, limitCost, goal: GOAL });
    const kept = result.kept && maxMegabytes <= MOST_MEGABYTES;
    const storing = await storingOf(database);
    const beside = {
      storing: STORING,
      storingSeconds: rounded(storing.seconds),
      storingCpuSeconds: rounded(storing.cpuSeconds),
    };
    return { ...result, ...beside, cents: open, maxMegabytes, mostMegabytes: MOST_MEGABYTES, kept };
  });
}

/**
 * What no run can leave out besides reading, and the goal does not count: COPY of the rows that this run left behind, into the
 * tables that they came from. Decisions are not in it, which are kept in rows that were there.
 */
async function storingOf(database: Database): Promise<Cost> {
  const cost = await storedAgain(database, { tables: LEFT_BEHIND });
  const row = await selectOne<{ n: number }>(database, 'select count(*)::int as n from message_invoice');
  if (!row?.n) throw new Error('The run left nothing behind that could be stored again');
  return cost;
}

const STORING = 'COPY of the rows that the run left behind, into their tables';
const LEFT_BEHIND = ['message', 'message_invoice', 'rung_taken', 'delivery', 'journal'];

async function runOnce(database: Database, dataFolder: string): Promise<RunMeasured & { cost: Cost }> {
  const program = await buildChild('run-child');
  let child: RunMeasured = { seconds: 0, maxMegabytes: 0, cpuSeconds: 0, decided: 0, open: 0 };
  const server = await costOf(database, () => {
    child = runChild<RunMeasured>(program, [dataFolder]);
  });
  return { ...child, cost: { ...withChild(server, child.cpuSeconds), seconds: child.seconds } };
}

const WANTED = `(select company_id, debtor_id, dossier_id from dossier where look_on <= '${BENCH_DAY}')`;

/** Cents that the dossiers to decide owe, as the generator stored them. */
async function owedBy(database: Database): Promise<number> {
  const row = await selectOne<{ cents: number }>(
    database,
    `select sum(payable - settled)::bigint as cents from invoice i join ${WANTED} w using (company_id, debtor_id)`,
  );
  return row?.cents ?? 0;
}

const FACTS = [
  `select d.* from dossier d join ${WANTED} w using (company_id, dossier_id)`,
  `select d.* from debtor d join ${WANTED} w using (company_id, debtor_id)`,
  `select c.* from contact c join ${WANTED} w using (company_id, debtor_id)`,
  `select i.* from invoice i join ${WANTED} w using (company_id, debtor_id) where i.settled < i.payable`,
  `select a.* from allocation a join invoice i using (company_id, invoice_id) join ${WANTED} w using (company_id, debtor_id)`,
  `select p.* from payment_promise p join ${WANTED} w using (company_id, dossier_id)`,
  `select p.* from dispute p join ${WANTED} w using (company_id, dossier_id)`,
];

async function copyFacts(database: Database): Promise<void> {
  let bytes = 0;
  await database.session(async session => {
    for (const facts of FACTS)
      await pipeline(session.submit(copyTo(`copy (${facts}) to stdout`)), async chunks => {
        for await (const chunk of chunks) bytes += chunk.length;
      });
  });
  if (bytes === 0) throw new Error('Nothing was read: there is no dossier to decide');
}
