// The documents of invoices as they were written. Lists never read the content: a page of invoices is not their PDFs.

import type { CalendarDate } from '../../units/calendar.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export type InvoiceDocument = {
  readonly invoiceId: string;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly addedOn: CalendarDate;
  readonly addedBy: string;
};

type DocumentKey = { readonly companyId: string; readonly invoiceId: string; readonly sha256: string };

export const documentsOfInvoices = (
  db: Queryable,
  companyId: string,
  invoiceIds: readonly string[],
): Promise<InvoiceDocument[]> =>
  select<InvoiceDocument>(
    db,
    `select invoice_id as "invoiceId", sha256, file_name as name, media_type as "mediaType", octet_length(content) as bytes,
            added_on as "addedOn", added_by as "addedBy"
       from invoice_document where company_id = $1 and invoice_id = any($2) order by added_at, sha256`,
    [companyId, invoiceIds],
  );

export const documentsOfDebtor = (
  db: Queryable,
  { companyId, debtorId }: { companyId: string; debtorId: string },
): Promise<Pick<InvoiceDocument, 'invoiceId' | 'sha256' | 'name'>[]> =>
  select(
    db,
    `select t.invoice_id as "invoiceId", t.sha256, t.file_name as name
       from invoice i join invoice_document t on t.company_id = i.company_id and t.invoice_id = i.invoice_id
      where i.company_id = $1 and i.debtor_id = $2 order by t.added_at, t.sha256`,
    [companyId, debtorId],
  );

export const documentContent = (
  db: Queryable,
  { companyId, invoiceId, sha256 }: DocumentKey,
): Promise<{ readonly name: string; readonly mediaType: string; readonly content: Uint8Array } | null> =>
  selectOne(
    db,
    'select file_name as name, media_type as "mediaType", content from invoice_document where company_id = $1 and invoice_id = $2 and sha256 = $3',
    [companyId, invoiceId, sha256],
  );

/** With what they hold, the first attached before the others. */
export const contentsOfInvoices = (
  db: Queryable,
  { companyId, invoiceIds, most }: { companyId: string; invoiceIds: readonly string[]; most: number },
): Promise<{ readonly invoiceId: string; readonly content: Uint8Array }[]> =>
  select(
    db,
    `select invoice_id as "invoiceId", content from invoice_document
      where company_id = $1 and invoice_id = any($2) order by added_at, sha256 limit $3`,
    [companyId, invoiceIds, most],
  );

export async function insertDocument(
  db: Queryable,
  {
    companyId,
    invoiceId,
    sha256,
    name,
    mediaType,
    content,
    at,
    day,
    author,
    importId = null,
  }: DocumentKey & {
    readonly name: string;
    readonly mediaType: string;
    readonly content: Uint8Array;
    readonly at: string;
    readonly day: CalendarDate;
    readonly author: string;
    /** The import that brought it, where no person attached it. */
    readonly importId?: string | null;
  },
): Promise<void> {
  await db.query(
    `insert into invoice_document (company_id, invoice_id, sha256, file_name, media_type, content, added_at, added_on, added_by, import_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [companyId, invoiceId, sha256, name, mediaType, Buffer.from(content), at, day, author, importId],
  );
}

/** The name of what was removed; null where it is not there. */
export const deleteDocument = (
  db: Queryable,
  { companyId, invoiceId, sha256 }: DocumentKey,
): Promise<{ readonly name: string } | null> =>
  selectOne<{ name: string }>(
    db,
    'delete from invoice_document where company_id = $1 and invoice_id = $2 and sha256 = $3 returning file_name as name',
    [companyId, invoiceId, sha256],
  );

export type PageCandidate = {
  readonly invoiceId: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly number: string;
  readonly foldedNumber: string;
  readonly issuedOn: CalendarDate;
  /** In minor units. */
  readonly total: number;
  readonly payable: number;
  readonly currency: string;
};

/** The invoice of which these very bytes are a document; null where they are of none. */
export const invoiceWithDocument = (
  db: Queryable,
  { companyId, sha256 }: Omit<DocumentKey, 'invoiceId'>,
): Promise<Pick<PageCandidate, 'invoiceId' | 'number' | 'debtorName' | 'issuedOn'> | null> =>
  selectOne(
    db,
    `select i.invoice_id as "invoiceId", i.number, d.name as "debtorName", i.issued_on as "issuedOn" from invoice_document t
       join invoice i on i.company_id = t.company_id and i.invoice_id = t.invoice_id
       join debtor d on d.company_id = i.company_id and d.debtor_id = i.debtor_id
      where t.company_id = $1 and t.sha256 = $2 order by t.added_at, i.invoice_id limit 1`,
    [companyId, sha256],
  );

/** Invoices that carry one of the folded numbers, the latest first. */
export const invoicesToAttach = (
  db: Queryable,
  { companyId, foldedNumbers, most }: { companyId: string; foldedNumbers: readonly string[]; most: number },
): Promise<PageCandidate[]> =>
  select<PageCandidate>(
    db,
    `select i.invoice_id as "invoiceId", i.debtor_id as "debtorId", d.name as "debtorName", i.number, i.folded_number as "foldedNumber", i.issued_on as "issuedOn", i.total, i.payable, i.currency
       from unnest($2::text[]) as said (number_said)
       join invoice i on i.company_id = $1 and i.folded_number = number_said
       join debtor d on d.company_id = i.company_id and d.debtor_id = i.debtor_id
      order by i.issued_on desc, i.invoice_id limit $3`,
    [companyId, foldedNumbers, most],
  );
