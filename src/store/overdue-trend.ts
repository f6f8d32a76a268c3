// What was overdue at the end of each day of a span, in one pass: every part of an invoice is overdue from a day until
// a day with a constant rest, so the curve is a running sum of what is added and what goes.
// 1,000.00 due on the 1st, 400.00 paid on the 5th: +1,000.00 on the 2nd, -1,000.00 +600.00 on the 5th.

import type { CalendarDate } from '../units/calendar.ts';
import { type Collector, inPortfolio } from './portfolios.ts';
import { select } from './select.ts';
import type { Queryable } from './session.ts';

/** Minor units overdue on each day from `first` to `last`, oldest first. */
export async function overdueTrend(
  db: Queryable,
  {
    companyId,
    currency,
    first,
    last,
    collector = null,
  }: { companyId: string; currency: string; first: CalendarDate; last: CalendarDate } & Collector,
): Promise<{ readonly day: CalendarDate; readonly overdue: number }[]> {
  return select(db, TREND, [companyId, currency, first, last, collector]);
}

/** Most invoices are due once and nothing happens to them in the span: they are added up by day before anything else. */
const TREND = `with paid as (
    select invoice_id, counts_from, sum(amount)::bigint as amount from allocation
     where company_id = $1 and counts_from > $3 group by invoice_id, counts_from),
  paid_later as (select invoice_id, sum(amount)::bigint as amount from paid group by invoice_id),
  claim as (
    select i.invoice_id, i.due_on, i.instalments, i.payable, i.issued_on, i.cancelled_on, i.settled - coalesce(l.amount, 0) as settled,
           i.instalments is null and i.cancelled_on is null and l.invoice_id is null as is_plain
      from invoice i left join paid_later l on l.invoice_id = i.invoice_id
     where i.company_id = $1 and i.currency = $2 and i.due_on < $4 and i.issued_on <= $4
       and (i.cancelled_on is null or i.cancelled_on > $3) and i.settled - coalesce(l.amount, 0) < i.payable
       and ${inPortfolio('i.debtor_id', '$5')}),
  moved as (select * from claim where not is_plain),
  part as (
    select invoice_id, due_on, payable as amount, payable as up_to from moved where instalments is null
    union all
    select c.invoice_id, (one->>'dueOn')::date, (one->>'amount')::bigint,
           sum((one->>'amount')::bigint) over (partition by c.invoice_id order by position)::bigint
      from moved c cross join lateral jsonb_array_elements(c.instalments) with ordinality as listed(one, position)
     where c.instalments is not null),
  settled_from as (
    select invoice_id, $3::date as from_on, settled from moved
    union all
    select c.invoice_id, p.counts_from, c.settled + sum(p.amount) over (partition by p.invoice_id order by p.counts_from)::bigint
      from moved c join paid p on p.invoice_id = c.invoice_id),
  span as (
    select invoice_id, from_on, settled, lead(from_on, 1, $4::date + 1) over (partition by invoice_id order by from_on) as until_on
      from settled_from),
  piece as (
    select greatest(s.from_on, p.due_on + 1, c.issued_on) as from_on, least(s.until_on, c.cancelled_on, $4::date + 1) as until_on,
           least(p.amount, greatest(p.up_to - s.settled, 0)) as rest
      from moved c join part p on p.invoice_id = c.invoice_id join span s on s.invoice_id = c.invoice_id),
  change as (
    select greatest($3::date, due_on + 1, issued_on) as on_day, sum(payable - settled)::bigint as amount from claim where is_plain group by 1
    union all
    select from_on, rest from piece where from_on < until_on and rest > 0
    union all
    select until_on, -rest from piece where from_on < until_on and rest > 0)
  select listed.on_day::date as day, coalesce(sum(sum(c.amount)) over (order by listed.on_day), 0)::bigint as overdue
    from generate_series($3::date, $4::date, interval '1 day') as listed(on_day)
    left join change c on c.on_day = listed.on_day::date
   group by listed.on_day order by listed.on_day`;
