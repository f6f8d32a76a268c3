// What the API asks of the desk, and nothing else: the doors are built and tested against this type.
// The desk decides and writes; a door translates. `by` is the person (or the name of the API key) acting.

import type { Language } from '../../claim/parties.ts';
import type { HeldMany } from '../../desk/agreements/hold-many.ts';
import type { CompanyClosing } from '../../desk/company/close-company.ts';
import type { DeductedCredit, PaidInvoice } from '../../desk/money/allocate-by-hand.ts';
import type { Page } from '../../desk/page-cursor.ts';
import type { PersonAsked } from '../../desk/privacy/person.ts';
import type { BalanceView } from '../../desk/views/balance.ts';
import type { CompanyView } from '../../desk/views/company.ts';
import type { DebtorLine, DebtorView } from '../../desk/views/debtor.ts';
import type { ExplanationView } from '../../desk/views/explanation.ts';
import type { ForecastView } from '../../desk/views/forecast.ts';
import type { ConfirmedMany, ReceiptRead, UnmatchedPayment } from '../../desk/views/money-in.ts';
import type { RunView } from '../../desk/views/run.ts';
import type { TodayView } from '../../desk/views/today.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { AnswerDesk } from './answer-port.ts';
import type { AuditDesk } from './audit-port.ts';
import type { BatchDesk } from './batch-port.ts';
import type { CashDesk } from './cash-port.ts';
import type { ChangeDesk } from './change-port.ts';
import type { CompanyDetailsDesk } from './company-port.ts';
import type { CorrectionDesk } from './correction-port.ts';
import type { DossierDesk } from './dossier-port.ts';
import type { LawDesk } from './law-port.ts';
import type { OfficeMailDesk } from './office-port.ts';
import type { Acting, InCompany, InPortfolio, Outcome } from './outcome.ts';
import type { PortfolioDesk } from './portfolio-port.ts';
import type { RetentionDesk } from './retention-port.ts';
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
  RetentionDesk &
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
  /** Read-only from then on; nothing of it is sent. Closing twice equals closing once. */
  closeCompany(
    asked: Acting & { readonly because: string; readonly day: CalendarDate },
  ): Promise<CompanyClosing>;
  reopenCompany(asked: Acting & { readonly day: CalendarDate }): Promise<CompanyClosing>;
  /** While paused nothing of the company is sent. Pausing twice equals pausing once. */
  pauseAll(asked: Acting & { readonly isPaused: boolean }): Promise<CompanyView>;
};

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
  /** `currency`: whose totals are told, where the debtor owes several. */
  debtor(
    asked: InCompany & {
      readonly debtorId: string;
      readonly day: CalendarDate;
      readonly currency?: string | null;
    },
  ): Promise<DebtorView | null>;
  /** All that whoever takes the claim over needs, as one zip; refused where nothing is late. */
  claimFile(
    asked: InCompany & {
      readonly debtorId: string;
      readonly day: CalendarDate;
      readonly language: Language | null;
    },
  ): Promise<Outcome<{ readonly name: string; readonly bytes: Uint8Array }>>;
  /** A person's copy of what is held of him; unknown where the debtor has no such contact, or is a public body. */
  accessCopy(
    asked: Acting & {
      readonly debtorId: string;
      readonly day: CalendarDate;
      readonly person: PersonAsked;
      readonly language: Language | null;
    },
  ): Promise<Outcome<{ readonly name: string; readonly bytes: Uint8Array }>>;
  placeHold(
    asked: Acting & {
      readonly dossierId: string;
      /** Null: the whole dossier. */
      readonly invoiceId: string | null;
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
  /** Only those that stand as they were read. */
  confirmTogether(asked: Acting & { readonly receipts: readonly ReceiptRead[] }): Promise<ConfirmedMany>;
  undoConfirmed(
    asked: Acting & { readonly paymentIds: readonly string[] },
  ): Promise<Outcome<{ readonly paymentIds: readonly string[] }>>;
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
  forecast(
    asked: InCompany & {
      readonly day: CalendarDate;
      readonly days: number;
      /** The largest of each day; absent: all. */
      readonly perDay?: number | undefined;
    },
  ): Promise<ForecastView>;
};

/** The answer of an earlier request with the same key, so that a repeated POST has one effect. */
export type IdempotencyStore = {
  /**
   * `new` reserves the key for this request. `running`: another request holds it. `brokenOff`: its
   * process ended without an answer, and whether it took effect is not known. `different`: the key was used
   * for another request. Keys are kept for 24 hours.
   */
  claimKey(asked: {
    readonly companyId: string;
    readonly key: string;
    readonly requestHash: string;
  }): Promise<
    | { readonly kind: 'new' | 'running' | 'brokenOff' | 'different' }
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
