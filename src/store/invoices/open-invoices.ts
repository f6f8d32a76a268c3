// The invoices that are open at the end of a day, the one due first before the others.

import type { CalendarDate } from '../../units/calendar.ts';
import { type Collector, inPortfolio } from '../debtors/portfolios.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { numberBegins } from './invoices-numbered.ts';
import { OPEN_PARTS, openPartsWhere } from './open-parts.ts';

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
  const place = after ?? [null, null, null];
  const asked = [companyId, day, collector, lateBeyond, standing, ...place, limit];
  return search === null
    ? select<OpenInvoice>(db, ALL, asked)
    : select<OpenInvoice>(db, FOUND, [...asked, search.name, search.number]);
}

/** Whatever else there is, one page is put together: names and amounts are looked up for its lines alone. */
const pageOf = (parts: string): string => `with ${parts},
     due as (
       select invoice_id, debtor_id, due_on, payable - settled as rest from claim where instalments is null
       union all
       select invoice_id, debtor_id, min(due_on) filter (where rest > 0), sum(rest)::bigint from part
        where invoice_id in (select invoice_id from claim where instalments is not null) group by invoice_id, debtor_id),
     disputed as (select distinct invoice_id from dispute where company_id = $1 and outcome is null and opened_on <= $2),
     promised as (select distinct (covered->>'invoiceId')::uuid as invoice_id from payment_promise p cross join lateral jsonb_array_elements(p.covers) covered
                   where p.company_id = $1 and p.taken_back_on is null and p.pay_on >= $2 and p.made_on <= $2),
     line as (
       select u.invoice_id as id, u.debtor_id, u.due_on, u.rest, i.number, i.folded_number, i.issued_on, greatest(i.total, i.payable) as invoiced, i.currency, coalesce(u.due_on::text, '9999-12-31') as due_key,
              case when x.invoice_id is not null then 'disputed' when p.invoice_id is not null then 'promised' else 'free' end as standing
         from due u join invoice i on i.company_id = $1 and i.invoice_id = u.invoice_id
         left join disputed x on x.invoice_id = u.invoice_id left join promised p on p.invoice_id = u.invoice_id
        where ${inPortfolio('u.debtor_id', '$3')} and ($4::int is null or $2::date - u.due_on > $4::int)),
     page as (
       select * from line where ($5::text is null or standing = $5) and ($6::text is null or (due_key, folded_number, id) > ($6::text, $7::text, $8::uuid))
        order by due_key, folded_number, id limit $9)
     select l.id, l.number, d.debtor_id as "debtorId", d.name as "debtorName", l.issued_on as "issuedOn", l.due_on as "dueOn", l.invoiced, l.rest as open, l.currency,
            l.standing, json_build_array(l.due_key, l.folded_number, l.id) as key
       from page l join debtor d on d.company_id = $1 and d.debtor_id = l.debtor_id
      order by l.due_key, l.folded_number, l.id`;

const ALL = pageOf(OPEN_PARTS);

/** What is found is found first: what the others are open for is not asked. */
const FOUND = pageOf(
  `found as (
       select i.invoice_id from debtor d join invoice i on i.company_id = d.company_id and i.debtor_id = d.debtor_id
        where d.company_id = $1 and $10::text <> '' and strpos(d.folded_name, $10) > 0
       union select invoice_id from invoice where company_id = $1 and $11::text <> '' and ${numberBegins('folded_number', '$11')}),
     ${openPartsWhere('i.invoice_id in (select invoice_id from found)')}`,
);
