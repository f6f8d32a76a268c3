// What the customer accounts of a ledger mean for us. Entries without a letter are open: debits are invoices, credits of a
// sales journal credit notes. A letter whose entries add up to nothing settles its debits, on the day of its last credit.
// Customer LOU: 120.00 of piece F1 without a letter is open; F0 over 50.00 with letter AA, and 50.00 from the bank with
// the same letter on 2026-03-02, was paid that day.

import type { LedgerEntry } from '../../../formats/ledgers/ledger-entry.ts';
import type { DueDateRecord, InvoiceRecord, PartyRecord } from '../../../formats/records.ts';
import type { CalendarDate } from '../../../units/calendar.ts';
import { add, type Money, sum, zero } from '../../../units/money.ts';

export type SettledPiece = {
  readonly customer: string;
  readonly buyer: PartyRecord;
  readonly number: string;
  readonly invoicedOn: CalendarDate;
  readonly paidOn: CalendarDate;
  readonly amount: Money;
  readonly letter: string;
};

export type LedgerClaims = {
  readonly open: readonly InvoiceRecord[];
  readonly settled: readonly SettledPiece[];
  /** Money without a letter, by customer: it may pay what is open. */
  readonly unlettered: readonly {
    readonly buyer: PartyRecord;
    readonly entry: LedgerEntry;
    /** Invoices that carry the same letter, of which it paid a part. */
    readonly pays: readonly string[];
  }[];
};

const NOBODY = { vat: null, registration: null, country: null, email: null, phone: null } as const;

export function ledgerClaims(entries: readonly LedgerEntry[]): LedgerClaims {
  const nameOf = namesOf(entries);
  const settling = settlingLetters(entries);
  const unlettered = entries.filter(entry => !settling.has(letterKey(entry)));
  const claims = unlettered.filter(isClaim);
  const piecesOfLetter = letteredPieces(claims);
  return {
    open: [...piecesOf(claims, nameOf).values()].flatMap(piece => recordOf(piece) ?? []),
    settled: settledPieces({ entries, settling, nameOf }),
    unlettered: unlettered
      .filter(entry => !isClaim(entry) && entry.amount.amount < 0)
      .map(entry => ({
        buyer: buyerOf(entry, nameOf),
        entry,
        pays: [...(piecesOfLetter.get(letterKey(entry)) ?? [])].slice(0, MOST_NAMED),
      })),
  };
}

/** As many as a text of a payment names. */
const MOST_NAMED = 20;

/** What is open under a letter that does not balance. */
function letteredPieces(claims: readonly LedgerEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const pieces = new Map<string, Set<string>>();
  for (const claim of claims) {
    if (claim.letter === null || claim.piece === '' || claim.amount.amount <= 0) continue;
    const key = letterKey(claim);
    pieces.set(key, (pieces.get(key) ?? new Set()).add(claim.piece));
  }
  return pieces;
}

/** A debit, or a credit that takes a sale back. */
const isClaim = ({ amount, journal }: LedgerEntry): boolean => amount.amount > 0 || journal === 'sales';

const letterKey = ({ customer, letter }: LedgerEntry): string => `${customer} ${letter ?? ''}`;

/** Letters whose entries add up to nothing; a letter that does not balance settles nothing. */
function settlingLetters(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  const rests = new Map<string, number>();
  for (const entry of entries)
    if (entry.letter !== null)
      rests.set(letterKey(entry), (rests.get(letterKey(entry)) ?? 0) + entry.amount.amount);
  return new Set([...rests].filter(([, rest]) => rest === 0).map(([key]) => key));
}

type NameOf = ReadonlyMap<string, string>;

const namesOf = (entries: readonly LedgerEntry[]): NameOf =>
  new Map(entries.flatMap(({ customer, customerName }) => (customerName ? [[customer, customerName]] : [])));

const buyerOf = ({ customer }: LedgerEntry, nameOf: NameOf): PartyRecord => ({
  ...NOBODY,
  name: nameOf.get(customer) ?? customer,
  contactName: null,
  address: null,
  customerNumber: customer,
});

