// Offers to settle for less: dated, met or not.

import type { SettlementOffer } from '../../dossier/settlement.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { groupValues } from '../group-by.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { UNLIKE_NOW } from './confirmations.ts';
import { type CoveredRow, toCovered } from './covered-parts.ts';
import type { DossierRow } from './dossiers.ts';

type OfferRow = Omit<SettlementOffer, 'amount' | 'covers' | 'withdrawn'> & {
  readonly dossierId: string;
  readonly currency: string;
  readonly amount: number;
  readonly covers: readonly CoveredRow[];
  readonly withdrawnOn: CalendarDate | null;
};

const OFFER_COLUMNS = `s.dossier_id as "dossierId", s.offer_id as id, s.currency, s.amount, s.covers, s.pay_by as "payBy", s.offered_on as "offeredOn",
  s.grace_days as "graceDays", s.because, s.author as by, s.met_on as "metOn", s.withdrawn_on as "withdrawnOn"`;

/** By dossier, in the order in which they were made. */
export async function offersOf(
  db: Queryable,
  companyId: string,
  dossierIds: readonly string[],
): Promise<Map<string, SettlementOffer[]>> {
  const rows = await select<OfferRow>(
    db,
    `select ${OFFER_COLUMNS} from settlement_offer s where company_id = $1 and dossier_id = any($2) order by offered_on, offer_id`,
    [companyId, dossierIds],
  );
  return groupValues(rows, ({ dossierId }) => dossierId, toOffer);
}

export type OfferWrite = Omit<OfferRow, 'metOn' | 'withdrawnOn'> & {
  readonly companyId: string;
  readonly at: string;
};

export async function insertOffer(db: Queryable, write: OfferWrite): Promise<void> {
  const { companyId, id, dossierId, currency, covers, amount, payBy, offeredOn, graceDays, because, by, at } =
    write;
  await db.query(
    `insert into settlement_offer (company_id, offer_id, dossier_id, currency, covers, amount, pay_by, offered_on, grace_days, because, author, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      companyId,
      id,
      dossierId,
      currency,
      JSON.stringify(covers),
      amount,
      payBy,
      offeredOn,
      graceDays,
      because,
      by,
      at,
    ],
  );
}

/** Offers of a dossier that are neither met nor withdrawn, locked. */
export async function offersInForce(db: Queryable, companyId: string, dossierId: string): Promise<string[]> {
  const rows = await select<{ id: string }>(
    db,
    'select offer_id as id from settlement_offer where company_id = $1 and dossier_id = $2 and met_on is null and withdrawn_on is null order by offer_id for update',
    [companyId, dossierId],
  );
  return rows.map(({ id }) => id);
}

/** Dossiers with an offer in force, of the whole company: few at any time. */
export const dossiersWithOffers = (db: Queryable, companyId: string): Promise<DossierRow[]> =>
  select<DossierRow>(db, withOffer('s.met_on is null and s.withdrawn_on is null'), [companyId]);

/** Dossiers that are looked at by that day and have an offer that was met: there a payment may have gone again. */
export const dossiersWithMetOffers = (
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<DossierRow[]> =>
  select<DossierRow>(db, withOffer('s.met_on is not null', ' and o.closed_on is null and o.look_on <= $2'), [
    companyId,
    day,
  ]);

/**
 * Offers that may still be met and whose last letter was taken back for its account, its sender, its address or an invoice that another replaced, or
 * left in test mode alone, with their dossiers, locked: one of a dossier, as no more than one runs.
 */
export const offersToWriteAnew = (
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<(DossierRow & { readonly offerId: string })[]> =>
  select(
    db,
    `select o.dossier_id as "dossierId", o.debtor_id as "debtorId", o.currency, o.round, s.offer_id as "offerId"
       from settlement_offer s join dossier o on o.company_id = s.company_id and o.dossier_id = s.dossier_id
      where s.company_id = $1 and s.met_on is null and s.withdrawn_on is null and s.pay_by >= $2 and o.closed_on is null
        and (select m.state = 'withdrawn' and m.withdrawn_because ->> 'code' in ${UNLIKE_NOW} from message m
              where m.company_id = s.company_id and m.dossier_id = s.dossier_id and m.confirms = s.offer_id and m.step_key = 'settlementOffer'
              order by m.message_id desc limit 1)
      order by o.dossier_id for update of o`,
    [companyId, day],
  );

/** Offers that are not met and whose day is not before `since`, withdrawn ones too, with whom they were made to; the first made first. */
export async function offersToMeet(
  db: Queryable,
  { companyId, since }: { companyId: string; since: CalendarDate },
): Promise<(SettlementOffer & { readonly debtorId: string; readonly dossierId: string })[]> {
  const rows = await select<OfferRow & { readonly debtorId: string }>(
    db,
    `select o.debtor_id as "debtorId", ${OFFER_COLUMNS}
       from settlement_offer s join dossier o on o.company_id = s.company_id and o.dossier_id = s.dossier_id
      where s.company_id = $1 and s.met_on is null and s.pay_by >= $2 order by s.offered_on, s.offer_id`,
    [companyId, since],
  );
  return rows.map(({ debtorId, ...row }) => ({ ...toOffer(row), debtorId, dossierId: row.dossierId }));
}

/** Locked, in the order of their ids. */
const withOffer = (offer: string, dossier = ''): string =>
  `select o.dossier_id as "dossierId", o.debtor_id as "debtorId", o.currency, o.round from dossier o
    where o.company_id = $1${dossier}
      and exists (select from settlement_offer s where s.company_id = o.company_id and s.dossier_id = o.dossier_id and ${offer})
    order by o.dossier_id for update`;

/** Null: it is not met any more. */
export async function meetOffer(
  db: Queryable,
  { companyId, offerId, on }: { companyId: string; offerId: string; on: CalendarDate | null },
): Promise<void> {
  await db.query('update settlement_offer set met_on = $3 where company_id = $1 and offer_id = $2', [
    companyId,
    offerId,
    on,
  ]);
}

/** False when there is no such offer in force. */
export async function withdrawOffer(
  db: Queryable,
  {
    companyId,
    dossierId,
    offerId,
    on,
    by,
    because,
  }: { companyId: string; dossierId: string; offerId: string; on: CalendarDate; by: string; because: string },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update settlement_offer set withdrawn_on = $4, withdrawn_by = $5, withdrawn_because = $6
      where company_id = $1 and dossier_id = $2 and offer_id = $3 and met_on is null and withdrawn_on is null`,
    [companyId, dossierId, offerId, on, by, because],
  );
  return rowCount === 1;
}

function toOffer({
  currency,
  amount,
  covers,
  withdrawnOn,
  dossierId: _dossier,
  ...row
}: OfferRow): SettlementOffer {
  return {
    ...row,
    amount: money(amount, currency),
    covers: toCovered(covers, currency),
    withdrawn: withdrawnOn === null ? null : { on: withdrawnOn },
  };
}
