// Which scenario a dossier follows, and why that one. A person's choice comes first, then the version with which the round
// began, then the company's rules in their order, then kind and country. A scenario made for another kind of debtor is
// never taken: its steps may be unlawful.
// Brasserie du Port, segment 'vip', rule 'segment vip -> key-account': key-account, because of that rule.

import type { DebtorKind } from '../../claim/parties.ts';
import type { DossierFacts } from '../dossier-facts.ts';
import type { Habit, Scenario } from './scenario.ts';
import { isMadeFor, SHIPPED_SCENARIOS, scenarioFor } from './shipped-scenarios.ts';

/** Every condition that is stated must hold; null states nothing. Amounts are what is open of the dossier. */
export type AssignmentRule = {
  readonly key: string;
  readonly segments: readonly string[] | null;
  readonly kinds: readonly DebtorKind[] | null;
  readonly countries: readonly string[] | null;
  readonly habits: readonly Habit[] | null;
  readonly minimumMinor: number | null;
  readonly maximumMinor: number | null;
  readonly scenario: string;
};

/** Every version of a company's scenarios, and its rules, the first that fits deciding. */
export type ScenarioBook = {
  readonly scenarios: readonly Scenario[];
  readonly rules: readonly AssignmentRule[];
};

export type AssignmentReason =
  | { readonly code: 'chosenByPerson' }
  | { readonly code: 'roundKeepsVersion'; readonly version: number }
  | { readonly code: 'rule'; readonly rule: string; readonly matched: readonly string[] }
  | { readonly code: 'kindAndCountry'; readonly kind: DebtorKind; readonly country: string }
  | { readonly code: 'noneFits'; readonly kind: DebtorKind; readonly country: string };

export type Assignment = { readonly scenario: Scenario | null; readonly because: AssignmentReason };

const rule = (segment: string, scenario: string, kind: DebtorKind = 'business'): AssignmentRule => ({
  key: `${segment}-${scenario}`,
  segments: [segment],
  kinds: [kind],
  countries: null,
  habits: null,
  minimumMinor: null,
  maximumMinor: null,
  scenario,
});

/**
 * Rules that hold until a company writes its own. None looks at amounts or habits: a ladder does not change by itself
 * from one month to the next unless somebody has asked for that.
 */
export const SHIPPED_RULES: readonly AssignmentRule[] = [
  rule('vip', 'key-account'),
  rule('new', 'new-customer'),
  rule('chronic', 'chronic-late'),
  rule('small', 'small-balance'),
  rule('freelancer', 'freelancer'),
  rule('construction', 'construction'),
  rule('hardship', 'hardship'),
  { ...rule('hardship', 'fr-hardship', 'consumer'), countries: ['FR'] },
  { ...rule('hardship', 'be-hardship', 'consumer'), countries: ['BE'] },
];

export const SHIPPED_BOOK: ScenarioBook = { scenarios: SHIPPED_SCENARIOS, rules: SHIPPED_RULES };

type Assigned = Pick<DossierFacts, 'debtor' | 'balances' | 'habit' | 'running'>;

export function assignScenario(facts: Assigned, book: ScenarioBook): Assignment {
  const { running = null } = facts;
  const { kind, country } = facts.debtor;
  const debtor = { ...facts.debtor, country: ladderCountry(facts) };
  const isRunning = running !== null && (debtor.scenario === null || debtor.scenario === running.key);
  const kept = isRunning ? versionOf(book, running) : null;
  if (kept !== null && isMadeFor(kept, debtor))
    return { scenario: kept, because: { code: 'roundKeepsVersion', version: kept.version } };
  const chosen = debtor.scenario === null ? null : currentOf(book, debtor.scenario);
  if (chosen !== null) return { scenario: chosen, because: { code: 'chosenByPerson' } };
  for (const candidate of book.rules) {
    const scenario = currentOf(book, candidate.scenario);
    if (scenario === null || !isMadeFor(scenario, debtor)) continue;
    const matched = matches(candidate, { ...facts, debtor });
    if (matched !== null) return { scenario, because: { code: 'rule', rule: candidate.key, matched } };
  }
  const shipped = scenarioFor({ ...debtor, scenario: null });
  if (shipped === null) return { scenario: null, because: { code: 'noneFits', kind, country } };
  const scenario = currentOf(book, shipped.key) ?? shipped;
  return { scenario, because: { code: 'kindAndCountry', kind, country } };
}

/**
 * A consumer's ladder follows the law of the claim where it asks for steps of its own: a Belgian firm owes its customer in France
 * the free reminder and its fourteen days (CDE XIX.2, in force 1 September 2023), which no ladder made for France has.
 */
function ladderCountry({ debtor, balances }: Assigned): string {
  const { kind, country } = debtor;
  if (kind !== 'consumer' || scenarioFor({ kind, country, scenario: null }) === null) return country;
  return balances.some(({ law }) => law.governing.law === 'BE') ? 'BE' : country;
}

/** The newest version of a scenario; null when there is none of that key. */
export function currentOf({ scenarios }: ScenarioBook, key: string): Scenario | null {
  return scenarios.reduce<Scenario | null>(
    (newest, one) => (one.key === key && (newest === null || one.version > newest.version) ? one : newest),
    null,
  );
}

export function versionOf(
  { scenarios }: ScenarioBook,
  { key, version }: { readonly key: string; readonly version: number },
): Scenario | null {
  return scenarios.find(one => one.key === key && one.version === version) ?? null;
}

/** The scenarios in force, one version each, in the order in which they were made. */
export function currentScenarios(book: ScenarioBook): Scenario[] {
  const keys = [...new Set(book.scenarios.map(({ key }) => key))];
  return keys.flatMap(key => currentOf(book, key) ?? []);
}

/** Whether anything in the book depends on how debtors have paid. */
export const asksForHabits = ({ scenarios, rules }: ScenarioBook): boolean =>
  rules.some(({ habits }) => habits !== null) ||
  scenarios.some(({ steps }) => steps.some(({ onlyIf }) => onlyIf !== null && onlyIf.habits !== null));

/** What of the debtor made the rule hold; null where it does not. */
function matches(
  { segments, kinds, countries, habits, minimumMinor, maximumMinor }: AssignmentRule,
  { debtor: { segment, kind, country }, balances, habit = 'unknown' }: Assigned,
): string[] | null {
  const isOneOf = <T>(list: readonly T[] | null, value: T): boolean => list === null || list.includes(value);
  const isOfDebtor =
    isOneOf(segments, segment ?? '') &&
    isOneOf(kinds, kind) &&
    isOneOf(countries, country) &&
    isOneOf(habits, habit);
  if (!isOfDebtor) return null;
  const open = balances.reduce((total, balance) => total + balance.open.amount, 0);
  if (open < (minimumMinor ?? open) || open > (maximumMinor ?? open)) return null;
  return [
    ...(segments === null ? [] : [`segment ${segment}`]),
    ...(kinds === null ? [] : [`kind ${kind}`]),
    ...(countries === null ? [] : [`country ${country}`]),
    ...(habits === null ? [] : [`habit ${habit}`]),
    ...(minimumMinor === null && maximumMinor === null ? [] : [`open ${open}`]),
  ];
}
