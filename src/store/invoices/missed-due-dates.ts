// How many due dates of a calendar year consumers have missed: reminders for three of them are free under regular supply
// (CDE XIX.2). A due date is missed when something of it is unpaid on the day, or was paid after it.

import { type CalendarDate, day, yearOf } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** By debtor; those that are no consumers, or missed none, are left out. */
export async function missedDueDates(
  db: Queryable,
  { companyId, debtorIds, on }: { companyId: string; debtorIds: readonly string[]; on: CalendarDate },
): Promise<Map<string, number>> {
  const rows = await select<{ debtorId: string; missed: number }>(
    db,
    `select i.debtor_id as "debtorId", count(distinct i.due_on)::int as missed
       from invoice i join debtor d on d.company_id = i.company_id and d.debtor_id = i.debtor_id
      where i.company_id = $1 and i.debtor_id = any($2) and d.kind = 'consumer' and i.cancelled_on is null
        and i.due_on >= $3 and i.due_on < $4
        and (i.settled < i.payable or exists (
          select 1 from allocation a where a.company_id = i.company_id and a.invoice_id = i.invoice_id and a.counts_from > i.due_on))
      group by i.debtor_id`,
    [companyId, debtorIds, day(`${yearOf(on)}-01-01`), on],
  );
  return new Map(rows.map(({ debtorId, missed }) => [debtorId, missed]));
}
