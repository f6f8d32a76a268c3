// What reminders have cost Belgian consumers, by invoice: of messages that left and are in nobody's doubt.

import type { ReminderCharge } from '../../claim/claim-law.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { groupValues } from '../group-by.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

type Row = {
  readonly invoiceId: string;
  readonly amount: number;
  readonly currency: string;
  readonly on: CalendarDate;
};

/** In order of day. In doubt does not count here: what may never have arrived is charged to nobody. */
export async function reminderChargesOf(
  db: Queryable,
  companyId: string,
  invoiceIds: readonly string[],
): Promise<Map<string, ReminderCharge[]>> {
  const rows = await select<Row>(
    db,
    `select mi.invoice_id as "invoiceId", mi.reminder_costs as amount, m.currency, min(d.delivered_on) as "on"
       from message_invoice mi join message m on m.company_id = mi.company_id and m.message_id = mi.message_id
       join delivery d on d.company_id = m.company_id and d.message_id = m.message_id
      where mi.company_id = $1 and mi.invoice_id = any($2) and mi.reminder_costs > 0 and m.state <> 'withdrawn'
        and d.state in ('delivered', 'done') and d.delivered_on is not null
      group by mi.company_id, mi.message_id, mi.invoice_id, mi.reminder_costs, m.currency order by "on", mi.message_id`,
    [companyId, invoiceIds],
  );
  return groupValues(
    rows,
    ({ invoiceId }) => invoiceId,
    ({ on, amount, currency }) => ({ on, amount: money(amount, currency) }),
  );
}
