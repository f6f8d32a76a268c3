// The scenarios that come with the product, as values, and how each step of theirs is filled in. Days count from the due
// date. Every duration yields to the law, before which each of them is judged (`scenario-law.ts`).
// Who gets which one is said by rules (`assignment.ts`); those of special debtors are in `shipped-variants.ts`.

import type { DebtorKind } from '../../claim/parties.ts';
import { PLAN_STEP } from '../plan-step.ts';
import type { Scenario, Step } from './scenario.ts';
import { type Line, line, scenario } from './scenario-lines.ts';
import { SHIPPED_VARIANTS } from './shipped-variants.ts';

const EUROPEAN_BUSINESS: readonly Line[] = [
  line(-5, 'comingDue'),
  line(3, 'courteousReminder'),
  line(10, 'dateRequest'),
  line(17, 'call'),
  line(25, 'costsNotice', { deadlineDays: 5, sender: 'accounts' }),
  line(35, 'lastNotice', { deadlineDays: 8, sender: 'accounts', cc: ['management'] }),
  line(45, 'formalNotice', { deadlineDays: 8, sender: 'management' }),
  line(55, 'decision'),
];

const BELGIAN_BUSINESS: readonly Line[] = [
  line(-5, 'comingDue'),
  line(3, 'courteousReminder'),
  line(10, 'dateRequest'),
  line(15, 'call'),
  line(25, 'costsNotice', { deadlineDays: 5, sender: 'accounts' }),
  line(32, 'lastNotice', { deadlineDays: 7, sender: 'accounts', cc: ['management'] }),
  line(40, 'formalNotice', { deadlineDays: 8, sender: 'management' }),
  line(50, 'decision'),
];

// Nothing may be charged before the free reminder and its fourteen days (CDE XIX.2): the second rung waits for them.
const BELGIAN_CONSUMER: readonly Line[] = [
  line(-3, 'comingDue'),
  line(3, 'consumerFirstReminder', { deadlineDays: 14 }),
  line(20, 'consumerSecondReminder', { deadlineDays: 10 }),
  line(30, 'call', { tone: 'firm', claims: 'withAccessories' }),
  line(40, 'formalNotice', { deadlineDays: 15 }),
  line(60, 'decision'),
];

// CPCE L111-8: before a title the costs stay with the creditor, and a consumer owes neither the fixed sum nor the
// commercial rate, so every rung asks for the principal alone.
const FRENCH_CONSUMER: readonly Line[] = [
  line(-3, 'comingDue'),
  line(3, 'courteousReminder'),
  line(12, 'dateRequest'),
  line(20, 'call'),
  line(32, 'lastNotice', { deadlineDays: 8, claims: 'principal' }),
  line(45, 'formalNotice', { deadlineDays: 15, claims: 'principal' }),
  line(65, 'decision', { claims: 'principal' }),
];

const PUBLIC_BODY: readonly Line[] = [
  line(5, 'courteousReminder'),
  line(15, 'dateRequest'),
  line(25, 'call'),
  line(40, 'costsNotice', { deadlineDays: 15 }),
  line(60, 'decision'),
];

const ORDINARY: readonly Scenario[] = [
  scenario({ key: 'fr-business', countries: ['FR'], debtorKinds: ['business'], lines: EUROPEAN_BUSINESS }),
  scenario({ key: 'be-business', countries: ['BE'], debtorKinds: ['business'], lines: BELGIAN_BUSINESS }),
  scenario({
    key: 'be-consumer',
    countries: ['BE'],
    debtorKinds: ['consumer'],
    lines: BELGIAN_CONSUMER,
    grouping: 'sameRung',
  }),
  scenario({ key: 'fr-consumer', countries: ['FR'], debtorKinds: ['consumer'], lines: FRENCH_CONSUMER }),
  scenario({ key: 'public-body', countries: ['*'], debtorKinds: ['publicBody'], lines: PUBLIC_BODY }),
  scenario({ key: 'eu-business', countries: ['*'], debtorKinds: ['business'], lines: EUROPEAN_BUSINESS }),
];

export const SHIPPED_SCENARIOS: readonly Scenario[] = [...ORDINARY, ...SHIPPED_VARIANTS];

/** Offices with a portal of their own are asked through it. */
const FIRST_OF_ALL: readonly string[] = ['fr-public-body', 'be-public-body'];
const BY_KIND_AND_COUNTRY: readonly Scenario[] = [
  ...SHIPPED_VARIANTS.filter(({ key }) => FIRST_OF_ALL.includes(key)),
  ...ORDINARY,
];

/** The shipped scenario for such a debtor; null where none is lawful to assume (a consumer elsewhere). */
export function scenarioFor(debtor: {
  readonly country: string;
  readonly kind: DebtorKind;
  readonly scenario: string | null;
}): Scenario | null {
  if (debtor.scenario !== null)
    return SHIPPED_SCENARIOS.find(candidate => candidate.key === debtor.scenario) ?? null;
  return BY_KIND_AND_COUNTRY.find(candidate => isMadeFor(candidate, debtor)) ?? null;
}

export function stepOf(scenario: Scenario, key: string): Step | null {
  if (key === PLAN_STEP.key) return PLAN_STEP;
  return scenario.steps.find(step => step.key === key) ?? null;
}

/** Whether the scenario is made for such a debtor: its kind, in its country or in any. */
export const isMadeFor = (
  { countries, debtorKinds }: Scenario,
  { country, kind }: { readonly country: string; readonly kind: DebtorKind },
): boolean => (countries.includes(country) || countries.includes('*')) && debtorKinds.includes(kind);
