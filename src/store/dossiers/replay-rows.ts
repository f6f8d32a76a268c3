// What a replay of the past needs beside the facts of a day: every dossier, every hold there was, and what really left.

import type { ChannelName } from '../../dunning/scenario/scenario.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import type { DossierRow } from './dossiers.ts';

/** Closed ones too: they were open once. */
export async function dossiersEver(
  db: Queryable,
  { companyId, after, limit }: { companyId: string; after: string | null; limit: number },
): Promise<DossierRow[]> {
  return select<DossierRow>(
    db,
    `select dossier_id as "dossierId", debtor_id as "debtorId", currency, round from dossier
      where company_id = $1 and ($2::uuid is null or dossier_id > $2) order by dossier_id limit $3`,
    [companyId, after, limit],
  );
}

export type PastHold = {
  readonly dossierId: string;
  readonly id: string;
  readonly invoiceId: string | null;
  readonly because: string;
  readonly by: string;
  readonly fromOn: CalendarDate;
  readonly untilOn: CalendarDate | null;
};

/** Every hold of these dossiers; one that was lifted ends on the day before. */
export async function holdsEver(
  db: Queryable,
  companyId: string,
  dossierIds: readonly string[],
): Promise<PastHold[]> {
  const rows = await select<PastHold & { readonly liftedOn: CalendarDate | null }>(
    db,
    `select dossier_id as "dossierId", hold_id as id, invoice_id as "invoiceId", because, author as by, from_on as "fromOn", until_on as "untilOn",
            (lifted_at at time zone 'UTC')::date as "liftedOn"
       from hold where company_id = $1 and dossier_id = any($2) order by from_on`,
    [companyId, dossierIds],
  );
  return rows.map(({ liftedOn, ...hold }) => {
    if (liftedOn === null) return hold;
    const last = addDays(liftedOn, -1);
    return { ...hold, untilOn: hold.untilOn === null || last < hold.untilOn ? last : hold.untilOn };
  });
}

export type PastMessage = {
  readonly dossierId: string;
  readonly day: CalendarDate;
  readonly stepKey: string;
  readonly channels: readonly ChannelName[];
  readonly amount: number;
  readonly currency: string;
};

/** What left in the period, confirmations apart. */
export async function messagesLeft(
  db: Queryable,
  { companyId, from, until }: { companyId: string; from: CalendarDate; until: CalendarDate },
): Promise<PastMessage[]> {
  return select<PastMessage>(
    db,
    `select m.dossier_id as "dossierId", min(d.delivered_on) as day, m.step_key as "stepKey", array_agg(d.channel order by d.channel) as channels, m.asked as amount, m.currency
       from message m join delivery d on d.company_id = m.company_id and d.message_id = m.message_id and d.state in ('delivered', 'inDoubt', 'done')
      where m.company_id = $1 and m.confirms is null and d.delivered_on between $2 and $3
      group by m.dossier_id, m.message_id, m.step_key, m.asked, m.currency order by min(d.delivered_on), m.message_id`,
    [companyId, from, until],
  );
}
