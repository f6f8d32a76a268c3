// What two people may say of one payment at once: which invoices it pays, and that it is no debtor's money. Whoever says it anew
// names the version that they read; under the lock of the payment it is held against what stands.
// Read while it pays nothing, set aside when somebody has given 300.00 of it to an invoice: told, and nothing is written.

import { latestAbout } from '../../store/journal/latest-about.ts';
import { lockPayment } from '../../store/money/payment-rows.ts';
import { allocationIdsOf, paidBy } from '../../store/money/payment-views.ts';
import type { Queryable } from '../../store/session.ts';
import {
  type Editable,
  type EditedMeanwhile,
  editedMeanwhile,
  type FieldMoved,
  versionOf,
} from '../edited-meanwhile.ts';
import type { InBooks } from './in-books.ts';

type Standing = { readonly allocationIds: readonly string[]; readonly setAsideBecause: string | null };

const editableOf = ({ allocationIds, setAsideBecause }: Standing): Editable => ({
  allocations: allocationIds.toSorted(),
  setAsideBecause,
});

export const paymentVersion = (standing: Standing): string => versionOf(editableOf(standing));

/** Null: what was read still stands, or the caller did not ask. The payment is locked from here on. */
export async function paymentMeanwhile(
  { db, stamp: { companyId } }: Pick<InBooks, 'db' | 'stamp'>,
  { paymentId, seen }: { paymentId: string; seen: string | undefined },
): Promise<EditedMeanwhile | 'notFound' | null> {
  const payment = await lockPayment(db, companyId, paymentId);
  if (payment === null) return 'notFound';
  const allocationIds = (await allocationIdsOf(db, companyId, [paymentId])).get(paymentId) ?? [];
  const now = editableOf({ allocationIds, setAsideBecause: payment.setAsideBecause });
  const about = { companyId, subjectId: paymentId, debtorId: null, kinds: SET_ASIDE };
  const meanwhile = await editedMeanwhile(db, { seen, now, about });
  if (meanwhile === null) return null;
  const whoever = await whoAllocated(db, { companyId, paymentId });
  const told = ({ field, by, at }: FieldMoved): FieldMoved =>
    field === 'allocations' ? { field, ...whoever } : { field, by, at };
  return { ...meanwhile, changes: meanwhile.changes.map(told) };
}

const SET_ASIDE = ['paymentSetAside', 'paymentTakenUp'];
const NOBODY = { by: null, at: null } as const;

/** The journal tells it of the invoice that is paid; where none is any more, nobody is named. */
async function whoAllocated(
  db: Queryable,
  { companyId, paymentId }: { companyId: string; paymentId: string },
): Promise<Pick<FieldMoved, 'by' | 'at'>> {
  const last = (await paidBy(db, companyId, paymentId)).at(-1);
  if (last === undefined) return NOBODY;
  const { invoiceId: subjectId, debtorId } = last;
  const [entry] = await latestAbout(db, { companyId, subjectId, debtorId, kinds: ['allocated'] });
  return entry === undefined ? NOBODY : { by: entry.author, at: entry.at };
}
