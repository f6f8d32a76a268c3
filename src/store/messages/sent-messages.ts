// What was sent to one debtor, as it was frozen, for whoever takes the claim over.

import type { ChannelName } from '../../dunning/scenario/scenario.ts';
import type { LetterContent } from '../../letters/message.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type SentMessage = {
  readonly sentOn: CalendarDate;
  readonly subject: string;
  readonly html: string;
  readonly letter: LetterContent | null;
  readonly channels: readonly ChannelName[];
};

/** The oldest first, those of debtors that were merged into it among them. */
export function sentMessages(
  db: Queryable,
  { companyId, debtorId, limit }: { companyId: string; debtorId: string; limit: number },
): Promise<SentMessage[]> {
  return select<SentMessage>(
    db,
    `select min(d.delivered_on) as "sentOn", m.subject, m.body_html as html, m.letter, json_agg(d.channel order by d.channel) as channels
       from dossier o join message m on m.company_id = o.company_id and m.dossier_id = o.dossier_id
       join delivery d on d.company_id = m.company_id and d.message_id = m.message_id
      where o.company_id = $1 and o.debtor_id = $2 and d.delivered_on is not null and d.channel <> 'call'
      group by m.company_id, m.message_id order by 1, m.prepared_at limit $3`,
    [companyId, debtorId, limit],
  );
}
