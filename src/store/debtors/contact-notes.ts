// What was said at contacts, and the causes of delay that they gave.

import type { DelayCause } from '../../dossier/delay-cause.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export type ContactNoteWrite = {
  readonly companyId: string;
  readonly id: string;
  readonly dossierId: string;
  readonly messageId: string | null;
  readonly on: CalendarDate;
  readonly outcome: 'reached' | 'notReached' | 'wrongNumber';
  readonly result: 'promise' | 'dispute' | 'callBack' | 'nothing';
  readonly resultId: string | null;
  /** Until the day on which we said that we would call. */
  readonly holdId: string | null;
  readonly cause: DelayCause | null;
  readonly callBackOn: CalendarDate | null;
  readonly note: string;
  readonly by: string;
  readonly at: string;
};

export async function insertContactNote(db: Queryable, write: ContactNoteWrite): Promise<void> {
  const { companyId, id, dossierId, messageId, on, outcome, result, resultId } = write;
  const { holdId, cause, callBackOn, note, by, at } = write;
  await db.query(
    `insert into contact_note (company_id, note_id, dossier_id, message_id, on_day, outcome, result, result_id, cause, call_back_on, note, author, recorded_at, hold_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[companyId, id, dossierId, messageId, on, outcome, result, resultId],
      ...[cause, callBackOn, note, by, at, holdId],
    ],
  );
}

export type LockedNote = Pick<ContactNoteWrite, 'result' | 'resultId' | 'holdId' | 'messageId'> & {
  readonly recordedAt: string;
  readonly takenBackOn: CalendarDate | null;
};

export async function lockContactNote(
  db: Queryable,
  { companyId, dossierId, noteId }: { companyId: string; dossierId: string; noteId: string },
): Promise<LockedNote | null> {
  return selectOne<LockedNote>(
    db,
    `select result, result_id as "resultId", hold_id as "holdId", message_id as "messageId", recorded_at as "recordedAt", taken_back_on as "takenBackOn"
       from contact_note where company_id = $1 and dossier_id = $2 and note_id = $3 for update`,
    [companyId, dossierId, noteId],
  );
}

export type NotedCall = Pick<ContactNoteWrite, 'id' | 'on' | 'outcome' | 'result' | 'note' | 'by'>;

/** The calls of a dossier that stand, the latest first. */
export const standingCalls = (
  db: Queryable,
  { companyId, dossierId, limit }: { companyId: string; dossierId: string; limit: number },
): Promise<NotedCall[]> =>
  select<NotedCall>(
    db,
    `select note_id as id, on_day as "on", outcome, result, note, author as by from contact_note
      where company_id = $1 and dossier_id = $2 and taken_back_on is null order by note_id desc limit $3`,
    [companyId, dossierId, limit],
  );

/** Where a message of the company stands, and the last call that was noted as its task. */
export async function callOfMessage(
  db: Queryable,
  companyId: string,
  messageId: string,
): Promise<{ readonly dossierId: string; readonly noteId: string | null } | null> {
  return selectOne(
    db,
    `select m.dossier_id as "dossierId",
            (select n.note_id from contact_note n where n.company_id = m.company_id and n.message_id = m.message_id order by n.note_id desc limit 1) as "noteId"
       from message m where m.company_id = $1 and m.message_id = $2`,
    [companyId, messageId],
  );
}

/** What was prepared in the dossier after that instant and waits, confirmations aside; `hasLeft` once it left or is leaving. */
export async function followedBy(
  db: Queryable,
  { companyId, dossierId, since }: { companyId: string; dossierId: string; since: string },
): Promise<{ readonly messageId: string; readonly step: string; readonly hasLeft: boolean }[]> {
  return select(
    db,
    `select m.message_id as "messageId", m.step_key as step,
            exists (select 1 from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.state in ('sending', 'delivered', 'inDoubt', 'done')) as "hasLeft"
       from message m where m.company_id = $1 and m.dossier_id = $2 and m.confirms is null and m.prepared_at > $3 and m.state <> 'withdrawn'
      order by m.message_id for update of m`,
    [companyId, dossierId, since],
  );
}

export async function takeBackNote(
  db: Queryable,
  { companyId, noteId, on, by }: { companyId: string; noteId: string; on: CalendarDate; by: string },
): Promise<void> {
  await db.query(
    'update contact_note set taken_back_on = $3, taken_back_by = $4 where company_id = $1 and note_id = $2',
    [companyId, noteId, on, by],
  );
}

export type CauseCount = { readonly cause: DelayCause; readonly contacts: number; readonly debtors: number };

/** How often each cause was given from one day to another: by contacts, and by promises and disputes noted without one. */
export async function causesOfDelay(
  db: Queryable,
  { companyId, from, until }: { companyId: string; from: CalendarDate; until: CalendarDate },
): Promise<CauseCount[]> {
  return select<CauseCount>(
    db,
    `with given as (
       select dossier_id, cause from contact_note where company_id = $1 and on_day between $2 and $3 and cause is not null and taken_back_on is null
       union all
       select p.dossier_id, p.cause from payment_promise p where p.company_id = $1 and p.made_on between $2 and $3 and p.cause is not null
          and not exists (select 1 from contact_note n where n.company_id = p.company_id and n.result_id = p.promise_id)
       union all
       select d.dossier_id, 'disputed' from dispute d where d.company_id = $1 and d.opened_on between $2 and $3
          and not exists (select 1 from contact_note n where n.company_id = d.company_id and n.result_id = d.dispute_id))
     select g.cause, count(*)::int as contacts, count(distinct o.debtor_id)::int as debtors
       from given g join dossier o on o.company_id = $1 and o.dossier_id = g.dossier_id group by g.cause order by contacts desc, g.cause`,
    [companyId, from, until],
  );
}
