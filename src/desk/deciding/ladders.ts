// Three ways to remind businesses, in the order of patience, and what each would send. A ladder is chosen by the rules that
// assign scenarios (`assignment.ts`): the shipped ones, and after them one for every other business. Consumers and public
// bodies keep the ladder of their country.
// 'firm': a courteous reminder on the day after the due date, a call on the fifth, a formal notice on the twentieth.

import {
  type AssignmentRule,
  currentOf,
  currentScenarios,
  type ScenarioBook,
  SHIPPED_RULES,
} from '../../dunning/scenario/assignment.ts';
import { axisDay, type Scenario, type Step } from '../../dunning/scenario/scenario.ts';
import { scenarioFor } from '../../dunning/scenario/shipped-scenarios.ts';
import { canonicalJson } from '../../evidence/chain.ts';
import { groupBy } from '../../store/group-by.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { zero } from '../../units/money.ts';
import { currencyOfCountry } from '../../units/own-currency.ts';
import { sumsOf } from '../claims/main-currency.ts';
import { knownCompany } from '../company/company-view.ts';
import { LADDERS, type Ladder, type LadderStep, type LaddersView, type LadderView } from '../views/start.ts';
import { type Coming, comingWithEach } from './forecast.ts';
import { scenarioBook } from './scenario-book.ts';

/** The scenario of every business that no other rule names; null: that of its country. */
const SCENARIO_OF: Readonly<Record<Ladder, string | null>> = {
  measured: null,
  warm: 'freelancer',
  firm: 'chronic-late',
};

export function rulesOf(ladder: Ladder): readonly AssignmentRule[] {
  const scenario = SCENARIO_OF[ladder];
  if (scenario === null) return SHIPPED_RULES;
  const everyBusiness: AssignmentRule = {
    key: `every-business-${scenario}`,
    segments: null,
    kinds: ['business'],
    countries: null,
    habits: null,
    minimumMinor: null,
    maximumMinor: null,
    scenario,
  };
  return [...SHIPPED_RULES, everyBusiness];
}

/** The ladder whose rules these are. */
export const ladderOf = (rules: readonly AssignmentRule[]): Ladder | 'own' =>
  LADDERS.find(ladder => canonicalJson(rulesOf(ladder)) === canonicalJson(rules)) ?? 'own';

/** `days` days from `day` on, that day included, with each ladder. Nothing is written. */
export async function laddersView(
  db: Queryable,
  { companyId, day, days }: { companyId: string; day: CalendarDate; days: number },
): Promise<LaddersView> {
  const company = await knownCompany(db, companyId);
  const book = await scenarioBook(db, companyId);
  const books = LADDERS.map(ladder => ({ ...book, rules: rulesOf(ladder) }));
  const coming = await comingWithEach(db, { company, books, day, days });
  const ladders = LADDERS.map((ladder, at) => ({
    ladder,
    steps: stepsOf(businessScenario(ladder, { book, country: company.country })),
    days: daysOf(coming[at] ?? [], company.country),
  }));
  return { fromDay: day, days, ladders };
}

/** What a business of the company's own country would go through. */
function businessScenario(
  ladder: Ladder,
  { book, country }: { book: ScenarioBook; country: string },
): Scenario {
  const key = SCENARIO_OF[ladder] ?? scenarioFor({ kind: 'business', country, scenario: null })?.key;
  const scenario = key === undefined ? undefined : currentOf(book, key);
  const [first] = currentScenarios(book);
  if (first === undefined) throw new Error('A company has scenarios');
  return scenario ?? first;
}

export const stepsOf = ({ steps }: Scenario): LadderStep[] =>
  steps.map((step, position) => stepView(step, axisDay(steps, position)));

export const stepView = ({ key, action }: Step, day: number): LadderStep => ({
  key,
  day,
  kind: action.kind === 'message' ? action.letterKind : 'decision',
  channels: action.kind === 'message' ? action.channels : [],
});

/** Each day with what it asks for, an amount a currency: different currencies do not add. */
function daysOf(coming: readonly Coming[], country: string): LadderView['days'] {
  const days = groupBy(coming, ({ day }) => day);
  return [...days.keys()].sort().map(day => {
    const messages = days.get(day) ?? [];
    const steps: Record<string, number> = {};
    for (const { stepKey } of messages) steps[stepKey] = (steps[stepKey] ?? 0) + 1;
    const [amount = zero(currencyOfCountry(country)), ...otherAmounts] = sumsOf(
      messages.map(message => message.amount),
      country,
    );
    return { day, messages: messages.length, amount, otherAmounts, steps };
  });
}
