// Dossiers with something overdue that send nothing, each with its decision: the one that was kept, or, where nothing
// was decided yet, the one that would be. So every overdue euro has a named reason, also before the first run; what was
// decided earlier counts its days late up to the day of the screen. A screen does not stand in for a run: of a large
// portfolio that no run has seen, the largest dossiers alone are decided for it.

import type { Company } from '../../claim/parties.ts';
import type { Decision } from '../../dunning/decision.ts';
import { nextStep } from '../../dunning/next-step.ts';
import { asksForHabits, assignScenario } from '../../dunning/scenario/assignment.ts';
import { toldOn } from '../../dunning/step-reasons.ts';
import type { Collector } from '../../store/debtors/portfolios.ts';
import { type DecisionRow, decisionsNotSending } from '../../store/dossiers/decision-rows.ts';
import type { DossierRow } from '../../store/dossiers/dossiers.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { dossierFacts } from './dossier-facts.ts';
import { scenarioBook } from './scenario-book.ts';

/** Dossiers on one screen. */
const DOSSIERS_SHOWN = 5_000;
/** Dossiers decided for a screen: 0.3 s of the processor where each has ten invoices. */
export const DECIDED_FOR_A_SCREEN = 500;

export type NotSending = Omit<DecisionRow, 'decision'> & { readonly decision: Decision };

/** The named currency first, and in each the most overdue. */
export async function notSending(
  db: Queryable,
  {
    company,
    day,
    currency,
    collector = null,
  }: { company: Company; day: CalendarDate; currency: string } & Collector,
): Promise<NotSending[]> {
  const rows = await decisionsNotSending(db, {
    companyId: company.id,
    day,
    currency,
    limit: DOSSIERS_SHOWN,
    collector,
  });
  const undecided = rows.filter(({ decision }) => decision === null).slice(0, DECIDED_FOR_A_SCREEN);
  const decided = await decisionsNow(db, { company, dossiers: undecided, day });
  return rows.flatMap(row => {
    const kept = row.decision === null ? null : toldOn(row.decision, day);
    const decision = kept ?? decided.get(row.dossierId) ?? notDecidedYet(day);
    return decision.kind === 'send' ? [] : [{ ...row, decision }];
  });
}

export const notDecidedYet = (day: CalendarDate): Decision => ({
  kind: 'wait',
  because: [{ code: 'notDecidedYet' }],
  excluded: [],
  lookAgainOn: day,
});

/** What would be decided on the day. */
export async function decisionsNow(
  db: Queryable,
  { company, dossiers, day }: { company: Company; dossiers: readonly DossierRow[]; day: CalendarDate },
): Promise<Map<string, Decision>> {
  if (dossiers.length === 0) return new Map();
  const book = await scenarioBook(db, company.id);
  const all = await dossierFacts(db, { company, dossiers, day, withHabits: asksForHabits(book) });
  return new Map(
    all.map(facts => {
      const { scenario } = assignScenario(facts, book);
      return [facts.dossierId, nextStep({ facts, scenario, day })];
    }),
  );
}
