// What an import changed, kept a row each so that a file of any length can be undone: the earlier content, whole. What
// it found as it says is named too.

import { copyInto } from '../copy-into.ts';
import { CONTENT_OF_ROW, ROW_OF_CONTENT, STORED, type StoredInvoice } from '../invoices/invoice-writes.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable, Session } from '../session.ts';
import type { ImportKey } from './undone-imports.ts';

export async function keepChanges(
  db: Session,
  { companyId, importId, earlier }: ImportKey & { earlier: readonly StoredInvoice[] },
): Promise<void> {
  if (earlier.length === 0) return;
  await copyInto({
    transaction: db,
    table: 'import_change',
    columns: ['company_id', 'import_id', 'invoice_id', 'earlier'],
    rows: earlier.map(one => [companyId, importId, one.id, JSON.stringify(one)]),
  });
}

export async function keepNamed(
  db: Session,
  { companyId, importId, invoiceIds }: ImportKey & { invoiceIds: readonly string[] },
): Promise<void> {
  if (invoiceIds.length === 0) return;
  await copyInto({
    transaction: db,
    table: 'import_named',
    columns: ['company_id', 'import_id', 'invoice_id'],
    rows: [...new Set(invoiceIds)].map(id => [companyId, importId, id]),
  });
}

export type ChangedInvoice = {
  readonly earlier: StoredInvoice;
  readonly now: StoredInvoice;
  /** The import that brought it. */
  readonly broughtBy: string | null;
};

/** A page of what the import changed, after an invoice id, with what is there now. */
export async function changesAfter(
  db: Queryable,
  { companyId, importId, after, limit }: ImportKey & { after: string | null; limit: number },
): Promise<ChangedInvoice[]> {
  const rows = await select<StoredInvoice & Omit<ChangedInvoice, 'now'>>(
    db,
    `select c.earlier, i.* from import_change c join lateral (select ${STORED}, import_id as "broughtBy" from invoice where company_id = c.company_id and invoice_id = c.invoice_id) i on true
      where c.company_id = $1 and c.import_id = $2 and ($3::uuid is null or c.invoice_id > $3) order by c.invoice_id limit $4`,
    [companyId, importId, after, limit],
  );
  return rows.map(({ earlier, broughtBy, ...now }) => ({ earlier, now, broughtBy }));
}

export async function countChanged(db: Queryable, { companyId, importId }: ImportKey): Promise<number> {
  const row = await selectOne<{ count: number }>(
    db,
    'select count(*)::integer as count from import_change where company_id = $1 and import_id = $2',
    [companyId, importId],
  );
  return row?.count ?? 0;
}

/** Puts the earlier content and the customer back, the one it was merged into where it was; what settled it stays. */
export async function restoreChanged(db: Queryable, { companyId, importId }: ImportKey): Promise<void> {
  await db.query(
    `update invoice i set ${CONTENT_OF_ROW}
       from import_change c cross join lateral jsonb_to_record(c.earlier) as r ${ROW_OF_CONTENT}
      where c.company_id = $1 and c.import_id = $2 and i.company_id = c.company_id and i.invoice_id = c.invoice_id`,
    [companyId, importId],
  );
  await db.query(
    `update invoice i set debtor_id = coalesce(d.merged_into, d.debtor_id)
       from import_change c join debtor d on d.company_id = c.company_id and d.debtor_id = (c.earlier ->> 'debtorId')::uuid
      where c.company_id = $1 and c.import_id = $2 and i.company_id = c.company_id and i.invoice_id = c.invoice_id
        and i.debtor_id <> coalesce(d.merged_into, d.debtor_id)`,
    [companyId, importId],
  );
}
