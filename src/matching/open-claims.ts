// What matching is told: money that came in, what is open, and what a person has refused before.
// Index once, then ask per payment: the index answers by reference, number, amount, account and name.

import type { CalendarDate } from '../units/calendar.ts';
import {
  foldName,
  parseCreditorReference,
  parseIban,
  parseStructuredCommunication,
} from '../units/identifiers.ts';
import type { Money } from '../units/money.ts';
import { isYearLike } from './text-pieces.ts';

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
  readonly debtorName: string;
  /** Of customers that were merged into this one. */
  readonly otherNames?: readonly string[];
  /** Accounts that this debtor has paid from before. */
  readonly debtorIbans: readonly string[];
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
export type SettledClaim = { readonly number: string; readonly payable: Money };

export type QuotedAs =
  | 'structuredCommunication'
  | 'creditorReference'
  | 'paymentReference'
  | 'number'
  /** The last digits of a number: never enough by themselves. */
  | 'serial';
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
  readonly quotable: ReadonlyMap<string, readonly Quotable[]>;
  readonly quotableLengths: ReadonlySet<number>;
  /** Oldest due first. */
  readonly byDebtor: ReadonlyMap<string, readonly OpenClaim[]>;
  readonly creditsByDebtor: ReadonlyMap<string, readonly OpenCredit[]>;
  readonly byAmount: ReadonlyMap<string, readonly OpenClaim[]>;
  readonly debtorsByIban: ReadonlyMap<string, ReadonlySet<string>>;
  readonly debtorsByName: ReadonlyMap<string, ReadonlySet<string>>;
  /** Folded names in order: banks cut them. */
  readonly names: readonly string[];
  /** By folded number, what was asked for it. */
  readonly settled: ReadonlyMap<string, Money>;
  readonly settledLengths: ReadonlySet<number>;
};

export function indexClaims(
  claims: readonly OpenClaim[],
  credits: readonly OpenCredit[] = [],
  settled: readonly SettledClaim[] = [],
): ClaimIndex {
  const quotable = new Map<string, Quotable[]>();
  const byDebtor = new Map<string, OpenClaim[]>();
  const creditsByDebtor = new Map<string, OpenCredit[]>();
  const byAmount = new Map<string, OpenClaim[]>();
  const debtorsByIban = new Map<string, Set<string>>();
  const debtorsByName = new Map<string, Set<string>>();
  const quote = (text: string, entry: Quotable) => {
    const key = foldQuoted(text);
    // A number that is also its own payment reference is one thing to quote, not two.
    const isKnown = quotable.get(key)?.some(other => documentOf(other) === documentOf(entry)) ?? false;
    if (key !== '' && !isKnown) pushTo(quotable, key, entry);
  };
  for (const claim of claims) {
    for (const reference of claim.references)
      quote(reference, { kind: 'invoice', claim, as: kindOfReference(reference), written: reference });
    quote(claim.number, { kind: 'invoice', claim, as: 'number', written: claim.number });
    const serial = serialOf(claim.number);
    if (serial !== null) quote(serial, { kind: 'invoice', claim, as: 'serial', written: serial });
    pushTo(byDebtor, claim.debtorId, claim);
    pushTo(byAmount, amountKey(claim.open), claim);
    for (const iban of claim.debtorIbans) addTo(debtorsByIban, foldIban(iban), claim.debtorId);
    for (const name of [claim.debtorName, ...(claim.otherNames ?? [])].map(foldName))
      if (name.length >= SHORTEST_NAME) addTo(debtorsByName, name, claim.debtorId);
  }
  for (const credit of credits) {
    quote(credit.number, { kind: 'creditNote', credit, as: 'number', written: credit.number });
    pushTo(creditsByDebtor, credit.debtorId, credit);
  }
  for (const list of byDebtor.values()) list.sort(byDueDay);
  const quotableLengths = new Set([...quotable.keys()].map(key => key.length));
  const names = [...debtorsByName.keys()].sort();
  const paid = new Map(settled.map(({ number, payable }) => [foldQuoted(number), payable]));
  return {
    quotable,
    quotableLengths,
    byDebtor,
    creditsByDebtor,
    byAmount,
    debtorsByIban,
    debtorsByName,
    names,
    settled: paid,
    settledLengths: new Set([...paid.keys()].map(key => key.length)),
  };
}

const SHORTEST_SERIAL = 3;

/** '00123' of 'F-2026-00123'; null where the digits are all there is, too few, or a year. */
export function serialOf(number: string): string | null {
  const [serial = ''] = /\d+$/.exec(number) ?? [];
  const isPart = serial.length < number.trim().length;
  return isPart && serial.length >= SHORTEST_SERIAL && !isYearLike(serial) ? serial : null;
}

/** Ties by identifier, so that the same claims in another order give the same matches. */
const byDueDay = (left: OpenClaim, right: OpenClaim): number =>
  compareText(left.dueOn, right.dueOn) || compareText(left.invoiceId, right.invoiceId);

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

export const documentOf = (quotable: Quotable): string =>
  quotable.kind === 'invoice' ? quotable.claim.invoiceId : quotable.credit.creditNoteId;

/** Shorter names ('BV', 'A&B') say nothing. */
const SHORTEST_NAME = 4;

/** Letters and digits in capitals: '2024/0042', '2024-0042' and '2024 0042' are one number. */
export const foldQuoted = (text: string): string =>
  text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');

export const amountKey = (amount: Money): string => `${amount.amount} ${amount.currency}`;
export const foldIban = (iban: string): string => parseIban(iban) ?? foldQuoted(iban);

function kindOfReference(reference: string): QuotedAs {
  if (parseStructuredCommunication(reference) !== null) return 'structuredCommunication';
  return parseCreditorReference(reference) === null ? 'paymentReference' : 'creditorReference';
}

function pushTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}
