// What a debtor says on its page that it has paid, as long as that stands: nobody has dealt with it, and no message that left
// since has asked for that invoice again.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** By invoice, the last day on which it was said. */
export async function saidPaid(
  db: Queryable,
  { companyId, debtorId, day }: { companyId: string; debtorId: string; day: CalendarDate },
): Promise<ReadonlyMap<string, CalendarDate>> {
  const rows = await select<{ invoiceId: string; on: CalendarDate }>(
    db,
    `select i.invoice_id as "invoiceId", max(a.answered_on) as "on"
       from debtor_answer a
       join invoice i on i.company_id = a.company_id and i.debtor_id = a.debtor_id
       left join dossier o on o.company_id = a.company_id and o.dossier_id = a.dossier_id
      where a.company_id = $1 and a.debtor_id = $2 and a.kind = 'paid' and a.handled_at is null and a.answered_on <= $3
        and case when jsonb_array_length(coalesce(a.content->'invoiceIds', '[]')) = 0 then i.currency = o.currency and i.issued_on <= a.answered_on
                 else a.content->'invoiceIds' ? i.invoice_id::text end
        and not exists (select 1 from message_invoice mi
                          join message m on m.company_id = mi.company_id and m.message_id = mi.message_id
                          join delivery d on d.company_id = m.company_id and d.message_id = m.message_id
                         where mi.company_id = i.company_id and mi.invoice_id = i.invoice_id and m.state <> 'withdrawn' and m.confirms is null
                           and d.state in ('delivered', 'inDoubt', 'done') and d.delivered_on > a.answered_on and d.delivered_on <= $3)
      group by i.invoice_id`,
    [companyId, debtorId, day],
  );
  return new Map(rows.map(({ invoiceId, on }) => [invoiceId, on]));
}
