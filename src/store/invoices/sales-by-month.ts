// What a company sold, month by month: invoices less credit notes, by their day of issue.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** Minor units by the first day of the month; a month without either is not there. */
export const salesByMonth = (
  db: Queryable,
  {
    companyId,
    currency,
    from,
    until,
  }: { companyId: string; currency: string; from: CalendarDate; until: CalendarDate },
): Promise<{ readonly from: CalendarDate; readonly sales: number }[]> =>
  select(
    db,
    `with sold as (
       select issued_on, payable as amount from invoice
        where company_id = $1 and currency = $2 and issued_on between $3 and $4 and (cancelled_on is null or cancelled_on > $4)
       union all
       select issued_on, -amount from credit_note
        where company_id = $1 and currency = $2 and issued_on between $3 and $4 and (cancelled_on is null or cancelled_on > $4))
     select date_trunc('month', issued_on)::date as "from", sum(amount)::bigint as sales from sold group by 1 order by 1 desc`,
    [companyId, currency, from, until],
  );
