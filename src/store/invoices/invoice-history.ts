// What happened to one invoice, newest first: where it came from, what stopped its reminders, and what the journal says of
// it. What settled it and what was written about it stand elsewhere on its page.

import type { CalendarDate } from '../../units/calendar.ts';
import { DECIDED, NOTHING_SENT, type TimelineRow, TOLD_BY_FACTS } from '../debtors/timeline.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** The journal is read where it speaks of the debtor; an entry is of the invoice where its subject or its words name it. */
export function historyOfInvoice(
  db: Queryable,
  {
    companyId,
    invoiceId,
    debtorId,
    subjectIds,
    day,
    limit,
  }: {
    companyId: string;
    invoiceId: string;
    debtorId: string;
    /** Disputes, promises and whatever else is about it, by their ids. */
    subjectIds: readonly string[];
    day: CalendarDate;
    limit: number;
  },
): Promise<TimelineRow[]> {
  const about = [invoiceId, ...subjectIds];
  return select<TimelineRow>(db, HISTORY, [companyId, invoiceId, debtorId, about, day, TOLD_BY_FACTS, limit]);
}

const HISTORY = `select * from (
  select 'import' as kind, f.taken_in_at as at, f.taken_in_on as day, f.file_name as title, null::text as detail, null::bigint as amount, null::text as currency, ${NOTHING_SENT}
    from invoice i join file_import f on f.company_id = i.company_id and f.import_id = i.import_id where i.company_id = $1 and i.invoice_id = $2
  union all
  select 'hold', null, h.from_on, h.because, null, null, null, ${NOTHING_SENT}
    from hold h join dossier o on o.company_id = h.company_id and o.dossier_id = h.dossier_id
   where o.company_id = $1 and o.debtor_id = $3 and h.invoice_id = $2
  union all
  select 'holdLifted', h.lifted_at, (h.lifted_at at time zone 'UTC')::date, h.because, null, null, null, ${NOTHING_SENT}
    from hold h join dossier o on o.company_id = h.company_id and o.dossier_id = h.dossier_id
   where o.company_id = $1 and o.debtor_id = $3 and h.invoice_id = $2 and h.lifted_at is not null
  union all
  ${DECIDED}
    from journal j where j.company_id = $1 and j.debtor_id in (select debtor_id from debtor where company_id = $1 and $3 in (debtor_id, merged_into))
     and not j.kind = any($6) and (j.subject_id = any($4) or strpos(j.content, $2::uuid::text) > 0)
  ) as told where day <= $5 order by day desc, at desc nulls last, kind, title limit $7`;
