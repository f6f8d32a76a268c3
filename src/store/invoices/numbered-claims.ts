// Invoices by id, as those are named that a person says something of: number, customer, currency, and whether it is cancelled.

import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type NumberedClaim = {
  readonly id: string;
  readonly number: string;
  readonly debtorId: string;
  readonly currency: string;
  readonly payable: number;
  readonly isCancelled: boolean;
};

/** Locked. */
export async function numberedClaims(
  db: Queryable,
  { companyId, invoiceIds }: { companyId: string; invoiceIds: readonly string[] },
): Promise<Map<string, NumberedClaim>> {
  const rows = await select<NumberedClaim>(
    db,
    `select invoice_id as id, number, debtor_id as "debtorId", currency, payable, cancelled_on is not null as "isCancelled"
       from invoice where company_id = $1 and invoice_id = any($2::uuid[]) order by invoice_id for update`,
    [companyId, invoiceIds],
  );
  return new Map(rows.map(row => [row.id, row]));
}
