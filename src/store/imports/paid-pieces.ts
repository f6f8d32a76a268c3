// What a ledger proves of payments: facts of how a debtor pays, and money that settles what came from a ledger.

import type { CalendarDate } from '../../units/calendar.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export type PaidPiece = {
  readonly debtorId: string;
  readonly number: string;
  readonly foldedNumber: string;
  readonly invoicedOn: CalendarDate;
  readonly paidOn: CalendarDate;
  readonly currency: string;
  readonly amount: number;
};

/** How many are new; what an earlier ledger proved stands. */
export async function insertPaidPieces(
  db: Queryable,
  { companyId, importId, pieces }: { companyId: string; importId: string; pieces: readonly PaidPiece[] },
): Promise<number> {
  if (pieces.length === 0) return 0;
  const { rowCount } = await db.query(
    `insert into paid_item (company_id, debtor_id, number, folded_number, invoiced_on, paid_on, currency, amount, import_id)
     select $1, "debtorId", number, "foldedNumber", "invoicedOn", "paidOn", currency, amount, $2
       from jsonb_to_recordset($3::jsonb) as p ("debtorId" uuid, number text, "foldedNumber" text, "invoicedOn" date, "paidOn" date, currency text, amount bigint)
     on conflict do nothing`,
    [companyId, importId, JSON.stringify(pieces)],
  );
  return rowCount;
}

export type OpenPiece = {
  readonly invoiceId: string;
  readonly foldedNumber: string;
  readonly issuedOn: CalendarDate;
  readonly currency: string;
  readonly rest: number;
  /** Only a ledger told of it: the ledger is what settles it too. */
  readonly isFromLedger: boolean;
};

/** Open invoices of these numbers. */
export async function openPieces(
  db: Queryable,
  companyId: string,
  foldedNumbers: readonly string[],
): Promise<OpenPiece[]> {
  return select<OpenPiece>(
    db,
    `select i.invoice_id as "invoiceId", i.folded_number as "foldedNumber", i.issued_on as "issuedOn", i.currency, i.payable - i.settled as rest, coalesce(f.format = 'fec', false) as "isFromLedger"
       from invoice i left join file_import f on f.company_id = i.company_id and f.import_id = i.import_id
      where i.company_id = $1 and i.folded_number = any($2) and i.settled < i.payable and i.cancelled_on is null`,
    [companyId, foldedNumbers],
  );
}

export async function hasStatements(db: Queryable, companyId: string): Promise<boolean> {
  const row = await selectOne<{ has: boolean }>(
    db,
    'select exists (select from statement where company_id = $1) as has',
    [companyId],
  );
  return row?.has ?? false;
}

export type LedgerPayment = {
  /** Made from what the entry says: the same entry of a later file is the same payment. */
  readonly id: string;
  readonly receivedOn: CalendarDate;
  readonly currency: string;
  readonly amount: number;
  readonly payerName: string | null;
  readonly text: string;
};

/** The ids of those that are new. */
export async function insertLedgerPayments(
  db: Queryable,
  {
    companyId,
    importId,
    payments,
  }: { companyId: string; importId: string; payments: readonly LedgerPayment[] },
): Promise<Set<string>> {
  if (payments.length === 0) return new Set();
  const rows = await select<{ id: string }>(
    db,
    `insert into payment (company_id, payment_id, import_id, source, received_on, currency, amount, payer_name, payment_text)
     select $1, id, $2, 'invoice', "receivedOn", currency, amount, "payerName", text
       from jsonb_to_recordset($3::jsonb) as p (id uuid, "receivedOn" date, currency text, amount bigint, "payerName" text, text text)
     on conflict do nothing returning payment_id as id`,
    [companyId, importId, JSON.stringify(payments)],
  );
  return new Set(rows.map(({ id }) => id));
}
