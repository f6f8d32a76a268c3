// One invoice by its number, as a person types it.

import type { Invoice } from '../claim/invoice.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { INVOICE_COLUMNS, type InvoiceRow, toInvoice } from './invoices.ts';
import { selectOne } from './select.ts';
import type { Queryable } from './session.ts';

/** The latest invoice of this folded number that was issued by the day; numbers repeat from year to year. */
export async function invoiceNumbered(
  db: Queryable,
  { companyId, foldedNumber, day }: { companyId: string; foldedNumber: string; day: CalendarDate },
): Promise<Invoice | null> {
  const row = await selectOne<InvoiceRow>(
    db,
    `select ${INVOICE_COLUMNS} from invoice i where i.company_id = $1 and i.folded_number = $2 and i.issued_on <= $3
      order by i.issued_on desc limit 1`,
    [companyId, foldedNumber, day],
  );
  return row === null ? null : toInvoice(row);
}
