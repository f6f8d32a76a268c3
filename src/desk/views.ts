// What the doors show: the answers of the desk, as values. The API turns Money into decimal strings.

import type { ClaimWarning } from '../claim/claim-law.ts';
import type { Contact, DebtorKind, Language } from '../claim/parties.ts';
import type { Decision, Reason } from '../dunning/decision.ts';
import type { Insolvency } from '../dunning/dossier-facts.ts';
import type { ChannelName } from '../dunning/scenario.ts';
import type { TableRecord } from '../formats/records.ts';
import type { LawCode } from '../law/law.ts';
import type { InterestLine } from '../letters/message.ts';
import type { CalendarDate } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';
import type { DyingClaim, LawView, LimitationView } from './law-views.ts';

export type CompanyView = {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly mode: 'test' | 'live';
  readonly isPaused: boolean;
};

/** Today: what is owed, what waits for a person, and whether the cash is known. */
export type TodayView = {
  readonly day: CalendarDate;
  readonly company: CompanyView;
  readonly currency: string;
  readonly outstanding: Money;
  readonly overdue: Money;
  readonly overdueInvoices: number;
  readonly overdueDebtors: number;
  /** Overdue at the end of each of the last days, oldest first. */
  readonly trend: readonly { readonly day: CalendarDate; readonly overdue: Money }[];
  readonly ageing: readonly { readonly bucket: AgeBucket; readonly amount: Money }[];
  readonly batch: { readonly messages: number; readonly amount: Money; readonly approved: number };
  readonly calls: readonly CallTask[];
  readonly letters: readonly LetterTask[];
  readonly inDoubt: number;
  readonly failed: number;
  /** Of those, the first ones by name: doubts, then failures. */
  readonly troubles: readonly DeliveryTrouble[];
  readonly decisionsWaiting: readonly {
    readonly debtorId: string;
    readonly debtorName: string;
    readonly amount: Money;
    readonly because: readonly Reason[];
  }[];
  readonly cash: {
    readonly lastStatementOn: CalendarDate | null;
    readonly isFresh: boolean;
    readonly limitDays: number;
  };
  readonly unallocated: { readonly payments: number; readonly amount: Money; readonly proposals: number };
  readonly heldBack: readonly {
    readonly code: Reason['code'];
    readonly dossiers: number;
    readonly amount: Money;
  }[];
  /** Reminders not sent because the money had arrived in the meantime. */
  readonly stoppedBecausePaid: number;
  /** Claims whose limitation ends within a year, or has ended, the nearest first. */
  readonly limitationSoon: readonly DyingClaim[];
};

export type AgeBucket = 'notDue' | '1-30' | '31-60' | '61-90' | 'over90';

export type CallTask = {
  readonly messageId: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly phone: string | null;
  readonly amount: Money;
  readonly daysLate: number;
};

/** A letter that a person prints and posts. */
export type LetterTask = {
  readonly messageId: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly channel: 'letter' | 'registeredLetter';
  readonly amount: Money;
  readonly daysLate: number;
  readonly preparedOn: CalendarDate;
};

export type TasksView = { readonly calls: readonly CallTask[]; readonly letters: readonly LetterTask[] };

/** A delivery nobody knows the end of, or one that came back. */
export type DeliveryTrouble = {
  readonly messageId: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly channel: ChannelName;
  readonly state: 'inDoubt' | 'failed';
  readonly recipient: string | null;
  readonly amount: Money;
  readonly on: CalendarDate;
  /** The words of the mail server or of the person, where there are any. */
  readonly evidence: string | null;
};

export type MessageState =
  | 'prepared'
  | 'approved'
  | 'sending'
  | 'sent'
  | 'inDoubt'
  | 'failed'
  | 'withdrawn'
  | 'task'
  | 'done';

/** One line of the batch. */
export type BatchMessage = {
  readonly id: string;
  readonly version: number;
  readonly state: MessageState;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly language: Language;
  readonly stepKey: string;
  readonly channels: readonly ChannelName[];
  /** Channels on which a person still has to do something: call, post. */
  readonly openTasks: readonly ChannelName[];
  readonly recipient: string | null;
  readonly subject: string;
  readonly amount: Money;
  readonly invoices: readonly string[];
  readonly daysLate: number;
  readonly because: readonly Reason[];
  readonly warnings: readonly Reason[];
  /** Until when approval can be taken back, ISO instant. */
  readonly undoUntil: string | null;
};

