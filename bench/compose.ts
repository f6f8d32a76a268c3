// A daily run that prepares 10,000 messages (facts from the database, decision, text, law, frozen hash, journal) against
// writing the same 10,000 texts from facts that are in memory already.

import type { Company } from '../src/claim/parties.ts';
import { dailyRun } from '../src/desk/daily-run.ts';
import type { Decided } from '../src/desk/deciding/decide-dossiers.ts';
import { messageView } from '../src/desk/messages/message-view.ts';
import { scenarioFor, stepOf } from '../src/dunning/scenario/shipped-scenarios.ts';
import { composeOrRefuse } from '../src/letters/compose.ts';
import type { MessageView } from '../src/letters/message.ts';
import { BENCH_AUTHOR, BENCH_DAY, takeIn, withBooks } from './books.ts';
import { costOf } from './cost.ts';
import { type Bench, measuredCost } from './promise.ts';

const DEBTORS = 10_000;

export const composeBench: Bench = {
  name: 'compose',
  run: () =>
    withBooks(DEBTORS, async books => {
      const { context, database, company } = books;
      await takeIn(books, 'table');
      await takeIn(books, 'statement');
      const run = { companyId: company.id, day: BENCH_DAY, author: BENCH_AUTHOR };
      // Once for nothing, so that neither of the two pays for what is compiled at first use.
      const tell = (decided: Decided): MessageView | null => viewOf(decided, company);
      const { told } = await dailyRun(context, { ...run, isDryRun: true, tell });
      const views = told.flatMap(view => view ?? []);
      const limitCost = await costOf(database, () => {
        for (const view of views) composeOrRefuse(view);
      });
      const cost = await costOf(database, () => dailyRun(context, { ...run, isDryRun: false }));
      const limit = 'the texts alone, from facts in memory';
      return measuredCost({ name: 'compose', n: views.length, cost, limit, limitCost, goal: 0.25 });
    }),
};

function viewOf({ facts, decision }: Decided, company: Company): MessageView | null {
  const scenario = scenarioFor(facts.debtor);
  if (decision.kind !== 'send' || scenario === null) return null;
  const step = stepOf(scenario, decision.stepKey);
  if (step === null || step.action.kind !== 'message') return null;
  return messageView({
    company,
    facts,
    decision,
    step,
    action: step.action,
    scenario,
    law: company.law,
    page: null,
    day: BENCH_DAY,
  });
}
