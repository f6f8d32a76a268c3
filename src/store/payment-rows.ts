// A receipt and its proposals, for a person's answer.

import type { Allocation as Proposed } from '../matching/propose.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { select, selectOne } from './select.ts';
import type { Queryable } from './session.ts';

export type LockedPayment = {
  readonly rest: number;
  readonly currency: string;
  readonly receivedOn: CalendarDate;
};

export async function lockPayment(
  db: Queryable,
  companyId: string,
  paymentId: string,
): Promise<LockedPayment | null> {
  return selectOne<LockedPayment>(
    db,
    'select amount - allocated as rest, currency, received_on as "receivedOn" from payment where company_id = $1 and payment_id = $2 for update',
    [companyId, paymentId],
  );
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

export async function debtorsOfInvoices(
  db: Queryable,
  companyId: string,
  invoiceIds: readonly string[],
): Promise<string[]> {
  const rows = await select<{ id: string }>(
    db,
    'select distinct debtor_id as id from invoice where company_id = $1 and invoice_id = any($2)',
    [companyId, invoiceIds],
  );
  return rows.map(({ id }) => id);
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
