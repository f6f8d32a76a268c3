// What invoices, payments and credit notes count as allocated, raised by what was allocated. Written in the order of ids, which
// is that of the pages they lie on: of a statement of 200,000 lines, ten that lie together are raised together.

import { listText } from './list-text.ts';
import { oneByOne } from './one-by-one.ts';
import type { Queryable } from './session.ts';

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

const SUMS_AT_ONCE = 10_000;
/** Fewer are looked up by their keys anyway. */
const MANY = 100;

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

  async write(db: Queryable, companyId: string): Promise<void> {
    for (const { change, by } of this.#totals) {
      const write = (ids: readonly string[]): Promise<unknown> =>
        db.query(change, [companyId, listText(ids), listText(ids.map(id => by.get(id) ?? 0))]);
      const ids = [...by.keys()].sort();
      if (ids.length < MANY) {
        if (ids.length > 0) await write(ids);
        continue;
      }
      await oneByOne(db, async () => {
        for (let from = 0; from < ids.length; from += SUMS_AT_ONCE)
          await write(ids.slice(from, from + SUMS_AT_ONCE));
      });
    }
  }
}
