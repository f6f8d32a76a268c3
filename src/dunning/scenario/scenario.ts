// What a scenario is: steps as data, on an axis around the due date. The engine (`next-step.ts`) knows no country.

import type { ContactRole, DebtorKind, Language, SenderRole } from '../../claim/parties.ts';

export type ChannelName = 'email' | 'letter' | 'registeredLetter' | 'call' | 'sms';

/** What the text is for; it selects the wording and the mentions that law demands. */
export type LetterKind = (typeof LETTER_KINDS)[number];

/** In the order of the road: from the reminder before the due date to the thanks. */
export const LETTER_KINDS = [
  'comingDue',
  'courteousReminder',
  'dateRequest',
  'call',
  'costsNotice',
  'lastNotice',
  'formalNotice',
  'consumerFirstReminder',
  'consumerSecondReminder',
  'statement',
  'planInstalment',
  'thankYou',
] as const;

/** Those that a scenario may have as a step: an instalment is asked for by its plan. */
export const STEP_LETTERS: readonly LetterKind[] = LETTER_KINDS.filter(kind => kind !== 'planInstalment');

/** A text of its own for a step, where the debtor wants another one than the kind's: `letters/wording/variants.ts`. */
export type WordingVariant = 'receiptCheck' | 'personal' | 'publicPortal' | 'retention' | 'planOffer';

export type Tone = 'helpful' | 'courteous' | 'direct' | 'firm' | 'formal' | 'warm';

/** Nobody, any person, or a person with that role must agree before a message of the step leaves. */
export type Approval =
  | { readonly kind: 'automatic' }
  | { readonly kind: 'person' }
  | { readonly kind: 'role'; readonly role: string };

/** How a debtor has paid so far: `habit.ts` tells. */
export type Habit = 'unknown' | 'prompt' | 'late' | 'chronic';

/** Every condition that is stated must hold; null states nothing. */
export type StepCondition = {
  /** Open amount of the invoice, in minor units. */
  readonly minimumMinor: number | null;
  readonly maximumMinor: number | null;
  /** A new debtor passes the limits of amount. */
  readonly orNewDebtor: boolean;
  readonly kinds: readonly DebtorKind[] | null;
  readonly habits: readonly Habit[] | null;
  readonly segments: readonly string[] | null;
  readonly languages: readonly Language[] | null;
};

/** The last step may come again: each time is a rung of its own, on that day of the month. */
export type Repeat = { readonly every: 'month'; readonly onDay: number; readonly atMost: number };

/** What stops a ladder at once, whatever it says: a scenario that leaves one out is refused. */
export type StopEvent = 'payment' | 'promise' | 'dispute' | 'plan' | 'insolvency' | 'oldBank';
export const MANDATORY_STOPS: readonly StopEvent[] = [
  'payment',
  'promise',
  'dispute',
  'plan',
  'insolvency',
  'oldBank',
];

export type Step = {
  /** Unique in the scenario and stable over its versions. */
  readonly key: string;
  /** Order in the ladder. Rungs rise by one; none is skipped. */
  readonly rung: number;
  /** Calendar days from the due date of the invoice, negative before it, or from the day the previous step left. */
  readonly offsetDays: number;
  readonly countsFrom: 'dueDate' | 'previousStep';
  readonly action:
    | {
        readonly kind: 'message';
        readonly letterKind: LetterKind;
        readonly channels: readonly ChannelName[];
        readonly wording: WordingVariant | null;
      }
    /** A person decides (plan, agency, procedure, write-off): nothing is sent. */
    | { readonly kind: 'decision' };
  readonly tone: Tone;
  readonly sender: SenderRole;
  /** The person in that role, else anyone who can be reached. */
  readonly to: ContactRole;
  readonly cc: readonly ContactRole[];
  readonly approval: Approval;
  /** `announced`: interest and fixed sum are stated and given up if the principal comes by the deadline. */
  readonly claims: 'principal' | 'announced' | 'withAccessories';
  /** Days given to answer; the next rung waits until they have passed. Null: no deadline is stated. */
  readonly deadlineDays: number | null;
  /** A step before the due date makes no sense after it: it lapses, with that reason. */
  readonly lapsesAtDueDate: boolean;
  readonly onlyIf: StepCondition | null;
  readonly repeats: Repeat | null;
};

export type Scenario = {
  readonly key: string;
  /** 1 is the shipped one; each edit of a company is a version of its own. A running round keeps the one it began with. */
  readonly version: number;
  /** The name that a company gave; null for a shipped one, which the interface names. */
  readonly name: string | null;
  /** '*' is any country without a scenario of its own. */
  readonly countries: readonly string[];
  readonly debtorKinds: readonly DebtorKind[];
  /** `all`: one message for everything overdue, at the level of the oldest. `sameRung`: only invoices on the
   *  same rung together, where law ties a waiting period to each missed due date. */
  readonly grouping: 'all' | 'sameRung';
  readonly stopsOn: readonly StopEvent[];
  readonly steps: readonly Step[];
};

/** Days from the due date on which a step is due if each step before it left on its day. */
export function axisDay(steps: readonly Step[], index: number): number {
  const step = steps[index];
  if (step === undefined) return 0;
  if (step.countsFrom === 'dueDate' || index === 0) return step.offsetDays;
  return axisDay(steps, index - 1) + step.offsetDays;
}

/** Why a scenario may not be saved. */
export type ScenarioProblem = {
  /** The step's key; null for the scenario as a whole. */
  readonly step: string | null;
  readonly rule: string;
  /** The article that refuses; null for a rule of good conduct or of form. */
  readonly article: string | null;
  readonly found: string;
  readonly expected: string;
};
