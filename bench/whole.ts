// 10,000 overdue invoices of 1,000 debtors, from nothing prepared to the last message in the hands of a mail server:
// decided, composed, judged, frozen, approved, journalled, asked again, sent. Compared with the quickest of three other
// products on the same kind of machine, which wrote one reminder an invoice: 54 a second by the clock and 117 by the
// processor, its process and its database together. That figure was measured once, elsewhere than in this run.

import { dailyRun } from '../src/desk/daily-run.ts';
import { approveBatch } from '../src/desk/messages/approve-batch.ts';
import { select } from '../src/store/select.ts';
import { BENCH_AUTHOR as author, BENCH_DAY as day } from './books.ts';
import { type Cost, costOf } from './cost.ts';
import { type Portfolio, withPortfolio } from './portfolio.ts';
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

/** Kept by the processor: that is what was promised, whatever the clock says. */
export const wholeBench: Bench = {
  name: 'whole',
  run: () =>
    withSink(async port => {
      // A server has been through other mornings; what one costs that has just been started is told beside it.
      const cold = await withPortfolio(SIZE, portfolio => wholeWay(portfolio, port));
      const warm = await withPortfolio(SIZE, portfolio => wholeWay(portfolio, port));
      const result = measuredCost({ ...againstOther(warm), goal: 20 });
      return {
        ...result,
        messages: warm.messages,
        perCpuSecond: Math.round(warm.invoices / warm.cost.cpuSeconds),
        justStarted: { cpuSeconds: cold.cost.cpuSeconds, cpuRatio: byCpu(cold) },
        kept: byCpu(warm) >= result.goal,
      };
    }),
};

type Way = { readonly invoices: number; readonly messages: number; readonly cost: Cost };

async function wholeWay({ database }: Portfolio, port: number): Promise<Way> {
  const context = { database, clock: { now: () => `${day}T08:00:00.000Z` } };
  const [company] = await select<{ id: string }>(database, 'select company_id as id from company', []);
  const companyId = company?.id ?? '';
  let messages = 0;
  const cost = await costOf(database, async () => {
    await dailyRun(context, { companyId, day, author, isDryRun: false });
    await approveBatch(context, { companyId, by: author, day, ids: 'all' });
    // Counted, not kept: a customer does not hold on to what has left.
    await sendAll(context, { companyId, port, onParcel: () => (messages += 1) });
  });
  const [covered] = await select<{ invoices: number }>(
    database,
    `select count(*)::int as invoices from message_invoice i where exists (select from delivery d where d.company_id = i.company_id and d.message_id = i.message_id and d.state = 'delivered')`,
    [],
  );
  if (messages !== DEBTORS) throw new Error(`${messages} messages left, expected ${DEBTORS}`);
  return { invoices: covered?.invoices ?? 0, messages, cost };
}

const againstOther = ({ invoices, cost }: Way) => ({
  name: 'whole',
  n: invoices,
  cost,
  limit: 'the quickest of three other products: 54 reminders a second, 117 by the processor',
  limitCost: { seconds: invoices / OTHER_BY_CLOCK, cpuSeconds: invoices / OTHER_BY_CPU },
});

const byCpu = ({ invoices, cost }: Way): number => invoices / OTHER_BY_CPU / cost.cpuSeconds;
