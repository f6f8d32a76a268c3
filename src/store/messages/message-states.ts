// Changes of state of messages in the batch, each guarded by the state it starts from.

import type { ChannelName } from '../../dunning/scenario/scenario.ts';
import type { LetterContent, MessageView } from '../../letters/message.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export async function approveMessages(
  db: Queryable,
  {
    companyId,
    departures,
    at,
    by,
  }: {
    companyId: string;
    /** By message, the instant from which it may leave. */
    departures: ReadonlyMap<string, string>;
    at: string;
    by: string;
  },
): Promise<void> {
  if (departures.size === 0) return;
  const leaving = 'select unnest($2::uuid[]) as message_id, unnest($3::timestamptz[]) as leaves_from';
  const lists = [companyId, [...departures.keys()], [...departures.values()]];
  await db.query(
    `update message m set state = 'approved', approved_at = $4, approved_by = $5, leaves_from = l.leaves_from, version = version + 1
       from (${leaving}) as l where m.company_id = $1 and m.message_id = l.message_id`,
    [...lists, at, by],
  );
  await db.query(
    `update delivery d set available_at = l.leaves_from from (${leaving}) as l where d.company_id = $1 and d.message_id = l.message_id and d.state = 'waiting'`,
    lists,
  );
}

/** Approved messages that were to leave earlier leave at these instants instead. */
export async function postponeMessages(
  db: Queryable,
  { companyId, departures }: { companyId: string; departures: ReadonlyMap<string, string> },
): Promise<void> {
  if (departures.size === 0) return;
  const leaving = 'select unnest($2::uuid[]) as message_id, unnest($3::timestamptz[]) as leaves_from';
  const lists = [companyId, [...departures.keys()], [...departures.values()]];
  await db.query(
    `update message m set leaves_from = l.leaves_from from (${leaving}) as l
      where m.company_id = $1 and m.message_id = l.message_id and m.state = 'approved' and m.leaves_from < l.leaves_from`,
    lists,
  );
  await db.query(
    `update delivery d set available_at = l.leaves_from from (${leaving}) as l
      where d.company_id = $1 and d.message_id = l.message_id and d.state = 'waiting' and d.available_at < l.leaves_from`,
    lists,
  );
}

export async function takeBackApproval(
  db: Queryable,
  companyId: string,
  ids: readonly string[],
): Promise<void> {
  await db.query(
    `update message set state = 'prepared', approved_at = null, approved_by = null, leaves_from = null, version = version + 1 where company_id = $1 and message_id = any($2)`,
    [companyId, ids],
  );
  await db.query(
    `update delivery set available_at = null where company_id = $1 and message_id = any($2) and state = 'waiting'`,
    [companyId, ids],
  );
}

/** The facts and the letter of a message, as they were frozen. */
export async function frozenMessage(
  db: Queryable,
  companyId: string,
  messageId: string,
): Promise<{ readonly view: MessageView; readonly letter: LetterContent | null } | null> {
  return selectOne(
    db,
    'select view, letter from message where company_id = $1 and message_id = $2 and confirms is null',
    [companyId, messageId],
  );
}

/** Ids among these whose parcels are on their way or gone. */
export async function alreadyLeaving(
  db: Queryable,
  companyId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await select<{ id: string }>(
    db,
    `select distinct message_id as id from delivery where company_id = $1 and message_id = any($2) and state in ('sending', 'delivered', 'inDoubt', 'done')`,
    [companyId, ids],
  );
  return new Set(rows.map(({ id }) => id));
}

export async function rewriteMessage(
  db: Queryable,
  {
    companyId,
    id,
    subject,
    text,
    html,
    frozenHash,
  }: { companyId: string; id: string; subject: string; text: string; html: string; frozenHash: string },
): Promise<void> {
  await db.query(
    'update message set subject = $3, body_text = $4, body_html = $5, frozen_hash = $6, version = version + 1 where company_id = $1 and message_id = $2',
    [companyId, id, subject, text, html, frozenHash],
  );
}

export type DeliveryHead = {
  readonly deliveryId: string;
  readonly messageId: string;
  readonly debtorId: string;
  readonly dossierId: string;
  readonly channel: ChannelName;
  readonly state: string;
  readonly deliveredOn: CalendarDate | null;
};

export async function lockDelivery(
  db: Queryable,
  {
    companyId,
    messageId,
    state,
    channel,
  }: { companyId: string; messageId: string; state: string; channel: string | null },
): Promise<DeliveryHead | null> {
  return selectOne<DeliveryHead>(
    db,
    `select d.delivery_id as "deliveryId", d.message_id as "messageId", o.debtor_id as "debtorId", d.dossier_id as "dossierId", d.channel, d.state, d.delivered_on as "deliveredOn"
       from delivery d join dossier o on o.company_id = d.company_id and o.dossier_id = d.dossier_id
      where d.company_id = $1 and d.message_id = $2 and d.state = $3 and ($4::text is null or d.channel = $4) order by d.channel limit 1 for update of d`,
    [companyId, messageId, state, channel],
  );
}

/** A person says that a letter is posted, a call is made, or a message in doubt did leave. */
export async function settleDelivery(
  db: Queryable,
  {
    companyId,
    deliveryId,
    state,
    at,
    on,
    evidence,
  }: {
    companyId: string;
    deliveryId: string;
    state: 'delivered' | 'done' | 'waiting' | 'task';
    at: string;
    on: CalendarDate | null;
    evidence: string;
  },
): Promise<void> {
  await db.query(
    'update delivery set state = $3, delivered_at = case when $5::date is null then null else $4::timestamptz end, delivered_on = $5, evidence = $6, rehearsed = false where company_id = $1 and delivery_id = $2',
    [companyId, deliveryId, state, at, on, evidence],
  );
}

/** A letter that was posted and never arrived: what proved its posting stays. */
export async function failDelivery(
  db: Queryable,
  { companyId, deliveryId }: { companyId: string; deliveryId: string },
): Promise<void> {
  await db.query(
    `update delivery set state = 'failed', delivered_at = null, delivered_on = null where company_id = $1 and delivery_id = $2`,
    [companyId, deliveryId],
  );
}

/** What is prepared or approved for the dossier, confirmations aside. */
export async function waitingMessages(
  db: Queryable,
  companyId: string,
  dossierId: string,
): Promise<readonly string[]> {
  const rows = await select<{ id: string }>(
    db,
    `select message_id as id from message where company_id = $1 and dossier_id = $2 and state in ('prepared', 'approved') and confirms is null order by message_id`,
    [companyId, dossierId],
  );
  return rows.map(({ id }) => id);
}

/** Back to prepared, so that a person may approve it again. */
export async function reopenMessage(db: Queryable, companyId: string, messageId: string): Promise<void> {
  await db.query(
    `update message set state = 'prepared', approved_at = null, approved_by = null, leaves_from = null, version = version + 1 where company_id = $1 and message_id = $2`,
    [companyId, messageId],
  );
}

/** A task of it is open again: closed only where something else of it has left. */
export async function approveAgain(db: Queryable, companyId: string, messageId: string): Promise<void> {
  await db.query(
    `update message m set state = 'approved', version = version + 1 where m.company_id = $1 and m.message_id = $2 and m.state = 'closed'
       and not exists (select 1 from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.state in ('sending', 'delivered', 'inDoubt', 'done'))`,
    [companyId, messageId],
  );
}
