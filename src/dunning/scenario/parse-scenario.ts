// A scenario as somebody wrote it, in JSON: read field by field, with every problem by its place. What is left out is
// what it usually is; the rung is the place in the list. Whether it may be used is asked afterwards (`scenario-problems.ts`).

import type { ContactRole, DebtorKind, Language, SenderRole } from '../../claim/parties.ts';
import { type FieldProblem, Fields } from './fields.ts';
import {
  type Approval,
  type ChannelName,
  type Habit,
  MANDATORY_STOPS,
  type Repeat,
  type Scenario,
  STEP_LETTERS,
  type Step,
  type StepCondition,
  type Tone,
  type WordingVariant,
} from './scenario.ts';

export const KINDS: readonly DebtorKind[] = ['business', 'consumer', 'publicBody'];
export const HABITS: readonly Habit[] = ['unknown', 'prompt', 'late', 'chronic'];
const LANGUAGES: readonly Language[] = ['fr', 'nl', 'en', 'de'];
const ROLES: readonly ContactRole[] = ['accounting', 'purchasing', 'management', 'general'];
const SENDERS: readonly SenderRole[] = ['signatory', 'accounts', 'sales', 'management'];
const CHANNELS: readonly ChannelName[] = ['email', 'letter', 'registeredLetter', 'call', 'sms'];
const TONES: readonly Tone[] = ['helpful', 'courteous', 'direct', 'firm', 'formal', 'warm'];
const VARIANTS: readonly WordingVariant[] = [
  'receiptCheck',
  'personal',
  'publicPortal',
  'retention',
  'planOffer',
];
const CLAIMS: readonly Step['claims'][] = ['principal', 'announced', 'withAccessories'];
const FROM: readonly Step['countsFrom'][] = ['dueDate', 'previousStep'];

export type ParsedScenario =
  | { readonly kind: 'parsed'; readonly scenario: Omit<Scenario, 'version'> }
  | { readonly kind: 'broken'; readonly problems: readonly FieldProblem[] };

export function parseScenario(json: unknown): ParsedScenario {
  const problems: FieldProblem[] = [];
  const root = new Fields(json, 'scenario', problems);
  const scenario: Omit<Scenario, 'version'> = {
    key: root.key('key'),
    name: root.textOrNull('name'),
    countries: root.texts('countries'),
    debtorKinds: root.listOf('debtorKinds', KINDS) ?? [],
    grouping: root.oneOf('grouping', ['all', 'sameRung'], 'all'),
    stopsOn: root.listOf('stopsOn', MANDATORY_STOPS) ?? MANDATORY_STOPS,
    steps: root.parts('steps').map((part, rung) => parseStep(part, rung)),
  };
  return problems.length === 0 ? { kind: 'parsed', scenario } : { kind: 'broken', problems };
}

function parseStep(fields: Fields, rung: number): Step {
  const offsetDays = fields.wholeNumber('offsetDays');
  const countsFrom = fields.oneOf('countsFrom', FROM, 'dueDate');
  const letter = fields.oneOf('letter', [...STEP_LETTERS, 'decision'], null);
  return {
    key: fields.textOrNull('key') ?? letter,
    rung,
    offsetDays,
    countsFrom,
    action:
      letter === 'decision'
        ? { kind: 'decision' }
        : {
            kind: 'message',
            letterKind: letter,
            channels: fields.listOf('channels', CHANNELS) ?? ['email'],
            wording: fields.oneOfOrNull('wording', VARIANTS),
          },
    tone: fields.oneOf('tone', TONES, letter === 'decision' ? 'formal' : null),
    sender: fields.oneOf('sender', SENDERS, 'signatory'),
    to: fields.oneOf('to', ROLES, 'accounting'),
    cc: fields.listOf('cc', ROLES) ?? [],
    approval: parseApproval(fields),
    claims: fields.oneOf('claims', CLAIMS, 'principal'),
    deadlineDays: fields.wholeNumberOrNull('deadlineDays'),
    lapsesAtDueDate: countsFrom === 'dueDate' && offsetDays < 0,
    onlyIf: parseCondition(fields.part('onlyIf')),
    repeats: parseRepeat(fields.part('repeats')),
  };
}

/** 'automatic', 'person', or the name of a role. */
function parseApproval(fields: Fields): Approval {
  const said = fields.textOrNull('approval') ?? 'person';
  if (said === 'automatic' || said === 'person') return { kind: said };
  return { kind: 'role', role: said };
}

function parseCondition(fields: Fields | null): StepCondition | null {
  if (fields === null) return null;
  return {
    minimumMinor: fields.wholeNumberOrNull('minimumMinor'),
    maximumMinor: fields.wholeNumberOrNull('maximumMinor'),
    orNewDebtor: fields.isTrue('orNewDebtor'),
    kinds: fields.listOf('kinds', KINDS),
    habits: fields.listOf('habits', HABITS),
    segments: fields.textsOrNull('segments'),
    languages: fields.listOf('languages', LANGUAGES),
  };
}

function parseRepeat(fields: Fields | null): Repeat | null {
  if (fields === null) return null;
  return {
    every: 'month',
    onDay: fields.wholeNumber('onDay'),
    atMost: fields.wholeNumber('atMost'),
  };
}
