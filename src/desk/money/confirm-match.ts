// A person says what a receipt pays, or that a proposal is wrong. A confirmation is remembered as the payer's account;
// a rejection is remembered for good, so that the same proposal is never made again. Said anew it replaces what was
// there; an allocation that is taken away is never made again by itself.

import type { Allocation as Proposed } from '../../matching/propose.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import {
  debtorsOfInvoices,
  lockPayment,
  proposalById,
  rejectInvoices,
} from '../../store/money/payment-rows.ts';
import type { DeskContext } from '../context.ts';
import type { EditedMeanwhile } from '../edited-meanwhile.ts';
import type { Act } from '../messages/review-batch.ts';
import { allocateByHand, type Said } from './allocate-by-hand.ts';
import { type InBooks, inBooks } from './in-books.ts';
import { paymentMeanwhile } from './payment-version.ts';
import { takeAway } from './take-away.ts';

export type MatchOutcome =
  | EditedMeanwhile
  | 'done'
  | 'notFound'
  | 'alreadyAllocated'
  | 'amountTooHigh'
  | 'approvalMissing'
  | 'nothingAllocated';

/** Of what names no version. */
export type MatchAnswer = Exclude<MatchOutcome, EditedMeanwhile>;

const isDone = (outcome: MatchOutcome): boolean => outcome === 'done';

export function confirmMatch(context: DeskContext, act: Act & Said): Promise<MatchAnswer> {
  const work = async (books: InBooks): Promise<MatchAnswer> => {
    const payment = await lockPayment(books.db, act.companyId, act.paymentId);
    return payment?.rest === 0 ? 'alreadyAllocated' : allocateByHand(books, act);
  };
  return inBooks(context, act, { work, isDone });
}

/** Replaces what the payment was said to pay: a wrong allocation put right, or a split. All or nothing. `seen`: what was read. */
export function reallocate(
  context: DeskContext,
  act: Act & Said & { readonly seen?: string },
): Promise<MatchOutcome> {
  const work = async (books: InBooks): Promise<MatchOutcome> => {
    const meanwhile = await paymentMeanwhile(books, { paymentId: act.paymentId, seen: act.seen });
    if (meanwhile !== null) return meanwhile;
    const removed = await takeAway(books, {
      paymentId: act.paymentId,
      allocationId: null,
      why: 'reallocated',
    });
    if (removed === null) return 'notFound';
    const kept = new Set(act.allocations.map(({ invoiceId }) => invoiceId));
    await refuse(books, {
      paymentId: act.paymentId,
      invoiceIds: removed.map(({ invoiceId }) => invoiceId).filter(id => !kept.has(id)),
    });
    return allocateByHand(books, act);
  };
  return inBooks(context, act, { work, isDone });
}

/** Takes one allocation of a payment away, or all of them: its money waits again. One is named by its id, all by what was read. */
export function unallocate(
  context: DeskContext,
  act: Act & { readonly paymentId: string; readonly allocationId: string | null; readonly seen?: string },
): Promise<MatchOutcome> {
  const { paymentId, allocationId, seen } = act;
  const work = async (books: InBooks): Promise<MatchOutcome> => {
    const meanwhile = await paymentMeanwhile(books, { paymentId, seen });
    if (meanwhile !== null) return meanwhile;
    const removed = await takeAway(books, { paymentId, allocationId, why: 'unallocated' });
    if (removed === null) return 'notFound';
    if (removed.length === 0) return 'nothingAllocated';
    await refuse(books, { paymentId, invoiceIds: removed.map(({ invoiceId }) => invoiceId) });
    return 'done';
  };
  return inBooks(context, act, { work, isDone });
}

export function rejectMatch(
  context: DeskContext,
  act: Act & { paymentId: string; proposalId: string },
): Promise<MatchAnswer> {
  const { companyId, day, paymentId, proposalId } = act;
  const work = async (books: InBooks): Promise<MatchAnswer> => {
    const { db, stamp } = books;
    const proposal = await proposalById(db, { companyId, paymentId, proposalId });
    if (!proposal) return 'notFound';
    const invoiceIds = invoicesOf(proposal.allocations);
    await refuse(books, { paymentId, invoiceIds });
    await appendJournal(db, stamp, [
      { kind: 'matchRejected', subjectId: paymentId, content: { invoiceIds } },
    ]);
    const debtors = await debtorsOfInvoices(db, companyId, invoiceIds);
    await wakeDossiers(db, { companyId, debtorIds: [...new Set(debtors.values())], day });
    return 'done';
  };
  return inBooks(context, act, { work, isDone });
}

/** Remembered for good: matching never proposes these again for the payment. */
async function refuse(
  { db, stamp }: InBooks,
  { paymentId, invoiceIds }: { paymentId: string; invoiceIds: readonly string[] },
): Promise<void> {
  const { companyId, at, author } = stamp;
  await rejectInvoices(db, { companyId, paymentId, invoiceIds: [...new Set(invoiceIds)], at, by: author });
}

const invoicesOf = (allocations: readonly Proposed[]): string[] =>
  allocations.flatMap(part => (part.kind === 'invoice' ? [part.invoiceId] : []));
