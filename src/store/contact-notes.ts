// What was said at contacts, and the causes of delay that they gave.

import type { DelayCause } from '../dossier/delay-cause.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { select } from './select.ts';
import type { Queryable } from './session.ts';

export type ContactNoteWrite = {
  readonly companyId: string;
  readonly id: string;
  readonly dossierId: string;
  readonly messageId: string | null;
  readonly on: CalendarDate;
  readonly outcome: 'reached' | 'notReached' | 'wrongNumber';
  readonly result: 'promise' | 'dispute' | 'callBack' | 'nothing';
  readonly resultId: string | null;
  readonly cause: DelayCause | null;
  readonly callBackOn: CalendarDate | null;
  readonly note: string;
  readonly by: string;
  readonly at: string;
};

export async function insertContactNote(db: Queryable, write: ContactNoteWrite): Promise<void> {
  const { companyId, id, dossierId, messageId, on, outcome, result, resultId } = write;
  const { cause, callBackOn, note, by, at } = write;
  await db.query(
    `insert into contact_note (company_id, note_id, dossier_id, message_id, on_day, outcome, result, result_id, cause, call_back_on, note, author, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [companyId, id, dossierId, messageId, on, outcome, result, resultId, cause, callBackOn, note, by, at],
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
       select dossier_id, cause from contact_note where company_id = $1 and on_day between $2 and $3 and cause is not null
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
