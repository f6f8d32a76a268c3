// A scenario as the API writes it: what the editor changes is named here, everything else is carried through unchanged.

export type WrittenStep = Readonly<Record<string, unknown>> & {
  readonly key?: string;
  readonly offsetDays: number;
  readonly countsFrom?: 'dueDate' | 'previousStep';
  readonly letter: string;
  readonly channels?: readonly string[];
  readonly tone: string;
  readonly sender?: string;
  readonly approval?: string;
};
export type Written = Readonly<Record<string, unknown>> & {
  readonly key: string;
  readonly steps: readonly WrittenStep[];
};

export const CHANNELS = ['email', 'letter', 'registeredLetter', 'call', 'sms'] as const;
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
