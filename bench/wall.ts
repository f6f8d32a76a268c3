// What the wall between companies costs: the same work before it and behind it, by turns, on the largest of twenty
// companies. `wall-page-by-turns` is the dearest case: two companies share the sessions, so that nearly every statement has
// to say again whose it is. A ratio below 1 is what the wall costs.

import { manyDebtors } from '../demo/scale.ts';
import { dailyRun } from '../src/desk/daily-run.ts';
import { debtorView } from '../src/desk/debtors/debtor-view.ts';
import { todayView } from '../src/desk/overview/today.ts';
import { takeInFile } from '../src/desk/take-in/take-in.ts';
import type { CompanyDatabase, Database } from '../src/store/database.ts';
import { select } from '../src/store/select.ts';
import { BENCH_AUTHOR as author, BENCH_DAY as day } from './books.ts';
import { type Cost, costOf } from './cost.ts';
import { withPortfolio } from './portfolio.ts';
import { type Bench, measuredCost } from './promise.ts';

const SIZE = { companies: 20, debtors: 1_000, invoicesPerDebtor: 10, decideEvery: 3, day, seed: 5 };
const ROUNDS = 5;
const GOAL = 1 / 1.15;
const FILE_DEBTORS = 200;

type Firm = { readonly companyId: string; readonly debtorId: string };
type Work = (database: CompanyDatabase, firm: Firm) => Promise<unknown>;

const clock = { now: () => `${day}T08:00:00.000Z` };
const file = { name: 'table', bytes: manyDebtors({ day, debtors: FILE_DEBTORS, seed: 11 }).table };

type Kind = {
  readonly name: string;
  readonly times: number;
  readonly isByTurns?: boolean;
  readonly work: Work;
};

const debtor: Work = (database, firm) => debtorView(database, { ...firm, day });

const KINDS: readonly Kind[] = [
  { name: 'wall-page-debtor', times: 30, work: debtor },
  {
    name: 'wall-page-today',
    times: 10,
    work: (database, { companyId }) => todayView(database, { companyId, day }),
  },
  { name: 'wall-page-by-turns', times: 30, isByTurns: true, work: debtor },
  {
    name: 'wall-run',
    times: 1,
    // What was decided is taken back, so that each round finds the same.
    work: (database, { companyId }) =>
      dailyRun({ database, clock }, { companyId, day, author, isDryRun: true }),
  },
  {
    name: 'wall-take-in',
    times: 1,
    work: (database, { companyId }) =>
      takeInFile({ database, clock }, { companyId, file, day, author, isDryRun: true }),
  },
];

export const wallBenches: readonly Bench[] = KINDS.map(kind => ({
  name: kind.name,
  run: () => withPortfolio(SIZE, ({ database }) => behindAndBefore(database, kind)),
}));

async function behindAndBefore(database: Database, { name, times, isByTurns = false, work }: Kind) {
  if ((await database.wall()).kind !== 'stands') throw new Error('There is no wall to measure');
  const firms = await firmsOf(database);
  const asked = Array.from({ length: times }, (_, time) => firms[isByTurns ? time % 2 : 0] ?? []).flat();
  const before = async (): Promise<void> => {
    for (const firm of asked) await work(database, firm);
  };
  const behind = async (): Promise<void> => {
    for (const firm of asked) await work(database.ofCompany(firm.companyId), firm);
  };
  // Once for nothing: statements are planned, code is compiled.
  for (const warm of [before, behind, before, behind]) await warm();
  const costs: { before: Cost[]; behind: Cost[] } = { before: [], behind: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    costs.before.push(await costOf(database, before));
    costs.behind.push(await costOf(database, behind));
  }
  return measuredCost({
    name,
    n: times * ROUNDS,
    cost: sumOf(costs.behind),
    limit: 'the same before the wall',
    limitCost: sumOf(costs.before),
    goal: GOAL,
  });
}

/** The largest company and the next, each with one of its debtors. */
const firmsOf = (database: Database): Promise<Firm[]> =>
  select<Firm>(
    database,
    `select company_id as "companyId", (array_agg(debtor_id order by debtor_id))[1] as "debtorId" from debtor
      group by company_id order by count(*) desc, company_id limit 2`,
  );

const sumOf = (costs: readonly Cost[]): Cost => ({
  seconds: costs.reduce((sum, { seconds }) => sum + seconds, 0),
  cpuSeconds: costs.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
});
