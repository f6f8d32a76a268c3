// Takes allocations of a payment away, with the differences given up for them: the invoices are open again and their
// dossiers are looked at. An allocation that is taken away never happened for interest and limitation.

import { reopenDossiers } from '../../store/dossiers/dossier-writes.ts';
import { markDifferencesUndone } from '../../store/invoices/differences.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import {
  allocationsOfPayment,
  type RemovedAllocation,
  removeAllocations,
} from '../../store/money/allocation-removal.ts';
import { debtorsOfInvoices, lockPayment } from '../../store/money/payment-rows.ts';
import type { InBooks } from './in-books.ts';

/** What was taken away; null when there is no such payment. `allocationId` null: all of it. */
export async function takeAway(
  books: InBooks,
  { paymentId, allocationId, why }: { paymentId: string; allocationId: string | null; why: string },
): Promise<readonly RemovedAllocation[] | null> {
  const { db, stamp } = books;
  const { companyId, at, author } = stamp;
  if ((await lockPayment(db, companyId, paymentId)) === null) return null;
  const all = await allocationsOfPayment(db, { companyId, paymentId });
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
  await tellAndReopen(books, { removed, because: { paymentId, why } });
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
