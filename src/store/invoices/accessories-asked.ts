// What the last message that left asked for beside the principal, so that a debtor who opens the page finds the amount of
// the letter in hand and no other.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type AskedRow = {
  readonly dossierId: string;
  readonly messageId: string;
  readonly leftOn: CalendarDate;
  /** Said by telephone: the debtor has no letter with these amounts. */
  readonly isCall: boolean;
  readonly principal: number;
  readonly interest: number;
  readonly compensation: number;
  readonly provenCosts: number;
  readonly reminderCosts: number;
  readonly currency: string;
  readonly asked: number;
  readonly invoiceNumbers: readonly string[];
};

/** By dossier, the last message that left by the day. */
export async function lastAsked(
  db: Queryable,
  { companyId, debtorId, day }: { companyId: string; debtorId: string; day: CalendarDate },
): Promise<Map<string, AskedRow>> {
  const rows = await select<AskedRow>(
    db,
    `select distinct on (m.dossier_id) m.dossier_id as "dossierId", m.message_id as "messageId", d.delivered_on as "leftOn", d.channel = 'call' as "isCall",
            m.principal, m.interest, m.compensation, m.proven_costs as "provenCosts", m.reminder_costs as "reminderCosts", m.currency, m.asked,
            (select coalesce(array_agg(i.number order by i.number), '{}') from message_invoice mi
               join invoice i on i.company_id = mi.company_id and i.invoice_id = mi.invoice_id
              where mi.company_id = m.company_id and mi.message_id = m.message_id) as "invoiceNumbers"
       from dossier o join message m on m.company_id = o.company_id and m.dossier_id = o.dossier_id
       join delivery d on d.company_id = m.company_id and d.message_id = m.message_id
      where o.company_id = $1 and o.debtor_id = $2 and m.state <> 'withdrawn' and m.confirms is null
        and d.state in ('delivered', 'inDoubt', 'done') and d.delivered_on <= $3
      order by m.dossier_id, d.delivered_on desc, m.message_id desc`,
    [companyId, debtorId, day],
  );
  return new Map(rows.map(row => [row.dossierId, row]));
}
