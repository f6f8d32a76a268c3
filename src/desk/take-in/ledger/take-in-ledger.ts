// What a ledger says of payments. Each settled piece is a fact of how its customer pays. An open invoice of ours that the
// ledger shows as lettered is never reminded: one that only a ledger told of is settled with it; one that came from
// elsewhere is held until the bank shows the money or a person looks. Money without a letter counts where no bank file does,
// and so does money whose letter settles a part: its text names the invoices that carry the letter.

import type { Company } from '../../../claim/parties.ts';
import { sha256 } from '../../../evidence/chain.ts';
import { type FactCounts, paymentFact } from '../../../evidence/fact-counts.ts';
import type { Transaction } from '../../../store/database.ts';
import { debtorsLike, insertDebtors } from '../../../store/debtors/debtor-writes.ts';
import { learnNumbers } from '../../../store/debtors/learnt-numbers.ts';
import { type FactHold, placeFactHolds } from '../../../store/dossiers/fact-holds.ts';
import {
  hasStatements,
  insertLedgerPayments,
  insertPaidPieces,
  type LedgerPayment,
  type OpenPiece,
  openPieces,
} from '../../../store/imports/paid-pieces.ts';
import { insertAllocations } from '../../../store/money/matching-rows.ts';
import type { CalendarDate } from '../../../units/calendar.ts';
import { foldInvoiceNumber } from '../../../units/identifiers.ts';
import { DebtorRegister } from '../customers/debtor-register.ts';
import { findDebtors, identitiesIn } from '../customers/find-debtors.ts';
import type { LedgerClaims, SettledPiece } from './ledger-claims.ts';

export type TakeInLedger = {
  readonly company: Company;
  readonly claims: Pick<LedgerClaims, 'settled' | 'unlettered'>;
  readonly importId: string;
  readonly author: string;
  readonly day: CalendarDate;
  readonly makeId: () => string;
  readonly facts: FactCounts;
};

export type LedgerTakenIn = { readonly added: number; readonly unchanged: number };

export async function takeInLedger(db: Transaction, request: TakeInLedger): Promise<LedgerTakenIn> {
  const { company, claims, importId } = request;
  const { settled } = claims;
  if (settled.length + claims.unlettered.length === 0) return { added: 0, unchanged: 0 };
  const debtorOf = await debtorsOf(db, request);
  const entries = settled.map(({ customer, number, invoicedOn, paidOn, amount }) => ({
    debtorId: debtorOf.get(customer) ?? '',
    number,
    foldedNumber: foldInvoiceNumber(number),
    invoicedOn,
    paidOn,
    currency: amount.currency,
    amount: amount.amount,
  }));
  const added = await insertPaidPieces(db, { companyId: company.id, importId, pieces: entries });
  await settleOpen(db, request);
  if (!(await hasStatements(db, company.id)))
    await keepPayments(db, request, looseMoney(claims.unlettered, company.id));
  return { added, unchanged: entries.length - added };
}

/** The debtor of each customer account; those without anything open are debtors all the same: their habit is known. */
async function debtorsOf(
  db: Transaction,
  { company, claims, importId, makeId }: TakeInLedger,
): Promise<Map<string, string>> {
  const buyers = [...new Map(claims.settled.map(({ customer, buyer }) => [customer, buyer])).entries()];
  const parties = buyers.map(([, buyer]) => buyer);
  const identities = identitiesIn(company);
  const known = await debtorsLike(db, company.id, parties.map(identities));
  const { ids, added, said } = findDebtors({
    parties,
    company,
    register: new DebtorRegister(known),
    identities,
    makeId,
  });
  await insertDebtors(db, { companyId: company.id, importId, debtors: added });
  await learnNumbers(db, { companyId: company.id, importId, said });
  return new Map(buyers.map(([customer], position) => [customer, ids[position] ?? '']));
}

async function settleOpen(db: Transaction, request: TakeInLedger): Promise<void> {
  const { company, claims, author, makeId } = request;
  const numbers = [...new Set(claims.settled.map(({ number }) => foldInvoiceNumber(number)))];
  const pieces = new Map(
    claims.settled.map(piece => [`${foldInvoiceNumber(piece.number)} ${piece.invoicedOn}`, piece]),
  );
  const open = (await openPieces(db, company.id, numbers)).flatMap(invoice => {
    const piece = pieces.get(`${invoice.foldedNumber} ${invoice.issuedOn}`);
    return piece === undefined ? [] : [{ invoice, piece }];
  });
  const elsewhere = open.filter(({ invoice }) => !invoice.isFromLedger);
  const holds = elsewhere.map(({ invoice, piece }) => letteredHold({ invoice, piece, id: makeId() }));
  await placeFactHolds(db, { ...request, companyId: company.id, holds });
  const settling = open
    .filter(({ invoice }) => invoice.isFromLedger)
    .map(({ invoice, piece }) => ({ invoice, piece, payment: paymentOf(invoice, piece) }));
  const payments = settling.map(({ payment }) => payment);
  const newIds = await keepPayments(db, request, payments);
  await insertAllocations(db, {
    companyId: company.id,
    author,
    allocations: settling
      .filter(({ payment }) => newIds.has(payment.id))
      .map(({ invoice, piece, payment }) => ({
        id: makeId(),
        invoiceId: invoice.invoiceId,
        paymentId: payment.id,
        creditNoteId: null,
        amount: payment.amount,
        countsFrom: piece.paidOn,
        because: [{ kind: 'ledgerLetter', quote: piece.letter }],
      })),
  });
}

/** The ids of those that are new, which the journal counts. */
async function keepPayments(
  db: Transaction,
  { company, importId, facts }: TakeInLedger,
  payments: readonly LedgerPayment[],
): Promise<Set<string>> {
  const newIds = await insertLedgerPayments(db, { companyId: company.id, importId, payments });
  for (const payment of payments) if (newIds.has(payment.id)) facts.add(importId, paymentFact(payment));
  return newIds;
}

const letteredHold = ({
  invoice,
  piece,
  id,
}: {
  invoice: OpenPiece;
  piece: SettledPiece;
  id: string;
}): FactHold => ({
  id,
  invoiceId: invoice.invoiceId,
  fact: 'cashed',
  detail: `${piece.letter}, ${piece.paidOn}`,
  untilOn: null,
});

const paymentOf = (invoice: OpenPiece, piece: SettledPiece): LedgerPayment => ({
  id: entryId(invoice.invoiceId, piece.letter, piece.paidOn),
  receivedOn: piece.paidOn,
  currency: invoice.currency,
  amount: invoice.rest,
  payerName: piece.buyer.name,
  text: `${piece.letter} ${piece.number}`,
});

function looseMoney(unlettered: LedgerClaims['unlettered'], companyId: string): LedgerPayment[] {
  const seen = new Map<string, number>();
  return unlettered.map(({ buyer, entry, pays }) => {
    const { customer, piece, enteredOn, amount, label } = entry;
    const said = [companyId, customer, piece, enteredOn, String(amount.amount)].join(' ');
    // Two entries that say the same are two payments.
    const times = (seen.get(said) ?? 0) + 1;
    seen.set(said, times);
    return {
      id: entryId(said, String(times)),
      receivedOn: enteredOn,
      currency: amount.currency,
      amount: -amount.amount,
      payerName: buyer.name,
      text: [...new Set([label, piece, ...pays])].filter(part => part !== '').join(' '),
    };
  });
}

/** A UUID (version 8) of what an entry says. */
function entryId(...said: readonly string[]): string {
  const hash = sha256(new TextEncoder().encode(said.join('\n')));
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
