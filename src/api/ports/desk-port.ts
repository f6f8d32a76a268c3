// What the API asks of the desk, and nothing else: the doors are built and tested against this type.
// The desk decides and writes; a door translates. `by` is the person (or the name of the API key) acting.

import type { HeldMany } from '../../desk/agreements/hold-many.ts';
import type {
  BalanceView,
  ExplanationView,
  ForecastView,
  Page,
  RunView,
  UnmatchedPayment,
} from '../../desk/answers.ts';
import type { ExclusionsTakenBack } from '../../desk/messages/take-back-exclusions.ts';
import type { DeductedCredit, PaidInvoice } from '../../desk/money/allocate-by-hand.ts';
import type { BatchMessage, BatchView, MessageDetail } from '../../desk/views/batch.ts';
import type { CompanyView } from '../../desk/views/company.ts';
import type { DebtorLine, DebtorView } from '../../desk/views/debtor.ts';
import type { TodayView } from '../../desk/views/today.ts';
import type { Reason } from '../../dunning/decision.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { AnswerDesk } from './answer-port.ts';
import type { AuditDesk } from './audit-port.ts';
import type { CashDesk } from './cash-port.ts';
import type { ChangeDesk } from './change-port.ts';
import type { CompanyDetailsDesk } from './company-port.ts';
import type { CorrectionDesk } from './correction-port.ts';
import type { DossierDesk } from './dossier-port.ts';
import type { LawDesk } from './law-port.ts';
import type { OfficeMailDesk } from './office-port.ts';
import type { Acting, InCompany, InPortfolio, Outcome, Refusal } from './outcome.ts';
import type { PortfolioDesk } from './portfolio-port.ts';
import type { ScenarioDesk } from './scenario-port.ts';
import type { StartDesk } from './start-port.ts';
import type { TakeInDesk } from './take-in-port.ts';
import type { ViewDesk } from './view-port.ts';
import type { WordingDesk } from './wording-port.ts';

export type Desk = CompanyDesk &
  CompanyDetailsDesk &
  BatchDesk &
  DebtorDesk &
  CorrectionDesk &
  DossierDesk &
  TakeInDesk &
  BankDesk &
  CashDesk &
  DayDesk &
  LawDesk &
  ScenarioDesk &
  WordingDesk &
  AnswerDesk &
  OfficeMailDesk &
  StartDesk &
  PortfolioDesk &
  AuditDesk &
  ChangeDesk &
  ViewDesk &
  IdempotencyStore;

type CompanyDesk = {
  /** The companies of these ids, by name. Unknown ids are left out. */
  companies(asked: { readonly companyIds: readonly string[] }): Promise<readonly CompanyView[]>;
  /** While paused nothing of the company is sent. Pausing twice equals pausing once. */
  pauseAll(asked: Acting & { readonly isPaused: boolean }): Promise<CompanyView>;
};

export type Approval = {
  readonly approved: readonly BatchMessage[];
  /** Messages that a rule keeps from leaving; the others were approved all the same. */
  readonly refused: readonly {
    readonly messageId: string;
    readonly refusal: Refusal;
    readonly because: readonly Reason[];
  }[];
};

export type Exclusions = Pick<Approval, 'refused'> & {
  /** Ids of messages. */
  readonly excluded: readonly string[];
  readonly holdIds: readonly string[];
};

