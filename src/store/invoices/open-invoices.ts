// The invoices that are open at the end of a day, the one due first before the others.

import type { CalendarDate } from '../../units/calendar.ts';
import { type Collector, inPortfolio } from '../debtors/portfolios.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { OPEN_PARTS } from './open-parts.ts';

/** Disputed before promised, where an invoice is both. */
export type InvoiceStanding = 'disputed' | 'promised' | 'free';

export type OpenInvoice = {
  readonly id: string;
  readonly number: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly issuedOn: CalendarDate;
  /** Of the oldest part that is open; null where none is known. */
  readonly dueOn: CalendarDate | null;
  readonly invoiced: number;
  readonly open: number;
  readonly currency: string;
  readonly standing: InvoiceStanding;
  readonly key: InvoiceKey;
};

/** An unknown due date comes last. */
export type InvoiceKey = readonly [dueOn: string, number: string, id: string];

export type InvoicesAsked = {
  readonly companyId: string;
  readonly day: CalendarDate;
  /** Folded: part of the customer's name, or the beginning of a number. */
  readonly search: { readonly name: string; readonly number: string } | null;
  /** Only those whose oldest open due date is longer ago than this many days. */
  readonly lateBeyond: number | null;
  readonly standing: InvoiceStanding | null;
  readonly after: InvoiceKey | null;
  readonly limit: number;
} & Collector;

export async function openInvoices(
  db: Queryable,
  { companyId, day, search, lateBeyond, standing, after, limit, collector = null }: InvoicesAsked,
): Promise<OpenInvoice[]> {
  return select<OpenInvoice>(
    db,
    `with ${OPEN_PARTS},
     due as (select invoice_id, debtor_id, min(due_on) filter (where rest > 0) as due_on, sum(rest)::bigint as rest from part group by invoice_id, debtor_id),
     disputed as (select distinct invoice_id from dispute where company_id = $1 and outcome is null and opened_on <= $2),
     promised as (select distinct (covered->>'invoiceId')::uuid as invoice_id from payment_promise p cross join lateral jsonb_array_elements(p.covers) covered
                   where p.company_id = $1 and p.taken_back_on is null and p.pay_on >= $2 and p.made_on <= $2),
     line as (
       select i.invoice_id as id, i.number, d.debtor_id as "debtorId", d.name as "debtorName", i.issued_on as "issuedOn", u.due_on as "dueOn", i.payable as invoiced, u.rest as open, i.currency,
              case when x.invoice_id is not null then 'disputed' when p.invoice_id is not null then 'promised' else 'free' end as standing,
              coalesce(u.due_on::text, '9999-12-31') as due_key, i.folded_number
         from due u join invoice i on i.company_id = $1 and i.invoice_id = u.invoice_id join debtor d on d.company_id = $1 and d.debtor_id = u.debtor_id
         left join disputed x on x.invoice_id = u.invoice_id left join promised p on p.invoice_id = u.invoice_id
        where ${inPortfolio('u.debtor_id', '$3')} and ($4::int is null or $2::date - u.due_on > $4::int)
          and ($5::text is null or ($5 <> '' and strpos(d.folded_name, $5) > 0) or ($6 <> '' and starts_with(i.folded_number, $6))))
     select id, number, "debtorId", "debtorName", "issuedOn", "dueOn", invoiced, open, currency, standing, json_build_array(due_key, folded_number, id) as key
       from line
      where ($7::text is null or standing = $7) and ($8::text is null or (due_key, folded_number, id) > ($8::text, $9::text, $10::uuid))
      order by due_key, folded_number, id limit $11`,
    [
      companyId,
      day,
      collector,
      lateBeyond,
      search?.name ?? null,
      search?.number ?? null,
      standing,
      ...(after ?? [null, null, null]),
      limit,
    ],
  );
}
