// What became of the debtors of a comparison, arm by arm. Everybody who entered is counted in the arm of its first day, whatever
// happened to the message: what is left out afterwards is never left out by chance. Days count from the day the message left; of
// one that was taken back for good, from the day it was prepared. Where one arm goes without a message they count from the day on
// which it was prepared in both, the one day that both have. Payments count as in `paid-after.ts`.

import type { Arm } from '../../dunning/comparison.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type ArmCounts = {
  readonly arm: Arm;
  readonly debtors: number;
  /** Whose message left. */
  readonly told: number;
  /** Whose decisive days are not over, or whose message still waits. */
  readonly unwatched: number;
  /** For each horizon: debtors whose days are over, and of these who paid something. */
  readonly seen: readonly number[];
  readonly paid: readonly number[];
  /** Minor units in the asked currency, of debtors whose decisive days are over: in the messages, and paid of it. */
  readonly asked: number;
  readonly paidAmount: number;
  readonly disputing: number;
  readonly complaining: number;
  /** Of those whose money is counted: the sums that the spread of what they paid is told by. */
  readonly askedSquares: number;
  readonly products: number;
  readonly paidSquares: number;
};

/** One row per arm that anybody entered. */
export const comparisonCounts = (
  db: Queryable,
  asked: {
    companyId: string;
    comparisonId: string;
    currency: string;
    day: CalendarDate;
    /** In order; the last decides. */
    horizons: readonly number[];
  },
): Promise<ArmCounts[]> =>
  select<ArmCounts>(
    db,
    `with entered as (
       select c.debtor_id, c.arm, c.invoices, c.asked, c.currency, l.on_day is not null as told,
              coalesce(case when k.step_key is not null then c.entered_on end, l.on_day, case when m.state in ('withdrawn', 'closed') then c.entered_on end) as from_day
         from comparison_debtor c
         join comparison k on k.company_id = $1 and k.comparison_id = c.comparison_id
         left join message m on m.company_id = $1 and m.message_id = c.message_id
         left join (select d.message_id, min(d.delivered_on) as on_day
                      from delivery d join comparison_debtor e on e.company_id = $1 and e.comparison_id = $2 and e.message_id = d.message_id
                     where d.company_id = $1 and d.state in ('delivered', 'done') and d.delivered_on <= $4
                     group by d.message_id) l on l.message_id = c.message_id
        where c.company_id = $1 and c.comparison_id = $2 and c.entered_on <= $4),
     about as (select debtor_id, from_day, unnest(invoices) as invoice_id from entered where from_day is not null),
     paid as (
       select b.debtor_id, min(a.counts_from - b.from_day) as days, sum(a.amount)::bigint as amount
         from about b
         join allocation a on a.company_id = $1 and a.invoice_id = b.invoice_id and a.payment_id is not null
          and a.counts_from > b.from_day and a.counts_from <= least(b.from_day + $6::int, $4)
        group by b.debtor_id having sum(a.amount) > 0),
     disputed as (
       select distinct b.debtor_id
         from about b
         join dispute d on d.company_id = $1 and d.invoice_id = b.invoice_id and d.opened_on > b.from_day
          and d.opened_on <= least(b.from_day + $6::int, $4) and (d.outcome is null or d.outcome <> 'lifted')),
     complained as (
       select distinct e.debtor_id
         from entered e
         join debtor_answer n on n.company_id = $1 and n.debtor_id = e.debtor_id and n.kind = 'complaint'
          and n.answered_on >= e.from_day and n.answered_on <= least(e.from_day + $6::int, $4)),
     one as (
       select e.*, p.days, p.amount, least(coalesce(p.amount, 0), e.asked)::float8 as paid_of, coalesce(e.from_day + $6::int <= $4, false) and e.currency = $3 as counts, d.debtor_id is not null as disputes, k.debtor_id is not null as complains,
              coalesce(e.from_day + $6::int <= $4, false) as watched
         from entered e left join paid p using (debtor_id) left join disputed d using (debtor_id) left join complained k using (debtor_id))
     select arm, count(*)::int as debtors, count(*) filter (where told)::int as told, count(*) filter (where not watched)::int as unwatched,
            (select array_agg(n order by h) from (select h, (select count(*)::int from one s where s.arm = o.arm and s.from_day + h <= $4) as n from unnest($5::int[]) as h) x) as seen,
            (select array_agg(n order by h) from (select h, (select count(*)::int from one s where s.arm = o.arm and s.from_day + h <= $4 and s.days <= h) as n from unnest($5::int[]) as h) x) as paid,
            coalesce(sum(asked) filter (where counts), 0)::bigint as asked,
            coalesce(sum(least(coalesce(amount, 0), asked)) filter (where counts), 0)::bigint as "paidAmount",
            count(*) filter (where disputes)::int as disputing, count(*) filter (where complains)::int as complaining,
            coalesce(sum(asked::float8 * asked) filter (where counts), 0) as "askedSquares",
            coalesce(sum(paid_of * asked) filter (where counts), 0) as products, coalesce(sum(paid_of * paid_of) filter (where counts), 0) as "paidSquares"
       from one o group by arm order by arm`,
    [
      asked.companyId,
      asked.comparisonId,
      asked.currency,
      asked.day,
      asked.horizons,
      asked.horizons.at(-1) ?? 0,
    ],
  );
