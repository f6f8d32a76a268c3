// A message as whoever changes its state must know it, read with a lock where it is to be changed.

import type { Reason } from '../../dunning/decision.ts';
import type { ChannelName } from '../../dunning/scenario/scenario.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { HolidayRegion } from '../../units/working-days.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type MessageHead = {
  readonly id: string;
  readonly dossierId: string;
  readonly debtorId: string;
  readonly state: 'prepared' | 'approved' | 'withdrawn' | 'closed';
  readonly version: number;
  readonly preparedOn: CalendarDate;
  readonly scenarioKey: string;
  readonly scenarioVersion: number;
  readonly stepKey: string;
  readonly debtorCountry: string;
  readonly debtorRegion: HolidayRegion | null;
  readonly subject: string;
  readonly bodyText: string;
  readonly asked: number;
  readonly currency: string;
  readonly frozenHash: string;
  readonly leavesFrom: string | null;
  /** Of a message that is withdrawn. */
  readonly withdrawnBecause: Reason | null;
  /** In the order of their channels. */
  readonly deliveries: readonly { readonly channel: ChannelName; readonly recipient: string | null }[];
};

const HEAD = `m.message_id as id, m.dossier_id as "dossierId", o.debtor_id as "debtorId", m.state, m.version, m.prepared_on as "preparedOn", m.scenario_key as "scenarioKey", m.scenario_version as "scenarioVersion", m.step_key as "stepKey",
  b.country as "debtorCountry", b.region as "debtorRegion", m.subject, m.body_text as "bodyText",
  m.asked, m.currency, m.frozen_hash as "frozenHash", to_char(m.leaves_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "leavesFrom",
  m.withdrawn_because as "withdrawnBecause",
  (select coalesce(json_agg(json_build_object('channel', d.channel, 'recipient', d.recipient) order by d.channel), '[]')
     from delivery d where d.company_id = m.company_id and d.message_id = m.message_id) as deliveries`;

const HEAD_TABLES = `message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
       join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id`;

/** All that are prepared, and these whatever became of them. */
export type AllPrepared = { readonly allPreparedAnd: readonly string[] };

/** The messages of these ids, or all that are prepared, locked for a change. */
export async function lockMessages(
  db: Queryable,
  { companyId, ids }: { companyId: string; ids: readonly string[] | AllPrepared },
): Promise<MessageHead[]> {
  const named = 'm.message_id = any($2::uuid[])';
  const [condition, list] =
    'allPreparedAnd' in ids ? [`(m.state = 'prepared' or ${named})`, ids.allPreparedAnd] : [named, ids];
  return select<MessageHead>(
    db,
    `select ${HEAD} from ${HEAD_TABLES}
      where m.company_id = $1 and ${condition} order by m.message_id for update of m`,
    [companyId, list],
  );
}

/** What waits for approval in these dossiers now, by dossier. */
export async function preparedInstead(
  db: Queryable,
  { companyId, dossierIds }: { companyId: string; dossierIds: readonly string[] },
): Promise<ReadonlyMap<string, MessageHead>> {
  if (dossierIds.length === 0) return new Map();
  const heads = await select<MessageHead>(
    db,
    `select ${HEAD} from ${HEAD_TABLES}
      where m.company_id = $1 and m.dossier_id = any($2::uuid[]) and m.state = 'prepared' and m.confirms is null order by m.message_id`,
    [companyId, dossierIds],
  );
  return new Map(heads.map(head => [head.dossierId, head]));
}
