// Money on the creditor's side at the end of a day: receipts that pay no invoice yet, and credit notes not used yet.
// Outstanding less both is the balance of the ledger.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type LooseMoney = {
  readonly currency: string;
  readonly credits: number;
  readonly payments: number;
  readonly unallocated: number;
};

/** One row per currency. Receipts that a person set aside are no debtor's money and do not count. */
export async function looseMoney(
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<LooseMoney[]> {
  return select<LooseMoney>(
    db,
    `with later as (
       select payment_id, credit_note_id, sum(amount)::bigint as amount from (
         select payment_id, credit_note_id, amount from allocation where company_id = $1 and counts_from > $2
         -- What went back later was still here on that day.
         union all select payment_id, null::uuid, amount from money_back where company_id = $1 and state = 'taken' and went_on > $2) as used
        group by payment_id, credit_note_id),
     rest as (
       -- Of all that was ever received, what is left today, and what was used later.
       select p.currency, 0::bigint as credit, p.amount - p.allocated + coalesce(l.amount, 0) as receipt
         from payment p left join later l on l.payment_id = p.payment_id
        where p.company_id = $1 and p.received_on <= $2 and p.set_aside_because is null and p.allocated < p.amount
       union all
       select p.currency, 0::bigint, l.amount
         from later l join payment p on p.company_id = $1 and p.payment_id = l.payment_id
        where p.received_on <= $2 and p.set_aside_because is null and p.allocated = p.amount
       union all
       select c.currency, c.amount - c.used + coalesce(l.amount, 0), 0::bigint
         from credit_note c left join later l on l.credit_note_id = c.credit_note_id
        where c.company_id = $1 and c.issued_on <= $2 and (c.cancelled_on is null or c.cancelled_on > $2))
     select currency, sum(credit)::bigint as credits, count(*) filter (where receipt > 0) as payments, sum(receipt)::bigint as unallocated
       from rest where credit > 0 or receipt > 0 group by currency order by currency`,
    [companyId, day],
  );
}

/** In which currencies one debtor has a credit note that is not used, or a receipt that may be theirs and pays no invoice yet. */
export async function looseCurrencies(
  db: Queryable,
  { companyId, debtorId, day }: { companyId: string; debtorId: string; day: CalendarDate },
): Promise<string[]> {
  const rows = await select<{ currency: string }>(
    db,
    `select currency from credit_note
      where company_id = $1 and debtor_id = $2 and used < amount and cancelled_on is null and issued_on <= $3
     union
     select p.currency from payment_suspect s join payment p on p.company_id = s.company_id and p.payment_id = s.payment_id
      where s.company_id = $1 and s.debtor_id = $2 and p.allocated < p.amount and p.set_aside_because is null and p.received_on <= $3`,
    [companyId, debtorId, day],
  );
  return rows.map(({ currency }) => currency);
}
