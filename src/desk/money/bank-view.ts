// Receipts with money that pays no invoice yet, each with the proposals that nobody has rejected, the surest first.

import type { Allocation } from '../../matching/propose.ts';
import type { Clue as FoundClue, ClueKind as MatchingClue } from '../../matching/quoted/clues.ts';
import { allocationIdsOf } from '../../store/money/payment-views.ts';
import {
  contestedInvoices,
  type ProposalRow,
  type ProposedCredit,
  type ProposedInvoice,
  proposalsFor,
  proposedCredits,
  proposedInvoices,
  type ReceiptKey,
  type UnmatchedRow,
  unmatchedOf,
  unmatchedPage,
} from '../../store/money/unmatched.ts';
import type { Queryable } from '../../store/session.ts';
import { type Money, money, negate, subtract } from '../../units/money.ts';
import type { Page } from '../page-cursor.ts';
import { isDay, isId, keyOf, pageLimit, pageOf } from '../page-cursor.ts';
import type { ClueKind, MatchProposal, UnmatchedPayment } from '../views/money-in.ts';
import { alikeOf } from './alike.ts';
import { paymentVersion } from './payment-version.ts';

/** Oldest receipts first. */
export async function unmatchedPayments(
  db: Queryable,
  { companyId, cursor, limit }: { companyId: string; cursor: string | null; limit: number },
): Promise<Page<UnmatchedPayment>> {
  const shown = pageLimit(limit);
  const rows = await unmatchedPage(db, { companyId, after: receiptKey(cursor), limit: shown + 1 });
  const around = await aroundOf(
    db,
    companyId,
    rows.map(({ id }) => id),
  );
  return pageOf(rows, {
    limit: shown,
    key: ({ receivedOn, id }) => [receivedOn, id],
    entry: row => receiptOf(row, around),
  });
}

/** Of these payments, those that wait, with what is proposed for them now. */
export async function unmatchedAmong(
  db: Queryable,
  { companyId, paymentIds }: { companyId: string; paymentIds: readonly string[] },
): Promise<readonly UnmatchedPayment[]> {
  const rows = await unmatchedOf(db, companyId, paymentIds);
  const around = await aroundOf(db, companyId, paymentIds);
  return rows.map(row => receiptOf(row, around));
}

/** What stands around receipts: what is proposed for them, and what they pay already. */
type Around = {
  readonly proposals: readonly ProposalRow[];
  readonly documents: Documents;
  readonly allocationIds: ReadonlyMap<string, readonly string[]>;
};

async function aroundOf(db: Queryable, companyId: string, paymentIds: readonly string[]): Promise<Around> {
  const proposals = await proposalsFor(db, companyId, paymentIds);
  const documents = await documentsOf(db, companyId, proposals);
  return { proposals, documents, allocationIds: await allocationIdsOf(db, companyId, paymentIds) };
}

/** What is proposed for one payment, the strongest first. */
export async function proposalsOfPayment(
  db: Queryable,
  { companyId, paymentId }: { companyId: string; paymentId: string },
): Promise<readonly MatchProposal[]> {
  const proposals = await proposalsFor(db, companyId, [paymentId]);
  return shownProposals(proposals, await documentsOf(db, companyId, proposals));
}

/** What the proposals name, by its id. */
type Documents = {
  readonly invoices: ReadonlyMap<string, ProposedInvoice>;
  readonly credits: ReadonlyMap<string, ProposedCredit>;
  readonly contested: ReadonlySet<string>;
};

async function documentsOf(
  db: Queryable,
  companyId: string,
  proposals: readonly ProposalRow[],
): Promise<Documents> {
  const parts = proposals.flatMap(({ allocations }) => allocations);
  const invoiceIds = [...new Set(parts.flatMap(invoiceOf))];
  const invoices = await proposedInvoices(db, companyId, invoiceIds);
  const credits = await proposedCredits(db, companyId, [...new Set(parts.flatMap(creditOf))]);
  return {
    invoices: new Map(invoices.map(invoice => [invoice.invoiceId, invoice])),
    credits: new Map(credits.map(credit => [credit.creditNoteId, credit])),
    contested: await contestedInvoices(db, companyId, invoiceIds),
  };
}

