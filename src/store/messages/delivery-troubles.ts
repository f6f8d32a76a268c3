// Deliveries that a person must look at: nobody knows whether they left, or they came back.

import type { ChannelName } from '../../dunning/scenario/scenario.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { OF_OPEN_COMPANY } from '../companies/company-closed.ts';
import { type Collector, mineAlone } from '../debtors/portfolios.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type TroubleRow = {
  readonly messageId: string;
  readonly channel: ChannelName;
  readonly state: 'inDoubt' | 'failed';
  readonly debtorId: string;
  readonly debtorName: string;
  readonly recipient: string | null;
  readonly asked: number;
  readonly currency: string;
  readonly on: CalendarDate;
  readonly evidence: string | null;
};

/** Doubts first, then failures of dossiers that are still open; the latest first, of a day the named currency. */
export async function deliveryTroubles(
  db: Queryable,
  {
    companyId,
    currency,
    limit,
    collector = null,
  }: { companyId: string; currency: string; limit: number } & Collector,
): Promise<TroubleRow[]> {
  const mine = mineAlone(collector, '$4');
  return select<TroubleRow>(
    db,
    `select d.message_id as "messageId", d.channel, d.state, o.debtor_id as "debtorId", b.name as "debtorName", d.recipient,
            m.asked, m.currency, coalesce(d.delivered_on, m.prepared_on) as "on", d.evidence
       from delivery d join message m on m.company_id = d.company_id and m.message_id = d.message_id
       join dossier o on o.company_id = d.company_id and o.dossier_id = d.dossier_id
       join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id
      where d.company_id = $1 and (d.state = 'inDoubt' or (d.state = 'failed' and o.closed_on is null)) and ${OF_OPEN_COMPANY} ${mine.and('o.debtor_id')}
      order by d.state desc, "on" desc, m.currency <> $3, m.currency, m.asked desc, d.delivery_id limit $2`,
    [companyId, limit, currency, ...mine.values],
  );
}
