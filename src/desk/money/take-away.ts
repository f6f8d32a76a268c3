// Takes allocations of a payment away, with the differences given up for them: the invoices are open again and their
// dossiers are looked at. An allocation that is taken away never happened for interest and limitation.

import { reopenDossiers } from '../../store/dossiers/dossier-writes.ts';
import { markDifferencesUndone } from '../../store/invoices/differences.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import {
  allocationsOfPayments,
  type RemovedAllocation,
  removeAllocations,
} from '../../store/money/allocation-removal.ts';
import { debtorsOfInvoices, lockPayments } from '../../store/money/payment-rows.ts';
import type { InBooks } from './in-books.ts';

/** What was taken away of one payment; null when there is none. `allocationId` null: all of it. */
export async function takeAway(
  books: InBooks,
  { paymentId, allocationId, why }: { paymentId: string; allocationId: string | null; why: string },
): Promise<readonly RemovedAllocation[] | null> {
  return takeAwayOf(books, { paymentIds: [paymentId], allocationId, because: { paymentId, why } });
}

/** Everything that these payments pay; null when one of them is not there. */
export async function takeAllAway(
  books: InBooks,
  { paymentIds, why }: { paymentIds: readonly string[]; why: string },
): Promise<readonly RemovedAllocation[] | null> {
  return takeAwayOf(books, { paymentIds, allocationId: null, because: { why } });
}

async function takeAwayOf(
  books: InBooks,
  {
    paymentIds,
    allocationId,
    because,
  }: { paymentIds: readonly string[]; allocationId: string | null; because: Cause },
): Promise<readonly RemovedAllocation[] | null> {
  const { db, stamp } = books;
  const { companyId, at, author } = stamp;
  if ((await lockPayments(db, companyId, paymentIds)).size < paymentIds.length) return null;
  const all = await allocationsOfPayments(db, { companyId, paymentIds });
  const chosen = all.find(({ id }) => id === allocationId);
  // A difference that was given up to complete the payment of an invoice goes with it.
  const gone = all.filter(({ invoiceId }) => allocationId === null || invoiceId === chosen?.invoiceId);
  const removed = await removeAllocations(db, { companyId, allocationIds: gone.map(({ id }) => id) });
  await markDifferencesUndone(db, {
    companyId,
    ids: removed.flatMap(({ differenceId }) => differenceId ?? []),
    at,
    by: author,
  });
  await tellAndReopen(books, { removed, because });
  return removed;
}

/** Why, and the payment, difference or bank line that it is about. */
type Cause = { readonly why: string } & Readonly<Record<string, string>>;

/** Says in the journal of each debtor what was taken away, and looks at their dossiers again. */
export async function tellAndReopen(
  { db, stamp, day }: Omit<InBooks, 'makeId'>,
  { removed, because }: { removed: readonly RemovedAllocation[]; because: Cause },
): Promise<void> {
  const { companyId } = stamp;
  const debtors = await debtorsOfInvoices(
    db,
    companyId,
    removed.map(({ invoiceId }) => invoiceId),
  );
  const reopened = await reopenDossiers(db, { companyId, debtorIds: [...new Set(debtors.values())], day });
  await appendJournal(db, stamp, [
    ...removed.map(({ invoiceId, amount, paymentId, creditNoteId, differenceId, countsFrom }) => ({
      kind: 'allocationTakenAway',
      debtorId: debtors.get(invoiceId) ?? null,
      subjectId: invoiceId,
      content: {
        ...because,
        invoiceId,
        paymentId,
        creditNoteId,
        differenceId,
        minorUnits: amount,
        countsFrom,
        note: because.why,
      },
    })),
    ...reopened.map(({ dossierId, debtorId, round }) => ({
      kind: 'dossierReopened',
      debtorId,
      subjectId: dossierId,
      content: { ...because, round, note: because.why },
    })),
  ]);
}
