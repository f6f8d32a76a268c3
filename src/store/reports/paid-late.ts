// How late what fell due in a period was paid, in money and days: what was paid by the day of its payment, what is still open by
// the day of the question, so that who does not pay at all is not left out. Paid early is not late.
// 1,000.00 due on the 1st: 600.00 paid on the 11th and 400.00 open on the 31st are 600 x 10 + 400 x 30 = 18,000 euro-days.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type PaidLate = {
  readonly debtorId: string;
  readonly name: string;
  readonly invoices: number;
  /** Minor units of what was paid by money and of what is still open. */
  readonly amount: number;
  readonly open: number;
  /** Of `amount`, what was paid on the day or before. */
  readonly onTime: number;
  /** Minor units times days late. */
  readonly moneyDays: number;
};

/**
 * One row per debtor. An invoice in instalments has no single due date and is left out; so is what was settled by a credit note,
 * a small difference or a write-off, which nobody paid.
 */
export const paidLate = (
  db: Queryable,
  asked: { companyId: string; currency: string; from: CalendarDate; day: CalendarDate },
): Promise<PaidLate[]> =>
  select<PaidLate>(
    db,
    `with fell_due as (
       select invoice_id, debtor_id, due_on, payable from invoice
        where company_id = $1 and currency = $2 and due_on between $3 and $4 and issued_on <= $4 and instalments is null
          and payable > 0 and (cancelled_on is null or cancelled_on > $4)),
     settled as (
       select f.invoice_id, f.debtor_id, a.amount, a.payment_id is not null as is_money, greatest(a.counts_from - f.due_on, 0) as late
         from fell_due f join allocation a on a.company_id = $1 and a.invoice_id = f.invoice_id and a.counts_from <= $4),
     piece as (
       select invoice_id, debtor_id, amount, 0::bigint as open, late from settled where is_money
       union all
       select f.invoice_id, f.debtor_id, f.payable - coalesce(s.amount, 0), f.payable - coalesce(s.amount, 0), $4 - f.due_on
         from fell_due f left join (select invoice_id, sum(amount)::bigint as amount from settled group by invoice_id) s using (invoice_id)
        where f.payable > coalesce(s.amount, 0))
     select p.debtor_id as "debtorId", d.name, count(distinct p.invoice_id)::int as invoices, sum(p.amount)::bigint as amount,
            sum(p.open)::bigint as open, coalesce(sum(p.amount) filter (where p.late = 0), 0)::bigint as "onTime",
            sum(p.amount * p.late)::bigint as "moneyDays"
       from piece p join debtor d on d.company_id = $1 and d.debtor_id = p.debtor_id
      group by p.debtor_id, d.name order by "moneyDays" desc, amount desc, p.debtor_id`,
    [asked.companyId, asked.currency, asked.from, asked.day],
  );

/** What fell due in the period in other currencies than the one that is asked for, that of most invoices first. */
export const fellDueBeside = (
  db: Queryable,
  asked: { companyId: string; currency: string; from: CalendarDate; day: CalendarDate },
): Promise<{ readonly currency: string; readonly invoices: number; readonly amount: number }[]> =>
  select(
    db,
    `select currency, count(*) as invoices, sum(payable)::bigint as amount from invoice
      where company_id = $1 and currency <> $2 and due_on between $3 and $4 and issued_on <= $4 and payable > 0
        and (cancelled_on is null or cancelled_on > $4)
      group by currency order by invoices desc, currency`,
    [asked.companyId, asked.currency, asked.from, asked.day],
  );

/** Minor units of money that was allocated to invoices in a period. */
export async function collectedIn(
  db: Queryable,
  asked: { companyId: string; currency: string; from: CalendarDate; until: CalendarDate },
): Promise<number> {
  const [row] = await select<{ collected: number }>(
    db,
    `select coalesce(sum(a.amount), 0)::bigint as collected
       from allocation a join invoice i on i.company_id = a.company_id and i.invoice_id = a.invoice_id and i.currency = $2
      where a.company_id = $1 and a.payment_id is not null and a.counts_from between $3 and $4`,
    [asked.companyId, asked.currency, asked.from, asked.until],
  );
  return row?.collected ?? 0;
}
