// Open invoices old enough that time may be killing them. It only narrows: which clock counts, and when it ends, is
// decided by `law/limitation.ts`.

import type { Invoice } from '../claim/invoice.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { INVOICE_COLUMNS, type InvoiceRow, toInvoice } from './invoices.ts';
import { select } from './select.ts';
import type { Queryable } from './session.ts';

/**
 * The oldest first, at most `limit`. Where a person entered a fact, any clock may count: every open invoice is looked at.
 * Otherwise the months are those after which the first warning can come: a consumer's clock of
 * twelve months warns at six; ten years in Belgium at nine; four years of a French public body, from the next 1 January,
 * at three; five years at four.
 */
export async function limitationCandidates(
  db: Queryable,
  { companyId, day, limit }: { companyId: string; day: CalendarDate; limit: number },
): Promise<Invoice[]> {
  const rows = await select<InvoiceRow>(
    db,
    `select ${INVOICE_COLUMNS} from invoice i
       join debtor d on d.company_id = i.company_id and d.debtor_id = i.debtor_id
       join company c on c.company_id = i.company_id
      where i.company_id = $1 and i.settled < i.payable and i.cancelled_on is null and i.due_on is not null
        and least(i.issued_on, i.due_on) <= $2::date - make_interval(months =>
          case when exists (select 1 from law_fact f where f.company_id = i.company_id and f.debtor_id = i.debtor_id and f.lifted_at is null) then 0
               when d.kind = 'consumer' then 6
               when coalesce(i.law, d.law, c.law) = 'BE' then 108
               when d.kind = 'publicBody' then 36
               else 48 end)
      order by least(i.issued_on, i.due_on), i.invoice_id limit $3`,
    [companyId, day, limit],
  );
  return rows.map(toInvoice);
}
