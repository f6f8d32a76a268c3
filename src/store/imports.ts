// What was taken in: one row per file, with what it added and what an undo puts back.

import { select, selectOne } from './select.ts';
import type { Queryable } from './session.ts';

export type ImportWrite = {
  readonly companyId: string;
  readonly importId: string;
  readonly fileName: string;
  readonly format: string;
  readonly sha256: string;
  readonly at: string;
  readonly day: string;
  readonly author: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly problems: unknown;
  readonly earlier: unknown;
  readonly dossiersBefore: unknown;
};

export async function insertImport(db: Queryable, row: ImportWrite): Promise<void> {
  await db.query(
    `insert into file_import (company_id, import_id, file_name, format, sha256, taken_in_at, taken_in_on, author, added, changed, unchanged, refused, problems, earlier, dossiers_before)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      row.companyId,
      row.importId,
      row.fileName,
      row.format,
      row.sha256,
      row.at,
      row.day,
      row.author,
      row.added,
      row.changed,
      row.unchanged,
      row.refused,
      JSON.stringify(row.problems),
      JSON.stringify(row.earlier),
      JSON.stringify(row.dossiersBefore),
    ],
  );
}

export type ClosedDossier = {
  readonly dossierId: string;
  readonly round: number;
  readonly openedOn: string;
  readonly closedOn: string;
};

/** Dossiers of these debtors that are closed, before a new claim opens them again. */
export async function closedDossiersOf(
  db: Queryable,
  companyId: string,
  debtorIds: readonly string[],
): Promise<ClosedDossier[]> {
  if (debtorIds.length === 0) return [];
  return select<ClosedDossier>(
    db,
    `select dossier_id as "dossierId", round, opened_on as "openedOn", closed_on as "closedOn" from dossier
      where company_id = $1 and debtor_id = any($2) and closed_on is not null`,
    [companyId, debtorIds],
  );
}

/** Which of these ids are allocations: they were made because of the import. */
export async function markAllocations(
  db: Queryable,
  { companyId, importId, ids }: { companyId: string; importId: string; ids: readonly string[] },
): Promise<void> {
  if (ids.length === 0) return;
  await db.query(
    'update allocation set import_id = $2 where company_id = $1 and allocation_id = any($3::uuid[])',
    [companyId, importId, ids],
  );
}

/** Debtors of what an import brought: their dossiers change when it is undone. */
export async function debtorsOfImport(db: Queryable, companyId: string, importId: string): Promise<string[]> {
  const rows = await select<{ id: string }>(
    db,
    `select debtor_id as id from invoice where company_id = $1 and import_id = $2
     union select debtor_id from credit_note where company_id = $1 and import_id = $2
     union select i.debtor_id from allocation a join payment p on p.company_id = a.company_id and p.payment_id = a.payment_id
             join invoice i on i.company_id = a.company_id and i.invoice_id = a.invoice_id where a.company_id = $1 and p.import_id = $2`,
    [companyId, importId],
  );
  return rows.map(({ id }) => id);
}

/** Whether anything left because of an invoice of the import; what is only prepared can still be taken back. */
export async function wasSentBecauseOf(db: Queryable, companyId: string, importId: string): Promise<boolean> {
  const row = await selectOne<{ sent: boolean }>(
    db,
    `select exists (select 1 from invoice i join message_invoice mi on mi.company_id = i.company_id and mi.invoice_id = i.invoice_id
       join message m on m.company_id = mi.company_id and m.message_id = mi.message_id and m.state in ('approved', 'closed')
      where i.company_id = $1 and i.import_id = $2) as sent`,
    [companyId, importId],
  );
  return row?.sent ?? false;
}

type Undone = {
  readonly invoiceId: string;
  readonly paymentId: string | null;
  readonly creditNoteId: string | null;
  readonly amount: number;
};

/** Takes back all that an import brought, and what was allocated with it; allocated money becomes unallocated again. */
export async function deleteImported(db: Queryable, companyId: string, importId: string): Promise<void> {
  const ids = [companyId, importId];
  const undone = await select<Undone>(
    db,
    `delete from allocation a using invoice i where a.company_id = $1 and i.company_id = a.company_id and i.invoice_id = a.invoice_id and (i.import_id = $2
       or exists (select 1 from payment p where p.company_id = a.company_id and p.payment_id = a.payment_id and p.import_id = $2)
       or exists (select 1 from credit_note c where c.company_id = a.company_id and c.credit_note_id = a.credit_note_id and c.import_id = $2))
     returning a.invoice_id as "invoiceId", a.payment_id as "paymentId", a.credit_note_id as "creditNoteId", a.amount`,
    ids,
  );
  await giveBack(db, companyId, undone);
  await db.query('delete from payment where company_id = $1 and import_id = $2', ids);
  await db.query(
    'delete from statement_line l using statement s where l.company_id = $1 and s.company_id = l.company_id and s.statement_id = l.statement_id and s.import_id = $2',
    ids,
  );
  await db.query('delete from statement where company_id = $1 and import_id = $2', ids);
  await db.query('delete from credit_note where company_id = $1 and import_id = $2', ids);
  for (const table of ['message_invoice', 'rung_taken'] as const)
    await db.query(
      `delete from ${table} t using invoice i where t.company_id = $1 and i.company_id = t.company_id and i.invoice_id = t.invoice_id and i.import_id = $2`,
      ids,
    );
  await db.query('delete from invoice where company_id = $1 and import_id = $2', ids);
}

/** Lowers what invoices, payments and credit notes count as allocated by allocations that are gone. */
async function giveBack(db: Queryable, companyId: string, undone: readonly Undone[]): Promise<void> {
  const rows = JSON.stringify(undone);
  const totals = (key: keyof Undone): string =>
    `(select "${key}" as id, sum(amount)::bigint as amount from jsonb_to_recordset($2::jsonb) as u ("${key}" uuid, amount bigint) where "${key}" is not null group by 1) as u`;
  await db.query(
    `update invoice t set settled = settled - u.amount from ${totals('invoiceId')} where t.company_id = $1 and t.invoice_id = u.id`,
    [companyId, rows],
  );
  await db.query(
    `update payment t set allocated = allocated - u.amount from ${totals('paymentId')} where t.company_id = $1 and t.payment_id = u.id`,
    [companyId, rows],
  );
  await db.query(
    `update credit_note t set used = used - u.amount from ${totals('creditNoteId')} where t.company_id = $1 and t.credit_note_id = u.id`,
    [companyId, rows],
  );
}

export type ImportHead = { readonly isUndone: boolean; readonly earlier: readonly unknown[] };

export async function importOf(
  db: Queryable,
  companyId: string,
  importId: string,
): Promise<ImportHead | null> {
  return selectOne<ImportHead>(
    db,
    'select undone_at is not null as "isUndone", earlier from file_import where company_id = $1 and import_id = $2 for update',
    [companyId, importId],
  );
}

export async function markUndone(
  db: Queryable,
  { companyId, importId, at }: { companyId: string; importId: string; at: string },
): Promise<void> {
  await db.query('update file_import set undone_at = $3 where company_id = $1 and import_id = $2', [
    companyId,
    importId,
    at,
  ]);
}

/** Gives changed invoices their earlier amounts and dates back. */
export async function restoreInvoices(
  db: Queryable,
  companyId: string,
  earlier: readonly unknown[],
): Promise<void> {
  if (earlier.length === 0) return;
  await db.query(
    `update invoice i set total = e.total, payable = e.payable, due_on = e."dueOn"
       from jsonb_to_recordset($2::jsonb) as e (id uuid, total bigint, payable bigint, "dueOn" date) where i.company_id = $1 and i.invoice_id = e.id`,
    [companyId, JSON.stringify(earlier)],
  );
}
