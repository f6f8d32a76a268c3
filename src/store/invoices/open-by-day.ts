// What a company was owed at the end of a day by age, and what was overdue at the end of each day of a span until then, as a
// piece of SQL over the sums by day of `open-rows.ts`. Every piece of an invoice is overdue from a day until a day with a
// constant rest, so the curve is a running sum of what is added and what goes.
// 1,000.00 due on the 1st, 400.00 paid on the 5th: +1,000.00 on the 2nd, -400.00 on the 5th.

import type { Mine } from '../debtors/portfolios.ts';
import { AGE_COLUMNS, type AgedRow } from './open-parts.ts';
import { LATE_FROM } from './open-rows.ts';

export type OpenByDay = AgedRow & {
  /** 0 where nothing is open any more of what was overdue in the span. */
  readonly invoices: number;
  readonly overdueInvoices: number;
  /** Minor units overdue on each day from the first to the last, oldest first. */
  readonly trend: readonly number[];
};

/** What was paid in the span was overdue before: only of invoices due once and not cancelled, of the others `piece` tells. */
const paid = ({
  and,
}: Mine): string => `select i.currency, a.counts_from, greatest($3::date, i.due_on + 1, i.issued_on) as since, sum(a.amount)::bigint as amount
      from allocation a join invoice i on i.company_id = a.company_id and i.invoice_id = a.invoice_id
     where a.company_id = $1 and a.counts_from > $3 and a.counts_from <= $2 and i.instalments is null and i.cancelled_on is null
       and i.due_on < $2 and i.issued_on <= $2 ${and('i.debtor_id')} group by 1, 2, 3`;

/** The pieces of invoices in parts or cancelled: each part between two days on which something counted. */
const pieces = ({ and }: Mine): string => `piece as (
    select p.currency, greatest(s.from_on, p.due_on + 1, p.issued_on) as from_on, least(s.until_on, p.cancelled_on, $2::date + 1) as until_on,
           least(p.amount, greatest(p.up_to - s.settled, 0)) as rest
      from odd_part p
      cross join lateral (
        select from_on, sum(amount) over (order by from_on) + p.settled_since as settled,
               lead(from_on, 1, $2::date + 1) over (order by from_on) as until_on
          from (select $3::date as from_on, 0::bigint as amount
                union all
                select a.counts_from, sum(a.amount)::bigint from allocation a
                 where a.company_id = $1 and a.invoice_id = p.invoice_id and a.counts_from > $3 group by a.counts_from) as counted) s
     where p.due_on < $2 ${and('p.debtor_id')})`;

/** `total` by currency, and `trend` with one sum for each day from $3 to $2. */
export const byDay = (mine: Mine): string => `by_day as materialized (
    select currency, due_on, late_from, sum(rest)::bigint as rest, sum(invoices)::bigint as invoices, sum(late_invoices)::bigint as late_invoices from (
      select currency, due_on, ${LATE_FROM} as late_from, rest, invoices, case when due_on < $2 then invoices else 0 end as late_invoices
        from sums where is_by_day = 1
      union all
      select currency, due_on, late_from, rest, invoices, late_invoices from besides where true ${mine.and('debtor_id')}) as added
     group by 1, 2, 3),
  total as (
    select currency, ${AGE_COLUMNS}, sum(invoices)::bigint as invoices, sum(late_invoices)::bigint as late_invoices
      from by_day group by currency having sum(invoices) > 0),
  paid as materialized (${paid(mine)}),
  ${pieces(mine)},
  change as (
    select currency, greatest($3::date, late_from) as on_day, rest as amount from by_day where late_from <= $2
    union all
    select currency, since, amount from paid where counts_from > since
    union all
    select currency, counts_from, -amount from paid where counts_from > since
    union all
    select currency, from_on, rest::bigint from piece where from_on < until_on and rest > 0
    union all
    select currency, until_on, -rest::bigint from piece where from_on < until_on and rest > 0),
  line as (
    select c.currency, d.day, coalesce(sum(sum(n.amount)) over (partition by c.currency order by d.day), 0)::bigint as overdue
      from (select distinct currency from change) as c
      cross join (select listed.day::date from generate_series($3::date, $2::date, interval '1 day') as listed(day)) as d
      left join change n on n.currency = c.currency and n.on_day = d.day
     group by c.currency, d.day),
  trend as (select currency, array_agg(overdue order by day) as overdue from line group by currency)`;
