// One debtor: what is owed, what comes next, and everything that happened.

import type { Address, Contact, DebtorKind, Language } from '../../claim/parties.ts';
import type { Decision, Reason } from '../../dunning/decision.ts';
import type { Insolvency } from '../../dunning/dossier-facts.ts';
import type { AssignmentReason } from '../../dunning/scenario/assignment.ts';
import type { LawCode } from '../../law/law.ts';
import type { Term } from '../../law/term-limits.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import type { HoldView } from '../agreements/holds-view.ts';
import type { InterruptionsView } from '../agreements/interruption-views.ts';
import type { DyingClaim } from '../claims/law-views.ts';
import type { KindHint } from '../debtors/uncertain-kinds.ts';
import type { ReturnedAs } from '../sending/return-letter.ts';
import type { OtherCurrency } from './balance.ts';
import type { MessageState } from './batch.ts';
import type { InvoiceView } from './invoice.ts';
import type { TasksView } from './tasks.ts';
import type { AgeBucket } from './today.ts';

export type DebtorView = {
  readonly id: string;
  /** Of what can be corrected of it: whoever writes says which version they read. */
  readonly version: string;
  /** The same of the contact for invoices. */
  readonly contactVersion: string;
  readonly name: string;
  readonly kind: DebtorKind;
  readonly isKindAssumed: boolean;
  /** What speaks for what it may be, where nobody has said it. */
  readonly kindHint: KindHint | null;
  readonly country: string;
  readonly language: Language;
  readonly registration: string | null;
  readonly vat: string | null;
  /** The company's own number for it, as its tool wrote it. */
  readonly customerNumber: string | null;
  /** Where its letters go. */
  readonly address: Address | null;
  /** A letter came back from this address: paper waits until it is corrected, or said to be right. */
  readonly addressReturnedOn: CalendarDate | null;
  readonly contacts: readonly Contact[];
  readonly day: CalendarDate;
  readonly outstanding: Money;
  readonly overdue: Money;
  /** What is owed beside all these amounts, or is the debtor's, in each other currency. */
  readonly otherCurrencies: readonly (OtherCurrency & Pick<DebtorView, 'credits' | 'unallocated'>)[];
  /** Of what is overdue, what may be asked for today: the amount on the debtor's own page. */
  readonly overdueAsked: Money;
  readonly accessories: Money;
  readonly credits: Money;
  readonly unallocated: Money;
  readonly scenarioKey: string | null;
  readonly scenarioVersion: number | null;
  /** Why that scenario: a person, the running round, a rule with what it looked at, or kind and country. */
  readonly scenarioBecause: AssignmentReason;
  /** What the company calls this sort of customer. */
  readonly segment: string | null;
  /** The scenario that a person chose; null follows the kind and the country. */
  readonly scenarioChosen: string | null;
  /** The scenarios that fit this kind of debtor. */
  readonly scenarioChoices: readonly string[];
  /** The names of the scenarios that the company made, by their key; the interface names the others. */
  readonly scenarioNames: Readonly<Record<string, string>>;
  /** The law of the contract where it is not the company's. */
  readonly law: LawCode | null;
  readonly companyLaw: LawCode;
  readonly tasks: TasksView;
  readonly dossierId: string | null;
  readonly decision: Decision | null;
  readonly holds: readonly HoldView[];
  /** Disputes and promises, the closed ones too. */
  readonly interruptions: InterruptionsView;
  /** Agreed with it, as a percentage; null follows the terms of sale. */
  readonly contractRatePercent: string | null;
  readonly term: Term | null;
  /** Proceedings opened against the debtor, as a person entered them. */
  readonly insolvency: Insolvency | null;
  /** Of the proceedings alone. */
  readonly insolvencyVersion: string;
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
  /** A letter of the message that was posted; it may come back. */
  readonly hasPostedLetter: boolean;
  /** It came back: what the post wrote on it. */
  readonly returnedAs: ReturnedAs | null;
  /** A call that was noted and not taken back yet: whether it still may be is decided when it is asked. */
  readonly call: { readonly noteId: string; readonly dossierId: string } | null;
};
