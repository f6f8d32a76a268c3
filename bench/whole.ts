// 10,000 overdue invoices of 1,000 debtors, from nothing prepared to the last message in the hands of a mail server:
// decided, composed, judged, frozen, approved, journalled, asked again, sent. Compared with the quickest of three other
// products on the same kind of machine, which wrote one reminder an invoice: 54 a second by the clock and 117 by the
// processor, its process and its database together. That figure was measured once, elsewhere than in this run.

import { dailyRun } from '../src/desk/daily-run.ts';
import { approveBatch } from '../src/desk/review-batch.ts';
import { select } from '../src/store/select.ts';
import { BENCH_AUTHOR as author, BENCH_DAY as day } from './books.ts';
import { costOf } from './cost.ts';
import { withPortfolio } from './portfolio.ts';
import { type Bench, measuredCost } from './promise.ts';
import { sendAll, withSink } from './send.ts';

const DEBTORS = 1_000;
const INVOICES_EACH = 10;
const SIZE = {
  companies: 1,
  debtors: DEBTORS,
  invoicesPerDebtor: INVOICES_EACH,
  decideEvery: 1,
  day,
  seed: 1,
};
const OTHER_BY_CLOCK = 54;
const OTHER_BY_CPU = 117;

export const wholeBench: Bench = {
  name: 'whole',
  run: () =>
    withSink(port =>
      withPortfolio(SIZE, async ({ database }) => {
        const context = { database, clock: { now: () => `${day}T08:00:00.000Z` } };
        const [company] = await select<{ id: string }>(database, 'select company_id as id from company', []);
        const companyId = company?.id ?? '';
        let messages = 0;
        const cost = await costOf(database, async () => {
          await dailyRun(context, { companyId, day, author, isDryRun: false });
          await approveBatch(context, { companyId, by: author, day, ids: 'all' });
          messages = (await sendAll(context, { companyId, port })).length;
        });
        const [covered] = await select<{ invoices: number }>(
          database,
          `select count(*)::int as invoices from message_invoice i where exists (select from delivery d where d.company_id = i.company_id and d.message_id = i.message_id and d.state = 'delivered')`,
          [],
        );
        const n = covered?.invoices ?? 0;
        const limitCost = { seconds: n / OTHER_BY_CLOCK, cpuSeconds: n / OTHER_BY_CPU };
        const limit = 'the quickest of three other products: 54 reminders a second, 117 by the processor';
        const result = measuredCost({ name: 'whole', n, cost, limit, limitCost, goal: 20 });
        return { ...result, messages, perCpuSecond: Math.round(n / cost.cpuSeconds) };
      }),
    ),
};
