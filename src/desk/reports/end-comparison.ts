// The end of a comparison: by a person, or because what it compares is no longer the same.

import type { Scenario } from '../../dunning/scenario/scenario.ts';
import { canonicalJson } from '../../evidence/chain.ts';
import type { JournalLine } from '../../store/journal/journal.ts';
import { comparisonInForce, type EndedBecause, endComparison } from '../../store/reports/comparisons.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays } from '../../units/calendar.ts';
import { DECISIVE_DAYS } from '../../units/comparison-limits.ts';
import type { Act } from '../messages/review-batch.ts';

/** What the journal must say; nothing where it was ended already. */
export async function endRunning(
  db: Queryable,
  { companyId, by, day, id, because }: Act & { id: string; because: EndedBecause },
): Promise<JournalLine[]> {
  const isEnded = await endComparison(db, { companyId, id, on: day, by, because });
  return isEnded ? [{ kind: 'comparisonEnded', subjectId: id, content: { because } }] : [];
}

/** A step that is replaced by another, or taken out, is not the one whose message some go without. */
export async function endWithoutStep(
  db: Queryable,
  { companyId, by, day, before, after }: Act & { before: Scenario | null; after: Scenario },
): Promise<JournalLine[]> {
  if (before === null) return [];
  const running = await comparisonInForce(db, { companyId, since: addDays(day, -DECISIVE_DAYS) });
  if (running?.kind !== 'withoutStep') return [];
  const { id, stepKey } = running;
  const stepIn = ({ steps }: Scenario): string => canonicalJson(steps.filter(({ key }) => key === stepKey));
  if (stepIn(before) === stepIn(after)) return [];
  return endRunning(db, { companyId, by, day, id, because: 'stepChanged' });
}
