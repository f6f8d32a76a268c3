// What the life cycle of electronic invoicing said of invoices; the same status of a day is there once.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type LatestNumbered = {
  readonly invoiceId: string;
  readonly debtorId: string;
  readonly dossierId: string | null;
  readonly foldedNumber: string;
  readonly debtorName: string;
};

/** The latest invoice of each number, with the dossier that it is in. */
export async function latestNumbered(
  db: Queryable,
  companyId: string,
  foldedNumbers: readonly string[],
): Promise<LatestNumbered[]> {
  return select<LatestNumbered>(
    db,
    `select distinct on (i.folded_number) i.invoice_id as "invoiceId", i.debtor_id as "debtorId", o.dossier_id as "dossierId", i.folded_number as "foldedNumber", d.name as "debtorName"
       from invoice i join debtor d on d.company_id = i.company_id and d.debtor_id = i.debtor_id
       left join dossier o on o.company_id = i.company_id and o.debtor_id = i.debtor_id and o.currency = i.currency
      where i.company_id = $1 and i.folded_number = any($2) order by i.folded_number, i.issued_on desc`,
    [companyId, foldedNumbers],
  );
}

export type StatusWrite = {
  readonly id: string;
  readonly invoiceId: string;
  readonly statusCode: string;
  readonly reasons: readonly string[];
  readonly amount: number | null;
  readonly saidOn: CalendarDate;
};

/** The ids of those that are new. */
export async function insertStatuses(
  db: Queryable,
  {
    companyId,
    importId,
    statuses,
  }: { companyId: string; importId: string; statuses: readonly StatusWrite[] },
): Promise<Set<string>> {
  if (statuses.length === 0) return new Set();
  const rows = await select<{ id: string }>(
    db,
    `insert into invoice_status (company_id, status_id, invoice_id, status_code, reasons, amount, said_on, import_id)
     select $1, id, "invoiceId", "statusCode", reasons, amount, "saidOn", $2
       from jsonb_to_recordset($3::jsonb) as s (id uuid, "invoiceId" uuid, "statusCode" text, reasons text[], amount bigint, "saidOn" date)
     on conflict (company_id, invoice_id, status_code, said_on) do nothing returning status_id as id`,
    [companyId, importId, JSON.stringify(statuses)],
  );
  return new Set(rows.map(({ id }) => id));
}
