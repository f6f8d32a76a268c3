// What settled invoices, with the words by which a person recognises it.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type SettlementRow = {
  /** Of the allocation. */
  readonly id: string;
  readonly invoiceId: string;
  readonly on: CalendarDate;
  readonly amount: number;
  readonly source: 'payment' | 'creditNote' | 'difference' | 'writeOff';
  /** The payer, else the text of the payment; the number of the credit note; why it was given up or written off. */
  readonly label: string;
  /** Who decided that it settles this invoice: a person, or the matching. */
  readonly by: string;
  readonly paymentId: string | null;
};

/** What an allocation comes from, where it is `a`. */
export const SOURCE = `case when a.payment_id is not null then 'payment' when a.difference_id is not null then 'difference' when a.write_off_id is not null then 'writeOff' else 'creditNote' end`;

/** What counts for these invoices by the day, oldest first. */
export async function settlementsOf(
  db: Queryable,
  { companyId, invoiceIds, day }: { companyId: string; invoiceIds: readonly string[]; day: CalendarDate },
): Promise<SettlementRow[]> {
  return select<SettlementRow>(
    db,
    `select a.allocation_id as id, a.invoice_id as "invoiceId", a.counts_from as "on", a.amount, a.author as "by", a.payment_id as "paymentId", ${SOURCE} as source,
            coalesce(c.number, w.because, g.because, p.payer_name, p.payment_text, '') as label
       from allocation a left join payment p on p.company_id = a.company_id and p.payment_id = a.payment_id
       left join write_off g on g.company_id = a.company_id and g.write_off_id = a.write_off_id
       left join credit_note c on c.company_id = a.company_id and c.credit_note_id = a.credit_note_id
       left join difference w on w.company_id = a.company_id and w.difference_id = a.difference_id
      where a.company_id = $1 and a.invoice_id = any($2) and a.counts_from <= $3 order by a.counts_from, a.allocation_id`,
    [companyId, invoiceIds, day],
  );
}
