// What invoices, payments and credit notes count as allocated, raised by what was allocated. Written in the order of ids, which
// is that of the pages they lie on: of a statement of 200,000 lines, ten that lie together are raised together.

import { listText } from '../list-text.ts';
import type { Queryable } from '../session.ts';
import { slicesOf } from '../slices.ts';

export type Allocated = {
  readonly invoiceId: string;
  readonly paymentId: string | null;
  readonly creditNoteId: string | null;
  readonly amount: number;
};

/** Handed over as two lists, which the server reads faster than rows. */
const COUNTED = [
  {
    key: 'invoiceId',
    change:
      'update invoice t set settled = settled + u.amount from unnest($2::uuid[], $3::bigint[]) as u (id, amount) where t.company_id = $1 and t.invoice_id = u.id',
  },
  {
    key: 'paymentId',
    change:
      'update payment t set allocated = allocated + u.amount from unnest($2::uuid[], $3::bigint[]) as u (id, amount) where t.company_id = $1 and t.payment_id = u.id',
  },
  {
    key: 'creditNoteId',
    change:
      'update credit_note t set used = used + u.amount from unnest($2::uuid[], $3::bigint[]) as u (id, amount) where t.company_id = $1 and t.credit_note_id = u.id',
  },
] as const;

type Counted = (typeof COUNTED)[number]['key'];
const EVERYTHING = COUNTED.map(({ key }) => key);

/**
 * Many at once: in the transaction that fills a table the planner knows nothing of it yet, and reads all that a company has,
 * once for each statement. Made to look them up one by one, it compared each of 2,000 payments with 200,000.
 */
const SUMS_AT_ONCE = 100_000;

/** Constraints refuse more than there is, when it is written. */
export class AllocatedSums {
  readonly #totals = COUNTED.map(({ key, change }) => ({ key, change, by: new Map<string, number>() }));

  add(allocations: readonly Allocated[]): void {
    for (const { key, by } of this.#totals)
      for (const allocation of allocations) {
        const id = allocation[key];
        if (id !== null) by.set(id, (by.get(id) ?? 0) + allocation.amount);
      }
  }

  /** That wait to be raised. */
  get payments(): number {
    return this.#totals.find(({ key }) => key === 'paymentId')?.by.size ?? 0;
  }

  /** Of what was added and not written yet. */
  async write(db: Queryable, companyId: string, only: readonly Counted[] = EVERYTHING): Promise<void> {
    for (const { key, change, by } of this.#totals) {
      if (!only.includes(key)) continue;
      for (const ids of slicesOf([...by.keys()].sort(), SUMS_AT_ONCE))
        await db.query(change, [companyId, listText(ids), listText(ids.map(id => by.get(id) ?? 0))]);
      by.clear();
    }
  }
}
