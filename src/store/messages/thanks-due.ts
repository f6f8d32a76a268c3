// Who has paid, to the last cent, what it had been reminded of, and was not thanked yet.

import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** Thanks for money that came longer ago would be late: after an outage, or for a statement of last month. */
const THANKED_WITHIN_DAYS = 10;

export type ThanksDue = {
  readonly dossierId: string;
  /** The payment that came last. */
  readonly paymentId: string;
  readonly numbers: readonly string[];
};

/** One entry a dossier, for all that was settled since the last thanks. */
export async function thanksDue(
  db: Queryable,
  { companyId, dossierIds, day }: { companyId: string; dossierIds: readonly string[]; day: CalendarDate },
): Promise<ThanksDue[]> {
  if (dossierIds.length === 0) return [];
  return select<ThanksDue>(
    db,
    `select o.dossier_id as "dossierId", (array_agg(p.payment_id order by p.received_on desc, p.payment_id))[1] as "paymentId", array_agg(distinct i.number) as numbers
       from dossier o join invoice i on i.company_id = o.company_id and i.debtor_id = o.debtor_id and i.currency = o.currency
       join allocation a on a.company_id = i.company_id and a.invoice_id = i.invoice_id
       join payment p on p.company_id = a.company_id and p.payment_id = a.payment_id
      where o.company_id = $1 and o.dossier_id = any($2) and p.received_on > $3 and p.received_on <= $4 and i.settled >= i.payable and i.cancelled_on is null
        and exists (select from rung_taken r join delivery d on d.company_id = r.company_id and d.message_id = r.message_id
                     where r.company_id = i.company_id and r.invoice_id = i.invoice_id and r.rung > 0 and d.state in ('delivered', 'done'))
        and not exists (select from money_back b where b.company_id = p.company_id and b.payment_id = p.payment_id)
        and not exists (select from allocation x join message t on t.company_id = x.company_id and t.confirms = x.payment_id and t.step_key = 'thankYou'
                         where x.company_id = i.company_id and x.invoice_id = i.invoice_id)
      group by o.dossier_id order by o.dossier_id`,
    [companyId, dossierIds, addDays(day, -THANKED_WITHIN_DAYS), day],
  );
}
