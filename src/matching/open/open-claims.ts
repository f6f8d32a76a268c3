// What matching is told: money that came in, what is open, and what a person has refused before.
// Indexed once (`index-claims.ts`), then asked per payment: by reference, number, amount, account and name.

import type { DiscountOffer } from '../../claim/cash-discount.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import { isYearLike } from '../quoted/text-pieces.ts';

export type IncomingPayment = {
  readonly id: string;
  readonly receivedOn: CalendarDate;
  /** The part that is not allocated yet. */
  readonly amount: Money;
  readonly payerName: string | null;
  readonly payerIban: string | null;
  readonly text: string;
  /** Structured references of the bank file: communications, RF, end-to-end ids, referred documents. */
  readonly references: readonly string[];
  /** Another file told money of this amount on this day: whether it came once or twice, a person says. */
  readonly mayRepeat?: boolean;
};

export type OpenClaim = {
  readonly kind: 'invoice';
  readonly invoiceId: string;
  readonly debtorId: string;
  readonly number: string;
  /** Structured communication, RF reference or any other text that the debtor was asked to quote. */
  readonly references: readonly string[];
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly open: Money;
  /** What was asked for it at first. */
  readonly payable: Money;
  /** Of the buyer's order: several invoices may have one. */
  readonly orderReference: string | null;
  /** For paying early. */
  readonly discounts: readonly DiscountOffer[];
};

export type OpenCredit = {
  readonly creditNoteId: string;
  readonly debtorId: string;
  readonly number: string;
  /** What may still be deducted, positive. */
  readonly open: Money;
  /** Numbers of the invoices that it corrects. */
  readonly precedingInvoices: readonly string[];
};

/** An invoice that is paid: its number still says what a payer meant. */
export type SettledClaim = {
  readonly debtorId: string;
  readonly number: string;
  readonly payable: Money;
};

/** A customer, also one that owes nothing now: its name and account still say that somebody else may be meant. */
export type KnownDebtor = {
  readonly debtorId: string;
  /** Its own, and those of customers that were merged into it. */
  readonly names: readonly string[];
  /** Accounts that it has paid from before. */
  readonly ibans: readonly string[];
  /** As they stand on invoices: payers write them too. */
  readonly customerNumbers: readonly string[];
};

export type QuotedAs =
  | 'structuredCommunication'
  | 'creditorReference'
  | 'paymentReference'
  | 'number'
  /** The last digits of a number: never enough by themselves. */
  | 'serial'
  | 'order';
export type Quotable =
  | { readonly kind: 'invoice'; readonly claim: OpenClaim; readonly as: QuotedAs; readonly written: string }
  | {
      readonly kind: 'creditNote';
      readonly credit: OpenCredit;
      readonly as: QuotedAs;
      readonly written: string;
    };

export type ClaimIndex = {
  /** What a payer may quote, folded to letters and digits. */
  readonly quotable: (folded: string) => readonly Quotable[];
  readonly quotableLengths: ReadonlySet<number>;
  /** Null where it is not open, or not known. */
  readonly byId: (invoiceId: string) => OpenClaim | null;
  /** Oldest due first. */
  readonly byDebtor: (debtorId: string) => readonly OpenClaim[];
  /** The same of which exactly this is left, in minor units, after what `took` was told. */
  readonly byDebtorOwing: (debtorId: string, amount: number) => readonly OpenClaim[];
  /** What a payment of the list has taken from an invoice. */
  readonly took: (invoiceId: string, amount: number) => void;
  readonly owes: (debtorId: string) => boolean;
  readonly creditsByDebtor: (debtorId: string) => readonly OpenCredit[];
  /** Of which exactly this is open. */
  readonly ofAmount: (amount: Money) => readonly OpenClaim[];
  readonly howManyOf: (amount: Money) => number;
  readonly payers: KnownPayers;
  /** The paid invoice of a folded number. */
  readonly settled: (folded: string) => SettledClaim | null;
  /** Of numbers that are paid or open. */
  readonly numberLengths: ReadonlySet<number>;
  /** Whether a paid invoice of the debtor asked exactly this. */
  readonly hasSettled: (debtorId: string, amount: Money) => boolean;
  /** Told before each payment: what was answered before is not compared with what follows. */
  readonly nextPayment: () => void;
};

type Found<What> = { get(key: string): What | undefined; has(key: string): boolean };
export type KnownPayers = {
  readonly debtorsByIban: Found<ReadonlySet<string>>;
  readonly debtorsByName: Found<ReadonlySet<string>>;
  /** By the words of the name, in whatever order: banks put the family name first. */
  readonly debtorsByWords: Found<ReadonlySet<string>>;
  /** Folded names in order: banks cut them. */
  readonly names: readonly string[];
  readonly debtorsByCustomerNumber: Found<ReadonlySet<string>>;
  readonly customerNumberLengths: ReadonlySet<number>;
};

const SHORTEST_SERIAL = 3;

/** '00123' of 'F-2026-00123'; null where the digits are all there is, too few, or a year. */
export function serialOf(number: string): string | null {
  const [serial = ''] = /\d+$/.exec(number) ?? [];
  const isPart = serial.length < number.trim().length;
  return isPart && serial.length >= SHORTEST_SERIAL && !isYearLike(serial) ? serial : null;
}

export const documentOf = (quotable: Quotable): string =>
  quotable.kind === 'invoice' ? quotable.claim.invoiceId : quotable.credit.creditNoteId;

/** Letters and digits in capitals: '2024/0042', '2024-0042' and '2024 0042' are one number. */
export const foldQuoted = (text: string): string =>
  IS_FOLDED.test(text)
    ? text
    : (IS_PLAIN.test(text) ? text : text.normalize('NFKD')).toUpperCase().replace(/[^A-Z0-9]/g, '');
const IS_FOLDED = /^[A-Z0-9]*$/;
/** Nothing in it is made of others. */
const IS_PLAIN = /^[ -~]*$/;

export const amountKey = (amount: Money): string => `${amount.amount} ${amount.currency}`;
/** The same for a number that has the check digits of an account and for one that has not. */
export const foldIban = foldQuoted;
