// Holds that a fact places and no person: a factor, a status of the life cycle, a letter in the ledger. A person lifts
// them like any other, and what was lifted is not placed again by the same fact.

import type { HoldFact } from '../../dunning/hold-fact.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type FactHold = {
  readonly id: string;
  readonly invoiceId: string;
  readonly fact: HoldFact;
  /** The factor, the reasons of a status; may be empty. */
  readonly detail: string;
  readonly untilOn: CalendarDate | null;
};

/** Placed on the invoice in its open dossier. Returns the debtors whose dossiers change. */
export async function placeFactHolds(
  db: Queryable,
  {
    companyId,
    importId,
    author,
    day,
    holds,
  }: {
    companyId: string;
    importId: string;
    author: string;
    day: CalendarDate;
    holds: readonly FactHold[];
  },
): Promise<string[]> {
  if (holds.length === 0) return [];
  const placed = await select<{ dossierId: string }>(
    db,
    `insert into hold (company_id, hold_id, dossier_id, invoice_id, because, author, from_on, until_on, fact, import_id)
     select $1, f.id, o.dossier_id, f."invoiceId", f.detail, $3, $4, f."untilOn", f.fact, $2
       from jsonb_to_recordset($5::jsonb) as f (id uuid, "invoiceId" uuid, fact text, detail text, "untilOn" date)
       join invoice i on i.company_id = $1 and i.invoice_id = f."invoiceId"
       join dossier o on o.company_id = $1 and o.debtor_id = i.debtor_id and o.currency = i.currency
      where not exists (select from hold h where h.company_id = $1 and h.invoice_id = f."invoiceId" and h.fact = f.fact and h.because = f.detail
                           and h.until_on is not distinct from f."untilOn" and coalesce(h.lifted_by, '') not like 'status %')
     returning dossier_id as "dossierId"`,
    [companyId, importId, author, day, JSON.stringify(holds)],
  );
  const rows = await select<{ debtorId: string }>(
    db,
    'select distinct debtor_id as "debtorId" from dossier where company_id = $1 and dossier_id = any($2)',
    [companyId, placed.map(({ dossierId }) => dossierId)],
  );
  return rows.map(({ debtorId }) => debtorId);
}
