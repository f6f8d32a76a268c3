// Recounts from the allocations what invoices, payments and credit notes carry as allocated, and names each difference.

import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** One sentence per difference; none when money is conserved. */
export async function moneyFaults(db: Queryable, companyId: string): Promise<string[]> {
  const rows = await select<{ fault: string }>(
    db,
    `select 'invoice ' || i.number || ' carries ' || i.settled || ' as settled, its allocations add up to ' || coalesce(a.total, 0) as fault
       from invoice i left join (select invoice_id, sum(amount) as total from allocation where company_id = $1 group by 1) a on a.invoice_id = i.invoice_id
      where i.company_id = $1 and i.settled <> coalesce(a.total, 0)
     union all
     select 'payment ' || p.payment_id || ' carries ' || p.allocated || ' as allocated, its allocations and what went back add up to ' || coalesce(a.total, 0)
       from payment p left join (
         select payment_id, sum(amount) as total from (
           select payment_id, amount from allocation where company_id = $1 and payment_id is not null
           union all select payment_id, amount from money_back where company_id = $1 and state = 'taken') as used group by 1) a on a.payment_id = p.payment_id
      where p.company_id = $1 and p.allocated <> coalesce(a.total, 0)
     union all
     select 'credit note ' || c.number || ' carries ' || c.used || ' as used, its allocations add up to ' || coalesce(a.total, 0)
       from credit_note c left join (select credit_note_id, sum(amount) as total from allocation where company_id = $1 and credit_note_id is not null group by 1) a on a.credit_note_id = c.credit_note_id
      where c.company_id = $1 and c.used <> coalesce(a.total, 0)
     union all
     select 'difference ' || w.difference_id || ' of ' || w.amount || ' settles ' || coalesce(a.total, 0)
       from difference w left join (select difference_id, sum(amount) as total from allocation where company_id = $1 and difference_id is not null group by 1) a on a.difference_id = w.difference_id
      where w.company_id = $1 and case when w.undone_at is null then w.amount else 0 end <> coalesce(a.total, 0)
     union all
     select 'write-off ' || w.write_off_id || ' gives up ' || w.amount || ', its allocations add up to ' || coalesce(a.total, 0)
       from write_off w left join (select write_off_id, sum(amount) as total from allocation where company_id = $1 and write_off_id is not null group by 1) a on a.write_off_id = w.write_off_id
      where w.company_id = $1 and case when w.reopened_on is null then w.amount else 0 end <> coalesce(a.total, 0)
     union all
     select 'the journal ends at ' || coalesce(max(j.position), 0) || ', its head says ' || h.position
       from journal_head h left join journal j on j.company_id = h.company_id where h.company_id = $1 group by h.position having coalesce(max(j.position), 0) <> h.position`,
    [companyId],
  );
  return rows.map(({ fault }) => fault);
}
