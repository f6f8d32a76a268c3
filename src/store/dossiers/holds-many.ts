// Many debtors held or let go at once: one statement for all of them.

import type { CalendarDate } from '../../units/calendar.ts';
import { type Collector, inPortfolio } from '../debtors/portfolios.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type HoldableDebtor = {
  readonly debtorId: string;
  readonly name: string;
  /** Dossiers that are open, one a currency. */
  readonly dossierIds: readonly string[];
  /** Somebody has stopped all of it already. */
  readonly isHeld: boolean;
  /** Messages that are prepared or approved and have not left. */
  readonly messages: number;
};

/** Of those asked for, whom the asker sees, by name. Their open dossiers stay locked until the transaction ends. */
export async function holdableDebtors(
  db: Queryable,
  {
    companyId,
    debtorIds,
    day,
    collector = null,
  }: { companyId: string; debtorIds: readonly string[]; day: CalendarDate } & Collector,
): Promise<HoldableDebtor[]> {
  await db.query(
    `select dossier_id from dossier where company_id = $1 and debtor_id = any($2::uuid[]) and closed_on is null
      order by dossier_id for update`,
    [companyId, debtorIds],
  );
  return select<HoldableDebtor>(
    db,
    `with own as (
       select o.dossier_id, o.debtor_id from dossier o where o.company_id = $1 and o.debtor_id = any($2::uuid[]) and o.closed_on is null)
     select d.debtor_id as "debtorId", d.name,
            (select coalesce(jsonb_agg(own.dossier_id order by own.dossier_id), '[]') from own where own.debtor_id = d.debtor_id) as "dossierIds",
            exists (select from own join hold h on h.company_id = $1 and h.dossier_id = own.dossier_id
                     where own.debtor_id = d.debtor_id and h.invoice_id is null and h.lifted_at is null
                       and h.from_on <= $3 and (h.until_on is null or h.until_on >= $3)) as "isHeld",
            (select count(*) from own join message m on m.company_id = $1 and m.dossier_id = own.dossier_id
              where own.debtor_id = d.debtor_id and m.state in ('prepared', 'approved')) as messages
       from debtor d
      where d.company_id = $1 and d.debtor_id = any($2::uuid[]) and ${inPortfolio('d.debtor_id', '$4')}
      order by d.folded_name, d.debtor_id`,
    [companyId, debtorIds, day, collector],
  );
}

export async function insertHolds(
  db: Queryable,
  {
    companyId,
    holds,
    because,
    author,
    fromOn,
    untilOn,
  }: {
    companyId: string;
    holds: readonly { readonly holdId: string; readonly dossierId: string }[];
    because: string;
    author: string;
    fromOn: CalendarDate;
    untilOn: CalendarDate | null;
  },
): Promise<void> {
  await db.query(
    `insert into hold (company_id, hold_id, dossier_id, because, author, from_on, until_on)
     select $1, hold_id, dossier_id, $4, $5, $6, $7 from unnest($2::uuid[], $3::uuid[]) as given(hold_id, dossier_id)`,
    [
      companyId,
      holds.map(({ holdId }) => holdId),
      holds.map(({ dossierId }) => dossierId),
      because,
      author,
      fromOn,
      untilOn,
    ],
  );
}

export type LiftedHold = { readonly holdId: string; readonly dossierId: string; readonly debtorId: string };

/** Those of the named that are in force and that the asker sees. */
export async function liftHolds(
  db: Queryable,
  {
    companyId,
    holdIds,
    at,
    by,
    collector = null,
  }: { companyId: string; holdIds: readonly string[]; at: string; by: string } & Collector,
): Promise<LiftedHold[]> {
  return select<LiftedHold>(
    db,
    `update hold h set lifted_at = $3, lifted_by = $4 from dossier o
      where h.company_id = $1 and h.hold_id = any($2::uuid[]) and h.lifted_at is null
        and o.company_id = h.company_id and o.dossier_id = h.dossier_id and ${inPortfolio('o.debtor_id', '$5')}
      returning h.hold_id as "holdId", h.dossier_id as "dossierId", o.debtor_id as "debtorId"`,
    [companyId, holdIds, at, by, collector],
  );
}
