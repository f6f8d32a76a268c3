// What was invoiced, as facts. What is owed on a day is told by `balance.ts`, never stored.

import type { LawCode } from '../law/law.ts';
import type { CalendarDate } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';

/** Where a due date comes from. `computed` always shows its reason on screen. */
export type DueOrigin =
  | { readonly kind: 'stated' }
  /** A person said so; `was` is what the document says, so that only a new word of a document is worth a question. */
  | { readonly kind: 'corrected'; readonly was: CalendarDate | null }
  | {
      readonly kind: 'computed';
      readonly from: 'terms' | 'policy' | 'law';
      readonly because: string;
      readonly article: string | null;
    };

export type Instalment = { readonly dueOn: CalendarDate; readonly amount: Money };

export type Invoice = {
  readonly id: string;
  readonly debtorId: string;
  readonly number: string;
  readonly issuedOn: CalendarDate;
  /** What is asked for, VAT included, after prepayments (BT-115). */
  readonly payable: Money;
  /** What the document says was paid or deducted before: its total less `payable`. Absent: nothing was. */
  readonly prepaid?: Money;
  /** At least one, in order of due date, adding up to `payable`. Null while nobody knows when it is due. */
  readonly instalments: readonly Instalment[] | null;
  readonly dueOrigin: DueOrigin | null;
  /** A rate agreed in the contract, as a percentage; null is the statutory rate. */
  readonly contractRatePercent: string | null;
  readonly law: LawCode | null;
  readonly references: readonly string[];
  /** What was sold, for messages that must describe it. */
  readonly subject: string | null;
  readonly cancelledOn: CalendarDate | null;
};

export type CreditNote = {
  readonly id: string;
  readonly debtorId: string;
  readonly number: string;
  readonly issuedOn: CalendarDate;
  /** Positive: what the creditor gives back. */
  readonly amount: Money;
  readonly precedingInvoices: readonly string[];
  readonly cancelledOn: CalendarDate | null;
};

export type Payment = {
  readonly id: string;
  readonly receivedOn: CalendarDate;
  readonly amount: Money;
  readonly payerName: string | null;
  readonly payerIban: string | null;
  readonly text: string;
  readonly references: readonly string[];
};

/** A part of a payment, of a credit note or of a write-off, or a difference given up, that settles a part of an invoice. */
export type Allocation = {
  readonly invoiceId: string;
  readonly source:
    | { readonly kind: 'payment'; readonly paymentId: string }
    | { readonly kind: 'creditNote'; readonly creditNoteId: string }
    | { readonly kind: 'difference'; readonly differenceId: string }
    /** An amount that the creditor gave up. */
    | { readonly kind: 'writeOff'; readonly writeOffId: string };
  readonly amount: Money;
  /** The day from which it counts: receipt of the payment, issue of the credit note, the decision to write off. */
  readonly countsFrom: CalendarDate;
};
