// Money that came in and whose invoices are not known yet: what it may pay, the clues that say so, and what a person confirms.

import type { Doubt } from '../../matching/question.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import type { Alike } from '../money/alike.ts';

export { DOUBTS } from '../../matching/question.ts';

export const CLUE_KINDS = [
  'structuredReference',
  'creditorReference',
  'invoiceNumber',
  'exactAmount',
  'sumOfInvoices',
  'knownIban',
  'payerName',
  'customerNumber',
  'orderReference',
  'amountDiffers',
  'agreedDiscount',
  'mayRepeat',
  'offerAmount',
  'offerNotNamed',
  'offerPayerDiffers',
  'offerSeveral',
  'offerAmountDiffers',
  'offerEnded',
  'offerWithdrawn',
  'lateByUsualHabit',
] as const;
export type ClueKind = (typeof CLUE_KINDS)[number];

export type UnmatchedPayment = {
  readonly id: string;
  /** Of what it pays and whether it is set aside. */
  readonly version: string;
  readonly receivedOn: CalendarDate;
  readonly amount: Money;
  readonly unallocated: Money;
  readonly payerName: string | null;
  readonly payerIban: string | null;
  readonly text: string;
  readonly references: readonly string[];
  readonly proposals: readonly MatchProposal[];
  /** Whether its one proposal can be confirmed with others at a glance, and what there is to go by. */
  readonly alike: Alike | null;
};

/** Which invoices a receipt may pay, the clues that say so, and how sure that is. */
export type MatchProposal = {
  readonly id: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly invoices: readonly {
    readonly invoiceId: string;
    readonly number: string;
    readonly dueOn: CalendarDate | null;
    readonly open: Money;
    readonly amount: Money;
    /** What would be left of the invoice and may be given up with it; null where nothing is. */
    readonly difference: { readonly kind: 'smallDifference' | 'cashDiscount'; readonly amount: Money } | null;
  }[];
  /** Credit notes that the payer deducted: the money is what the invoices get, less these. */
  readonly credits: readonly {
    readonly creditNoteId: string;
    readonly number: string;
    readonly issuedOn: CalendarDate;
    readonly open: Money;
    readonly amount: Money;
  }[];
  readonly clues: readonly Clue[];
  /** How many of a reference, the amount and the payer agree. */
  readonly agreeing: number;
  /** Why it is only proposed. */
  readonly doubt: Doubt;
};

export type Clue = {
  readonly kind: ClueKind;
  /** What was found in the bank line, word for word. */
  readonly found: string;
  /** Where it begins in the text of the line; null where it was read elsewhere. */
  readonly at: number | null;
};

/** A receipt and what it is said to pay, as the person who confirms it read them. */
export type ReceiptRead = {
  readonly paymentId: string;
  readonly allocations: readonly { readonly invoiceId: string; readonly amount: Money }[];
};

/** What came of confirming several receipts together; payments by their id. */
export type ConfirmedMany = {
  readonly confirmed: readonly string[];
  /** They no longer stand as they were read: left as they are. */
  readonly changed: readonly string[];
  /** Placed by themselves since, because the accounts of these payers are known now. */
  readonly followed: readonly string[];
};
