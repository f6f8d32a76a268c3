// What the customer accounts of a ledger mean for us. Entries without a letter are open: debits are invoices, credits of a
// sales journal credit notes. A letter whose entries add up to nothing settles its debits, on the day of its last credit.
// Customer LOU: 120.00 of piece F1 without a letter is open; F0 over 50.00 with letter AA, and 50.00 from the bank with
// the same letter on 2026-03-02, was paid that day.

import type { InvoiceRecord, LedgerItem, PartyRecord } from '../formats/records.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { type Money, sum } from '../units/money.ts';

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
  readonly unlettered: readonly { readonly buyer: PartyRecord; readonly item: LedgerItem }[];
};

const NOBODY = { vat: null, registration: null, country: null, email: null, phone: null } as const;

export function ledgerClaims(items: readonly LedgerItem[]): LedgerClaims {
  const nameOf = namesOf(items);
  const settling = settlingLetters(items);
  const unlettered = items.filter(item => !settling.has(letterKey(item)));
  const claims = unlettered.filter(isClaim);
  return {
    open: [...piecesOf(claims, nameOf).values()].flatMap(piece => recordOf(piece) ?? []),
    settled: settledPieces({ items, settling, nameOf }),
    unlettered: unlettered
      .filter(item => !isClaim(item) && item.amount.amount < 0)
      .map(item => ({ buyer: buyerOf(item, nameOf), item })),
  };
}

/** A debit, or a credit that takes a sale back. */
const isClaim = ({ amount, journal }: LedgerItem): boolean => amount.amount > 0 || journal === 'sales';

const letterKey = ({ customer, letter }: LedgerItem): string => `${customer} ${letter ?? ''}`;

/** Letters whose entries add up to nothing; a letter that does not balance settles nothing. */
function settlingLetters(items: readonly LedgerItem[]): ReadonlySet<string> {
  const rests = new Map<string, number>();
  for (const item of items)
    if (item.letter !== null)
      rests.set(letterKey(item), (rests.get(letterKey(item)) ?? 0) + item.amount.amount);
  return new Set([...rests].filter(([, rest]) => rest === 0).map(([key]) => key));
}

type NameOf = ReadonlyMap<string, string>;

const namesOf = (items: readonly LedgerItem[]): NameOf =>
  new Map(items.flatMap(({ customer, customerName }) => (customerName ? [[customer, customerName]] : [])));

const buyerOf = ({ customer }: LedgerItem, nameOf: NameOf): PartyRecord => ({
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
  readonly items: LedgerItem[];
};

/** Entries of one customer, piece and day are one document; a piece that several customers share is told apart by them. */
function piecesOf(items: readonly LedgerItem[], nameOf: NameOf): Map<string, Piece> {
  const owners = new Map<string, Set<string>>();
  for (const { piece, customer } of items) owners.set(piece, (owners.get(piece) ?? new Set()).add(customer));
  const pieces = new Map<string, Piece>();
  for (const item of items) {
    const isShared = item.piece === '' || (owners.get(item.piece)?.size ?? 0) > 1;
    const number = isShared ? `${item.piece} ${item.customer}`.trim() : item.piece;
    const key = `${item.customer} ${number} ${item.pieceOn}`;
    const piece = pieces.get(key) ?? {
      number,
      issuedOn: item.pieceOn,
      buyer: buyerOf(item, nameOf),
      items: [],
    };
    piece.items.push(item);
    pieces.set(key, piece);
  }
  return pieces;
}

function recordOf({ number, issuedOn, buyer, items }: Piece): InvoiceRecord | null {
  const payable = sum(
    items.map(({ amount }) => amount),
    items[0]?.amount.currency ?? 'EUR',
  );
  if (payable.amount === 0) return null;
  return {
    number,
    kind: payable.amount < 0 ? 'creditNote' : 'invoice',
    typeCode: null,
    issueDate: issuedOn,
    dueDates: [],
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
    subject: items[0]?.label || null,
  };
}

function settledPieces({
  items,
  settling,
  nameOf,
}: {
  items: readonly LedgerItem[];
  settling: ReadonlySet<string>;
  nameOf: NameOf;
}): SettledPiece[] {
  const lettered = items.filter(item => settling.has(letterKey(item)));
  const lastCredit = new Map<string, CalendarDate>();
  for (const item of lettered)
    if (item.amount.amount < 0 && item.enteredOn > (lastCredit.get(letterKey(item)) ?? ''))
      lastCredit.set(letterKey(item), item.enteredOn);
  const debits = lettered.filter(({ amount }) => amount.amount > 0);
  return [...piecesOf(debits, nameOf).values()].flatMap(({ number, issuedOn, buyer, items: parts }) => {
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
