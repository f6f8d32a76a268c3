// The scenarios in force of a company, the rules that assign them, and what is wrong with a draft.

import { type AssignmentRule, currentScenarios } from '../../dunning/scenario/assignment.ts';
import type { Scenario, ScenarioProblem } from '../../dunning/scenario/scenario.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import { nextVersion, problemsFor, type ScenarioDraft } from './save-scenario.ts';
import { scenarioBook } from './scenario-book.ts';

export type ScenarioList = {
  readonly scenarios: readonly Scenario[];
  readonly rules: readonly AssignmentRule[];
};

export async function scenarioList(db: Queryable, companyId: string): Promise<ScenarioList> {
  const book = await scenarioBook(db, companyId);
  return { scenarios: currentScenarios(book), rules: book.rules };
}

export async function checkScenario(
  db: Queryable,
  { companyId, draft, day }: { companyId: string; draft: ScenarioDraft; day: CalendarDate },
): Promise<ScenarioProblem[]> {
  const company = await knownCompany(db, companyId);
  const scenario = nextVersion(await scenarioBook(db, companyId), draft);
  return problemsFor({ company, scenario, day });
}
