// What one person gave up alone, without being asked again for each part of it: what stands of it counts with what is given up next.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type ConcededInvoice = {
  readonly id: string;
  readonly debtorId: string;
  readonly currency: string;
  readonly payable: number;
  readonly issuedOn: CalendarDate;
  readonly terms: readonly string[];
};

export const concededInvoices = (
  db: Queryable,
  companyId: string,
  invoiceIds: readonly string[],
): Promise<ConcededInvoice[]> =>
  select<ConcededInvoice>(
    db,
    `select invoice_id as id, debtor_id as "debtorId", currency, payable, issued_on as "issuedOn", terms
       from invoice where company_id = $1 and invoice_id = any($2)`,
    [companyId, invoiceIds],
  );

/**
 * Of the debtor of these invoices and in their currency, in minor units: what stands of these invoices whenever it was given up,
 * and of its others what was written down since. The ids tell when: the day that a person names may lie back.
 */
export async function givenUpAlone(
  db: Queryable,
  { companyId, invoiceIds, sinceId }: { companyId: string; invoiceIds: readonly string[]; sinceId: string },
): Promise<number> {
  const [row] = await select<{ total: number }>(
    db,
    `with theirs as (
       select i.invoice_id, i.invoice_id = any($2) as is_asked from invoice i
        where i.company_id = $1 and (i.debtor_id, i.currency) in
          (select a.debtor_id, a.currency from invoice a where a.company_id = $1 and a.invoice_id = any($2)))
     select coalesce(sum(g.amount), 0)::bigint as total from (
       select w.amount from write_off w join theirs t on t.invoice_id = w.invoice_id
        where w.company_id = $1 and w.approved_by is null and w.offer_id is null and w.reopened_on is null and (t.is_asked or w.write_off_id >= $3)
       union all
       select f.amount from difference f join theirs t on t.invoice_id = f.invoice_id
        where f.company_id = $1 and f.undone_at is null and not f.is_by_matching and f.kind <> 'cashDiscount' and (t.is_asked or f.difference_id >= $3)) as g`,
    [companyId, invoiceIds, sinceId],
  );
  return row?.total ?? 0;
}
