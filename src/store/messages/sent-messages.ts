// What was sent to one debtor about some of its invoices, as it was frozen, for whoever takes the claim over.

import type { ChannelName } from '../../dunning/scenario/scenario.ts';
import type { LetterContent } from '../../letters/message.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type SentMessage = {
  readonly id: string;
  readonly sentOn: CalendarDate;
  readonly subject: string;
  readonly html: string;
  readonly letter: LetterContent | null;
  readonly channels: readonly ChannelName[];
  /** The address of the mail; null where none was sent. */
  readonly mailedTo: string | null;
};

type About = {
  readonly companyId: string;
  readonly debtorId: string;
  readonly invoiceIds: readonly string[];
  /** What names no invoice counts from this day on. */
  readonly from: CalendarDate;
};

/** Those of debtors that were merged into it among them; what a rehearsal counts as sent, too. */
const SENT_OR_REHEARSED = `from dossier o join message m on m.company_id = o.company_id and m.dossier_id = o.dossier_id
       join delivery d on d.company_id = m.company_id and d.message_id = m.message_id
      where o.company_id = $1 and o.debtor_id = $2 and d.delivered_on is not null and d.channel <> 'call'`;
/** What the debtor never had proves nothing. */
const SENT = `${SENT_OR_REHEARSED} and d.rehearsed is not true`;

const IS_ABOUT = `(exists (select from message_invoice i where i.company_id = m.company_id and i.message_id = m.message_id and i.invoice_id = any($3::uuid[]))
        or (d.delivered_on >= $4::date and not exists (select from message_invoice i where i.company_id = m.company_id and i.message_id = m.message_id)))`;

/** The oldest first. */
export function sentMessages(
  db: Queryable,
  { companyId, debtorId, invoiceIds, from, limit }: About & { limit: number },
): Promise<SentMessage[]> {
  return select<SentMessage>(
    db,
    `select m.message_id as id, min(d.delivered_on) as "sentOn", m.subject, m.body_html as html, m.letter, json_agg(d.channel order by d.channel) as channels,
            min(d.recipient) filter (where d.channel = 'email') as "mailedTo"
       ${SENT} and ${IS_ABOUT}
      group by m.company_id, m.message_id order by 2, m.prepared_at limit $5`,
    [companyId, debtorId, invoiceIds, from, limit],
  );
}

/** How many were sent to it in all, and how many a rehearsal alone wrote. */
export async function countSent(
  db: Queryable,
  { companyId, debtorId }: Pick<About, 'companyId' | 'debtorId'>,
): Promise<{ sent: number; rehearsed: number }> {
  const [row] = await select<{ sent: number; rehearsed: number }>(
    db,
    `select count(distinct m.message_id) filter (where d.rehearsed is not true)::int as sent,
            count(distinct m.message_id) filter (where d.rehearsed)::int as rehearsed ${SENT_OR_REHEARSED}`,
    [companyId, debtorId],
  );
  return row ?? { sent: 0, rehearsed: 0 };
}
