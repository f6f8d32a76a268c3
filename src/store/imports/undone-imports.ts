// What an undo of an import looks at before it begins: the import, what left because of it, and what later files changed.

import type { CountedInvoice } from '../../evidence/fact-counts.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';
import { COUNTED_INVOICE } from './counted-facts.ts';
import type { ClosedDossier } from './imports.ts';

export type ImportHead = {
  readonly file: string;
  readonly isUndone: boolean;
  readonly takenInAt: string;
  readonly dossiersBefore: readonly ClosedDossier[];
};

export type ImportKey = { readonly companyId: string; readonly importId: string };

export async function importOf(
  db: Queryable,
  { companyId, importId }: ImportKey,
): Promise<ImportHead | null> {
  return selectOne<ImportHead>(
    db,
    `select file_name as file, undone_at is not null as "isUndone", taken_in_at as "takenInAt", dossiers_before as "dossiersBefore"
       from file_import where company_id = $1 and import_id = $2 for update`,
    [companyId, importId],
  );
}

/** Invoices that an import brought, changed, or whose money it brought; `$1` company, `$2` import. */
const TOUCHED = `touched as (
  select invoice_id, true as "isOwn" from invoice where company_id = $1 and import_id = $2
  union select invoice_id, false from import_change where company_id = $1 and import_id = $2
  union select a.invoice_id, false from allocation a where a.company_id = $1 and (a.import_id = $2
    or exists (select from payment p where p.company_id = a.company_id and p.payment_id = a.payment_id and p.import_id = $2)
    or exists (select from credit_note c where c.company_id = a.company_id and c.credit_note_id = a.credit_note_id and c.import_id = $2)))`;

export type SentAbout = {
  readonly invoice: string;
  readonly step: string;
  readonly sentOn: CalendarDate;
};

/**
 * What left and said something that the import is the source of: an invoice of it, or, prepared after it, an amount that
 * it changed or settled. What waits can still be taken back.
 */
export async function sentBecauseOf(db: Queryable, { companyId, importId }: ImportKey): Promise<SentAbout[]> {
  return select<SentAbout>(
    db,
    `with ${TOUCHED}
     select i.number as invoice, m.step_key as step, coalesce(min(d.delivered_on), m.prepared_on) as "sentOn"
       from touched t join invoice i on i.company_id = $1 and i.invoice_id = t.invoice_id
       join message_invoice mi on mi.company_id = i.company_id and mi.invoice_id = i.invoice_id
       join message m on m.company_id = mi.company_id and m.message_id = mi.message_id
       join delivery d on d.company_id = m.company_id and d.message_id = m.message_id and d.state in ('sending', 'delivered', 'inDoubt', 'done')
       join file_import f on f.company_id = $1 and f.import_id = $2
      where t."isOwn" or m.prepared_at >= f.taken_in_at
      group by i.number, m.message_id, m.step_key, m.prepared_on order by 3, 1 limit 20`,
    [companyId, importId],
  );
}

export type ChangedSince = { readonly invoice: string; readonly file: string };

/** Invoices that the import brought or changed and that a later one, not undone, changed again. */
export async function changedSince(
  db: Queryable,
  { companyId, importId }: ImportKey,
): Promise<ChangedSince[]> {
  return select<ChangedSince>(
    db,
    `with ${TOUCHED}
     select distinct c.earlier ->> 'number' as invoice, f.file_name as file
       from touched t join import_change c on c.company_id = $1 and c.invoice_id = t.invoice_id
       join file_import f on f.company_id = c.company_id and f.import_id = c.import_id
      where f.company_id = $1 and f.import_id > $2 and f.undone_at is null order by 1 limit 20`,
    [companyId, importId],
  );
}

/** Whose dossiers change when it is undone. */
export async function debtorsOfImport(db: Queryable, { companyId, importId }: ImportKey): Promise<string[]> {
  const rows = await select<{ id: string }>(
    db,
    `with ${TOUCHED}
     select distinct i.debtor_id as id from touched t join invoice i on i.company_id = $1 and i.invoice_id = t.invoice_id
     union select debtor_id from credit_note where company_id = $1 and import_id = $2
     union select (earlier ->> 'debtorId')::uuid from import_change where company_id = $1 and import_id = $2
     union select i.debtor_id from invoice_status s join invoice i on i.company_id = s.company_id and i.invoice_id = s.invoice_id where s.company_id = $1 and s.import_id = $2
     union select o.debtor_id from hold h join dossier o on o.company_id = h.company_id and o.dossier_id = h.dossier_id where h.company_id = $1 and h.import_id = $2`,
    [companyId, importId],
  );
  return rows.map(({ id }) => id);
}

/** Messages that wait about invoices the import brought. */
export async function waitingAbout(db: Queryable, { companyId, importId }: ImportKey): Promise<string[]> {
  const rows = await select<{ id: string }>(
    db,
    `select distinct m.message_id as id from message m join message_invoice mi on mi.company_id = m.company_id and mi.message_id = m.message_id
       join invoice i on i.company_id = mi.company_id and i.invoice_id = mi.invoice_id
      where m.company_id = $1 and i.import_id = $2 and m.state in ('prepared', 'approved')`,
    [companyId, importId],
  );
  return rows.map(({ id }) => id);
}

export async function markUndone(
  db: Queryable,
  { companyId, importId, at }: ImportKey & { at: string },
): Promise<void> {
  await db.query('update file_import set undone_at = $3 where company_id = $1 and import_id = $2', [
    companyId,
    importId,
    at,
  ]);
  // What was changed and to what is told by the journal; these rows served the undo.
  for (const table of ['import_change', 'import_named'])
    await db.query(`delete from ${table} where company_id = $1 and import_id = $2`, [companyId, importId]);
}

/**
 * Invoices of the import that a later one, not undone, names as well: they are that one's from now on, with their
 * customers and contacts, and stay. They are returned.
 */
export async function leaveToLater(
  db: Queryable,
  { companyId, importId }: ImportKey,
): Promise<(CountedInvoice & { readonly importId: string })[]> {
  const ids = [companyId, importId];
  const left = await select<CountedInvoice & { readonly importId: string }>(
    db,
    `with later as (
       select n.invoice_id as id, min(n.import_id::text)::uuid as import_id
         from import_named n join file_import f on f.company_id = n.company_id and f.import_id = n.import_id
        where n.company_id = $1 and n.import_id > $2 and f.undone_at is null group by 1)
     update invoice i set import_id = l.import_id from later l where i.company_id = $1 and i.import_id = $2 and i.invoice_id = l.id
     returning ${COUNTED_INVOICE}`,
    ids,
  );
  for (const table of ['debtor', 'contact'])
    await db.query(
      `update ${table} t set import_id = i.import_id from (
         select debtor_id, min(import_id::text)::uuid as import_id from invoice where company_id = $1 and import_id > $2 group by debtor_id) i
        where t.company_id = $1 and t.import_id = $2 and t.debtor_id = i.debtor_id`,
      ids,
    );
  return left;
}
