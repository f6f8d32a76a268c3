// Takes allocations away, and with them what invoices, payments and credit notes count as allocated.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type RemovedAllocation = {
  readonly invoiceId: string;
  readonly paymentId: string | null;
  readonly creditNoteId: string | null;
  readonly differenceId: string | null;
  readonly amount: number;
  readonly countsFrom: CalendarDate;
  readonly because: unknown;
  readonly author: string;
};

export async function removeAllocations(
  db: Queryable,
  { companyId, allocationIds }: { companyId: string; allocationIds: readonly string[] },
): Promise<RemovedAllocation[]> {
  if (allocationIds.length === 0) return [];
  const removed = await select<RemovedAllocation>(
    db,
    `delete from allocation where company_id = $1 and allocation_id = any($2)
     returning invoice_id as "invoiceId", payment_id as "paymentId", credit_note_id as "creditNoteId", difference_id as "differenceId", amount,
               counts_from as "countsFrom", because, author`,
    [companyId, allocationIds],
  );
  await giveBack(db, companyId, removed);
  return removed;
}

/** The allocations of payments, the credit notes that were deducted from them and the differences given up with them. */
export async function allocationsOfPayments(
  db: Queryable,
  { companyId, paymentIds }: { companyId: string; paymentIds: readonly string[] },
): Promise<{ readonly id: string; readonly invoiceId: string; readonly amount: number }[]> {
  return select(
    db,
    `select a.allocation_id as id, a.invoice_id as "invoiceId", a.amount from allocation a
       left join difference w on w.company_id = a.company_id and w.difference_id = a.difference_id
      where a.company_id = $1 and (a.payment_id = any($2) or a.deducted_by = any($2) or w.payment_id = any($2)) order by a.allocation_id for update of a`,
    [companyId, paymentIds],
  );
}

export type GivenBack = Pick<RemovedAllocation, 'invoiceId' | 'paymentId' | 'creditNoteId' | 'amount'>;

/** Lowers what invoices, payments and credit notes count as allocated by allocations that are gone. */
export async function giveBack(
  db: Queryable,
  companyId: string,
  undone: readonly GivenBack[],
): Promise<void> {
  if (undone.length === 0) return;
  const rows = JSON.stringify(undone);
  const totals = (key: keyof GivenBack): string =>
    `(select "${key}" as id, sum(amount)::bigint as amount from jsonb_to_recordset($2::jsonb) as u ("${key}" uuid, amount bigint) where "${key}" is not null group by 1) as u`;
  await db.query(
    `update invoice t set settled = settled - u.amount from ${totals('invoiceId')} where t.company_id = $1 and t.invoice_id = u.id`,
    [companyId, rows],
  );
  await db.query(
    `update payment t set allocated = allocated - u.amount from ${totals('paymentId')} where t.company_id = $1 and t.payment_id = u.id`,
    [companyId, rows],
  );
  await db.query(
    `update credit_note t set used = used - u.amount from ${totals('creditNoteId')} where t.company_id = $1 and t.credit_note_id = u.id`,
    [companyId, rows],
  );
}
