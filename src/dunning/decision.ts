// What the engine answers for one dossier on one day, always with its reasons and the day to look again.
// A reason is a fact with its values, never a sentence: doors put it into words in the reader's language.

import type { CalendarDate } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';
import type { Arm } from './comparison.ts';
import type { HoldFact } from './hold-fact.ts';
import type { InterruptionReason } from './interruption-reason.ts';
import type { ChannelName } from './scenario/scenario.ts';

export type Reason =
  | InterruptionReason
  // why something is done
  | {
      readonly code: 'stepIsDue';
      readonly step: string;
      readonly invoice: string;
      readonly dueOn: CalendarDate;
      readonly daysLate: number;
      readonly stepDueOn: CalendarDate;
    }
  | { readonly code: 'comingDue'; readonly invoice: string; readonly dueOn: CalendarDate }
  | { readonly code: 'firstStepAfterImport'; readonly invoice: string; readonly daysLate: number }
  | {
      readonly code: 'previousStep';
      readonly step: string;
      readonly sentOn: CalendarDate;
      readonly isInDoubt: boolean;
    }
  | {
      readonly code: 'paymentReturned';
      readonly invoice: string;
      readonly amount: Money;
      readonly returnedOn: CalendarDate;
    }
  | { readonly code: 'personDecides'; readonly step: string; readonly invoice: string }
  /** Of two wordings that are compared, this debtor gets this one. */
  | { readonly code: 'comparedWording'; readonly comparison: string; readonly arm: Arm }
  /** To see what the message brings, this debtor goes without it: nothing was sent on that day. */
  | {
      readonly code: 'messageLeftOut';
      readonly step: string;
      readonly comparison: string;
      readonly on: CalendarDate;
      /** The last day on which it goes without. */
      readonly until: CalendarDate;
    }
  /** The draw leaves the message of a step out for this debtor; `hasEntered`: it is so already, else if it still enters. */
  | {
      readonly code: 'messageWillBeLeftOut';
      readonly step: string;
      readonly comparison: string;
      readonly hasEntered: boolean;
    }
  // why it is not done yet
  | { readonly code: 'notYetDue'; readonly dueOn: CalendarDate }
  | { readonly code: 'nextStepLater'; readonly step: string; readonly stepDueOn: CalendarDate }
  | {
      readonly code: 'minimumGap';
      readonly lastContactOn: CalendarDate;
      readonly gapDays: number;
      readonly until: CalendarDate;
    }
  | {
      /** Whichever company of the installation made them. */
      readonly code: 'weeklyLimit';
      readonly contacts: number;
      readonly limit: number;
      readonly until: CalendarDate;
    }
  | {
      readonly code: 'channelsOfDay';
      readonly channels: readonly ChannelName[];
      readonly until: CalendarDate;
    }
  | { readonly code: 'deadlineRunning'; readonly step: string; readonly deadlineOn: CalendarDate }
  | {
      readonly code: 'notAWorkingDay';
      readonly day: CalendarDate;
      readonly holiday: string | null;
      readonly country: string;
    }
  | {
      readonly code: 'messageWaiting';
      readonly step: string;
      readonly state: 'prepared' | 'approved' | 'inDoubt';
      readonly preparedOn: CalendarDate;
    }
  /** Nothing was decided yet, and there is too much to decide it for a screen: the next run does. */
  | { readonly code: 'notDecidedYet' }
  // why it must not be done
  | {
      readonly code: 'held';
      readonly because: string;
      readonly by: string;
      readonly until: CalendarDate | null;
    }
  | { readonly code: 'insolvency'; readonly openedOn: CalendarDate; readonly source: string }
  | { readonly code: 'bankTooOld'; readonly lastStatementOn: CalendarDate; readonly limitDays: number }
  | { readonly code: 'clockBehind'; readonly knownUntil: CalendarDate; readonly day: CalendarDate }
  | { readonly code: 'noBankRecords' }
  | {
      readonly code: 'unallocatedPayment';
      readonly paymentId: string;
      readonly receivedOn: CalendarDate;
      readonly amount: Money;
      readonly clue: string;
    }
  | {
      readonly code: 'statementGap';
      readonly account: string;
      readonly fromOn: CalendarDate;
      readonly untilOn: CalendarDate;
    }
  | {
      readonly code: 'receiptExpected';
      readonly kind: 'directDebit' | 'expected' | 'online';
      readonly invoice: string;
      readonly amount: Money;
      readonly expectedOn: CalendarDate;
      readonly until: CalendarDate;
    }
  | { readonly code: 'creditAvailable'; readonly creditNote: string; readonly amount: Money }
  | { readonly code: 'smallBalance'; readonly amount: Money; readonly threshold: Money }
  | { readonly code: 'dueDateUnknown'; readonly invoice: string }
  | { readonly code: 'cancelled'; readonly invoice: string; readonly on: CalendarDate }
  | { readonly code: 'paidInFull'; readonly invoice: string }
  | { readonly code: 'companyPaused' | 'companyClosed' }
  | { readonly code: 'noScenario'; readonly country: string; readonly debtorKind: string }
  | { readonly code: 'kindAssumed'; readonly debtorKind: string }
  | {
      readonly code: 'notLawful';
      readonly rule: string;
      readonly article: string;
      readonly found: string;
      readonly expected: string;
    }
  // what was left out, on record
  | {
      readonly code: 'stepSkipped';
      readonly step: string;
      readonly why: 'lapsedAtDueDate' | 'conditionNotMet';
    }
  | { readonly code: 'noAddressForChannel'; readonly channel: ChannelName }
  /** The last letter to this address came back: paper waits until it is corrected. */
  | { readonly code: 'addressReturned' | 'returnTakenBack'; readonly on: CalendarDate }
  | {
      /** On paper; e-mail carries every script. */
      readonly code: 'notPrintable';
      readonly at: 'debtorName' | 'debtorAddress' | 'creditor' | 'reference' | 'text';
      /** The line in which the signs stand that no font has. */
      readonly text: string;
      readonly signs: string;
    }
  | { readonly code: 'nothingOwed' }
  // why a message that was prepared does not leave
  | {
      readonly code: 'amountChanged';
      readonly was: Money;
      readonly now: Money;
      /** Money came in between; noted when the message is taken back. */
      readonly isByMoney?: boolean | undefined;
    }
  /** As much is asked for, by another step than the one that was prepared. */
  | { readonly code: 'stepChanged'; readonly was: string; readonly now: string }
  | { readonly code: 'outdated'; readonly preparedOn: CalendarDate }
  | { readonly code: 'excludedByPerson'; readonly by: string; readonly because: string }
  | { readonly code: 'addressRefused'; readonly evidence: string }
  | { readonly code: 'addressChanged'; readonly address: string }
  /** Prepared in test mode, and perhaps noted as sent: nothing had left, and its links open on that machine alone. */
  | { readonly code: 'onlyRehearsed' }
  | { readonly code: 'creditorCorrected'; readonly what: 'account' | 'details' }
  /** Of its customer, or with a link to where no page opens, or without one that there is by now; or what it confirms is said otherwise. */
  | { readonly code: 'writtenBefore'; readonly what: 'debtor' | 'debtorPage' | 'said' }
  | TakenInReason;

