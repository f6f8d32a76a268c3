// Dossiers with something overdue that send nothing, each with its decision: the one that was kept, or, where nothing
// was decided yet, the one that would be. So every overdue euro has a named reason, also before the first run.

import type { Company } from '../claim/parties.ts';
import { asksForHabits, assignScenario } from '../dunning/assignment.ts';
import type { Decision } from '../dunning/decision.ts';
import { nextStep } from '../dunning/next-step.ts';
import { type DecisionRow, decisionsNotSending } from '../store/decision-rows.ts';
import { dossierFacts } from '../store/dossiers.ts';
import type { Collector } from '../store/portfolios.ts';
import type { Queryable } from '../store/session.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { scenarioBook } from './scenario-book.ts';

/** Dossiers on one screen. */
const DOSSIERS_SHOWN = 5_000;
/** Dossiers whose facts are loaded at once. */
const FACTS_AT_ONCE = 500;

export type NotSending = Omit<DecisionRow, 'decision'> & { readonly decision: Decision };

/** Most overdue first. */
export async function notSending(
  db: Queryable,
  { company, day, collector = null }: { company: Company; day: CalendarDate } & Collector,
): Promise<NotSending[]> {
  const rows = await decisionsNotSending(db, {
    companyId: company.id,
    day,
    limit: DOSSIERS_SHOWN,
    collector,
  });
  const undecided = rows.filter(({ decision }) => decision === null);
  const decided = await decisionsNow(db, { company, dossiers: undecided, day });
  return rows.flatMap(row => {
    const decision = row.decision ?? decided.get(row.dossierId);
    return decision === undefined || decision.kind === 'send' ? [] : [{ ...row, decision }];
  });
}

async function decisionsNow(
  db: Queryable,
  { company, dossiers, day }: { company: Company; dossiers: readonly DecisionRow[]; day: CalendarDate },
): Promise<Map<string, Decision>> {
  const decisions = new Map<string, Decision>();
  if (dossiers.length === 0) return decisions;
  const book = await scenarioBook(db, company.id);
  const withHabits = asksForHabits(book);
  for (let start = 0; start < dossiers.length; start += FACTS_AT_ONCE) {
    const chunk = dossiers.slice(start, start + FACTS_AT_ONCE);
    for (const facts of await dossierFacts(db, { company, dossiers: chunk, day, withHabits }))
      decisions.set(
        facts.dossierId,
        nextStep({ facts, scenario: assignScenario(facts, book).scenario, day }),
      );
  }
  return decisions;
}
