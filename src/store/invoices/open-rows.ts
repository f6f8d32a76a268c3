// Every open invoice at the end of a day as if it were due in one piece, added up in one pass, and what puts that right: pieces
// of SQL that Today begins with. Most invoices are due once and nothing of them is still to come, so that an index alone says
// what is open; the others are few, and are added to it or taken out of it.
// 900.00 in three parts of 300.00 with 400.00 settled: 500.00 taken out of its first day, 200.00 and 300.00 put in.

import type { Mine } from '../debtors/portfolios.ts';

/**
 * `sums` by debtor and currency, and by the days that make an age: with what of it is overdue, how many invoices, and the first
 * day of any. Only columns of the index `invoice_open`, in whose order the debtors are: one pass costs 16 ms for 50,000
 * invoices, and two cost 19.
 */
export const sums = ({ and }: Mine): string => `sums as materialized (
    select grouping(debtor_id) as is_by_day, debtor_id, currency, due_on, issued_on, sum(payable - settled)::bigint as rest,
           (sum(payable - settled) filter (where due_on < $2))::bigint as late, count(*) as invoices, min(least(issued_on, due_on)) as oldest
      from invoice where company_id = $1 and settled < payable and cancelled_on is null and issued_on <= $2 ${and('debtor_id')}
     group by grouping sets ((debtor_id, currency), (currency, due_on, issued_on)))`;

/** The first day on which a rest is overdue; null where no due date is known. */
export const LATE_FROM = 'case when due_on is not null then greatest(due_on + 1, issued_on) end';

/**
 * Common table expressions over $1 and $2. `besides` is what `sums` have to be put right by: debtor_id, currency, due_on,
 * late_from, rest, how many invoices are open for it, how many of them overdue. late_from is null where an invoice is in parts or
 * cancelled later. `odd_part` are the parts of these, as they stood at the end of the day in `since`, with what was settled by then
 * and by $2. What belongs to an invoice is looked up for it: of a join the planner may think that both sides are one row.
 */
export const besides = (since: string): string => `later as (
    select invoice_id, sum(amount)::bigint as amount from allocation
     where company_id = $1 and counts_from > $2 group by invoice_id),
  odd as materialized (
    select invoice_id, debtor_id, currency, due_on, issued_on, instalments, payable, settled, cancelled_on from invoice
     where company_id = $1 and (instalments is not null or cancelled_on is not null)
       and issued_on <= $2 and (cancelled_on is null or cancelled_on > ${since})),
  odd_part as materialized (
    select o.invoice_id, o.debtor_id, o.currency, o.issued_on, o.cancelled_on, o.payable, p.position, p.due_on, p.amount, p.up_to,
           o.settled - a.since as settled_since, o.settled - a.later as settled_then
      from odd o
      cross join lateral (
        select coalesce(sum(a.amount), 0)::bigint as since, coalesce(sum(a.amount) filter (where a.counts_from > $2), 0)::bigint as later
          from allocation a where a.company_id = $1 and a.invoice_id = o.invoice_id and a.counts_from > ${since}) a
      cross join lateral (
        select position, (one->>'dueOn')::date as due_on, (one->>'amount')::bigint as amount,
               sum((one->>'amount')::bigint) over (order by position)::bigint as up_to
          from jsonb_array_elements(coalesce(o.instalments, jsonb_build_array(jsonb_build_object('dueOn', o.due_on, 'amount', o.payable))))
               with ordinality as listed(one, position)) p),
  odd_rest as (
    select debtor_id, currency, invoice_id, position, due_on, least(amount, greatest(up_to - settled_then, 0)) as rest
      from odd_part where (cancelled_on is null or cancelled_on > $2) and settled_then < payable),
  besides as (
    select i.debtor_id, i.currency, i.due_on, ${LATE_FROM} as late_from, l.amount as rest,
           (i.settled = i.payable)::int as invoices, (i.settled = i.payable and i.due_on < $2)::int as late_invoices
      from later l join invoice i on i.company_id = $1 and i.invoice_id = l.invoice_id
     where i.instalments is null and i.cancelled_on is null and i.issued_on <= $2
    union all
    select debtor_id, currency, due_on, ${LATE_FROM}, settled - payable, -1, -(due_on < $2)::int from odd
     where instalments is not null and settled < payable and cancelled_on is null
    union all
    select debtor_id, currency, due_on, null, rest, (position = 1)::int,
           (position = min(position) filter (where due_on < $2 and rest > 0) over (partition by invoice_id))::int
      from odd_rest)`;
