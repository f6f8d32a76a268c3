// Opens dossiers, asks for decisions, and keeps the last one.

import type { Decision } from '../../dunning/decision.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { listText } from '../list-text.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/**
 * A new fact about these debtors: opens the dossier of each currency that has something open, and looks at it today.
 * The id is made by the database from random bits: there is one dossier per debtor and currency, so order is no gain.
 * One that is looked at by then anyway is neither written nor looked for again.
 */
export async function wakeDossiers(
  db: Queryable,
  { companyId, debtorIds, day }: { companyId: string; debtorIds: readonly string[]; day: CalendarDate },
): Promise<void> {
  if (debtorIds.length === 0) return;
  const ids = listText(debtorIds);
  await db.query(
    'update dossier set look_on = $3 where company_id = $1 and debtor_id = any($2::uuid[]) and closed_on is null and (look_on is null or look_on > $3)',
    [companyId, ids, day],
  );
  await db.query(
    `insert into dossier (company_id, dossier_id, debtor_id, currency, round, opened_on, look_on)
     select $1, gen_random_uuid(), i.debtor_id, i.currency, 1, $3, $3
       from invoice i where i.company_id = $1 and i.debtor_id = any($2::uuid[]) and i.settled < i.payable and i.cancelled_on is null
        and not exists (select from dossier o where o.company_id = $1 and o.debtor_id = i.debtor_id and o.currency = i.currency and o.closed_on is null and o.look_on <= $3)
      group by i.debtor_id, i.currency
     on conflict (company_id, debtor_id, currency)
     do update set look_on = excluded.look_on, round = dossier.round + case when dossier.closed_on is null then 0 else 1 end, closed_on = null,
                   opened_on = case when dossier.closed_on is null then dossier.opened_on else excluded.opened_on end
             where dossier.closed_on is not null or dossier.look_on is null or dossier.look_on > excluded.look_on`,
    [companyId, ids, day],
  );
}

export type Reopened = { readonly dossierId: string; readonly debtorId: string; readonly round: number };

/**
 * What settled a claim turned out not to: the dossier goes on where it stood, in the same round, as if it had never
 * closed. The rungs that were taken stay taken. Returns those that were closed.
 */
export async function reopenDossiers(
  db: Queryable,
  { companyId, debtorIds, day }: { companyId: string; debtorIds: readonly string[]; day: CalendarDate },
): Promise<Reopened[]> {
  const reopened = await select<Reopened>(
    db,
    `update dossier o set closed_on = null, look_on = $3
      where o.company_id = $1 and o.debtor_id = any($2) and o.closed_on is not null
        and exists (select from invoice i where i.company_id = o.company_id and i.debtor_id = o.debtor_id and i.currency = o.currency
                       and i.settled < i.payable and i.cancelled_on is null)
      returning dossier_id as "dossierId", debtor_id as "debtorId", round`,
    [companyId, debtorIds, day],
  );
  await wakeDossiers(db, { companyId, debtorIds, day });
  return reopened;
}

/** Looks again today at every dossier that the cash gate or a pause holds: the bank has spoken, or a person has. */
export async function wakeHeld(
  db: Queryable,
  { companyId, codes, day }: { companyId: string; codes: readonly string[]; day: CalendarDate },
): Promise<void> {
  await db.query(
    `update dossier set look_on = $3 where company_id = $1 and closed_on is null and decision ->> 'kind' = 'hold' and decision -> 'because' -> 0 ->> 'code' = any($2)`,
    [companyId, codes, day],
  );
}

/** Every open dossier of one company. */
export async function wakeOpenOf(db: Queryable, companyId: string, day: CalendarDate): Promise<void> {
  await db.query(
    'update dossier set look_on = least(coalesce(look_on, $2), $2) where company_id = $1 and closed_on is null',
    [companyId, day],
  );
}

/** Every dossier of one company with a message that waits, prepared or approved. */
export async function wakeWaitingOf(db: Queryable, companyId: string, day: CalendarDate): Promise<void> {
  await db.query(
    `update dossier o set look_on = $2 where o.company_id = $1 and o.closed_on is null and o.look_on > $2
        and exists (select from message m where m.company_id = o.company_id and m.dossier_id = o.dossier_id and m.state in ('prepared', 'approved') and m.confirms is null)`,
    [companyId, day],
  );
}

/** Those whose message that waits opens no page of their debtor at this address. Of all companies. */
export async function wakeOtherPages(
  db: Queryable,
  { pagesAt, day }: { pagesAt: string; day: CalendarDate },
): Promise<void> {
  await db.query(
    `update dossier o set look_on = $2 from message m
      where m.state in ('prepared', 'approved') and m.confirms is null and not starts_with(coalesce(m.view ->> 'pageUrl', ''), $1)
        and o.company_id = m.company_id and o.dossier_id = m.dossier_id and o.closed_on is null and o.look_on > $2`,
    [`${pagesAt}/p/`, day],
  );
}

/** Looks again today at every open dossier of every company: a rate has changed. Their count. */
export async function wakeAllOpen(db: Queryable, day: CalendarDate): Promise<number> {
  const { rowCount } = await db.query(
    'update dossier set look_on = least(coalesce(look_on, $1), $1) where closed_on is null',
    [day],
  );
  return rowCount;
}

/** Looks again at what was decided on a day that has not come: the clock was ahead, and is right again. */
export async function wakeDecidedAhead(db: Queryable, day: CalendarDate): Promise<void> {
  await db.query(
    'update dossier set look_on = $1 where closed_on is null and decided_on > $1 and (look_on is null or look_on > $1)',
    [day],
  );
}

/** Looks again today at every open dossier of the company: its scenarios or rules have changed. */
export async function wakeOpen(
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<void> {
  await db.query(
    'update dossier set look_on = least(coalesce(look_on, $2), $2) where company_id = $1 and closed_on is null',
    [companyId, day],
  );
}

export type DecisionWrite = {
  readonly dossierId: string;
  readonly decision: Decision;
  readonly lookOn: CalendarDate | null;
};

/** Keeps the decisions of a day; a dossier where nothing is owed closes, and the next debt opens a new round. */
export async function keepDecisions(
  db: Queryable,
  {
    companyId,
    decisions,
    day,
  }: { companyId: string; decisions: readonly DecisionWrite[]; day: CalendarDate },
): Promise<void> {
  if (decisions.length === 0) return;
  await db.query(
    `update dossier o set decision = d.decision, decided_on = $3, look_on = d."lookOn", closed_on = case when d.decision ->> 'kind' = 'done' then $3::date end
       from jsonb_to_recordset($2::jsonb) as d ("dossierId" uuid, decision jsonb, "lookOn" date)
      where o.company_id = $1 and o.dossier_id = d."dossierId"`,
    [companyId, JSON.stringify(decisions), day],
  );
}
