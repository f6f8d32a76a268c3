// The answers of the desk that have no screen of their own in `desk/views/`: the run, why, balance, forecast,
// money without an invoice, and what was taken in.

import type { Decision, Reason } from '../dunning/decision.ts';
import type { ChannelName } from '../dunning/scenario/scenario.ts';
import type { Doubt } from '../matching/question.ts';
import type { CalendarDate } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';
import type { Alike } from './money/alike.ts';
import type { DebtorLine } from './views/debtor.ts';
import type { InvoiceView } from './views/invoice.ts';
import type { AgeBucket } from './views/today.ts';

/** One dossier in a run: what was decided and why. */
export type RunLine = {
  readonly dossierId: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly decision: Decision['kind'];
  readonly stepKey: string | null;
  readonly channels: readonly ChannelName[];
  readonly amount: Money;
  readonly invoices: readonly string[];
  readonly because: readonly Reason[];
  readonly lookAgainOn: CalendarDate | null;
};

export type RunView = {
  readonly day: CalendarDate;
  readonly dryRun: boolean;
  readonly counts: Readonly<Record<Decision['kind'], number>>;
  readonly dossiers: readonly RunLine[];
};

/** Why an invoice is or is not chased on a day, with every segment of what it costs. */
export type ExplanationView = {
  readonly day: CalendarDate;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly invoice: InvoiceView;
  readonly decision: Decision | null;
  readonly because: readonly Reason[];
};

export type AgedAmount = { readonly bucket: AgeBucket; readonly amount: Money };

/** Not due + every age = outstanding; outstanding - credits - unallocated = the ledger. */
export type BalanceView = {
  readonly day: CalendarDate;
  readonly outstanding: Money;
  readonly overdue: Money;
  readonly credits: Money;
  readonly unallocated: Money;
  readonly ageing: readonly AgedAmount[];
  readonly debtors: readonly DebtorLine[];
};

export type ForecastView = {
  readonly fromDay: CalendarDate;
  readonly days: readonly {
    readonly day: CalendarDate;
    /** All of the day, also where only the largest are listed; the totals one per currency. */
    readonly count: number;
    readonly totals: readonly Money[];
    readonly messages: readonly ComingView[];
    /** Messages that a comparison would leave out: in no count and in no total. */
    readonly leftOut: readonly ComingView[];
  }[];
};

export type ComingView = {
  readonly debtorId: string;
  readonly debtorName: string;
  readonly stepKey: string;
  readonly channels: readonly ChannelName[];
  readonly amount: Money;
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

export type ClueKind =
  | 'structuredReference'
  | 'creditorReference'
  | 'invoiceNumber'
  | 'exactAmount'
  | 'sumOfInvoices'
  | 'knownIban'
  | 'payerName'
  | 'customerNumber'
  | 'orderReference'
  | 'amountDiffers'
  | 'agreedDiscount'
  | 'mayRepeat'
  | 'offerAmount'
  | 'offerNotNamed'
  | 'offerPayerDiffers'
  | 'offerSeveral'
  | 'offerAmountDiffers'
  | 'offerEnded'
  | 'offerWithdrawn'
  | 'lateByUsualHabit';

export { DOUBTS } from '../matching/question.ts';

export const CLUE_KINDS: readonly ClueKind[] = [
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
];

export type UnmatchedPayment = {
  readonly id: string;
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

export type ImportView = {
  readonly id: string;
  readonly file: string;
  readonly format: string;
  readonly at: string;
  readonly by: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Of several, where all are. */
  readonly undoneAt: string | null;
  /** Of a file that holds several, where they are shown together. */
  readonly parts: number;
  /** PDFs that found no invoice, and were attached to one since. */
  readonly attached: number;
  /** The invoice, where it is one PDF. */
  readonly attachedTo: { readonly invoiceId: string; readonly number: string } | null;
};

export type Page<T> = { readonly entries: readonly T[]; readonly nextCursor: string | null };
