// What was open on a day, document by document, as a ledger lists it: invoices, credit notes that are left, money that
// pays nothing yet. Credit notes and money are negative.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type OpenDocument = {
  readonly kind: 'invoice' | 'creditNote' | 'payment';
  readonly number: string;
  readonly foldedNumber: string;
  readonly debtor: string | null;
  readonly foldedDebtor: string | null;
  readonly customer: string | null;
  readonly on: CalendarDate;
  readonly open: number;
  /** The day of the last thing that settled it by then. */
  readonly settledOn: CalendarDate | null;
};

/** Of one currency; with the settled ones among the numbers asked for, which a ledger may still show as open. */
export async function openOn(
  db: Queryable,
  {
    companyId,
    day,
    currency,
    foldedNumbers,
  }: { companyId: string; day: CalendarDate; currency: string; foldedNumbers: readonly string[] },
): Promise<OpenDocument[]> {
  const counted = (key: string): string =>
    `(select ${key} as id, sum(amount)::bigint as amount, max(counts_from) as last from allocation where company_id = $1 and counts_from <= $2 and ${key} is not null group by 1)`;
  return select<OpenDocument>(
    db,
    `select 'invoice' as kind, i.number, i.folded_number as "foldedNumber", d.name as debtor, d.folded_name as "foldedDebtor", d.customer_number as customer, i.issued_on as on,
            i.payable - coalesce(a.amount, 0) as open, a.last as "settledOn"
       from invoice i join debtor d on d.company_id = i.company_id and d.debtor_id = i.debtor_id left join ${counted('invoice_id')} a on a.id = i.invoice_id
      where i.company_id = $1 and i.currency = $3 and i.issued_on <= $2 and (i.cancelled_on is null or i.cancelled_on > $2)
        and (i.payable > coalesce(a.amount, 0) or i.folded_number = any($4))
     union all
     select 'creditNote', c.number, c.folded_number, d.name, d.folded_name, d.customer_number, c.issued_on, coalesce(a.amount, 0) - c.amount, a.last
       from credit_note c join debtor d on d.company_id = c.company_id and d.debtor_id = c.debtor_id left join ${counted('credit_note_id')} a on a.id = c.credit_note_id
      where c.company_id = $1 and c.currency = $3 and c.issued_on <= $2 and (c.cancelled_on is null or c.cancelled_on > $2)
        and (c.amount > coalesce(a.amount, 0) or c.folded_number = any($4))
     union all
     select 'payment', coalesce(nullif(p.payment_text, ''), p.payer_name, ''), '', p.payer_name, null, null, p.received_on, coalesce(a.amount, 0) - p.amount, a.last
       from payment p left join ${counted('payment_id')} a on a.id = p.payment_id
      where p.company_id = $1 and p.currency = $3 and p.received_on <= $2 and p.set_aside_because is null and p.amount > coalesce(a.amount, 0)
     order by 7, 2`,
    [companyId, day, currency, foldedNumbers],
  );
}

export type NamedDebtor = { readonly foldedName: string; readonly customer: string | null };

export async function debtorNames(db: Queryable, companyId: string): Promise<NamedDebtor[]> {
  return select<NamedDebtor>(
    db,
    'select folded_name as "foldedName", customer_number as customer from debtor where company_id = $1',
    [companyId],
  );
}
