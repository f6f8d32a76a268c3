// What the API asks of the desk about money: payments and what they pay, money that goes back or is given up, what is on
// its way, and what is known of each bank account.

import type { Versioned } from '../../desk/edited-meanwhile.ts';
import type { DeductedCredit, GivenUp, PaidInvoice } from '../../desk/money/allocate-by-hand.ts';
import type { BankAccountView } from '../../desk/money/bank-accounts.ts';
import type { MatchingSettings } from '../../desk/money/matching-settings.ts';
import type { MoneyByHand } from '../../desk/money/money-by-hand.ts';
import type { PaymentDetail, PaymentLine, ReturnQuestion } from '../../desk/money/payment-views.ts';
import type { ManualPayment } from '../../desk/money/record-payment.ts';
import type { Page } from '../../desk/page-cursor.ts';
import type { ExpectedKind } from '../../store/money/expected-receipts.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import type { Acting, Editing, InCompany, Outcome } from './outcome.ts';

type OnDay = Acting & { readonly day: CalendarDate };

export type CashDesk = {
  /** The newest first; `search` looks at payers, texts and references. */
  payments(
    asked: InCompany & {
      readonly search: string | null;
      readonly cursor: string | null;
      readonly limit: number;
    },
  ): Promise<Page<PaymentLine>>;
  payment(asked: InCompany & { readonly paymentId: string }): Promise<PaymentDetail | null>;
  recordPayment(asked: OnDay & ManualPayment): Promise<Outcome<PaymentDetail>>;
  /** Only what a person recorded; a bank line goes with its import. */
  undoPayment(
    asked: OnDay & { readonly paymentId: string },
  ): Promise<Outcome<{ readonly paymentId: string }>>;
  /** Replaces what the payment pays, all or nothing. */
  reallocate(
    asked: OnDay &
      Editing & {
        readonly paymentId: string;
        readonly allocations: readonly PaidInvoice[];
        readonly credits: readonly DeductedCredit[];
      },
  ): Promise<Outcome<PaymentDetail>>;
  /** `allocationId` null: all that it pays, on the version that was `seen`. */
  unallocate(
    asked: OnDay & {
      readonly paymentId: string;
      readonly allocationId: string | null;
      readonly seen?: string;
    },
  ): Promise<Outcome<PaymentDetail>>;
  /** `because` null takes it up again. */
  setPaymentAside(
    asked: OnDay & Editing & { readonly paymentId: string; readonly because: string | null },
  ): Promise<Outcome<PaymentDetail>>;
  refund(
    asked: OnDay & {
      readonly paymentId: string;
      readonly amount: Money;
      readonly on: CalendarDate;
      readonly because: string;
    },
  ): Promise<Outcome<{ readonly id: string }>>;
  undoRefund(asked: OnDay & { readonly refundId: string }): Promise<Outcome<{ readonly id: string }>>;
  giveUpDifference(
    asked: OnDay & GivenUp & { readonly invoiceId: string; readonly on: CalendarDate },
  ): Promise<Outcome<{ readonly id: string }>>;
  undoDifference(asked: OnDay & { readonly differenceId: string }): Promise<Outcome<{ readonly id: string }>>;
  /** Bank lines that take a payment back which nobody can name by itself. */
  returnQuestions(asked: InCompany): Promise<readonly ReturnQuestion[]>;
  /** `paymentId` null: it takes none back. */
  answerReturn(
    asked: OnDay & { readonly returnId: string; readonly paymentId: string | null },
  ): Promise<Outcome<{ readonly id: string }>>;
  expectReceipt(
    asked: OnDay & {
      readonly invoiceId: string;
      readonly kind: Exclude<ExpectedKind, 'online'>;
      readonly expectedOn: CalendarDate;
      readonly amount: Money | null;
      readonly because: string;
    },
  ): Promise<Outcome<{ readonly id: string }>>;
  expectNoLonger(
    asked: OnDay & { readonly expectedReceiptId: string },
  ): Promise<Outcome<{ readonly id: string }>>;
  matchingSettings(asked: InCompany): Promise<Versioned<MatchingSettings>>;
  /** What is not said stays; the money that waits is matched anew. */
  changeMatchingSettings(
    asked: Editing & OnDay & { readonly settings: Partial<MatchingSettings> },
  ): Promise<Outcome<Versioned<MatchingSettings>>>;
  /** What was said about the money of a debtor and still stands, and its credit notes. */
  moneyByHand(
    asked: InCompany & { readonly debtorId: string; readonly day: CalendarDate },
  ): Promise<MoneyByHand>;
  bankAccounts(asked: InCompany & { readonly day: CalendarDate }): Promise<readonly BankAccountView[]>;
  /** `closedOn` null: it is followed again. */
  followAccount(
    asked: OnDay & { readonly account: string; readonly closedOn: CalendarDate | null },
  ): Promise<Outcome<{ readonly account: string }>>;
};
