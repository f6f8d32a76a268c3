// The scenarios and rules of a company: what is shipped, and what it saved. A company that wrote rules has only those.

import { type ScenarioBook, SHIPPED_BOOK } from '../../dunning/scenario/assignment.ts';
import { savedRules, savedScenarios } from '../../store/dossiers/scenarios.ts';
import { EVERYTHING, type Has } from '../../store/dossiers/seldom.ts';
import type { Queryable } from '../../store/session.ts';

export async function scenarioBook(
  db: Queryable,
  companyId: string,
  has: Has = EVERYTHING,
): Promise<ScenarioBook> {
  const [saved, rules] = await Promise.all([
    has('scenarios') ? savedScenarios(db, companyId) : [],
    has('rules') ? savedRules(db, companyId) : null,
  ]);
  return {
    scenarios: [...SHIPPED_BOOK.scenarios, ...saved],
    rules: rules?.rules ?? SHIPPED_BOOK.rules,
  };
}
