// Receipts with money that pays no invoice yet, each with the proposals that nobody has rejected, the surest first.

import type { ClueKind as MatchingClue } from '../matching/clues.ts';
import type { Allocation } from '../matching/propose.ts';
import type { Queryable } from '../store/session.ts';
import {
  type ProposalRow,
  type ProposedInvoice,
  proposalsFor,
  proposedInvoices,
  type ReceiptKey,
  type UnmatchedRow,
  unmatchedPage,
} from '../store/unmatched.ts';
import { money } from '../units/money.ts';
import type { ClueKind, MatchProposal, Page, UnmatchedPayment } from './answers.ts';
import { keyOf, pageLimit, pageOf } from './page-cursor.ts';

/** Oldest receipts first. */
export async function unmatchedPayments(
  db: Queryable,
  { companyId, cursor, limit }: { companyId: string; cursor: string | null; limit: number },
): Promise<Page<UnmatchedPayment>> {
  const shown = pageLimit(limit);
  const rows = await unmatchedPage(db, { companyId, after: receiptKey(cursor), limit: shown + 1 });
  const proposals = await proposalsFor(
    db,
    companyId,
    rows.map(({ id }) => id),
  );
  const invoices = await proposedInvoices(db, companyId, [...new Set(proposals.flatMap(invoiceIds))]);
  const invoiceById = new Map(invoices.map(invoice => [invoice.invoiceId, invoice]));
  return pageOf(rows, {
    limit: shown,
    key: ({ receivedOn, id }) => [receivedOn, id],
    entry: row => receiptOf(row, { proposals, invoiceById }),
  });
}

function receiptOf(
  row: UnmatchedRow,
  {
    proposals,
    invoiceById,
  }: { proposals: readonly ProposalRow[]; invoiceById: ReadonlyMap<string, ProposedInvoice> },
): UnmatchedPayment {
  const { currency, amount, rest, ...receipt } = row;
  return {
    ...receipt,
    amount: money(amount, currency),
    unallocated: money(rest, currency),
    proposals: proposals
      .filter(({ paymentId }) => paymentId === row.id)
      .flatMap(proposal => proposalOf(proposal, invoiceById) ?? [])
      .sort((left, right) => right.strength - left.strength),
  };
}

/** Null where an invoice of the proposal is gone: it can no longer be confirmed. */
export function proposalOf(
  { id, allocations, clues: { clues, strength } }: ProposalRow,
  invoiceById: ReadonlyMap<string, ProposedInvoice>,
): MatchProposal | null {
  const parts = allocations.filter(isForInvoice);
  const invoices = parts.flatMap(({ invoiceId, amount }) => {
    const invoice = invoiceById.get(invoiceId);
    if (invoice === undefined) return [];
    const { number, dueOn, open, currency } = invoice;
    return [{ invoiceId, number, dueOn, open: money(open, currency), amount }];
  });
  const first = invoiceById.get(parts[0]?.invoiceId ?? '');
  if (first === undefined || invoices.length < parts.length) return null;
  return {
    id,
    debtorId: first.debtorId,
    debtorName: first.debtorName,
    invoices,
    clues: clues.map(({ kind, quote }) => ({ kind: CLUE_OF[kind], found: quote })),
    strength: strengthOf(strength.agreeing),
  };
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
  smallDifference: 'amountDiffers',
  cashDiscount: 'amountDiffers',
  misspeltNumber: 'invoiceNumber',
  oldestOfEqual: 'exactAmount',
  mayRepeat: 'mayRepeat',
};

/** Three independent clues there are: a reference, the amount and the payer. A proposal is never certain, so never 100. */
const INDEPENDENT_CLUES = 3;
const SUREST_PROPOSAL = 90;

export function strengthOf(agreeing: number): number {
  return Math.round((SUREST_PROPOSAL * Math.min(agreeing, INDEPENDENT_CLUES)) / INDEPENDENT_CLUES);
}

const isForInvoice = (part: Allocation): part is Extract<Allocation, { kind: 'invoice' }> =>
  part.kind === 'invoice';
const invoiceIds = ({ allocations }: ProposalRow): string[] =>
  allocations.filter(isForInvoice).map(({ invoiceId }) => invoiceId);

function receiptKey(cursor: string | null): ReceiptKey | null {
  const [receivedOn, id] = keyOf(cursor) ?? [];
  return typeof receivedOn === 'string' && typeof id === 'string' ? [receivedOn, id] : null;
}