function receiptOf(row: UnmatchedRow, { proposals, documents, allocationIds }: Around): UnmatchedPayment {
  const { currency, amount, rest, ...receipt } = row;
  const shown = {
    ...receipt,
    // None of these is set aside.
    version: paymentVersion({ allocationIds: allocationIds.get(row.id) ?? [], setAsideBecause: null }),
    amount: money(amount, currency),
    unallocated: money(rest, currency),
    proposals: shownProposals(
      proposals.filter(({ paymentId }) => paymentId === row.id),
      documents,
    ),
  };
  return { ...shown, alike: alikeOf(shown, documents.contested) };
}

const shownProposals = (proposals: readonly ProposalRow[], documents: Documents): readonly MatchProposal[] =>
  proposals
    .flatMap(proposal => proposalOf(proposal, documents) ?? [])
    .sort((left, right) => right.agreeing - left.agreeing);

/** Null where a document of the proposal is gone: it can no longer be confirmed. */
function proposalOf(
  { id, allocations, clues: { clues, strength } }: ProposalRow,
  documents: Documents,
): MatchProposal | null {
  const invoices = allocations.flatMap(part => {
    const invoice = part.kind === 'invoice' ? documents.invoices.get(part.invoiceId) : undefined;
    if (invoice === undefined) return [];
    const { invoiceId, number, dueOn, currency } = invoice;
    const open = money(invoice.open, currency);
    const difference = differenceOf({ clues, invoiceId, left: subtract(open, part.amount) });
    return [{ invoiceId, number, dueOn, open, amount: part.amount, difference }];
  });
  const credits = allocations.flatMap(part => {
    const credit = part.kind === 'creditNote' ? documents.credits.get(part.creditNoteId) : undefined;
    return credit === undefined
      ? []
      : [{ ...credit, open: money(credit.open, part.amount.currency), amount: negate(part.amount) }];
  });
  const first = documents.invoices.get(invoices[0]?.invoiceId ?? '');
  if (first === undefined || invoices.length + credits.length < allocations.length) return null;
  return {
    id,
    debtorId: first.debtorId,
    debtorName: first.debtorName,
    invoices,
    credits,
    clues: clues.map(({ kind, quote, at }) => ({ kind: CLUE_OF[kind], found: quote, at: at ?? null })),
    agreeing: Math.min(strength.agreeing, INDEPENDENT_CLUES),
    doubt: strength.doubt,
  };
}

/** Where a fee, a rounding or a discount was taken off: what confirming may give up. */
function differenceOf({
  clues,
  invoiceId,
  left,
}: {
  clues: readonly FoundClue[];
  invoiceId: string;
  left: Money;
}): MatchProposal['invoices'][number]['difference'] {
  if (left.amount <= 0) return null;
  for (const { kind, documentId } of clues) {
    if (documentId !== invoiceId) continue;
    if (kind === 'smallDifference') return { kind, amount: left };
    if (kind === 'cashDiscount' || kind === 'agreedDiscount') return { kind: 'cashDiscount', amount: left };
  }
  return null;
}

const CLUE_OF: Readonly<Record<MatchingClue, ClueKind>> = {
  structuredCommunication: 'structuredReference',
  creditorReference: 'creditorReference',
  paymentReference: 'structuredReference',
  referredDocument: 'invoiceNumber',
  invoiceNumber: 'invoiceNumber',
  abbreviatedNumber: 'invoiceNumber',
  creditNoteNumber: 'invoiceNumber',
  amountEqual: 'exactAmount',
  sumEqual: 'sumOfInvoices',
  payerIban: 'knownIban',
  payerName: 'payerName',
  customerNumber: 'customerNumber',
  orderReference: 'orderReference',
  smallDifference: 'amountDiffers',
  cashDiscount: 'amountDiffers',
  agreedDiscount: 'agreedDiscount',
  misspeltNumber: 'invoiceNumber',
  oldestOfEqual: 'exactAmount',
  mayRepeat: 'mayRepeat',
  offerAmount: 'offerAmount',
  offerNotNamed: 'offerNotNamed',
  offerPayerDiffers: 'offerPayerDiffers',
  offerSeveral: 'offerSeveral',
  offerAmountDiffers: 'offerAmountDiffers',
  offerEnded: 'offerEnded',
  offerWithdrawn: 'offerWithdrawn',
};

/** Three there are: a reference, the amount and the payer. */
const INDEPENDENT_CLUES = 3;

const invoiceOf = (part: Allocation): string[] => (part.kind === 'invoice' ? [part.invoiceId] : []);
const creditOf = (part: Allocation): string[] => (part.kind === 'creditNote' ? [part.creditNoteId] : []);

const receiptKey = (cursor: string | null): ReceiptKey | null => keyOf<ReceiptKey>(cursor, [isDay, isId]);
