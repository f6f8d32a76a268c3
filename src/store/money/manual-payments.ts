// Payments that a person records, and money that a person sets aside.

import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type PaymentMeans = 'cheque' | 'cash' | 'card' | 'transfer' | 'other';

export async function insertManualPayment(
  db: Queryable,
  {
    companyId,
    id,
    receivedOn,
    amount,
    means,
    payerName,
    text,
  }: {
    companyId: string;
    id: string;
    receivedOn: CalendarDate;
    amount: Money;
    means: PaymentMeans;
    payerName: string | null;
    text: string;
  },
): Promise<void> {
  await db.query(
    `insert into payment (company_id, payment_id, source, received_on, currency, amount, payer_name, payment_text, means)
     values ($1, $2, 'manual', $3, $4, $5, $6, $7, $8)`,
    [companyId, id, receivedOn, amount.currency, amount.amount, payerName, text, means],
  );
}

/** False where a part of it was refunded or returned: that must be undone first. */
export async function deleteManualPayment(
  db: Queryable,
  companyId: string,
  paymentId: string,
): Promise<boolean> {
  const [used] = await select(
    db,
    `select 1 from money_back where company_id = $1 and payment_id = $2 and state = 'taken'`,
    [companyId, paymentId],
  );
  if (used) return false;
  await db.query('update money_back set payment_id = null where company_id = $1 and payment_id = $2', [
    companyId,
    paymentId,
  ]);
  await db.query('delete from payment where company_id = $1 and payment_id = $2', [companyId, paymentId]);
  return true;
}

/** Returns the debtors that the money was suspected to come from: their reminders wait for it no longer, or again. */
export async function setAsideBecause(
  db: Queryable,
  { companyId, paymentId, because }: { companyId: string; paymentId: string; because: string | null },
): Promise<string[]> {
  await db.query('update payment set set_aside_because = $3 where company_id = $1 and payment_id = $2', [
    companyId,
    paymentId,
    because,
  ]);
  const rows = await select<{ id: string }>(
    db,
    'select debtor_id as id from payment_suspect where company_id = $1 and payment_id = $2',
    [companyId, paymentId],
  );
  return rows.map(({ id }) => id);
}
