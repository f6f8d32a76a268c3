// What is agreed about one invoice and still in force, or may be again: promises, plans and offers, with what each covers.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import type { CoveredRow } from './covered-parts.ts';
import type { DossierRow } from './dossiers.ts';

export type AgreementKind = 'promise' | 'plan' | 'offer';

export type AgreementOver = {
  readonly kind: AgreementKind;
  readonly id: string;
  readonly dossierId: string;
  readonly agreedOn: CalendarDate;
  /** It may hold the debtor and the company still on that day, or settled what it covers. */
  readonly isRunning: boolean;
  /** An offer whose money has come: the rest is given up already. */
  readonly isMet: boolean;
  readonly covers: readonly CoveredRow[];
};

/** `$1` company, `$2` the part that is looked for, `$3` the day, `$4` the first day of a proposal that may be answered. A promise that another one replaced holds again if that one is taken back. */
const OVER: Readonly<Record<AgreementKind, string>> = {
  promise: `select promise_id as id, dossier_id as "dossierId", made_on as "agreedOn", covers, pay_on >= $3::date and taken_back_on is null as "isRunning", false as "isMet" from payment_promise
    where $4::date is not null and company_id = $1 and covers @> $2::jsonb and (taken_back_on is null or replaced_by is not null)`,
  plan: `select plan_id as id, dossier_id as "dossierId", proposed_on as "agreedOn", covers, ended_on is null and (accepted_on is not null or proposed_on >= $4::date) as "isRunning", false as "isMet" from payment_plan
    where $3::date is not null and company_id = $1 and covers @> $2::jsonb and (ended_on is null or ended_for is not null)`,
  offer: `select offer_id as id, dossier_id as "dossierId", offered_on as "agreedOn", covers, met_on is not null or pay_by >= $3::date as "isRunning", met_on is not null as "isMet" from settlement_offer
    where $4::date is not null and company_id = $1 and covers @> $2::jsonb and withdrawn_on is null`,
};

const WRITES: Readonly<Record<AgreementKind, string>> = {
  promise: 'update payment_promise set covers = $3 where company_id = $1 and promise_id = $2',
  plan: 'update payment_plan set covers = $3 where company_id = $1 and plan_id = $2',
  offer: 'update settlement_offer set covers = $3 where company_id = $1 and offer_id = $2',
};

const KINDS: readonly AgreementKind[] = ['promise', 'plan', 'offer'];

/** Locked, in the order of their ids. */
export async function agreementsOver(
  db: Queryable,
  {
    companyId,
    invoiceId,
    day,
    since,
  }: { companyId: string; invoiceId: string; day: CalendarDate; since: CalendarDate },
): Promise<AgreementOver[]> {
  const found: AgreementOver[] = [];
  for (const kind of KINDS) {
    const rows = await select<Omit<AgreementOver, 'kind'>>(db, `${OVER[kind]} order by 1 for update`, [
      companyId,
      JSON.stringify([{ invoiceId }]),
      day,
      since,
    ]);
    found.push(...rows.map(row => ({ kind, ...row })));
  }
  return found;
}

/** The dossiers of these offers and plans, locked, in the order of their ids. */
export const dossiersAgreed = (
  db: Queryable,
  { companyId, ids }: { companyId: string; ids: readonly string[] },
): Promise<DossierRow[]> =>
  select<DossierRow>(
    db,
    `select o.dossier_id as "dossierId", o.debtor_id as "debtorId", o.currency, o.round from dossier o
      where o.company_id = $1 and o.dossier_id in (
        select dossier_id from settlement_offer where company_id = $1 and offer_id = any($2)
        union select dossier_id from payment_plan where company_id = $1 and plan_id = any($2))
      order by o.dossier_id for update`,
    [companyId, ids],
  );

/** With an offer that may still be met, or a plan that has not ended where something asks for a look, locked. */
export const dossiersInHand = (
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<DossierRow[]> =>
  select<DossierRow>(
    db,
    `select o.dossier_id as "dossierId", o.debtor_id as "debtorId", o.currency, o.round from dossier o
      where o.company_id = $1 and o.closed_on is null and o.dossier_id in (
        select dossier_id from settlement_offer where company_id = $1 and met_on is null and withdrawn_on is null and pay_by >= $2
        union select p.dossier_id from payment_plan p join dossier d on d.company_id = p.company_id and d.dossier_id = p.dossier_id
               where p.company_id = $1 and p.ended_on is null and d.look_on <= $2)
      order by o.dossier_id for update`,
    [companyId, day],
  );

export async function writeCovers(
  db: Queryable,
  {
    companyId,
    kind,
    id,
    covers,
  }: { companyId: string; kind: AgreementKind; id: string; covers: readonly CoveredRow[] },
): Promise<void> {
  await db.query(WRITES[kind], [companyId, id, JSON.stringify(covers)]);
}

/** What promises would cover again if the one after them were taken back speaks of the other invoice, unless it speaks of both. */
export async function renameBefore(
  db: Queryable,
  { companyId, from, to }: { companyId: string; from: string; to: string },
): Promise<void> {
  await db.query(
    `update payment_promise set took_from = replace(took_from::text, $2, $3)::jsonb
      where company_id = $1 and position($2 in took_from::text) > 0 and position($3 in took_from::text) = 0`,
    [companyId, from, to],
  );
}

export type SettledBefore = { readonly ownPaid: number; readonly ownCredited: number };

/** What had settled an invoice before that day: money, and anything else. */
export async function settledBefore(
  db: Queryable,
  { companyId, invoiceId, day }: { companyId: string; invoiceId: string; day: CalendarDate },
): Promise<SettledBefore> {
  const [row] = await select<SettledBefore>(
    db,
    `select coalesce(sum(amount) filter (where payment_id is not null), 0)::bigint as "ownPaid",
            coalesce(sum(amount) filter (where payment_id is null), 0)::bigint as "ownCredited"
       from allocation where company_id = $1 and invoice_id = $2 and counts_from < $3::date`,
    [companyId, invoiceId, day],
  );
  return row ?? { ownPaid: 0, ownCredited: 0 };
}

/** The money that has settled an invoice. */
export async function paidFor(
  db: Queryable,
  { companyId, invoiceId }: { companyId: string; invoiceId: string },
): Promise<number> {
  const [row] = await select<{ paid: number }>(
    db,
    'select coalesce(sum(amount), 0)::bigint as paid from allocation where company_id = $1 and invoice_id = $2 and payment_id is not null',
    [companyId, invoiceId],
  );
  return row?.paid ?? 0;
}
