// What invoices were disputed for, over a period: how often, over what amount, how it ended, and how long an answer took.

import type { DisputeCategory } from '../../dossier/dispute.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type DisputeCause = {
  readonly category: DisputeCategory;
  readonly disputes: number;
  /** Still without an answer at the end of the period. */
  readonly open: number;
  /** Minor units; a dispute that names no amount is over its whole invoice. */
  readonly amount: number;
  /** What was granted of it. */
  readonly conceded: number;
  /** The median of days until the answer; null where none has one. */
  readonly medianDays: number | null;
};

/** One row per category, the largest amount first. A dispute that was lifted because it never was one is left out. */
export const disputeCauses = (
  db: Queryable,
  asked: { companyId: string; currency: string; from: CalendarDate; until: CalendarDate },
): Promise<DisputeCause[]> =>
  select<DisputeCause>(
    db,
    `select d.category, count(*)::int as disputes,
            count(*) filter (where d.outcome_on is null or d.outcome_on > $4)::int as open,
            sum(least(coalesce(d.amount, i.payable), i.payable))::bigint as amount,
            coalesce(sum(d.conceded) filter (where d.outcome_on <= $4), 0)::bigint as conceded,
            percentile_disc(0.5) within group (order by d.outcome_on - d.opened_on) filter (where d.outcome_on <= $4) as "medianDays"
       from dispute d join invoice i on i.company_id = d.company_id and i.invoice_id = d.invoice_id and i.currency = $2
      where d.company_id = $1 and d.opened_on between $3 and $4 and (d.outcome is null or d.outcome <> 'lifted' or d.outcome_on > $4)
      group by d.category order by amount desc, d.category`,
    [asked.companyId, asked.currency, asked.from, asked.until],
  );
