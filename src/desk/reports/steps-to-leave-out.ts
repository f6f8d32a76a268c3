// The steps of a company's scenarios that send something: which of them a comparison may leave out, and why not the others.

import { currentScenarios } from '../../dunning/scenario/assignment.ts';
import { type StepStanding, stepStanding } from '../../dunning/scenario/step-weight.ts';
import type { LegalWeight } from '../../law/legal-weight.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import { scenarioBook } from '../deciding/scenario-book.ts';

export type StepToLeaveOut = {
  readonly stepKey: string;
  /** Null: it may be left out. */
  readonly needed: LegalWeight | null;
};

/** In the order in which the scenarios send them. */
export async function stepsToLeaveOut(
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<StepToLeaveOut[]> {
  const { scenarios, company } = await creditor(db, companyId);
  const steps = scenarios.flatMap(one => one.steps.filter(({ action }) => action.kind === 'message'));
  const keys = [...new Set([...steps].sort((one, other) => one.rung - other.rung).map(({ key }) => key))];
  return keys.map(stepKey => {
    const standing = stepStanding({ ...company, stepKey, scenarios, day });
    return { stepKey, needed: standing.kind === 'needed' ? standing.weight : null };
  });
}

export async function standingOfStep(
  db: Queryable,
  { companyId, stepKey, day }: { companyId: string; stepKey: string; day: CalendarDate },
): Promise<StepStanding> {
  const { scenarios, company } = await creditor(db, companyId);
  return stepStanding({ ...company, stepKey, scenarios, day });
}

async function creditor(db: Queryable, companyId: string) {
  const { law, country, policy } = await knownCompany(db, companyId);
  const scenarios = currentScenarios(await scenarioBook(db, companyId));
  return { scenarios, company: { law, country, policy } };
}
