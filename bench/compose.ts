// A daily run that prepares 1,000 messages (facts from the database, decision, text, law, frozen hash, journal) against
// writing the same 1,000 texts from facts that are in memory already.

import type { Company } from '../src/claim/parties.ts';
import { dailyRun } from '../src/desk/daily-run.ts';
import type { Decided } from '../src/desk/decide-dossiers.ts';
import { messageView } from '../src/desk/message-view.ts';
import { scenarioFor, stepOf } from '../src/dunning/shipped-scenarios.ts';
import { composeOrRefuse } from '../src/letters/compose.ts';
import type { MessageView } from '../src/letters/message.ts';
import { BENCH_AUTHOR, BENCH_DAY, takeIn, withBooks } from './books.ts';
import { type Bench, measured, secondsOf } from './promise.ts';

const DEBTORS = 1_000;

export const composeBench: Bench = {
  name: 'compose',
  run: () =>
    withBooks(DEBTORS, async books => {
      const { context, company } = books;
      await takeIn(books, 'table');
      await takeIn(books, 'statement');
      const run = { companyId: company.id, day: BENCH_DAY, author: BENCH_AUTHOR };
      // Once for nothing, so that neither of the two pays for what is compiled at first use.
      const rehearsed = await dailyRun(context, { ...run, isDryRun: true });
      const views = rehearsed.decided.flatMap(decided => viewOf(decided, company) ?? []);
      const limitSeconds = await secondsOf(() => views.map(view => composeOrRefuse(view)));
      const seconds = await secondsOf(() => dailyRun(context, { ...run, isDryRun: false }));
      const limit = 'the texts alone, from facts in memory';
      return measured({ name: 'compose', n: views.length, seconds, limit, limitSeconds, goal: 0.3 });
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
