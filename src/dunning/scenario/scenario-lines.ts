// A step in one line: what its kind of letter usually is, and what is said otherwise.
// line(25, 'costsNotice', { deadlineDays: 5 }) is an e-mail and a letter, firm, whose costs are announced.

import {
  type LetterKind,
  MANDATORY_STOPS,
  type Scenario,
  type Step,
  type StepCondition,
} from './scenario.ts';

/** A step that still has no place on the ladder. */
export type Line = Omit<Step, 'rung'>;

type Usual = Pick<Step, 'tone' | 'claims'> & {
  readonly channels: readonly ('email' | 'letter' | 'registeredLetter' | 'call')[];
};

const USUAL: Readonly<Record<LetterKind | 'decision', Usual>> = {
  comingDue: { channels: ['email'], tone: 'helpful', claims: 'principal' },
  courteousReminder: { channels: ['email'], tone: 'courteous', claims: 'principal' },
  dateRequest: { channels: ['email'], tone: 'direct', claims: 'principal' },
  call: { channels: ['call'], tone: 'direct', claims: 'principal' },
  costsNotice: { channels: ['email', 'letter'], tone: 'firm', claims: 'announced' },
  lastNotice: { channels: ['email'], tone: 'firm', claims: 'withAccessories' },
  formalNotice: { channels: ['registeredLetter'], tone: 'formal', claims: 'withAccessories' },
  consumerFirstReminder: { channels: ['email'], tone: 'courteous', claims: 'principal' },
  consumerSecondReminder: { channels: ['email'], tone: 'direct', claims: 'withAccessories' },
  statement: { channels: ['email'], tone: 'courteous', claims: 'principal' },
  planInstalment: { channels: ['email'], tone: 'courteous', claims: 'principal' },
  thankYou: { channels: ['email'], tone: 'warm', claims: 'principal' },
  decision: { channels: [], tone: 'formal', claims: 'withAccessories' },
};

/** Before the due date one writes to new debtors, and of amounts that matter. */
const NEW_OR_LARGE: StepCondition = {
  minimumMinor: 100_000,
  maximumMinor: null,
  orNewDebtor: true,
  kinds: null,
  habits: null,
  segments: null,
  languages: null,
};

type Otherwise = Partial<Omit<Line, 'action' | 'offsetDays'>> & {
  readonly channels?: readonly ('email' | 'letter' | 'registeredLetter' | 'call' | 'sms')[];
  readonly wording?: Extract<Step['action'], { kind: 'message' }>['wording'];
};

export function line(
  offsetDays: number,
  kind: LetterKind | 'decision',
  { channels, wording = null, ...otherwise }: Otherwise = {},
): Line {
  const usual = USUAL[kind];
  const isBeforeDue = offsetDays < 0;
  return {
    key: kind,
    offsetDays,
    countsFrom: 'dueDate',
    action:
      kind === 'decision'
        ? { kind: 'decision' }
        : { kind: 'message', letterKind: kind, channels: channels ?? usual.channels, wording },
    tone: usual.tone,
    sender: 'signatory',
    to: 'accounting',
    cc: [],
    approval: { kind: 'person' },
    claims: usual.claims,
    deadlineDays: null,
    lapsesAtDueDate: isBeforeDue,
    onlyIf: isBeforeDue ? NEW_OR_LARGE : null,
    repeats: null,
    ...otherwise,
  };
}

export function scenario({
  key,
  countries,
  debtorKinds,
  lines,
  grouping = 'all',
}: Pick<Scenario, 'key' | 'countries' | 'debtorKinds'> & {
  readonly lines: readonly Line[];
  readonly grouping?: Scenario['grouping'];
}): Scenario {
  return {
    key,
    version: 1,
    name: null,
    countries,
    debtorKinds,
    grouping,
    stopsOn: MANDATORY_STOPS,
    steps: lines.map((one, rung) => ({ ...one, rung })),
  };
}