type BatchDesk = {
  batch(asked: InPortfolio & { readonly day: CalendarDate }): Promise<BatchView>;
  message(asked: InCompany & { readonly messageId: string }): Promise<MessageDetail | null>;
  /** The letter as a PDF, as it would be printed; null when the message has none. */
  letter(
    asked: InCompany & { readonly messageId: string },
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
  /** The transfer code of the message as a PNG; null when it carries none. */
  payCode(asked: InCompany & { readonly messageId: string }): Promise<Uint8Array | null>;
  /** Changes the words of a prepared message. Amounts and legal mentions must stay in the text. */
  editMessage(
    asked: Acting & {
      readonly messageId: string;
      readonly version: number;
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
};

export type CallOutcome = 'reached' | 'notReached' | 'wrongNumber';
export const CALL_OUTCOMES: readonly CallOutcome[] = ['reached', 'notReached', 'wrongNumber'];

type DebtorDesk = {
  /** Debtors with something open first by overdue amount; `search` looks at names and numbers. */
  debtors(
    asked: InPortfolio & {
      readonly day: CalendarDate;
      readonly search: string | null;
      /** Only whose oldest open due date is longer ago than this many days. */
      readonly lateBeyond?: number | null;
      readonly cursor: string | null;
      readonly limit: number;
    },
  ): Promise<Page<DebtorLine>>;
  debtor(
    asked: InCompany & { readonly debtorId: string; readonly day: CalendarDate },
  ): Promise<DebtorView | null>;
  placeHold(
    asked: Acting & {
      readonly dossierId: string;
      readonly because: string;
      readonly day: CalendarDate;
      readonly until: CalendarDate | null;
    },
  ): Promise<Outcome<{ readonly holdId: string }>>;
  /** Several debtors at once; a dry run says whom it would touch. */
  holdMany(
    asked: Acting &
      InPortfolio & {
        readonly debtorIds: readonly string[];
        readonly because: string;
        readonly until: CalendarDate | null;
        readonly isDryRun: boolean;
        readonly day: CalendarDate;
      },
  ): Promise<HeldMany>;
  /** The holds that were lifted. */
  releaseMany(
    asked: Acting & InPortfolio & { readonly holdIds: readonly string[]; readonly day: CalendarDate },
  ): Promise<readonly string[]>;
  liftHold(
    asked: Acting & { readonly dossierId: string; readonly holdId: string; readonly day: CalendarDate },
  ): Promise<Outcome<{ readonly holdId: string }>>;
};

type BankDesk = {
  /** Receipts with money not allocated yet, the oldest first, with the proposals nobody has rejected. */
  unmatchedPayments(
    asked: InCompany & { readonly cursor: string | null; readonly limit: number },
  ): Promise<Page<UnmatchedPayment>>;
  confirmMatch(
    asked: Acting & {
      readonly paymentId: string;
      readonly allocations: readonly PaidInvoice[];
      readonly credits: readonly DeductedCredit[];
    },
  ): Promise<Outcome<{ readonly paymentId: string }>>;
  /** Remembered: the same proposal is never made again. */
  rejectMatch(
    asked: Acting & { readonly paymentId: string; readonly proposalId: string },
  ): Promise<Outcome<{ readonly paymentId: string }>>;
  /** "I have looked: the books hold every receipt up to this day", where no statement can be read. */
  declareCashUpToDate(
    asked: Acting & { readonly on: CalendarDate; readonly day: CalendarDate },
  ): Promise<Outcome<{ readonly on: CalendarDate }>>;
};

type DayDesk = {
  today(asked: InPortfolio & { readonly day: CalendarDate }): Promise<TodayView>;
  run(asked: Acting & { readonly day: CalendarDate; readonly dryRun: boolean }): Promise<RunView>;
  why(
    asked: InCompany & { readonly invoiceNumber: string; readonly day: CalendarDate },
  ): Promise<ExplanationView | null>;
  balance(asked: InCompany & { readonly day: CalendarDate }): Promise<BalanceView>;
  forecast(asked: InCompany & { readonly day: CalendarDate; readonly days: number }): Promise<ForecastView>;
};

/** The answer of an earlier request with the same key, so that a repeated POST has one effect. */
export type IdempotencyStore = {
  /**
   * `new` reserves the key for this request. `running`: another request holds it. `different`: the key was used
   * for another request. Keys are kept for 24 hours.
   */
  claimKey(asked: {
    readonly companyId: string;
    readonly key: string;
    readonly requestHash: string;
  }): Promise<
    | { readonly kind: 'new' | 'running' | 'different' }
    | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  >;
  keepAnswer(asked: {
    readonly companyId: string;
    readonly key: string;
    readonly status: number;
    readonly body: string;
  }): Promise<void>;
  releaseKey(asked: { readonly companyId: string; readonly key: string }): Promise<void>;
};

type OnMessage = Acting & { readonly messageId: string; readonly day: CalendarDate };
