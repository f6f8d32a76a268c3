// What a scenario is: steps as data, on an axis around the due date. The engine (`next-step.ts`) knows no country.

import type { DebtorKind } from '../claim/parties.ts';

export type ChannelName = 'email' | 'letter' | 'registeredLetter' | 'call' | 'sms';

/** What the text is for; it selects the wording and the mentions that law demands. */
export type LetterKind =
  | 'comingDue'
  | 'courteousReminder'
  | 'dateRequest'
  | 'call'
  | 'costsNotice'
  | 'lastNotice'
  | 'formalNotice'
  | 'consumerFirstReminder'
  | 'consumerSecondReminder'
  | 'thankYou';

export type Tone = 'helpful' | 'courteous' | 'direct' | 'firm' | 'formal' | 'warm';

export type Step = {
  /** Unique in the scenario and stable over its versions. */
  readonly key: string;
  /** Order in the ladder. Rungs rise by one; none is skipped. */
  readonly rung: number;
  /** Calendar days from the due date of the invoice; negative before it. */
  readonly offsetDays: number;
  readonly action:
    | { readonly kind: 'message'; readonly letterKind: LetterKind; readonly channels: readonly ChannelName[] }
    /** A person decides (plan, agency, procedure, write-off): nothing is sent. */
    | { readonly kind: 'decision' };
  readonly tone: Tone;
  /** `announced`: interest and fixed sum are stated and given up if the principal comes by the deadline. */
  readonly claims: 'principal' | 'announced' | 'withAccessories';
  /** Days given to answer; the next rung waits until they have passed. Null: no deadline is stated. */
  readonly deadlineDays: number | null;
  /** A step before the due date makes no sense after it: it lapses, with that reason. */
  readonly lapsesAtDueDate: boolean;
  /** For the step before the due date: only for new debtors or amounts above this many minor units. */
  readonly onlyIf: { readonly minimumMinor: number; readonly orNewDebtor: boolean } | null;
};

export type Scenario = {
  readonly key: string;
  readonly version: number;
  /** '*' is any country without a scenario of its own. */
  readonly countries: readonly string[];
  readonly debtorKinds: readonly DebtorKind[];
  /** `all`: one message for everything overdue, at the level of the oldest. `sameRung`: only invoices on the
   *  same rung together, where law ties a waiting period to each missed due date. */
  readonly grouping: 'all' | 'sameRung';
  readonly steps: readonly Step[];
};
