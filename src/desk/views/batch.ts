// The batch: messages as they will leave, and everybody who gets none.

import type { ClaimAmounts } from '../../claim/claim-amounts.ts';
import type { Language } from '../../claim/parties.ts';
import type { Decision, Reason } from '../../dunning/decision.ts';
import type { ChannelName } from '../../dunning/scenario/scenario.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';

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
  /** Of what it says, for how much and to whom: named by whoever approves it. */
  readonly contentVersion: string;
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
  /** The day of its text: what it says of days and interest is true on that day. */
  readonly preparedOn: CalendarDate;
  /** On the day of its text. */
  readonly daysLate: number;
  /** A person approved the one before it, which did not leave. */
  readonly wasApproved: boolean;
  readonly because: readonly Reason[];
  readonly warnings: readonly Reason[];
  /** Until when approval can be taken back, ISO instant; by hand, until it is posted or called. Null where something has left. */
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

/** What becomes of an approval where the text could not leave as it was approved. */
export type MessageCourse =
  | {
      /** Its text is too old by then: it is written anew. */
      readonly kind: 'writtenAnew';
      readonly leavesOn: CalendarDate;
      /** Why it is to be approved again: a person wrote into it, or it would be said in other words. Null: the approval is kept. */
      readonly asksAgain: 'ownText' | 'otherWords' | null;
    }
  | { readonly kind: 'approvalKept'; readonly by: string; readonly on: CalendarDate }
  | {
      readonly kind: 'approvalLost';
      readonly by: string;
      readonly on: CalendarDate;
      readonly preparedOn: CalendarDate;
      readonly because: Reason;
      /** What the person had written into it, which is not in this one; null where they wrote nothing. */
      readonly ownText: string | null;
    };

/** The final text of one message, as it will leave. */
export type MessageDetail = BatchMessage & {
  readonly text: string;
  readonly html: string;
  readonly hasLetter: boolean;
  readonly excluded: readonly { readonly number: string; readonly because: Reason }[];
  readonly frozenHash: string;
  readonly course: MessageCourse | null;
  /** Who sells to the debtor was told and has not answered; without an answer it may leave on that day. */
  readonly salesWait: { readonly name: string; readonly leavesOn: CalendarDate } | null;
  /** What the message states, part by part. */
  readonly amounts: ClaimAmounts;
};
