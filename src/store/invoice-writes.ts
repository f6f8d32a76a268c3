// Stores invoices and credit notes of one file, set-based, and finds those that are there already.

import type { DueOrigin } from '../claim/invoice.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { select } from './select.ts';
import type { Queryable } from './session.ts';

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

export type StoredCreditNote = Pick<StoredInvoice, 'foldedNumber' | 'issuedOn' | 'payable' | 'currency'>;

const STORED = `invoice_id as id, debtor_id as "debtorId", number, folded_number as "foldedNumber", issued_on as "issuedOn", currency, total, payable, due_on as "dueOn",
  due_origin as "dueOrigin", instalments, payment_references as "references", terms, subject, type_code as "typeCode", order_reference as "orderReference", payee, settled`;

/** Invoices that carry one of the numbers, whatever their day of issue. */
export async function invoicesNumbered(
  db: Queryable,
  companyId: string,
  foldedNumbers: readonly string[],
): Promise<StoredInvoice[]> {
  return select<StoredInvoice>(
    db,
    `select ${STORED} from invoice where company_id = $1 and folded_number = any($2)`,
    [companyId, foldedNumbers],
  );
}

export async function creditNotesNumbered(
  db: Queryable,
  companyId: string,
  foldedNumbers: readonly string[],
): Promise<StoredCreditNote[]> {
  return select(
    db,
    'select folded_number as "foldedNumber", issued_on as "issuedOn", amount as payable, currency from credit_note where company_id = $1 and folded_number = any($2)',
    [companyId, foldedNumbers],
  );
}

export async function insertInvoices(
  db: Queryable,
  {
    companyId,
    importId,
    invoices,
  }: { companyId: string; importId: string; invoices: readonly InvoiceWrite[] },
): Promise<void> {
  if (invoices.length === 0) return;
  await db.query(
    `insert into invoice (company_id, invoice_id, debtor_id, import_id, number, folded_number, issued_on, due_on, due_origin, instalments, currency, total, payable,
                          payment_references, terms, subject, type_code, order_reference, payee)
     select $1, id, "debtorId", $2, number, "foldedNumber", "issuedOn", "dueOn", "dueOrigin", nullif(instalments, 'null'::jsonb), currency, total, payable,
            "references", terms, subject, "typeCode", "orderReference", payee
       from jsonb_to_recordset($3::jsonb) as r (id uuid, "debtorId" uuid, number text, "foldedNumber" text, "issuedOn" date, "dueOn" date, "dueOrigin" jsonb, instalments jsonb,
                                                currency text, total bigint, payable bigint, "references" text[], terms text[], subject text, "typeCode" text, "orderReference" text, payee text)`,
    [companyId, importId, JSON.stringify(invoices)],
  );
}

export async function insertCreditNotes(
  db: Queryable,
  {
    companyId,
    importId,
    creditNotes,
  }: { companyId: string; importId: string; creditNotes: readonly CreditNoteWrite[] },
): Promise<void> {
  if (creditNotes.length === 0) return;
  await db.query(
    `insert into credit_note (company_id, credit_note_id, debtor_id, import_id, number, folded_number, issued_on, currency, amount, preceding_invoices)
     select $1, id, "debtorId", $2, number, "foldedNumber", "issuedOn", currency, payable, "precedingInvoices"
       from jsonb_to_recordset($3::jsonb) as r (id uuid, "debtorId" uuid, number text, "foldedNumber" text, "issuedOn" date, currency text, payable bigint, "precedingInvoices" text[])`,
    [companyId, importId, JSON.stringify(creditNotes)],
  );
}

/** New content of invoices that are there already; whose they are and what settled them stays. */
export async function updateInvoices(
  db: Queryable,
  companyId: string,
  invoices: readonly InvoiceWrite[],
): Promise<void> {
  if (invoices.length === 0) return;
  await db.query(
    `update invoice i set total = r.total, payable = r.payable, due_on = r."dueOn", due_origin = nullif(r."dueOrigin", 'null'::jsonb), instalments = nullif(r.instalments, 'null'::jsonb),
            payment_references = r."references", terms = r.terms, subject = r.subject, type_code = r."typeCode", order_reference = r."orderReference", payee = r.payee
       from jsonb_to_recordset($2::jsonb) as r (id uuid, total bigint, payable bigint, "dueOn" date, "dueOrigin" jsonb, instalments jsonb, "references" text[], terms text[],
                                                subject text, "typeCode" text, "orderReference" text, payee text)
      where i.company_id = $1 and i.invoice_id = r.id`,
    [companyId, JSON.stringify(invoices)],
  );
}