type Piece = {
  readonly number: string;
  readonly issuedOn: CalendarDate;
  readonly buyer: PartyRecord;
  readonly entries: LedgerEntry[];
};

/** Entries of one customer, piece and day are one document; a piece that several customers share is told apart by them. */
function piecesOf(entries: readonly LedgerEntry[], nameOf: NameOf): Map<string, Piece> {
  const owners = new Map<string, Set<string>>();
  for (const { piece, customer } of entries)
    owners.set(piece, (owners.get(piece) ?? new Set()).add(customer));
  const pieces = new Map<string, Piece>();
  for (const entry of entries) {
    const isShared = entry.piece === '' || (owners.get(entry.piece)?.size ?? 0) > 1;
    const number = isShared ? `${entry.piece} ${entry.customer}`.trim() : entry.piece;
    const key = `${entry.customer} ${number} ${entry.pieceOn}`;
    const piece = pieces.get(key) ?? {
      number,
      issuedOn: entry.pieceOn,
      buyer: buyerOf(entry, nameOf),
      entries: [],
    };
    piece.entries.push(entry);
    pieces.set(key, piece);
  }
  return pieces;
}

function recordOf({ number, issuedOn, buyer, entries }: Piece): InvoiceRecord | null {
  const payable = sum(
    entries.map(({ amount }) => amount),
    entries[0]?.amount.currency ?? 'EUR',
  );
  if (payable.amount === 0) return null;
  return {
    number,
    kind: payable.amount < 0 ? 'creditNote' : 'invoice',
    typeCode: null,
    issueDate: issuedOn,
    dueDates: dueDatesOf(entries),
    deliveryDate: null,
    currency: payable.currency,
    totalInclVat: payable,
    prepaid: null,
    payable,
    seller: { ...NOBODY, name: null, contactName: null, address: null },
    buyer,
    payeeName: null,
    references: [],
    orderReference: null,
    buyerReference: null,
    ibans: [],
    paymentMeansCodes: [],
    terms: [],
    precedingInvoices: [],
    attachments: 0,
    subject: entries[0]?.label || null,
  };
}

/** As the ledger says, where it does for every entry of the piece: one day, or an instalment for each. */
function dueDatesOf(entries: readonly LedgerEntry[]): DueDateRecord[] {
  const days = new Map<CalendarDate, Money>();
  for (const { dueOn, amount } of entries) {
    if (!dueOn || amount.amount <= 0) return [];
    days.set(dueOn, add(days.get(dueOn) ?? zero(amount.currency), amount));
  }
  const [only, other] = [...days.keys()].sort();
  if (only !== undefined && other === undefined) return [{ dueOn: only, amount: null }];
  return [...days].map(([dueOn, amount]) => ({ dueOn, amount })).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

function settledPieces({
  entries,
  settling,
  nameOf,
}: {
  entries: readonly LedgerEntry[];
  settling: ReadonlySet<string>;
  nameOf: NameOf;
}): SettledPiece[] {
  const lettered = entries.filter(entry => settling.has(letterKey(entry)));
  const lastCredit = new Map<string, CalendarDate>();
  for (const entry of lettered)
    if (entry.amount.amount < 0 && entry.enteredOn > (lastCredit.get(letterKey(entry)) ?? ''))
      lastCredit.set(letterKey(entry), entry.enteredOn);
  const debits = lettered.filter(({ amount }) => amount.amount > 0);
  return [...piecesOf(debits, nameOf).values()].flatMap(({ number, issuedOn, buyer, entries: parts }) => {
    const [first] = parts;
    const paidOn = first && lastCredit.get(letterKey(first));
    if (!first || !paidOn) return [];
    const amount = sum(
      parts.map(part => part.amount),
      first.amount.currency,
    );
    return [
      {
        customer: first.customer,
        buyer,
        number,
        invoicedOn: issuedOn,
        paidOn,
        amount,
        letter: first.letter ?? '',
      },
    ];
  });
}
