// Letters that came back: what was so before is kept beside the delivery, and put back where it was noted by mistake.

import type { CalendarDate } from '../../units/calendar.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

/** `as`: what the post wrote on it. */
type Noted = { readonly as: string; readonly on: CalendarDate };

export type ReturnedLetter = {
  readonly deliveryId: string;
  readonly messageId: string;
  readonly debtorId: string;
  readonly dossierId: string;
  readonly state: string;
  readonly returned: Noted & { readonly was: Before };
};

/** As PostgreSQL writes them as JSON. */
type Before = {
  readonly deliveredAt: string | null;
  readonly deliveredOn: CalendarDate | null;
  readonly state: string;
  readonly because: unknown;
  readonly inDoubt: unknown;
  readonly rungs: readonly Readonly<Record<string, unknown>>[];
};

/** With the message, its rungs and the address in doubt as they stand now. */
export async function keepReturned(
  db: Queryable,
  { companyId, deliveryId, ...noted }: { companyId: string; deliveryId: string } & Noted,
): Promise<void> {
  const was = await selectOne(
    db,
    `select d.delivered_at as "deliveredAt", d.delivered_on as "deliveredOn", m.state, m.withdrawn_because as because, b.returned_mail as "inDoubt",
            (select coalesce(jsonb_agg(to_jsonb(r)), '[]') from rung_taken r where r.company_id = m.company_id and r.message_id = m.message_id) as rungs
       from delivery d join message m on m.company_id = d.company_id and m.message_id = d.message_id
       join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id
      where d.company_id = $1 and d.delivery_id = $2`,
    [companyId, deliveryId],
  );
  await db.query('update delivery set returned = $3 where company_id = $1 and delivery_id = $2', [
    companyId,
    deliveryId,
    JSON.stringify({ ...noted, was }),
  ]);
}

/** Locked; null where no letter of this message is noted to have come back. */
export const returnedLetter = (
  db: Queryable,
  { companyId, messageId }: { companyId: string; messageId: string },
): Promise<ReturnedLetter | null> =>
  selectOne<ReturnedLetter>(
    db,
    `select d.delivery_id as "deliveryId", d.message_id as "messageId", o.debtor_id as "debtorId", d.dossier_id as "dossierId", d.state, d.returned
       from delivery d join dossier o on o.company_id = d.company_id and o.dossier_id = d.dossier_id
      where d.company_id = $1 and d.message_id = $2 and d.returned is not null order by d.channel limit 1 for update of d`,
    [companyId, messageId],
  );

/** Messages that took one of its rungs since: what waits may be withdrawn, what has left stands. */
export const rungsTakenSince = (
  db: Queryable,
  { companyId, deliveryId }: { companyId: string; deliveryId: string },
): Promise<{ messageId: string; waits: boolean }[]> =>
  select(
    db,
    `select distinct m.message_id as "messageId", m.state in ('prepared', 'approved') and not exists (select from delivery l where l.company_id = m.company_id and l.message_id = m.message_id
              and l.state in ('sending', 'delivered', 'inDoubt', 'done')) as waits
       from delivery d cross join jsonb_to_recordset(d.returned -> 'was' -> 'rungs') as w (invoice_id uuid, round integer, instalment integer, rung integer)
       join rung_taken r on r.company_id = d.company_id and r.invoice_id = w.invoice_id and r.round = w.round and r.instalment = w.instalment and r.rung = w.rung and r.message_id <> d.message_id
       join message m on m.company_id = r.company_id and m.message_id = r.message_id
      where d.company_id = $1 and d.delivery_id = $2 order by 1`,
    [companyId, deliveryId],
  );

/** It never came back: posted on its day, with its rungs; the address is in doubt only where it was before. */
export async function putReturnedBack(
  db: Queryable,
  companyId: string,
  { deliveryId, messageId, debtorId, returned: { on, was } }: ReturnedLetter,
): Promise<void> {
  await db.query(
    'update message set state = $3, withdrawn_because = $4, version = version + 1 where company_id = $1 and message_id = $2',
    [companyId, messageId, was.state, jsonText(was.because)],
  );
  await db.query(
    `insert into rung_taken (company_id, invoice_id, round, rung, message_id, instalment)
     select $1, invoice_id, round, rung, $2, instalment from jsonb_to_recordset($3::jsonb) as w (invoice_id uuid, round integer, rung integer, instalment integer)
     on conflict do nothing`,
    [companyId, messageId, JSON.stringify(was.rungs)],
  );
  // Another letter that came back since leaves the address in doubt.
  await db.query(
    `update debtor set returned_mail = $3 where company_id = $1 and debtor_id = $2 and returned_mail ->> 'on' = $4`,
    [companyId, debtorId, jsonText(was.inDoubt), on],
  );
  await db.query(
    `update delivery set state = 'done', delivered_at = $3, delivered_on = $4, returned = null where company_id = $1 and delivery_id = $2`,
    [companyId, deliveryId, was.deliveredAt, was.deliveredOn],
  );
}

const jsonText = (value: unknown): string | null => (value == null ? null : JSON.stringify(value));
