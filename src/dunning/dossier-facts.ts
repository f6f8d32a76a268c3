// Everything that is known of one dossier on one day, and all that a decision may look at.

import type { Claim } from '../claim/asked-balance.ts';
import type { Balance } from '../claim/balance.ts';
import type { LawFact } from '../claim/law-facts.ts';
import type { CompanyPolicy, Debtor } from '../claim/parties.ts';
import type { TakenBack } from '../dossier/coverage.ts';
import type { Hold as PersonsHold } from '../dossier/hold.ts';
import type { Interruptions } from '../dossier/interruptions.ts';
import type { CalendarDate } from '../units/calendar.ts';
import type { Currency, Money } from '../units/money.ts';
import type { Decision } from './decision.ts';
import type { HoldFact } from './hold-fact.ts';
import type { ChannelName, Habit } from './scenario/scenario.ts';

/** A rung that a message took for an invoice. It counts from the day it really left. */
export type RungTaken = {
  readonly invoiceId: string;
  readonly rung: number;
  /** Of which instalment, from 0. */
  readonly instalment: number;
  readonly stepKey: string;
  /** Null while the message waits. In doubt counts as left. */
  readonly leftOn: CalendarDate | null;
  readonly isInDoubt: boolean;
  /** Something of its message still waits to leave, although a part may have left. */
  readonly isWaiting: boolean;
  /** The channel by which it left first. */
  readonly channel: ChannelName;
  readonly deadlineOn: CalendarDate | null;
  /** A call that rang at somebody else's. */
  readonly hasMisdialled?: boolean;
};

/** A rung that a comparison left out on purpose: no message took it. */
export type LeftOut = Pick<RungTaken, 'invoiceId' | 'instalment' | 'rung' | 'stepKey'> & {
  readonly on: CalendarDate;
  /** Its name. */
  readonly comparison: string;
  /** The last day on which the debtor goes without this message. */
  readonly until: CalendarDate;
};

export type WaitingMessage = {
  readonly messageId: string;
  readonly stepKey: string;
  readonly state: 'prepared' | 'approved';
  readonly preparedOn: CalendarDate;
  /** Minor units that the message asks for. */
  readonly asked: number;
  readonly isEdited: boolean;
  /** A parcel of it is in the hands of a channel right now. */
  readonly isLeaving: boolean;
  /** The invoices it is about, with what was open in minor units. */
  readonly covers: readonly CoveredByWaiting[];
};

export type CoveredByWaiting = {
  readonly invoiceId: string;
  readonly open: number;
  readonly number?: string;
  /** How it came to an end since, where it did; absent or null while it is open. */
  readonly ended?: 'paid' | 'credited' | 'cancelled' | 'corrected' | null;
  readonly cancelledOn?: CalendarDate | null;
};

/** One message or call to a person, whoever of the installation made it. */
export type RecentContact = { readonly on: CalendarDate; readonly channels: readonly ChannelName[] };

/** A hold; `fact` names the fact that placed it, where no person did: `because` is its words. */
export type Hold = PersonsHold & { readonly fact?: HoldFact | null };

/** Proceedings opened against the debtor, as a person entered them. */
export type Insolvency = {
  readonly openedOn: CalendarDate;
  /** In the official bulletin: the claim is declared within a time counted from it. */
  readonly publishedOn: CalendarDate | null;
  /** Where the person read it. */
  readonly source: string;
  readonly by: string;
};

export type CashFacts = {
  /** The last day that a bank statement, or a person's word, covers. */
  readonly knownUntil: CalendarDate | null;
  /** The day lies behind whoever asks, or is one that they name: that the bank knows more by now says nothing of the clock. */
  readonly isSeenLater?: boolean;
  readonly unallocated: readonly {
    readonly paymentId: string;
    readonly receivedOn: CalendarDate;
    readonly amount: Money;
    readonly clue: string;
  }[];
  readonly credits: readonly { readonly number: string; readonly amount: Money }[];
  /** Days between two statements of an account for which money may be missing. */
  readonly gaps?: readonly {
    readonly account: string;
    readonly fromOn: CalendarDate;
    readonly untilOn: CalendarDate;
  }[];
};

/** Money that is on its way for an invoice. */
export type ExpectedReceipt = {
  readonly invoiceId: string;
  readonly kind: 'directDebit' | 'expected' | 'online';
  readonly expectedOn: CalendarDate;
  /** The last day on which it may still come, or come back. */
  readonly untilOn: CalendarDate;
  readonly amount: Money;
};

export type DossierFacts = {
  readonly dossierId: string;
  readonly debtor: Debtor;
  readonly currency: Currency;
  readonly round: number;
  /** What was decided the last time; null or absent when nothing was. */
  readonly lastKind?: Decision['kind'] | null;
  readonly policy: CompanyPolicy;
  /** The country whose banks are open or not: the company's. */
  readonly bankCountry: string;
  /** Every invoice with an open amount, and those settled lately enough to be explained. */
  readonly balances: readonly Balance[];
  readonly taken: readonly RungTaken[];
  /** What a comparison left out; absent: nothing. For the ladder it counts as taken, for the law it does not. */
  readonly leftOut?: readonly LeftOut[];
  readonly lastContactOn: CalendarDate | null;
  /** Of the last seven days, whichever company of the installation made them; absent: none. */
  readonly recentContacts?: readonly RecentContact[];
  readonly waiting: WaitingMessage | null;
  readonly holds: readonly Hold[];
  readonly insolvency?: Insolvency | null;
  /** Disputes, promises and agreements; absent when there are none. */
  readonly interruptions?: Interruptions;
  /** What the balances are made from. */
  readonly sources?: readonly Claim[];
  /** What a person entered that the law gives an effect to, in order of day. */
  readonly lawFacts?: readonly LawFact[];
  /** Belgian consumers: due dates missed in this calendar year, this one included (CDE XIX.2). */
  readonly missedDueDates?: number;
  readonly cash: CashFacts;
  readonly expected?: readonly ExpectedReceipt[];
  /** Booked already, for a day that has not come. */
  readonly bookedAhead?: readonly ExpectedReceipt[];
  /** What a bank took back of what had settled an invoice. */
  readonly returned?: readonly TakenBack[];
  /** Instalments of a plan that the debtor was reminded of; absent: none. */
  readonly planReminders?: readonly { readonly dueOn: CalendarDate; readonly leftOn: CalendarDate }[];
  readonly isNewDebtor: boolean;
  /** How the debtor has paid so far; absent where no rule asks. */
  readonly habit?: Habit;
  /** The scenario that the first message of this round followed: the round keeps its version. */
  readonly running?: { readonly key: string; readonly version: number } | null;
  /** The first invoice that is there already and is issued on a later day. */
  readonly coming: { readonly issuedOn: CalendarDate; readonly dueOn: CalendarDate } | null;
};
