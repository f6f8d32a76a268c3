// The outbox: parcels that wait, are being handed over, or whose fate a person must settle.

import type { LetterContent } from '../../letters/message.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { HolidayRegion } from '../../units/working-days.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import type { Expiry } from './mailings.ts';

export type ClaimedParcel = {
  readonly deliveryId: string;
  readonly messageId: string;
  readonly dossierId: string;
  readonly debtorId: string;
  readonly currency: string;
  readonly round: number;
  readonly parcelId: string;
  readonly attempts: number;
  readonly recipientName: string | null;
  readonly recipient: string;
  readonly copies: readonly string[];
  readonly subject: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
  readonly letter: LetterContent | null;
  readonly payCode: string | null;
  readonly frozenHash: string;
  readonly previousParcel: string | null;
  readonly preparedOn: CalendarDate;
  /** It answers somebody and asks for nothing. */
  readonly isConfirmation: boolean;
  readonly debtorCountry: string;
  readonly debtorRegion: HolidayRegion | null;
  /** The instant from which it leaves by itself. */
  readonly availableAt: string;
};

/**
 * Locks up to `limit` e-mail parcels that may leave, in the order in which they became available. `availableBy` null
 * takes them whatever their undo delay: a person asked for it. Rows that another process holds are passed over, and so
 * are debtors to whom another process is writing. The rows are found first and joined afterwards: joined first, all
 * that waits was read anew for each batch (10,000 parcels took minutes).
 */
export async function lockParcels(
  db: Queryable,
  {
    companyId,
    availableBy,
    limit,
    except,
  }: { companyId: string; availableBy: string | null; limit: number; except: readonly string[] },
): Promise<ClaimedParcel[]> {
  return select<ClaimedParcel>(
    db,
    `with d as materialized (
       select * from delivery w
        where w.company_id = $1 and w.state = 'waiting' and w.channel = 'email' and w.recipient is not null
          and ($2::timestamptz is null or w.available_at <= $2) and not w.delivery_id = any($4)
          and (select m.state from message m where m.company_id = w.company_id and m.message_id = w.message_id) = 'approved'
        order by w.available_at, w.delivery_id limit $3 for update skip locked)
     select d.delivery_id as "deliveryId", d.message_id as "messageId", d.dossier_id as "dossierId", o.debtor_id as "debtorId", o.currency, o.round, d.parcel_id as "parcelId", d.attempts,
            d.recipient_name as "recipientName", d.recipient, d.copies, m.subject, m.body_text as "bodyText", m.body_html as "bodyHtml", m.letter, m.pay_code as "payCode", m.frozen_hash as "frozenHash", m.prepared_on as "preparedOn", m.confirms is not null as "isConfirmation",
            debtor.country as "debtorCountry", debtor.region as "debtorRegion", d.available_at as "availableAt",
            (select e.parcel_id from delivery e where e.company_id = d.company_id and e.dossier_id = d.dossier_id and e.channel = 'email' and e.state = 'delivered'
              order by e.delivered_at desc limit 1) as "previousParcel"
       from d join message m on m.company_id = d.company_id and m.message_id = d.message_id
       join dossier o on o.company_id = d.company_id and o.dossier_id = d.dossier_id
       join debtor on debtor.company_id = o.company_id and debtor.debtor_id = o.debtor_id
      order by d.available_at, d.delivery_id for no key update of debtor skip locked`,
    [companyId, availableBy, limit, except],
  );
}

/** Holds back from sending what waits in these dossiers, until the end of the transaction. */
export async function lockWaitingParcels(
  db: Queryable,
  companyId: string,
  dossierIds: readonly string[],
): Promise<void> {
  await db.query(
    `select 1 from delivery where company_id = $1 and dossier_id = any($2) and state in ('waiting', 'sending') order by delivery_id for update`,
    [companyId, dossierIds],
  );
}

export async function markSending(
  db: Queryable,
  {
    companyId,
    deliveryIds,
    leaseBy,
    leaseUntil,
    isRehearsed,
  }: {
    companyId: string;
    deliveryIds: readonly string[];
    leaseBy: string;
    leaseUntil: string;
    isRehearsed: boolean;
  },
): Promise<void> {
  if (deliveryIds.length === 0) return;
  await db.query(
    `update delivery set state = 'sending', attempts = attempts + 1, lease_by = $3, lease_until = $4, rehearsed = $5 where company_id = $1 and delivery_id = any($2)`,
    [companyId, deliveryIds, leaseBy, leaseUntil, isRehearsed],
  );
}

