// How debtors paid in the past: whole invoices with the day of the payment that settled them. What was settled by credit
// notes alone was never paid, and an invoice in instalments has no single date: neither tells of a habit.

import type { PastInvoice } from '../../dunning/forecast/payment-habits.ts';
import type { Habit } from '../../dunning/scenario/scenario.ts';
import { addYears, type CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** Older habits are no habits any more. */
const YEARS_LOOKED_AT = 3;
/** Invoices read at most, the newest: enough for every debtor of a large company. */
const MOST_INVOICES = 500_000;
/** Fewer payments than this are no habit. */
const ENOUGH_PAYMENTS = 3;
/** Median days late up to which a debtor is prompt, and beyond which it is chronically late. */
const PROMPT_DAYS = 5;
const CHRONIC_DAYS = 30;

/** Where no invoice says what is agreed: the term that the law supposes between businesses (C. com. L441-10 I). */
const TERM_SUPPOSED_DAYS = 30;

/**
 * One row per invoice, of these debtors or of all; what is open on the day has no payment. What a ledger proves was paid
 * counts too, so that a new company has habits at once: a ledger states no due date, so the usual term of the debtor's
 * invoices, or of the company's, stands in its place, and the day of payment that follows is right all the same.
 */
export async function pastInvoices(
  db: Queryable,
  {
    companyId,
    debtorIds,
    day,
  }: { companyId: string; debtorIds: readonly string[] | null; day: CalendarDate },
): Promise<PastInvoice[]> {
  return select<PastInvoice>(
    db,
    `select "debtorId", "issuedOn", "dueOn", "paidOn" from (
       select i.debtor_id as "debtorId", i.issued_on as "issuedOn", i.due_on as "dueOn", i.settled >= i.payable as "isSettled",
              case when i.settled >= i.payable then (select max(a.counts_from) from allocation a where a.company_id = i.company_id and a.invoice_id = i.invoice_id and a.payment_id is not null) end as "paidOn"
         from invoice i
        where i.company_id = $1 and ($2::uuid[] is null or i.debtor_id = any($2)) and i.due_on is not null and i.instalments is null
          and i.payable > 0 and i.cancelled_on is null and i.issued_on < $3 and i.issued_on >= $4
        order by i.issued_on desc limit ${MOST_INVOICES}) as past
      where "paidOn" is not null or not "isSettled"
     union all
     select p.debtor_id, p.invoiced_on, p.invoiced_on + coalesce(own.days, every.days, ${TERM_SUPPOSED_DAYS}), p.paid_on
       from paid_item p
       left join (select debtor_id, percentile_disc(0.5) within group (order by due_on - issued_on) as days from invoice
                   where company_id = $1 and due_on is not null group by debtor_id) as own on own.debtor_id = p.debtor_id
       cross join (select percentile_disc(0.5) within group (order by due_on - issued_on) as days from invoice where company_id = $1 and due_on is not null) as every
      where p.company_id = $1 and ($2::uuid[] is null or p.debtor_id = any($2)) and p.paid_on < $3 and p.invoiced_on < $3 and p.invoiced_on >= $4
        and not exists (select from invoice i where i.company_id = p.company_id and i.folded_number = p.folded_number and i.issued_on = p.invoiced_on)`,
    [companyId, debtorIds, day, addYears(day, -YEARS_LOOKED_AT)],
  );
}

/** By debtor; those of whom too little is known are left out. */
export async function habitsOfDebtors(
  db: Queryable,
  asked: { companyId: string; debtorIds: readonly string[]; day: CalendarDate },
): Promise<Map<string, Habit>> {
  const rows = await select<{ debtorId: string; median: number }>(
    db,
    `select "debtorId", percentile_disc(0.5) within group (order by late)::int as median from (
       select i.debtor_id as "debtorId", max(a.counts_from) - i.due_on as late
         from invoice i join allocation a on a.company_id = i.company_id and a.invoice_id = i.invoice_id and a.payment_id is not null
        where i.company_id = $1 and i.debtor_id = any($2) and i.settled >= i.payable and i.due_on is not null and i.instalments is null
          and i.issued_on >= $4
        group by i.debtor_id, i.invoice_id, i.due_on having max(a.counts_from) < $3) as paid
      group by "debtorId" having count(*) >= ${ENOUGH_PAYMENTS}`,
    [asked.companyId, asked.debtorIds, asked.day, addYears(asked.day, -YEARS_LOOKED_AT)],
  );
  return new Map(rows.map(({ debtorId, median }) => [debtorId, habitNamed(median)]));
}

const habitNamed = (median: number): Habit =>
  median <= PROMPT_DAYS ? 'prompt' : median <= CHRONIC_DAYS ? 'late' : 'chronic';
