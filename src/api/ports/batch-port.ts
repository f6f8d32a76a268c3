// What the API asks of the desk about the batch of a day: its messages, their approval, and what is done by hand.

import type { ContentPart } from '../../desk/messages/content-version.ts';
import type { ExclusionsTakenBack } from '../../desk/messages/take-back-exclusions.ts';
import type { ReturnedAs } from '../../desk/sending/return-letter.ts';
import type { BatchMessage, BatchView, MessageDetail } from '../../desk/views/batch.ts';
import type { Reason } from '../../dunning/decision.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Acting, Editing, InCompany, InPortfolio, Outcome, Refusal } from './outcome.ts';

export type Approval = {
  readonly approved: readonly BatchMessage[];
  /** Messages that a rule keeps from leaving; the others were approved all the same. */
  readonly refused: readonly {
    readonly messageId: string;
    readonly refusal: Refusal;
    readonly because: readonly Reason[];
    /** What was read and does not stand so any more. */
    readonly since?: { readonly changed: readonly ContentPart[]; readonly messageId: string };
  }[];
};

export type Exclusions = Pick<Approval, 'refused'> & {
  /** Ids of messages. */
  readonly excluded: readonly string[];
  readonly holdIds: readonly string[];
};

type MessageRead = InCompany & { readonly messageId: string; readonly mayAnswer: boolean };

export type BatchDesk = {
  batch(asked: InPortfolio & { readonly day: CalendarDate }): Promise<BatchView>;
  /** `mayAnswer`: false shows no way to the page of the debtor. */
  message(asked: MessageRead): Promise<MessageDetail | null>;
  /** The letter as a PDF, as it would be printed; refused where no font has its letters. */
  letter(asked: MessageRead): Promise<Outcome<{ readonly name: string; readonly bytes: Uint8Array }>>;
  /** The transfer code of the message as a PNG; null when it carries none. */
  payCode(asked: InCompany & { readonly messageId: string }): Promise<Uint8Array | null>;
  /** Changes the words of a prepared message. Amounts and legal mentions must stay in the text. */
  editMessage(
    asked: Editing & {
      readonly messageId: string;
      readonly subject: string;
      readonly text: string;
    },
  ): Promise<Outcome<MessageDetail>>;
  excludeMessage(
    asked: Acting & { readonly messageId: string; readonly because: string; readonly day: CalendarDate },
  ): Promise<Outcome<BatchMessage>>;
  /** Several for one reason; each that has left is named. */
  excludeMessages(
    asked: Acting &
      InPortfolio & {
        readonly ids: readonly string[];
        readonly because: string;
        /** The last day on which nothing is prepared. */
        readonly until: CalendarDate | null;
        readonly day: CalendarDate;
      },
  ): Promise<Exclusions>;
  takeBackExclusions(
    asked: Acting & InPortfolio & { readonly holdIds: readonly string[]; readonly day: CalendarDate },
  ): Promise<ExclusionsTakenBack>;
  approve(
    asked: Acting &
      InPortfolio & {
        readonly ids: readonly string[] | 'all';
        /** By id, the version of the content that was read. */
        readonly read?: ReadonlyMap<string, string>;
        readonly day: CalendarDate;
        readonly role: string;
      },
  ): Promise<Approval>;
  /** Takes approvals back while their delay has not run out. */
  undoApproval(asked: Acting & InPortfolio & { readonly ids: readonly string[] }): Promise<Approval>;
  /** A person says what became of a message in doubt. */
  settleInDoubt(
    asked: Acting & { readonly messageId: string; readonly outcome: 'sent' | 'notSent' },
  ): Promise<Outcome<BatchMessage>>;
  recordCallOutcome(
    asked: OnMessage & { readonly outcome: CallOutcome; readonly note: string },
  ): Promise<Outcome<BatchMessage>>;
  /** The last call of the message and all that came of it: its task is open again. */
  takeBackCallOutcome(asked: OnMessage): Promise<Outcome<BatchMessage>>;
  /** A letter was put in the post. A registered letter is proved by its tracking number. */
  postLetter(
    asked: Acting & {
      readonly messageId: string;
      readonly postedOn: CalendarDate;
      readonly trackingNumber: string | null;
      readonly day: CalendarDate;
    },
  ): Promise<Outcome<BatchMessage>>;
  /** A letter that was posted came back: what the post wrote on it says what follows. */
  returnLetter(
    asked: OnMessage & { readonly returnedOn: CalendarDate; readonly returnedAs: ReturnedAs },
  ): Promise<Outcome<BatchMessage>>;
  /** It had not come back: all is as it was before that was noted. */
  unreturnLetter(asked: OnMessage): Promise<Outcome<BatchMessage>>;
};

export type CallOutcome = 'reached' | 'notReached' | 'wrongNumber';
export const CALL_OUTCOMES: readonly CallOutcome[] = ['reached', 'notReached', 'wrongNumber'];

type OnMessage = Acting & { readonly messageId: string; readonly day: CalendarDate };
