// Pages of a company with 50,000 open invoices, on the morning after a run has decided every dossier, against the bare SQL
// that fetches their rows: one after the other for the time of each, then 16 readers at once for how much the slowest of a
// hundred waits.

import { balanceView } from '../src/desk/claims/aged-balance.ts';
import { dailyRun } from '../src/desk/daily-run.ts';
import { debtorView } from '../src/desk/debtors/debtor-view.ts';
import { todayView } from '../src/desk/overview/today.ts';
import type { Database } from '../src/store/database.ts';
import { select } from '../src/store/select.ts';
import { BENCH_AUTHOR as author, BENCH_DAY as day } from './books.ts';
import { type Cost, costOf } from './cost.ts';
import { type Asked, bareDebtor, ROWS_SHOWN } from './debtor-rows.ts';
import { withPortfolio } from './portfolio.ts';
import { type Bench, measuredCost, secondsOf } from './promise.ts';

const SIZE = { companies: 1, debtors: 5_000, invoicesPerDebtor: 10, decideEvery: 1, day, seed: 1 };
const TIMES = 30;
const READERS = 16;
const TIMES_EACH = 40;
const TIMES_UNCOUNTED = 8;
const GOAL = 0.5;
const MOST_SPREAD = 5;

type Page = {
  readonly name: string;
  readonly limit: string;
  /** A page that costs a few milliseconds is opened more often: the processor's time is told in hundredths of a second. */
  readonly times?: number;
  readonly open: (of: Asked) => Promise<unknown>;
  readonly bare: (of: Asked) => Promise<unknown>;
};

const PAGES: readonly Page[] = [
  {
    name: 'page-balance',
    limit: 'the open invoices summed by age per debtor, one statement',
    open: ({ database, companyId }) => balanceView(database, { companyId, day }),
    bare: ({ database, companyId }) =>
      select(
        database,
        `select d.debtor_id, d.name, d.country, sum(i.payable - i.settled) as open, sum(i.payable - i.settled) filter (where i.due_on >= $2) as not_due,
                sum(i.payable - i.settled) filter (where i.due_on < $2 and i.due_on >= $2::date - 30) as up_to_30,
                sum(i.payable - i.settled) filter (where i.due_on < $2::date - 30) as older, min(i.due_on) as oldest
           from invoice i join debtor d on d.company_id = i.company_id and d.debtor_id = i.debtor_id
          where i.company_id = $1 and i.settled < i.payable and i.cancelled_on is null group by d.debtor_id, d.name, d.country order by open desc`,
        [companyId, day],
      ),
  },
  {
    name: 'page-debtor',
    limit: `the rows of each of the ${ROWS_SHOWN} kinds that the page shows, one plain statement each, one after the other`,
    times: 300,
    open: ({ database, companyId, debtorId }) => debtorView(database, { companyId, debtorId, day }),
    bare: bareDebtor,
  },
  {
    name: 'page-today',
    limit: 'the open sum and its debtors, and the dossiers by decision, one statement each',
    open: ({ database, companyId }) => todayView(database, { companyId, day }),
    bare: async ({ database, companyId }) => {
      await select(
        database,
        `select currency, sum(payable - settled) as open, sum(payable - settled) filter (where due_on < $2) as overdue, count(*) as invoices, count(distinct debtor_id) as debtors
           from invoice where company_id = $1 and settled < payable and cancelled_on is null group by currency`,
        [companyId, day],
      );
      await select(
        database,
        `select decision ->> 'kind' as kind, count(*) from dossier where company_id = $1 and closed_on is null group by 1`,
        [companyId],
      );
    },
  },
];

export const pageBenches: readonly Bench[] = PAGES.map(page => ({
  name: page.name,
  run: () =>
    withPortfolio(SIZE, async ({ database }) => {
      const [asked] = await select<Omit<Asked, 'database'>>(
        database,
        'select company_id as "companyId", debtor_id as "debtorId" from debtor order by debtor_id limit 1',
        [],
      );
      if (asked === undefined) throw new Error('There is no debtor');
      const of = { ...asked, database };
      const context = { database, clock: { now: () => `${day}T08:00:00.000Z` } };
      await dailyRun(context, { companyId: asked.companyId, day, author, isDryRun: false });
      await asAfterTheNight(database);
      const limitCost = await each(database, () => page.bare(of), page.times);
      const cost = await each(database, () => page.open(of), page.times);
      const waits = await waitsOf(() => page.open(of));
      const result = measuredCost({ name: page.name, n: 1, cost, limit: page.limit, limitCost, goal: GOAL });
      const [p50, p99] = [quantile(waits, 0.5), quantile(waits, 0.99)];
      const spread = p99 / p50;
      return { ...result, readers: READERS, p50, p99, spread, kept: result.kept && spread <= MOST_SPREAD };
    }),
}));

/** A server cleans up within a minute of a run; here it would do so in the middle of one page's measurement and not of another's. */
const asAfterTheNight = (database: Database): Promise<unknown> =>
  database.session(session => session.query('vacuum analyze'));

/** What one costs, once the statements are planned. */
async function each(database: Database, work: () => Promise<unknown>, times = TIMES): Promise<Cost> {
  for (let time = 0; time < times / 5; time += 1) await work();
  const { seconds, cpuSeconds } = await costOf(database, async () => {
    for (let time = 0; time < times; time += 1) await work();
  });
  return { seconds: seconds / times, cpuSeconds: cpuSeconds / times };
}

/** Once each session of the pool has planned the statements, as on a server that has been up for a minute. */
async function waitsOf(work: () => Promise<unknown>): Promise<number[]> {
  const together = async (times: number): Promise<number[]> => {
    const reader = async (): Promise<number[]> => {
      const waits: number[] = [];
      for (let time = 0; time < times; time += 1) waits.push(await secondsOf(work));
      return waits;
    };
    const all = await Promise.all(Array.from({ length: READERS }, reader));
    return all.flat();
  };
  await together(TIMES_UNCOUNTED);
  return together(TIMES_EACH);
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? 0;
