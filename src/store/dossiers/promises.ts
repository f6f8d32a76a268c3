// Promises to pay, with what they cover as it stood when they were made.

import type { PaymentPromise } from '../../dossier/promise.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { groupValues } from '../group-by.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';
import { type CoveredRow, toCovered } from './covered-parts.ts';
import type { DossierRow } from './dossiers.ts';

type PromiseRow = Omit<PaymentPromise, 'amount' | 'covers' | 'takenBack'> & {
  readonly dossierId: string;
  readonly amount: number;
  readonly currency: string;
  readonly covers: readonly CoveredRow[];
  readonly takenBackOn: CalendarDate | null;
  readonly isReplaced: boolean;
};

/** By dossier, in the order in which they were made. */
export async function promisesOf(
  db: Queryable,
  companyId: string,
  dossierIds: readonly string[],
): Promise<Map<string, PaymentPromise[]>> {
  const rows = await select<PromiseRow>(
    db,
    `select dossier_id as "dossierId", promise_id as id, amount, currency, pay_on as "payOn", made_on as "madeOn", promised_by as "promisedBy", way, quote,
            cause, covers, grace_days as "graceDays", author as by, taken_back_on as "takenBackOn", replaced_by is not null as "isReplaced"
       from payment_promise where company_id = $1 and dossier_id = any($2) order by made_on, promise_id`,
    [companyId, dossierIds],
  );
  return groupValues(rows, ({ dossierId }) => dossierId, toPromise);
}

/** The dossiers, open or closed, with a promise whose day lies in the period and that nobody took back. */
export const dossiersPromised = (
  db: Queryable,
  {
    companyId,
    from,
    until,
    limit,
  }: { companyId: string; from: CalendarDate; until: CalendarDate; limit: number },
): Promise<DossierRow[]> =>
  select<DossierRow>(
    db,
    `select o.dossier_id as "dossierId", o.debtor_id as "debtorId", o.currency, o.round
       from (select dossier_id, max(pay_on) as newest from payment_promise
              where company_id = $1 and pay_on between $2::date and $3::date and (taken_back_on is null or replaced_by is not null)
              group by dossier_id order by newest desc, dossier_id limit $4) p
       join dossier o on o.company_id = $1 and o.dossier_id = p.dossier_id order by o.dossier_id`,
    [companyId, from, until, limit],
  );

export type PromiseWrite = Omit<PaymentPromise, 'amount' | 'covers' | 'takenBack'> & {
  readonly companyId: string;
  readonly dossierId: string;
  readonly amount: number;
  readonly currency: string;
  readonly covers: readonly CoveredRow[];
  /** What the promises that go on for the rest covered before this one took its part. */
  readonly tookFrom: readonly PartsBefore[];
  readonly at: string;
};

export type PartsBefore = {
  readonly promiseId: string;
  readonly amount: number;
  readonly covers: readonly CoveredRow[];
};

export async function insertPromise(db: Queryable, write: PromiseWrite): Promise<void> {
  const { companyId, id, dossierId, amount, currency, payOn, madeOn, promisedBy } = write;
  const { way, quote, cause, covers, graceDays, by, at, tookFrom } = write;
  await db.query(
    `insert into payment_promise (company_id, promise_id, dossier_id, amount, currency, pay_on, made_on, promised_by, way, quote, cause, covers, grace_days, author, recorded_at, took_from)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      companyId,
      id,
      dossierId,
      amount,
      currency,
      payOn,
      madeOn,
      promisedBy,
      way,
      quote,
      cause,
      JSON.stringify(covers),
      graceDays,
      by,
      at,
      JSON.stringify(tookFrom),
    ],
  );
}

/** Takes promises back, or names the one that takes their place. Their ids are those that were in force. */
export async function endPromises(
  db: Queryable,
  {
    companyId,
    promiseIds,
    on,
    by,
    because,
    replacedBy,
  }: {
    companyId: string;
    promiseIds: readonly string[];
    on: CalendarDate;
    by: string;
    because: string;
    replacedBy: string | null;
  },
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `update payment_promise set taken_back_on = $3, taken_back_by = $4, taken_back_because = $5, replaced_by = $6
      where company_id = $1 and promise_id = any($2) and taken_back_on is null returning promise_id as id`,
    [companyId, promiseIds, on, by, because, replacedBy],
  );
  return rows.map(({ id }) => id);
}

/** What this promise took the place of, in whole or in part, holds again as it was. The ids of those that it replaced. */
export async function revivePromises(
  db: Queryable,
  { companyId, replacedBy }: { companyId: string; replacedBy: string },
): Promise<string[]> {
  await db.query(
    `update payment_promise p set covers = t.covers, amount = t.amount
       from (select b."promiseId", b.amount, b.covers from payment_promise n, jsonb_to_recordset(n.took_from) as b ("promiseId" uuid, amount bigint, covers jsonb)
              where n.company_id = $1 and n.promise_id = $2) as t
      where p.company_id = $1 and p.promise_id = t."promiseId" and p.taken_back_on is null`,
    [companyId, replacedBy],
  );
  const { rows } = await db.query<{ id: string }>(
    `update payment_promise set taken_back_on = null, taken_back_by = null, taken_back_because = null, replaced_by = null
      where company_id = $1 and replaced_by = $2 returning promise_id as id`,
    [companyId, replacedBy],
  );
  return rows.map(({ id }) => id);
}

/** Whether another promise of the dossier came after this one, and was not taken back by a person. */
export async function isPromisedSince(
  db: Queryable,
  { companyId, dossierId, promiseId }: { companyId: string; dossierId: string; promiseId: string },
): Promise<boolean> {
  const row = await selectOne(
    db,
    `select 1 as found from payment_promise where company_id = $1 and dossier_id = $2 and promise_id > $3 and (taken_back_on is null or replaced_by is not null) limit 1`,
    [companyId, dossierId, promiseId],
  );
  return row !== null;
}

/** These invoices are promised anew: what is promised of the others stays as it was. */
export async function leavePromises(
  db: Queryable,
  {
    companyId,
    promiseIds,
    invoiceIds,
  }: { companyId: string; promiseIds: readonly string[]; invoiceIds: readonly string[] },
): Promise<void> {
  if (promiseIds.length === 0) return;
  await db.query(
    `update payment_promise
        set covers = (select jsonb_agg(part order by place) from jsonb_array_elements(covers) with ordinality as parts (part, place) where not part ->> 'invoiceId' = any($3)),
            amount = least(amount, (select sum((part ->> 'open')::bigint) from jsonb_array_elements(covers) as parts (part) where not part ->> 'invoiceId' = any($3)))
      where company_id = $1 and promise_id = any($2) and taken_back_on is null`,
    [companyId, promiseIds, invoiceIds],
  );
}

function toPromise({
  amount,
  currency,
  covers,
  takenBackOn,
  isReplaced,
  dossierId: _dossier,
  ...row
}: PromiseRow): PaymentPromise {
  return {
    ...row,
    amount: money(amount, currency),
    covers: toCovered(covers, currency),
    takenBack: takenBackOn === null ? null : { on: takenBackOn, isReplaced },
  };
}
