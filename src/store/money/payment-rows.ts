// A receipt and its proposals, for a person's answer.

import type { Allocation as Proposed } from '../../matching/propose.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export type LockedPayment = {
  readonly source: 'statement' | 'manual' | 'invoice' | 'provider';
  readonly amount: number;
  readonly setAsideBecause: string | null;
  readonly rest: number;
  readonly currency: string;
  readonly receivedOn: CalendarDate;
};

export async function lockPayment(
  db: Queryable,
  companyId: string,
  paymentId: string,
): Promise<LockedPayment | null> {
  return (await lockPayments(db, companyId, [paymentId])).get(paymentId) ?? null;
}

/** Those that there are, by their id. */
export async function lockPayments(
  db: Queryable,
  companyId: string,
  paymentIds: readonly string[],
): Promise<ReadonlyMap<string, LockedPayment>> {
  const rows = await select<LockedPayment & { id: string }>(
    db,
    `select payment_id as id, source, amount, set_aside_because as "setAsideBecause", amount - allocated as rest, currency, received_on as "receivedOn"
       from payment where company_id = $1 and payment_id = any($2) order by payment_id for update`,
    [companyId, paymentIds],
  );
  return new Map(rows.map(({ id, ...payment }) => [id, payment]));
}

/** What is open of these invoices, locked. */
export async function restsOf(
  db: Queryable,
  companyId: string,
  invoiceIds: readonly string[],
): Promise<Map<string, { readonly rest: number; readonly currency: string }>> {
  const rows = await select<{ id: string; rest: number; currency: string }>(
    db,
    'select invoice_id as id, payable - settled as rest, currency from invoice where company_id = $1 and invoice_id = any($2) order by invoice_id for update',
    [companyId, invoiceIds],
  );
  return new Map(rows.map(({ id, rest, currency }) => [id, { rest, currency }]));
}

/** The debtor of each of these invoices. */
export async function debtorsOfInvoices(
  db: Queryable,
  companyId: string,
  invoiceIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await select<{ id: string; debtorId: string }>(
    db,
    'select invoice_id as id, debtor_id as "debtorId" from invoice where company_id = $1 and invoice_id = any($2)',
    [companyId, invoiceIds],
  );
  return new Map(rows.map(({ id, debtorId }) => [id, debtorId]));
}

/** What may still be deducted of these credit notes, locked. */
export async function creditRestsOf(
  db: Queryable,
  companyId: string,
  creditNoteIds: readonly string[],
): Promise<
  Map<string, { readonly rest: number; readonly currency: string; readonly issuedOn: CalendarDate }>
> {
  if (creditNoteIds.length === 0) return new Map();
  const rows = await select<{ id: string; rest: number; currency: string; issuedOn: CalendarDate }>(
    db,
    `select credit_note_id as id, amount - used as rest, currency, issued_on as "issuedOn" from credit_note
      where company_id = $1 and credit_note_id = any($2) and cancelled_on is null order by credit_note_id for update`,
    [companyId, creditNoteIds],
  );
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

export async function proposalById(
  db: Queryable,
  { companyId, paymentId, proposalId }: { companyId: string; paymentId: string; proposalId: string },
): Promise<{ readonly allocations: readonly Proposed[] } | null> {
  return selectOne(
    db,
    'select allocations from match_proposal where company_id = $1 and payment_id = $2 and proposal_id = $3',
    [companyId, paymentId, proposalId],
  );
}

export async function rejectInvoices(
  db: Queryable,
  {
    companyId,
    paymentId,
    invoiceIds,
    at,
    by,
  }: { companyId: string; paymentId: string; invoiceIds: readonly string[]; at: string; by: string },
): Promise<void> {
  await db.query(
    `insert into match_rejection (company_id, payment_id, invoice_id, rejected_at, author) select $1, $2, unnest($3::uuid[]), $4, $5 on conflict do nothing`,
    [companyId, paymentId, invoiceIds, at, by],
  );
}

/** A person's word outranks an earlier refusal. */
export async function forgetRejections(
  db: Queryable,
  {
    companyId,
    paymentId,
    invoiceIds,
  }: { companyId: string; paymentId: string; invoiceIds: readonly string[] },
): Promise<void> {
  await db.query(
    'delete from match_rejection where company_id = $1 and payment_id = $2 and invoice_id = any($3)',
    [companyId, paymentId, invoiceIds],
  );
}
