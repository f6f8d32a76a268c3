// Money that is on its way: direct debits handed to the bank, and receipts that somebody is sure of.

import type { CalendarDate } from '../../units/calendar.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

/** Online: a debtor is making it at a payment provider. */
export type ExpectedKind = 'directDebit' | 'expected' | 'online';

export type ExpectedReceiptRow = {
  readonly id: string;
  readonly invoiceId: string;
  readonly kind: ExpectedKind;
  readonly expectedOn: CalendarDate;
  readonly untilOn: CalendarDate;
  readonly amount: number;
  readonly because: string;
  readonly onlinePaymentId?: string | null;
};

export async function insertExpectedReceipt(
  db: Queryable,
  { companyId, author, ...row }: ExpectedReceiptRow & { companyId: string; author: string },
): Promise<void> {
  await db.query(
    `insert into expected_receipt (company_id, expected_receipt_id, invoice_id, kind, expected_on, until_on, amount, because, author, online_payment_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      companyId,
      row.id,
      row.invoiceId,
      row.kind,
      row.expectedOn,
      row.untilOn,
      row.amount,
      row.because,
      author,
      row.onlinePaymentId ?? null,
    ],
  );
}

/** Those that suspend these debtors' invoices on the day or later. */
export async function expectedReceipts(
  db: Queryable,
  { companyId, debtorIds, day }: { companyId: string; debtorIds: readonly string[]; day: CalendarDate },
): Promise<(ExpectedReceiptRow & { readonly currency: string })[]> {
  return select(
    db,
    `select e.expected_receipt_id as id, e.invoice_id as "invoiceId", e.kind, e.expected_on as "expectedOn", e.until_on as "untilOn", e.amount, e.because, i.currency
       from expected_receipt e join invoice i on i.company_id = e.company_id and i.invoice_id = e.invoice_id
      where e.company_id = $1 and i.debtor_id = any($2) and e.lifted_at is null and e.until_on >= $3 order by e.until_on desc, e.expected_receipt_id`,
    [companyId, debtorIds, day],
  );
}

/** Those of a payment at a provider: it came, failed, or goes on for longer. */
export async function liftOnlineReceipts(
  db: Queryable,
  {
    companyId,
    onlinePaymentId,
    at,
    by,
  }: { companyId: string; onlinePaymentId: string; at: string; by: string },
): Promise<void> {
  await db.query(
    'update expected_receipt set lifted_at = $3, lifted_by = $4 where company_id = $1 and online_payment_id = $2 and lifted_at is null',
    [companyId, onlinePaymentId, at, by],
  );
}

/** The debtor of the one that was lifted; null when there is none in force. */
export async function liftExpectedReceipt(
  db: Queryable,
  { companyId, id, at, by }: { companyId: string; id: string; at: string; by: string },
): Promise<string | null> {
  const row = await selectOne<{ debtorId: string }>(
    db,
    `update expected_receipt e set lifted_at = $3, lifted_by = $4 from invoice i
      where e.company_id = $1 and e.expected_receipt_id = $2 and e.lifted_at is null and i.company_id = e.company_id and i.invoice_id = e.invoice_id
      returning i.debtor_id as "debtorId"`,
    [companyId, id, at, by],
  );
  return row?.debtorId ?? null;
}
