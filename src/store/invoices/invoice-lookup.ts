// One invoice by its number, as a person types it.

import type { Invoice } from '../../claim/invoice.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';
import { INVOICE_COLUMNS, type InvoiceRow, toInvoice } from './invoices.ts';

/** The latest invoice of this folded number that was issued by the day; numbers repeat from year to year. */
export async function invoiceNumbered(
  db: Queryable,
  { companyId, foldedNumber, day }: { companyId: string; foldedNumber: string; day: CalendarDate },
): Promise<Invoice | null> {
  const row = await selectOne<InvoiceRow>(
    db,
    `select ${INVOICE_COLUMNS} from invoice i where i.company_id = $1 and i.folded_number = $2 and i.issued_on <= $3
      order by i.issued_on desc limit 1`,
    [companyId, foldedNumber, day],
  );
  return row === null ? null : toInvoice(row);
}

/** Where an invoice came from; the file is null where the import is no longer known. */
export type InvoiceOrigin = {
  readonly importId: string | null;
  readonly file: string | null;
  readonly format: string | null;
  readonly on: CalendarDate | null;
  readonly by: string | null;
  /** What it says of itself. */
  readonly orderReference: string | null;
};

/** One invoice, whatever became of it, and the file it came in. */
export async function invoiceWithOrigin(
  db: Queryable,
  companyId: string,
  invoiceId: string,
): Promise<{ readonly invoice: Invoice; readonly origin: InvoiceOrigin } | null> {
  const row = await selectOne<InvoiceRow & InvoiceOrigin>(
    db,
    `select ${INVOICE_COLUMNS}, f.import_id as "importId", f.file_name as file, f.format, f.taken_in_on as "on", f.author as "by", i.order_reference as "orderReference"
       from invoice i left join file_import f on f.company_id = i.company_id and f.import_id = i.import_id
      where i.company_id = $1 and i.invoice_id = $2`,
    [companyId, invoiceId],
  );
  if (row === null) return null;
  const { importId, file, format, on, by, orderReference, ...invoice } = row;
  return { invoice: toInvoice(invoice), origin: { importId, file, format, on, by, orderReference } };
}

/** The numbers of invoices, whatever became of them. */
export async function invoiceNumbers(
  db: Queryable,
  companyId: string,
  invoiceIds: readonly string[],
): Promise<Map<string, string>> {
  if (invoiceIds.length === 0) return new Map();
  const rows = await select<{ id: string; number: string }>(
    db,
    'select invoice_id as id, number from invoice where company_id = $1 and invoice_id = any($2)',
    [companyId, invoiceIds],
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** The dossier that an invoice belongs to; null where none was opened yet. */
export async function dossierOfInvoice(
  db: Queryable,
  companyId: string,
  invoiceId: string,
): Promise<string | null> {
  const row = await selectOne<{ id: string }>(
    db,
    `select o.dossier_id as id from invoice i join dossier o on o.company_id = i.company_id and o.debtor_id = i.debtor_id and o.currency = i.currency
      where i.company_id = $1 and i.invoice_id = $2`,
    [companyId, invoiceId],
  );
  return row?.id ?? null;
}

/** The latest document of each folded number: invoices, or credit notes. */
export async function documentsNumbered(
  db: Queryable,
  {
    companyId,
    kind,
    foldedNumbers,
  }: { companyId: string; kind: 'invoice' | 'creditNote'; foldedNumbers: readonly string[] },
): Promise<Map<string, string>> {
  if (foldedNumbers.length === 0) return new Map();
  const [table, key] = kind === 'invoice' ? ['invoice', 'invoice_id'] : ['credit_note', 'credit_note_id'];
  const rows = await select<{ id: string; folded: string }>(
    db,
    `select distinct on (folded_number) ${key} as id, folded_number as folded from ${table}
      where company_id = $1 and folded_number = any($2) order by folded_number, issued_on desc`,
    [companyId, foldedNumbers],
  );
  return new Map(rows.map(({ id, folded }) => [folded, id]));
}
