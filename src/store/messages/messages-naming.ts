// Every message that named an invoice, the newest first, whether it left or not.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import type { DeliveryRow, StoredMessageState } from './message-rows.ts';

export type NamingMessage = {
  readonly id: string;
  /** On which it left; else on which it was written. */
  readonly day: CalendarDate;
  readonly stepKey: string;
  readonly state: StoredMessageState;
  readonly deliveries: readonly DeliveryRow[];
  /** What the message told of this invoice. */
  readonly open: number;
  readonly currency: string;
};

export const messagesNaming = (
  db: Queryable,
  {
    companyId,
    invoiceId,
    day,
    limit,
  }: { companyId: string; invoiceId: string; day: CalendarDate; limit: number },
): Promise<NamingMessage[]> =>
  select<NamingMessage>(
    db,
    `select * from (
       select m.message_id as id, coalesce(d.left_on, m.prepared_on) as day, m.step_key as "stepKey", m.state, coalesce(d.deliveries, '[]') as deliveries, n.open, m.currency
         from message_invoice n join message m on m.company_id = n.company_id and m.message_id = n.message_id
         left join lateral (select min(delivered_on) as left_on, json_agg(json_build_object('channel', channel, 'state', state, 'recipient', recipient) order by channel) as deliveries
                              from delivery where company_id = m.company_id and message_id = m.message_id) d on true
        where n.company_id = $1 and n.invoice_id = $2) as named
      where day <= $3 order by day desc, id desc limit $4`,
    [companyId, invoiceId, day, limit],
  );
