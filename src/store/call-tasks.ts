// Calls to make: deliveries by telephone that wait for a person.

import type { CalendarDate } from '../units/calendar.ts';
import { select } from './select.ts';
import type { Queryable } from './session.ts';

export type CallRow = {
  readonly messageId: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly phone: string | null;
  readonly asked: number;
  readonly currency: string;
  readonly oldestDueOn: CalendarDate | null;
};

/** Largest amounts first. The number is that of the delivery, else the first one known of the debtor. */
export async function callTasks(db: Queryable, companyId: string, limit: number): Promise<CallRow[]> {
  return select<CallRow>(
    db,
    `select m.message_id as "messageId", o.debtor_id as "debtorId", b.name as "debtorName", m.asked, m.currency,
            coalesce(d.recipient, (select c.phone from contact c where c.company_id = b.company_id and c.debtor_id = b.debtor_id and c.phone is not null
                                    order by c.role <> 'accounting', c.contact_id limit 1)) as phone,
            (select min(i.due_on) from message_invoice mi join invoice i on i.company_id = mi.company_id and i.invoice_id = mi.invoice_id
              where mi.company_id = m.company_id and mi.message_id = m.message_id) as "oldestDueOn"
       from delivery d join message m on m.company_id = d.company_id and m.message_id = d.message_id
       join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
       join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id
      where d.company_id = $1 and d.state = 'task' and d.channel = 'call' and m.state in ('approved', 'closed')
      order by m.asked desc, m.message_id limit $2`,
    [companyId, limit],
  );
}
