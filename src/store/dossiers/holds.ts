// Holds: a person stops dunning of a dossier or an invoice, with a reason and an end.

import type { HoldFact } from '../../dunning/hold-fact.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export type HoldWrite = {
  readonly companyId: string;
  readonly holdId: string;
  readonly dossierId: string;
  readonly invoiceId: string | null;
  readonly because: string;
  readonly author: string;
  readonly fromOn: CalendarDate;
  readonly untilOn: CalendarDate | null;
  /** Placed by a fact and not by a person. */
  readonly fact?: HoldFact | undefined;
};

export async function insertHold(
  db: Queryable,
  { companyId, holdId, dossierId, invoiceId, because, author, fromOn, untilOn, fact }: HoldWrite,
): Promise<void> {
  await db.query(
    'insert into hold (company_id, hold_id, dossier_id, invoice_id, because, author, from_on, until_on, fact) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [companyId, holdId, dossierId, invoiceId, because, author, fromOn, untilOn, fact ?? null],
  );
}

/** Lifts a hold that is in force; false when there is none of that id. */
export async function liftHold(
  db: Queryable,
  { companyId, holdId, at, by }: { companyId: string; holdId: string; at: string; by: string },
): Promise<boolean> {
  const answer = await db.query(
    'update hold set lifted_at = $3, lifted_by = $4 where company_id = $1 and hold_id = $2 and lifted_at is null',
    [companyId, holdId, at, by],
  );
  return answer.rowCount === 1;
}

/** Before what placed it is taken back: the hold of that fact on an invoice goes, whoever has lifted it since. */
export async function deleteFactHold(
  db: Queryable,
  { companyId, invoiceId, fact }: { companyId: string; invoiceId: string; fact: HoldFact },
): Promise<void> {
  await db.query('delete from hold where company_id = $1 and invoice_id = $2 and fact = $3', [
    companyId,
    invoiceId,
    fact,
  ]);
}

export type LockedDossier = { readonly debtorId: string; readonly currency: string };

/** Null when the company has no such dossier. */
export const lockDossier = (
  db: Queryable,
  companyId: string,
  dossierId: string,
): Promise<LockedDossier | null> =>
  selectOne<LockedDossier>(
    db,
    'select debtor_id as "debtorId", currency from dossier where company_id = $1 and dossier_id = $2 for update',
    [companyId, dossierId],
  );
