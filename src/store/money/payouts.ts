// Receipts of the bank that a payment provider sent, and the payments by it that no receipt has brought yet.

import type { BookedOnline } from '../../matching/payout.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** The payments by a provider that are booked, the oldest first, and whether a receipt of the bank has brought them. */
export async function bookedOnline(
  db: Queryable,
  { companyId, since }: { companyId: string; since: CalendarDate },
): Promise<
  (BookedOnline & { readonly provider: string; readonly currency: string; readonly isPaidOut: boolean })[]
> {
  return select(
    db,
    `select o.provider, p.payment_id as "paymentId", p.received_on as "receivedOn", p.currency, p.amount - least(p.amount, o.refunded + o.charged_back) as amount,
            exists (select from payment b where b.company_id = o.company_id and b.payment_id = o.paid_out_with) as "isPaidOut"
       from online_payment o join payment p on p.company_id = o.company_id and p.payment_id = o.payment_id
      where o.company_id = $1 and p.received_on >= $2
      order by p.received_on, o.begun_at, o.online_payment_id`,
    [companyId, since],
  );
}

export type BankReceipt = {
  readonly id: string;
  readonly receivedOn: CalendarDate;
  readonly amount: number;
  readonly currency: string;
  readonly payerName: string | null;
  readonly text: string;
};

/** Of which nobody has said anything yet, and which name a provider anywhere. */
export async function receiptsOfProviders(
  db: Queryable,
  { companyId, since }: { companyId: string; since: CalendarDate },
): Promise<BankReceipt[]> {
  return select<BankReceipt>(
    db,
    `select payment_id as id, received_on as "receivedOn", amount, currency, payer_name as "payerName", payment_text as text
       from payment
      where company_id = $1 and source = 'statement' and received_on >= $2 and allocated = 0 and set_aside_because is null and may_repeat is null
        and coalesce(payer_name, payment_text) ~* '(stripe|mollie)'
      order by received_on, payment_id for update`,
    [companyId, since],
  );
}

/** Explained: it is set aside, and says of which payments it is the money. */
export async function notePaidOut(
  db: Queryable,
  {
    companyId,
    receiptId,
    paymentIds,
    because,
  }: { companyId: string; receiptId: string; paymentIds: readonly string[]; because: string },
): Promise<void> {
  await db.query(
    'update payment set set_aside_because = $3, may_repeat = $4 where company_id = $1 and payment_id = $2',
    [companyId, receiptId, because, paymentIds.at(-1) ?? null],
  );
  await db.query(
    'update online_payment set paid_out_with = $2 where company_id = $1 and payment_id = any($3)',
    [companyId, receiptId, paymentIds],
  );
}

/** It may tell the money of a payment again: it pays nothing by itself until a person has said so. */
export async function noteMayRepeat(
  db: Queryable,
  { companyId, receiptId, paymentId }: { companyId: string; receiptId: string; paymentId: string },
): Promise<void> {
  await db.query('update payment set may_repeat = $3 where company_id = $1 and payment_id = $2', [
    companyId,
    receiptId,
    paymentId,
  ]);
}