export type ReceiptWrite = {
  readonly deliveryId: string;
  readonly messageId: string;
  /** In whose hands it must be, unless it is in doubt. */
  readonly leaseBy: string;
  readonly state: 'delivered' | 'inDoubt' | 'failed' | 'waiting';
  readonly at: string;
  readonly on: CalendarDate | null;
  readonly evidence: string;
  readonly availableAt: string | null;
};

/**
 * Writes what became of parcels in hand; those that somebody settled in the meantime, or that are in the hands of another
 * process, are left alone. Returns those written.
 */
export async function writeReceipts(
  db: Queryable,
  companyId: string,
  receipts: readonly ReceiptWrite[],
): Promise<string[]> {
  if (receipts.length === 0) return [];
  const rows = await select<{ id: string }>(
    db,
    `update delivery d set state = r.state, evidence = r.evidence, delivered_at = case when r."on" is null then null else r.at end, delivered_on = r."on",
            available_at = coalesce(r."availableAt", d.available_at), lease_by = null, lease_until = null
       from jsonb_to_recordset($2::jsonb) as r ("deliveryId" uuid, "leaseBy" text, state text, at timestamptz, "on" date, evidence text, "availableAt" timestamptz)
      where d.company_id = $1 and d.delivery_id = r."deliveryId" and (d.state = 'inDoubt' or (d.state = 'sending' and coalesce(d.lease_by, '') = r."leaseBy"))
      returning d.delivery_id as id`,
    [companyId, JSON.stringify(receipts)],
  );
  await closeMessages(
    db,
    companyId,
    receipts.map(({ messageId }) => messageId),
  );
  return rows.map(({ id }) => id);
}

/** A message is closed once something of it has left and nothing more waits to leave; tasks may go on. */
export async function closeMessages(
  db: Queryable,
  companyId: string,
  messageIds: readonly string[],
): Promise<void> {
  await db.query(
    `update message m set state = 'closed' where m.company_id = $1 and m.message_id = any($2) and m.state = 'approved'
       and exists (select 1 from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.state in ('delivered', 'inDoubt', 'done'))
       and not exists (select 1 from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.state in ('waiting', 'sending'))`,
    [companyId, messageIds],
  );
}

export type AbandonedParcel = {
  readonly deliveryId: string;
  readonly messageId: string;
  readonly debtorId: string;
  readonly leaseBy: string;
  /** Null where the lease was lost with the process. */
  readonly leaseUntil: string | null;
  readonly parcelId: string;
  readonly recipient: string;
  readonly attempts: number;
  readonly preparedOn: CalendarDate;
  readonly debtorCountry: string;
};

/**
 * Parcels of the mailings that were taken over, and those of no mailing in the hands of a process that has not answered by
 * the instant, or is one of the dead.
 */
export async function abandonedParcels(
  db: Queryable,
  { companyId, now, latest, isDead, deliveryIds }: Expiry & { deliveryIds: readonly string[] },
): Promise<AbandonedParcel[]> {
  const rows = await select<AbandonedParcel & { readonly isExpired: boolean; readonly isTakenOver: boolean }>(
    db,
    `select d.delivery_id as "deliveryId", d.message_id as "messageId", o.debtor_id as "debtorId", coalesce(d.lease_by, '') as "leaseBy", m.prepared_on as "preparedOn", b.country as "debtorCountry",
            d.parcel_id as "parcelId", d.recipient, d.attempts, d.delivery_id = any($3) as "isTakenOver",
            to_char(d.lease_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "leaseUntil", coalesce(d.lease_until < $2 or d.lease_until > $4, true) as "isExpired"
       from delivery d join message m on m.company_id = d.company_id and m.message_id = d.message_id
       join dossier o on o.company_id = d.company_id and o.dossier_id = d.dossier_id
       join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id
      where d.company_id = $1 and d.state = 'sending'
        and not exists (select from mailing g where g.company_id = d.company_id and d.delivery_id = any(g.deliveries)) for update of d skip locked`,
    [companyId, now, deliveryIds, latest],
  );
  return rows.filter(({ isExpired, isTakenOver, leaseBy }) => isTakenOver || isExpired || isDead(leaseBy));
}

/** An address that was refused for good: nothing more is sent to it until somebody corrects it. */
export async function refuseAddresses(
  db: Queryable,
  {
    companyId,
    addresses,
    day,
  }: {
    companyId: string;
    addresses: readonly { readonly address: string; readonly evidence: string }[];
    day: CalendarDate;
  },
): Promise<void> {
  if (addresses.length === 0) return;
  await db.query(
    `update contact c set refused_on = $3, refused_because = a.evidence from jsonb_to_recordset($2::jsonb) as a (address text, evidence text)
      where c.company_id = $1 and c.email = a.address`,
    [companyId, JSON.stringify(addresses), day],
  );
}