/** Reasons that come from what was taken in, or taken back. */
export type TakenInReason =
  | {
      readonly code: 'heldByFact';
      readonly fact: HoldFact;
      /** The factor, the reasons that a status gives; empty where there is nothing to name. */
      readonly detail: string;
      readonly until: CalendarDate | null;
    }
  | { readonly code: 'creditedInFull'; readonly invoice: string }
  | {
      readonly code: 'invoiceReplaced';
      readonly by: string;
      readonly invoice: string;
      /** Null where that one is another customer's. */
      readonly replacedBy: string | null;
    }
  | { readonly code: 'importUndone'; readonly by: string; readonly file: string }
  | {
      readonly code: 'sentAbout';
      readonly invoice: string;
      readonly step: string;
      readonly sentOn: CalendarDate;
    }
  | { readonly code: 'changedSince'; readonly invoice: string; readonly file: string }
  | {
      readonly code: 'debtorsMerged' | 'mergeUndone';
      readonly by: string;
      readonly kept: string;
      readonly merged: string;
    };

export type ReasonCode = Reason['code'];

/** The part of an invoice in a message, and the rung that this message is for that invoice. */
export type CoveredInvoice = {
  readonly invoiceId: string;
  readonly number: string;
  readonly open: Money;
  /** Which of its instalments is meant, from 0. */
  readonly instalment: number;
  /** All that are asked for, where each has its own free reminder; absent: all that are due. */
  readonly parts?: readonly number[];
  /** Null: listed because it is overdue, but its own clock has not reached a step. */
  readonly rung: number | null;
};

export type ExcludedInvoice = {
  readonly invoiceId: string;
  readonly number: string;
  readonly because: Reason;
};

type Answer = {
  readonly because: readonly Reason[];
  readonly excluded: readonly ExcludedInvoice[];
  /** Null only when nothing is left to look at until a new fact arrives. */
  readonly lookAgainOn: CalendarDate | null;
};

export type Decision =
  | ({
      readonly kind: 'send';
      readonly stepKey: string;
      readonly rung: number;
      readonly leadInvoiceId: string;
      readonly covers: readonly CoveredInvoice[];
      /** The day that the message names, where no step counts one: of an instalment. */
      readonly deadlineOn?: CalendarDate;
    } & Answer)
  | ({ readonly kind: 'wait' } & Answer)
  | ({ readonly kind: 'hold' } & Answer)
  | ({ readonly kind: 'ask'; readonly stepKey: string; readonly covers: readonly CoveredInvoice[] } & Answer)
  | ({ readonly kind: 'done' } & Answer);
