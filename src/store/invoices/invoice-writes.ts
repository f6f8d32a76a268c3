// Stores invoices and credit notes of one file, set-based, and finds those that are there already.

import type { DueOrigin } from '../../claim/invoice.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { arrayText, type CopyValue, copyInto } from '../copy-into.ts';
import { select } from '../select.ts';
import type { Queryable, Session } from '../session.ts';
import { jsonOrNull } from '../wire-value.ts';

/** A claim of a file, amounts in minor units. */
export type ClaimRow = {
  readonly id: string;
  readonly debtorId: string;
  readonly number: string;
  readonly foldedNumber: string;
  readonly issuedOn: CalendarDate;
  readonly currency: string;
  readonly total: number;
  readonly payable: number;
};

export type InvoiceWrite = ClaimRow & {
  readonly dueOn: CalendarDate | null;
  readonly dueOrigin: DueOrigin | null;
  readonly instalments: readonly { readonly dueOn: CalendarDate; readonly amount: number }[] | null;
  readonly references: readonly string[];
  readonly terms: readonly string[];
  readonly subject: string | null;
  readonly typeCode: string | null;
  readonly orderReference: string | null;
  /** To whom it is owed where that is not the seller. */
  readonly payee: string | null;
};

export type CreditNoteWrite = ClaimRow & { readonly precedingInvoices: readonly string[] };

/** What is there of an invoice, whole: an undo puts exactly this back. */
export type StoredInvoice = InvoiceWrite & { readonly settled: number };

export type StoredCreditNote = Pick<
  StoredInvoice,
  'id' | 'debtorId' | 'foldedNumber' | 'issuedOn' | 'payable' | 'currency'
>;

/** The columns of a `StoredInvoice`. */
export const STORED = `invoice_id as id, debtor_id as "debtorId", number, folded_number as "foldedNumber", issued_on as "issuedOn", currency, total, payable, due_on as "dueOn",
  due_origin as "dueOrigin", instalments, payment_references as "references", terms, subject, type_code as "typeCode", order_reference as "orderReference", payee, settled`;

/** Invoices that carry one of the numbers, whatever their day of issue. */
export async function storedUnderNumbers(
  db: Queryable,
  companyId: string,
  foldedNumbers: readonly string[],
): Promise<StoredInvoice[]> {
  return select<StoredInvoice>(
    db,
    `select ${STORED} from unnest($2::text[]) as said (number_said) join invoice on company_id = $1 and folded_number = number_said`,
    [companyId, foldedNumbers],
  );
}

/** What a file brought, changed or named again. */
export const invoicesOfImport = (
  db: Queryable,
  { companyId, importId }: ImportedInto,
): Promise<{ readonly invoiceId: string; readonly debtorId: string }[]> =>
  select(
    db,
    `select invoice_id as "invoiceId", debtor_id as "debtorId" from invoice i
      where company_id = $1 and (import_id = $2
         or exists (select from import_change c where c.company_id = i.company_id and c.import_id = $2 and c.invoice_id = i.invoice_id)
         or exists (select from import_named n where n.company_id = i.company_id and n.import_id = $2 and n.invoice_id = i.invoice_id))`,
    [companyId, importId],
  );

export async function creditNotesNumbered(
  db: Queryable,
  companyId: string,
  foldedNumbers: readonly string[],
): Promise<StoredCreditNote[]> {
  return select(
    db,
    'select credit_note_id as id, debtor_id as "debtorId", folded_number as "foldedNumber", issued_on as "issuedOn", amount as payable, currency from unnest($2::text[]) as said (number_said) join credit_note on company_id = $1 and folded_number = number_said',
    [companyId, foldedNumbers],
  );
}

const CLAIM_COLUMNS = [
  'company_id',
  'debtor_id',
  'import_id',
  'number',
  'folded_number',
  'issued_on',
  'currency',
];

/** By COPY, which for a single row costs no more than an insert. None of them is there yet: the books are locked. */
export async function insertInvoices(
  db: Session,
  { companyId, importId, invoices }: ImportedInto & { invoices: readonly InvoiceWrite[] },
): Promise<void> {
  if (invoices.length === 0) return;
  const columns =
    'invoice_id due_on due_origin instalments total payable payment_references terms subject type_code order_reference payee';
  await copyInto({
    transaction: db,
    table: 'invoice',
    columns: [...CLAIM_COLUMNS, ...columns.split(' ')],
    rows: invoices.map(invoice => [
      ...claimValues(invoice, { companyId, importId }),
      invoice.id,
      invoice.dueOn,
      jsonOrNull(invoice.dueOrigin),
      jsonOrNull(invoice.instalments),
      invoice.total,
      invoice.payable,
      arrayText(invoice.references),
      arrayText(invoice.terms),
      invoice.subject,
      invoice.typeCode,
      invoice.orderReference,
      invoice.payee,
    ]),
  });
}

export async function insertCreditNotes(
  db: Session,
  { companyId, importId, creditNotes }: ImportedInto & { creditNotes: readonly CreditNoteWrite[] },
): Promise<void> {
  if (creditNotes.length === 0) return;
  await copyInto({
    transaction: db,
    table: 'credit_note',
    columns: [...CLAIM_COLUMNS, 'credit_note_id', 'amount', 'preceding_invoices'],
    rows: creditNotes.map(credit => [
      ...claimValues(credit, { companyId, importId }),
      credit.id,
      credit.payable,
      arrayText(credit.precedingInvoices),
    ]),
  });
}

type ImportedInto = { readonly companyId: string; readonly importId: string };

const claimValues = (
  { debtorId, number, foldedNumber, issuedOn, currency }: ClaimRow,
  { companyId, importId }: ImportedInto,
): CopyValue[] => [companyId, debtorId, importId, number, foldedNumber, issuedOn, currency];

/** What of an invoice another telling may change, from a record `r` with the columns of `ROW_OF_CONTENT`. */
export const CONTENT_OF_ROW = `total = r.total, payable = r.payable, due_on = r."dueOn", due_origin = nullif(r."dueOrigin", 'null'::jsonb), instalments = nullif(r.instalments, 'null'::jsonb),
  payment_references = r."references", terms = r.terms, subject = r.subject, type_code = r."typeCode", order_reference = r."orderReference", payee = r.payee`;
export const ROW_OF_CONTENT = `(id uuid, total bigint, payable bigint, "dueOn" date, "dueOrigin" jsonb, instalments jsonb, "references" text[], terms text[],
  subject text, "typeCode" text, "orderReference" text, payee text)`;

/** New content of invoices that are there already; whose they are and what settled them stays. */
export async function updateInvoices(
  db: Queryable,
  companyId: string,
  invoices: readonly InvoiceWrite[],
): Promise<void> {
  if (invoices.length === 0) return;
  await db.query(
    `update invoice i set ${CONTENT_OF_ROW} from jsonb_to_recordset($2::jsonb) as r ${ROW_OF_CONTENT}
      where i.company_id = $1 and i.invoice_id = r.id`,
    [companyId, JSON.stringify(invoices)],
  );
}
