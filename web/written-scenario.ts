// A scenario as the API writes it: what the editor changes is named here, everything else is carried through unchanged.

import type { Locale } from '../src/messages/format.ts';
import { scenarioText } from '../src/messages/words.ts';

/** Every condition that is stated must hold; null states nothing. */
export type WrittenCondition = {
  readonly minimumMinor: number | null;
  readonly maximumMinor: number | null;
  readonly orNewDebtor: boolean;
  readonly kinds: readonly string[] | null;
  readonly habits: readonly string[] | null;
  readonly segments: readonly string[] | null;
  readonly languages: readonly string[] | null;
};

export const NO_CONDITION: WrittenCondition = {
  minimumMinor: null,
  maximumMinor: null,
  orNewDebtor: false,
  kinds: null,
  habits: null,
  segments: null,
  languages: null,
};

export type WrittenStep = Readonly<Record<string, unknown>> & {
  readonly key?: string;
  readonly offsetDays: number;
  readonly countsFrom?: 'dueDate' | 'previousStep';
  readonly letter: string;
  readonly channels?: readonly string[];
  readonly tone: string;
  readonly sender?: string;
  readonly to?: string;
  readonly cc?: readonly string[];
  readonly approval?: string;
  readonly wording?: string;
  readonly claims?: string;
  readonly deadlineDays?: number;
  readonly onlyIf?: WrittenCondition;
  readonly repeats?: { readonly onDay: number; readonly atMost: number };
};
export type Written = Readonly<Record<string, unknown>> & {
  readonly key: string;
  /** The name that a company gave; a shipped scenario has none. */
  readonly name?: string;
  readonly steps: readonly WrittenStep[];
};

export const CHANNELS = ['email', 'letter', 'registeredLetter', 'call', 'sms'] as const;
export const SENDERS = ['signatory', 'accounts', 'sales', 'management'] as const;
export const ROLES = ['accounting', 'purchasing', 'management', 'general'] as const;
export const CLAIMS = ['principal', 'announced', 'withAccessories'] as const;
export const VARIANTS = ['receiptCheck', 'personal', 'publicPortal', 'retention', 'planOffer'] as const;
export const HABITS = ['unknown', 'prompt', 'late', 'chronic'] as const;
export const LANGUAGES = ['fr', 'nl', 'en', 'de'] as const;
export const KINDS = ['business', 'consumer', 'publicBody'] as const;
export const TONES = ['helpful', 'courteous', 'direct', 'firm', 'formal', 'warm'] as const;
/** A step that is new: what it may say. */
export const LETTERS = [
  'comingDue',
  'courteousReminder',
  'dateRequest',
  'call',
  'costsNotice',
  'lastNotice',
  'formalNotice',
  'statement',
] as const;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isStep = (value: unknown): value is WrittenStep =>
  isRecord(value) &&
  typeof value['offsetDays'] === 'number' &&
  typeof value['letter'] === 'string' &&
  typeof value['tone'] === 'string';

export const isWritten = (value: unknown): value is Written =>
  isRecord(value) &&
  typeof value['key'] === 'string' &&
  Array.isArray(value['steps']) &&
  value['steps'].every(isStep);

/** Days from the due date, for the axis: a step that counts from the one before stands that much later. */
export function axisDays(steps: readonly WrittenStep[]): number[] {
  const days: number[] = [];
  for (const { offsetDays, countsFrom } of steps)
    days.push(countsFrom === 'previousStep' ? (days.at(-1) ?? 0) + offsetDays : offsetDays);
  return days;
}

export const stepKeyOf = ({ key, letter }: WrittenStep): string => key ?? letter;

/** A step five days after the last reminder, before the decision that ends the ladder. */
export function withStep({ steps, ...scenario }: Written, letter: string): Written {
  const end = steps.findIndex(step => step.letter === 'decision');
  const at = end < 0 ? steps.length : end;
  const before = steps[at - 1];
  const taken = new Set(steps.map(stepKeyOf));
  const key = taken.has(letter) ? { key: `${letter}${taken.size}` } : {};
  const added: WrittenStep = {
    ...key,
    offsetDays: (before?.offsetDays ?? 0) + 5,
    letter,
    channels: letter === 'call' ? ['call'] : ['email'],
    tone: before?.tone ?? 'courteous',
    claims: before?.['claims'] ?? 'principal',
  };
  return { ...scenario, steps: [...steps.slice(0, at), added, ...steps.slice(at)] };
}

/** The condition with a change; none is left where nothing is stated any more. */
export function withCondition(step: WrittenStep, change: Partial<WrittenCondition>): WrittenStep {
  const { onlyIf: before, ...rest } = step;
  const onlyIf = { ...NO_CONDITION, ...before, ...change };
  const isStated = Object.values(onlyIf).some(value => value !== null && value !== false);
  return isStated ? { ...rest, onlyIf } : rest;
}

type Usual = 'sender' | 'to' | 'cc' | 'wording' | 'deadlineDays' | 'repeats' | 'countsFrom';

/** The step with a field, or without it where null says that it is as usual. */
export function withField<K extends Usual>(
  step: WrittenStep,
  field: K,
  value: WrittenStep[K] | null,
): WrittenStep {
  if (value !== null) return { ...step, [field]: value };
  const { [field]: _usual, ...rest } = step;
  return { ...rest, offsetDays: step.offsetDays, letter: step.letter, tone: step.tone };
}

/** 'Grands comptes Noël' becomes 'grands-comptes-noel': small letters, digits and hyphens. */
export const keyOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** 'rule-2' where 'rule-1' is taken. */
export function freeKey(wanted: string, taken: readonly string[]): string {
  let count = 1;
  while (taken.includes(`${wanted}-${count}`)) count += 1;
  return `${wanted}-${count}`;
}

/** The name that a company gave, else that of the shipped scenario. */
export const nameOf = ({ name, key }: Written, locale: Locale): string => name ?? scenarioText(key, locale);

/** A scenario of the company's own that begins as a copy of another. */
export const copyOf = (scenario: Written, name: string): Written => ({ ...scenario, key: keyOf(name), name });
