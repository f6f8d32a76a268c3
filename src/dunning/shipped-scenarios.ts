// The scenarios that come with the product, as data. Days count from the due date.
// Every duration yields to the law: for Belgian consumers nothing may be charged before the free
// reminder and its fourteen days (CDE XIX.2), so the second rung waits for that deadline.

import type { DebtorKind } from '../claim/parties.ts';
import type { ChannelName, LetterKind, Scenario, Step, Tone } from './scenario.ts';

type Line = readonly [
  offsetDays: number,
  kind: LetterKind | 'decision',
  channels: readonly ChannelName[],
  tone: Tone,
  claims: Step['claims'],
  deadlineDays: number | null,
];

const EMAIL = ['email'] as const;
const CALL = ['call'] as const;
const EMAIL_AND_LETTER = ['email', 'letter'] as const;
const REGISTERED = ['registeredLetter'] as const;
const NOBODY = [] as const;

const EUROPEAN_BUSINESS: readonly Line[] = [
  [-5, 'comingDue', EMAIL, 'helpful', 'principal', null],
  [3, 'courteousReminder', EMAIL, 'courteous', 'principal', null],
  [10, 'dateRequest', EMAIL, 'direct', 'principal', null],
  [17, 'call', CALL, 'direct', 'principal', null],
  [25, 'costsNotice', EMAIL_AND_LETTER, 'firm', 'announced', 5],
  [35, 'lastNotice', EMAIL, 'firm', 'withAccessories', 8],
  [45, 'formalNotice', REGISTERED, 'formal', 'withAccessories', 8],
  [55, 'decision', NOBODY, 'formal', 'withAccessories', null],
];

const BELGIAN_BUSINESS: readonly Line[] = [
  [-5, 'comingDue', EMAIL, 'helpful', 'principal', null],
  [3, 'courteousReminder', EMAIL, 'courteous', 'principal', null],
  [10, 'dateRequest', EMAIL, 'direct', 'principal', null],
  [15, 'call', CALL, 'direct', 'principal', null],
  [25, 'costsNotice', EMAIL_AND_LETTER, 'firm', 'announced', 5],
  [32, 'lastNotice', EMAIL, 'firm', 'withAccessories', 7],
  [40, 'formalNotice', REGISTERED, 'formal', 'withAccessories', 8],
  [50, 'decision', NOBODY, 'formal', 'withAccessories', null],
];

const BELGIAN_CONSUMER: readonly Line[] = [
  [-3, 'comingDue', EMAIL, 'helpful', 'principal', null],
  [3, 'consumerFirstReminder', EMAIL, 'courteous', 'principal', 14],
  [20, 'consumerSecondReminder', EMAIL, 'direct', 'withAccessories', 10],
  [30, 'call', CALL, 'direct', 'withAccessories', null],
  [40, 'formalNotice', REGISTERED, 'formal', 'withAccessories', 15],
  [60, 'decision', NOBODY, 'formal', 'withAccessories', null],
];

// CPCE L111-8: before a title the costs stay with the creditor, and a consumer owes neither the
// fixed sum nor the commercial rate, so every rung asks for the principal alone.
const FRENCH_CONSUMER: readonly Line[] = [
  [-3, 'comingDue', EMAIL, 'helpful', 'principal', null],
  [3, 'courteousReminder', EMAIL, 'courteous', 'principal', null],
  [12, 'dateRequest', EMAIL, 'direct', 'principal', null],
  [20, 'call', CALL, 'direct', 'principal', null],
  [32, 'lastNotice', EMAIL, 'firm', 'principal', 8],
  [45, 'formalNotice', REGISTERED, 'formal', 'principal', 15],
  [65, 'decision', NOBODY, 'formal', 'principal', null],
];

const PUBLIC_BODY: readonly Line[] = [
  [5, 'courteousReminder', EMAIL, 'courteous', 'principal', null],
  [15, 'dateRequest', EMAIL, 'direct', 'principal', null],
  [25, 'call', CALL, 'direct', 'principal', null],
  [40, 'costsNotice', EMAIL_AND_LETTER, 'firm', 'announced', 15],
  [60, 'decision', NOBODY, 'formal', 'withAccessories', null],
];

export const SHIPPED_SCENARIOS: readonly Scenario[] = [
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

/** The first shipped scenario for such a debtor; null where none is lawful to assume (a consumer elsewhere). */
export function scenarioFor(debtor: {
  readonly country: string;
  readonly kind: DebtorKind;
  readonly scenario: string | null;
}): Scenario | null {
  if (debtor.scenario !== null)
    return SHIPPED_SCENARIOS.find(candidate => candidate.key === debtor.scenario) ?? null;
  const isFor = ({ countries, debtorKinds }: Scenario): boolean =>
    (countries.includes(debtor.country) || countries.includes('*')) && debtorKinds.includes(debtor.kind);
  return SHIPPED_SCENARIOS.find(isFor) ?? null;
}

export function stepOf(scenario: Scenario, key: string): Step | null {
  return scenario.steps.find(step => step.key === key) ?? null;
}

type ScenarioLines = Pick<Scenario, 'key' | 'countries' | 'debtorKinds'> & {
  readonly lines: readonly Line[];
  readonly grouping?: Scenario['grouping'];
};

function scenario({ key, countries, debtorKinds, lines, grouping = 'all' }: ScenarioLines): Scenario {
  return { key, version: 1, countries, debtorKinds, grouping, steps: lines.map(toStep) };
}

function toStep([offsetDays, kind, channels, tone, claims, deadlineDays]: Line, rung: number): Step {
  const isBeforeDue = offsetDays < 0;
  return {
    key: kind,
    rung,
    offsetDays,
    action: kind === 'decision' ? { kind: 'decision' } : { kind: 'message', letterKind: kind, channels },
    tone,
    claims,
    deadlineDays,
    lapsesAtDueDate: isBeforeDue,
    onlyIf: isBeforeDue ? { minimumMinor: 100_000, orNewDebtor: true } : null,
  };
}
