// Letters that still wait for a person although the rest of their message has left.

import type { MessageView } from '../../letters/message.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type LetterTask = {
  readonly deliveryId: string;
  readonly messageId: string;
  readonly dossierId: string;
  readonly preparedOn: CalendarDate;
  readonly deadlineOn: CalendarDate | null;
  /** What the letter asks for, in minor units. */
  readonly covers: readonly { readonly invoiceId: string; readonly open: number }[];
  /** As it was frozen. */
  readonly lines: MessageView['invoices'];
};

export async function letterTasks(
  db: Queryable,
  companyId: string,
  dossierIds: readonly string[],
): Promise<LetterTask[]> {
  return select<LetterTask>(
    db,
    `select d.delivery_id as "deliveryId", d.message_id as "messageId", d.dossier_id as "dossierId", m.prepared_on as "preparedOn", m.deadline_on as "deadlineOn",
            (select jsonb_agg(jsonb_build_object('invoiceId', i.invoice_id, 'open', i.open)) from message_invoice i where i.company_id = d.company_id and i.message_id = d.message_id) as covers,
            coalesce(m.view -> 'invoices', '[]') as lines
       from delivery d join message m on m.company_id = d.company_id and m.message_id = d.message_id
      where d.company_id = $1 and d.dossier_id = any($2) and d.state = 'task' and m.state = 'closed' for update of d`,
    [companyId, dossierIds],
  );
}

export async function withdrawTasks(
  db: Queryable,
  companyId: string,
  deliveryIds: readonly string[],
): Promise<void> {
  if (deliveryIds.length === 0) return;
  await db.query(
    `update delivery set state = 'withdrawn' where company_id = $1 and delivery_id = any($2) and state = 'task'`,
    [companyId, deliveryIds],
  );
}
