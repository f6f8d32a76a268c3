// Amounts given up: each settles its invoice through one allocation, which goes when the write-off is reopened.

import type { WriteOffReason } from '../../dossier/write-off.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export type WriteOffWrite = {
  readonly id: string;
  readonly allocationId: string;
  readonly invoiceId: string;
  readonly amount: number;
};

/** Writes them off and settles their invoices by as much. */
export async function insertWriteOffs(
  db: Queryable,
  {
    companyId,
    dossierId,
    writeOffs,
    reason,
    because,
    offerId,
    on,
    by,
    approvedBy,
    at,
  }: {
    companyId: string;
    dossierId: string;
    writeOffs: readonly WriteOffWrite[];
    reason: WriteOffReason;
    because: string;
    /** The offer that was met, where that is why. */
    offerId: string | null;
    on: CalendarDate;
    by: string;
    approvedBy: string | null;
    at: string;
  },
): Promise<void> {
  if (writeOffs.length === 0) return;
  const rows = JSON.stringify(writeOffs);
  await db.query(
    `insert into write_off (company_id, write_off_id, dossier_id, invoice_id, amount, reason, because, written_on, author, approved_by, recorded_at, offer_id)
     select $1, id, $3, "invoiceId", amount, $4, $5, $6, $7, $8, $9, $10 from jsonb_to_recordset($2::jsonb) as w (id uuid, "invoiceId" uuid, amount bigint)`,
    [companyId, rows, dossierId, reason, because, on, by, approvedBy, at, offerId],
  );
  await db.query(
    `insert into allocation (company_id, allocation_id, invoice_id, write_off_id, amount, counts_from, because, author)
     select $1, "allocationId", "invoiceId", id, amount, $3, jsonb_build_array(jsonb_build_object('kind', 'writeOff', 'quote', $4::text)), $5
       from jsonb_to_recordset($2::jsonb) as w (id uuid, "allocationId" uuid, "invoiceId" uuid, amount bigint)`,
    [companyId, rows, on, because, by],
  );
  await db.query(
    `update invoice t set settled = settled + w.amount from jsonb_to_recordset($2::jsonb) as w ("invoiceId" uuid, amount bigint)
      where t.company_id = $1 and t.invoice_id = w."invoiceId"`,
    [companyId, rows],
  );
}

export type LockedWriteOff = {
  readonly debtorId: string;
  readonly invoiceId: string;
  readonly amount: number;
};

/** Null when there is none of that id, or it was reopened already. */
export async function lockWriteOff(
  db: Queryable,
  { companyId, dossierId, writeOffId }: { companyId: string; dossierId: string; writeOffId: string },
): Promise<LockedWriteOff | null> {
  return selectOne<LockedWriteOff>(
    db,
    `select i.debtor_id as "debtorId", w.invoice_id as "invoiceId", w.amount from write_off w
       join invoice i on i.company_id = w.company_id and i.invoice_id = w.invoice_id
      where w.company_id = $1 and w.dossier_id = $2 and w.write_off_id = $3 and w.reopened_on is null for update of w, i`,
    [companyId, dossierId, writeOffId],
  );
}

export async function reopenWriteOffs(
  db: Queryable,
  {
    companyId,
    writeOffIds,
    on,
    by,
    because,
  }: { companyId: string; writeOffIds: readonly string[]; on: CalendarDate; by: string; because: string },
): Promise<void> {
  if (writeOffIds.length === 0) return;
  await db.query(
    `update invoice t set settled = settled - a.amount
       from (select invoice_id, sum(amount)::bigint as amount from allocation where company_id = $1 and write_off_id = any($2) group by 1) a
      where t.company_id = $1 and t.invoice_id = a.invoice_id`,
    [companyId, writeOffIds],
  );
  await db.query('delete from allocation where company_id = $1 and write_off_id = any($2)', [
    companyId,
    writeOffIds,
  ]);
  await db.query(
    'update write_off set reopened_on = $3, reopened_by = $4, reopened_because = $5 where company_id = $1 and write_off_id = any($2)',
    [companyId, writeOffIds, on, by, because],
  );
}

export type WriteOffOfOffer = {
  readonly id: string;
  readonly offerId: string;
  readonly invoiceId: string;
  readonly amount: number;
  readonly writtenOn: CalendarDate;
  readonly isReopened: boolean;
};

/** What was given up because these offers were met. */
export async function writeOffsOfOffers(
  db: Queryable,
  companyId: string,
  offerIds: readonly string[],
): Promise<WriteOffOfOffer[]> {
  return select<WriteOffOfOffer>(
    db,
    `select write_off_id as id, offer_id as "offerId", invoice_id as "invoiceId", amount, written_on as "writtenOn", reopened_on is not null as "isReopened"
       from write_off where company_id = $1 and offer_id = any($2) order by write_off_id for update`,
    [companyId, offerIds],
  );
}

export type WriteOffRow = {
  readonly id: string;
  readonly dossierId: string;
  readonly invoiceId: string;
  readonly amount: number;
  readonly currency: string;
  readonly reason: WriteOffReason;
  readonly because: string;
  readonly writtenOn: CalendarDate;
  readonly by: string;
  readonly approvedBy: string | null;
  readonly reopenedOn: CalendarDate | null;
  readonly reopenedBy: string | null;
  readonly reopenedBecause: string | null;
};

/** Of these dossiers, oldest first, the reopened ones too. */
export async function writeOffsOf(
  db: Queryable,
  companyId: string,
  dossierIds: readonly string[],
): Promise<WriteOffRow[]> {
  return select<WriteOffRow>(
    db,
    `select w.write_off_id as id, w.dossier_id as "dossierId", w.invoice_id as "invoiceId", w.amount, i.currency, w.reason, w.because, w.written_on as "writtenOn",
            w.author as by, w.approved_by as "approvedBy", w.reopened_on as "reopenedOn", w.reopened_by as "reopenedBy", w.reopened_because as "reopenedBecause"
       from write_off w join invoice i on i.company_id = w.company_id and i.invoice_id = w.invoice_id
      where w.company_id = $1 and w.dossier_id = any($2) order by w.written_on, w.write_off_id`,
    [companyId, dossierIds],
  );
}
