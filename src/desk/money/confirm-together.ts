// Several receipts confirmed with one look, and taken back with one click. What is confirmed is what was read: a receipt that
// no longer stands so, or whose invoice another receipt asks for by now, is left as it is and told.

import { forgetPayers } from '../../store/money/matching-rows.ts';
import { debtorsOfInvoices, lockPayments } from '../../store/money/payment-rows.ts';
import { paidAmong, waitingFrom } from '../../store/money/unmatched.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import type { ConfirmedMany, ReceiptRead, UnmatchedPayment } from '../views/money-in.ts';
import { unmatchedAmong } from './bank-view.ts';
import { type InBooks, inBooks } from './in-books.ts';
import { takeAllAway } from './take-away.ts';
import { type Judged, writeSaid } from './write-said.ts';

export function confirmTogether(
  context: DeskContext,
  act: Act & { readonly receipts: readonly ReceiptRead[] },
): Promise<ConfirmedMany> {
  return inBooks<ConfirmedMany>(context, act, {
    work: books => confirmed(books, act.receipts),
    isDone: () => true,
    afterMatching: async (db, { followed, ...rest }) => ({
      ...rest,
      followed: await paidAmong(db, act.companyId, followed),
    }),
  });
}

/** `followed`: what may be placed by the accounts that were learned, before it is matched anew. */
async function confirmed(books: InBooks, receipts: readonly ReceiptRead[]): Promise<ConfirmedMany> {
  const { db, stamp } = books;
  const { companyId } = stamp;
  const paymentIds = receipts.map(({ paymentId }) => paymentId);
  const locked = await lockPayments(db, companyId, paymentIds);
  const waiting = await unmatchedAmong(db, { companyId, paymentIds });
  const asTheyStand = new Map(waiting.map(one => [one.id, one]));
  const judged = receipts.flatMap(({ paymentId, allocations }): Judged[] => {
    const payment = locked.get(paymentId);
    const isAsRead = standsAs(allocations, asTheyStand.get(paymentId));
    return payment && isAsRead
      ? [{ said: { paymentId, allocations }, payment, creditDays: NONE_DEDUCTED }]
      : [];
  });
  const learned = await writeSaid(books, judged);
  const done = new Set(judged.map(({ said }) => said.paymentId));
  return {
    confirmed: [...done],
    changed: paymentIds.filter(id => !done.has(id)),
    followed: await waitingFrom(
      db,
      companyId,
      learned.map(({ iban }) => iban),
    ),
  };
}

const NONE_DEDUCTED: Judged['creditDays'] = new Map();

function standsAs(read: ReceiptRead['allocations'], receipt: UnmatchedPayment | undefined): boolean {
  const [proposal] = receipt?.proposals ?? [];
  if (!receipt?.alike || proposal === undefined || proposal.invoices.length !== read.length) return false;
  return proposal.invoices.every(({ invoiceId, amount }) =>
    read.some(
      one =>
        one.invoiceId === invoiceId &&
        one.amount.amount === amount.amount &&
        one.amount.currency === amount.currency,
    ),
  );
}

/**
 * As if these payments had never been confirmed: their money waits again, what was learned from them is forgotten, and the
 * proposals are made again. False where one of them is not there.
 */
export function undoConfirmed(
  context: DeskContext,
  act: Act & { readonly paymentIds: readonly string[] },
): Promise<boolean> {
  const work = async (books: InBooks): Promise<boolean> => {
    const { db, stamp } = books;
    const { companyId } = stamp;
    const { paymentIds } = act;
    const removed = await takeAllAway(books, { paymentIds, why: 'unallocated' });
    if (removed === null) return false;
    const debtors = await debtorsOfInvoices(
      db,
      companyId,
      removed.map(({ invoiceId }) => invoiceId),
    );
    await forgetPayers(db, { companyId, paymentIds, debtorIds: [...new Set(debtors.values())] });
    return true;
  };
  return inBooks(context, act, { work, isDone: isThere => isThere });
}