export type BatchView = {
  readonly day: CalendarDate;
  readonly messages: readonly BatchMessage[];
  readonly excluded: readonly ExcludedDossier[];
};

export type ExcludedDossier = {
  readonly debtorId: string;
  readonly debtorName: string;
  readonly amount: Money;
  readonly kind: Decision['kind'];
  readonly because: readonly Reason[];
  readonly lookAgainOn: CalendarDate | null;
};

/** The final text of one message, as it will leave. */
export type MessageDetail = BatchMessage & {
  readonly text: string;
  readonly html: string;
  readonly hasLetter: boolean;
  readonly excluded: readonly { readonly number: string; readonly because: Reason }[];
  readonly frozenHash: string;
  readonly amounts: { readonly principal: Money; readonly interest: Money; readonly compensation: Money };
};

export type InvoiceView = {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  /** What the due date was read from; null while it is unknown. */
  readonly dueFrom: 'stated' | 'terms' | 'policy' | 'law' | null;
  readonly dueBecause: string | null;
  readonly dueArticle: string | null;
  /** A due date of several instalments cannot be set as one day. */
  readonly hasInstalments: boolean;
  readonly contractRatePercent: string | null;
  readonly invoiced: Money;
  readonly open: Money;
  readonly daysLate: number;
  readonly interest: Money;
  readonly compensation: Money;
  readonly interestLines: readonly InterestLine[];
  readonly articles: readonly string[];
  readonly warnings: readonly ClaimWarning[];
  readonly law: LawView;
  readonly limitation: LimitationView | null;
  readonly stepKey: string | null;
  readonly settlements: readonly {
    readonly on: CalendarDate;
    readonly amount: Money;
    readonly source: 'payment' | 'creditNote';
    readonly label: string;
  }[];
};

export type TimelineEntry = {
  readonly at: string;
  readonly day: CalendarDate;
  readonly kind:
    | 'invoice'
    | 'payment'
    | 'creditNote'
    | 'message'
    | 'hold'
    | 'holdLifted'
    | 'decision'
    | 'import';
  /** Number, payer, step, reason or kind of journal entry, after `kind`. */
  readonly title: string;
  /** What a person said with it: the note of a call, a tracking number. */
  readonly detail: string | null;
  readonly amount: Money | null;
  readonly messageId: string | null;
  readonly state: MessageState | null;
  readonly because: readonly Reason[];
};

export type DebtorView = {
  readonly id: string;
  readonly name: string;
  readonly kind: DebtorKind;
  readonly isKindAssumed: boolean;
  readonly country: string;
  readonly language: Language;
  readonly registration: string | null;
  readonly vat: string | null;
  readonly contacts: readonly Contact[];
  readonly day: CalendarDate;
  readonly outstanding: Money;
  readonly overdue: Money;
  readonly accessories: Money;
  readonly credits: Money;
  readonly unallocated: Money;
  readonly scenarioKey: string | null;
  /** The scenario that a person chose; null follows the kind and the country. */
  readonly scenarioChosen: string | null;
  /** The scenarios that fit this kind of debtor. */
  readonly scenarioChoices: readonly string[];
  /** The law of the contract where it is not the company's. */
  readonly law: LawCode | null;
  readonly companyLaw: LawCode;
  readonly tasks: TasksView;
  readonly dossierId: string | null;
  readonly decision: Decision | null;
  readonly holds: readonly {
    readonly id: string;
    readonly because: string;
    readonly by: string;
    readonly fromOn: CalendarDate;
    readonly until: CalendarDate | null;
  }[];
  /** Proceedings opened against the debtor, as a person entered them. */
  readonly insolvency: Insolvency | null;
  readonly invoices: readonly InvoiceView[];
  /** Of its invoices, those whose limitation is near, the nearest first. */
  readonly limitationSoon: readonly DyingClaim[];
  readonly timeline: readonly TimelineEntry[];
};

export type DebtorLine = {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly notDue: Money;
  readonly overdue: Money;
  readonly buckets: readonly { readonly bucket: AgeBucket; readonly amount: Money }[];
  readonly oldestDueOn: CalendarDate | null;
};

export type TakeInView = {
  readonly importId: string | null;
  readonly file: string;
  readonly format: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly problems: readonly {
    readonly severity: 'error' | 'warning';
    readonly place: string;
    readonly found: string;
    readonly expected: string;
  }[];
  /** How the columns of a table were understood; null for every other format. */
  readonly table: TableRecord | null;
};
