// Open invoices that time may be killing. It only narrows and puts in order: which clock counts, and when it ends, is
// decided by `law/limitation.ts`.

import type { Invoice } from '../claim/invoice.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { INVOICE_COLUMNS, type InvoiceRow, toInvoice } from './invoices.ts';
import { type Collector, inPortfolio } from './portfolios.ts';
import { select } from './select.ts';
import type { Queryable } from './session.ts';

/** The last day of the shortest clock that ran since the day in an expression. A payment only makes it later. */
const endsOn = (since: string): string =>
  `case when kind = 'publicBody' and governing = 'FR' then make_date(extract(year from ${since})::int + 4, 12, 31)
        else (${since} + make_interval(months =>
          case when kind = 'consumer' then case when 'BE' in (governing, country) then 12 else 24 end
               when governing = 'BE' then 120 else 60 end))::date end`;

const WITHIN_A_YEAR = "($2::date + interval '12 months')";

/**
 * Those that may end within a year, the nearest first; those that have ended, the latest first; and those of debtors about
 * whom a person entered a fact, where any clock may count: at most `limit` of each sort, so that no sort pushes another out.
 * The day is that of the shortest clock without a fact: from the invoice, or from the last payment, which acknowledges; not
 * from one that is still to come, or that came after the first clock had ended: that revives nothing.
 * Payments are looked for only where the invoice's own day is near: 50,000 lookups, most of them for nothing, otherwise.
 */
export async function limitationCandidates(
  db: Queryable,
  {
    companyId,
    day,
    limit,
    collector = null,
  }: { companyId: string; day: CalendarDate; limit: number } & Collector,
): Promise<Invoice[]> {
  const rows = await select<InvoiceRow>(
    db,
    `with counted as (
       select i.*, d.kind, coalesce(i.law, d.law, c.law) as governing, d.country,
              exists (select 1 from law_fact f where f.company_id = i.company_id and f.debtor_id = i.debtor_id and f.lifted_at is null) as has_facts
         from invoice i
         join debtor d on d.company_id = i.company_id and d.debtor_id = i.debtor_id
         join company c on c.company_id = i.company_id
        where i.company_id = $1 and i.settled < i.payable and i.cancelled_on is null and i.due_on is not null
          and ${inPortfolio('i.debtor_id', '$4')}),
     old as (select * from counted where has_facts or ${endsOn('least(issued_on, due_on)')} <= ${WITHIN_A_YEAR}),
     since as (
       select o.*, greatest(least(o.issued_on, o.due_on), (select max(a.counts_from) from allocation a
                where a.company_id = o.company_id and a.invoice_id = o.invoice_id and a.payment_id is not null
                  and a.counts_from <= least($2::date, ${endsOn('least(o.issued_on, o.due_on)')}))) as since
         from old o),
     ending as (select *, ${endsOn('since')} as ends_on from since),
     sorted as (
       select *, case when has_facts then 'facts' when ends_on >= $2 then 'ending' else 'ended' end as sort
         from ending where has_facts or ends_on <= ${WITHIN_A_YEAR}),
     numbered as (
       select *, row_number() over (partition by sort order by abs(ends_on - $2::date), invoice_id) as place from sorted)
     select ${INVOICE_COLUMNS} from numbered i where place <= $3 order by place, invoice_id`,
    [companyId, day, limit, collector],
  );
  return rows.map(toInvoice);
}
