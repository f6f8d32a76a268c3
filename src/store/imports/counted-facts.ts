// The facts that files brought, as they stand in the database, for whoever compares them with what the journal counted.

import type {
  CountedBalance,
  CountedCredit,
  CountedInvoice,
  CountedLine,
  CountedPayment,
} from '../../evidence/fact-counts.ts';
import type { ToldAllocation } from '../../evidence/told-allocations.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** Rows in memory at once. */
const PAGE = 5_000;

type OfImport = { readonly importId: string | null };

/** The columns of a counted invoice, of `invoice i`. */
export const COUNTED_INVOICE = `i.invoice_id as id, i.number, i.issued_on as "issuedOn", i.currency, i.total, i.payable, i.due_on as "dueOn", i.due_origin as "dueOrigin", i.import_id as "importId"`;
/** Of `statement_line l`. */
export const COUNTED_LINE = `l.statement_line_id as id, l.account, l.line_key as "lineKey", l.booked_on as "bookedOn", l.currency, l.amount`;

export const countedInvoices = (
  db: Queryable,
  companyId: string,
): AsyncGenerator<readonly (CountedInvoice & OfImport)[]> =>
  pages(
    db,
    companyId,
    `select ${COUNTED_INVOICE} from invoice i where i.company_id = $1 and ($2::uuid is null or i.invoice_id > $2) order by i.invoice_id limit $3`,
  );

export const countedCredits = (
  db: Queryable,
  companyId: string,
): AsyncGenerator<readonly (CountedCredit & OfImport)[]> =>
  pages(
    db,
    companyId,
    `select credit_note_id as id, number, issued_on as "issuedOn", currency, amount as payable, import_id as "importId"
       from credit_note where company_id = $1 and ($2::uuid is null or credit_note_id > $2) order by credit_note_id limit $3`,
  );

export const countedLines = (
  db: Queryable,
  companyId: string,
): AsyncGenerator<readonly (CountedLine & OfImport)[]> =>
  pages(
    db,
    companyId,
    `select ${COUNTED_LINE}, s.import_id as "importId"
       from statement_line l join statement s on s.company_id = $1 and s.statement_id = l.statement_id
      where l.company_id = $1 and ($2::uuid is null or l.statement_line_id > $2) order by l.statement_line_id limit $3`,
  );

export const countedBalances = (
  db: Queryable,
  companyId: string,
): AsyncGenerator<readonly (CountedBalance & OfImport)[]> =>
  pages(
    db,
    companyId,
    `select statement_id as id, account, currency, number, opening_on as "openingOn", opening, closing_on as "closingOn", closing, import_id as "importId"
       from statement where company_id = $1 and ($2::uuid is null or statement_id > $2) order by statement_id limit $3`,
  );

export type CountedReceipt = CountedPayment &
  OfImport & { readonly source: 'invoice' | 'manual' | 'provider' };

/** Payments that no bank line tells: of a ledger, those that a person recorded, and those of a payment provider. */
export const countedReceipts = (
  db: Queryable,
  companyId: string,
): AsyncGenerator<readonly CountedReceipt[]> =>
  pages(
    db,
    companyId,
    `select payment_id as id, received_on as "receivedOn", currency, amount, import_id as "importId", source
       from payment where company_id = $1 and source in ('invoice', 'manual', 'provider') and ($2::uuid is null or payment_id > $2) order by payment_id limit $3`,
  );

async function* pages<Row extends { readonly id: string }>(
  db: Queryable,
  companyId: string,
  text: string,
): AsyncGenerator<readonly Row[]> {
  let after: string | null = null;
  for (;;) {
    const rows: Row[] = await select<Row>(db, text, [companyId, after, PAGE]);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? null;
  }
}

/** Of these allocations, those that are there. */
export const allocationsThere = (
  db: Queryable,
  companyId: string,
  ids: readonly string[],
): Promise<ToldAllocation[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : select<ToldAllocation>(
        db,
        `select allocation_id as id, invoice_id as "invoiceId", payment_id as "paymentId", credit_note_id as "creditNoteId", amount
           from allocation where company_id = $1 and allocation_id = any($2)`,
        [companyId, ids],
      );

/** By invoice, the import that brought it. */
export async function importsOfInvoices(
  db: Queryable,
  companyId: string,
  invoiceIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await select<{ id: string; importId: string }>(
    db,
    `select invoice_id as id, import_id as "importId" from invoice where company_id = $1 and invoice_id = any($2) and import_id is not null`,
    [companyId, invoiceIds],
  );
  return new Map(rows.map(({ id, importId }) => [id, importId]));
}

/** Payments that do not say what their bank line says, and money in of which there is no payment; one sentence each. */
export async function receiptFaults(db: Queryable, companyId: string): Promise<string[]> {
  const rows = await select<{ fault: string }>(
    db,
    `select 'payment ' || coalesce(p.payment_id::text, 'none') || ' of ' || coalesce(p.received_on::text || ', ' || p.amount || ' ' || p.currency, 'nothing')
            || ' where its bank line ' || l.statement_line_id || ' says ' || l.booked_on || ', ' || l.amount || ' ' || l.currency as fault
       from statement_line l left join payment p on p.company_id = $1 and p.statement_line_id = l.statement_line_id
      where l.company_id = $1 and ((p.payment_id is null and l.amount > 0 and not l.is_reversal)
         or p.amount <> l.amount or p.currency <> l.currency or p.received_on <> l.booked_on)
      order by l.statement_line_id`,
    [companyId],
  );
  return rows.map(({ fault }) => fault);
}
