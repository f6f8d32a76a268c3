// What was paid for one invoice becomes paid for another, with the clues that it came with: as much as the other is worth. What does
// not fit, or was paid by somebody else or in another currency, is money that nobody has allocated.

import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { removeAllocations } from './allocation-removal.ts';
import { type AllocationWrite, insertAllocations } from './matching-rows.ts';
import { restsOf } from './payment-rows.ts';

type Owed = { readonly id: string; readonly debtorId: string; readonly currency: string };

/** Returns the payments that moved. */
export async function movePayments(
  db: Queryable,
  {
    companyId,
    author,
    makeId,
    from,
    to,
    only = null,
  }: {
    companyId: string;
    author: string;
    makeId: () => string;
    from: Owed;
    to: Owed;
    /** These payments and no other; null: all. */
    only?: readonly string[] | null;
  },
): Promise<readonly string[]> {
  const paid = await select<{ id: string }>(
    db,
    `select allocation_id as id from allocation where company_id = $1 and invoice_id = $2 and payment_id is not null
        and ($3::uuid[] is null or payment_id = any($3::uuid[])) order by allocation_id for update`,
    [companyId, from.id, only],
  );
  const removed = await removeAllocations(db, { companyId, allocationIds: paid.map(({ id }) => id) });
  if (from.debtorId !== to.debtorId || from.currency !== to.currency) return [];
  let rest = (await restsOf(db, companyId, [to.id])).get(to.id)?.rest ?? 0;
  const allocations: AllocationWrite[] = [];
  for (const { paymentId, amount, countsFrom, because } of removed) {
    const part = Math.min(rest, amount);
    if (part === 0) continue;
    rest -= part;
    allocations.push({
      id: makeId(),
      invoiceId: to.id,
      paymentId,
      creditNoteId: null,
      amount: part,
      countsFrom,
      because,
    });
  }
  await insertAllocations(db, { companyId, author, allocations });
  return removed.flatMap(({ paymentId }) => paymentId ?? []);
}
