// The files that brought an invoice, changed it or named it again, in the order in which they were taken in.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type InvoiceImport = {
  readonly importId: string;
  readonly file: string;
  readonly format: string;
  readonly on: CalendarDate;
  readonly by: string;
  /** Named: it said the same of it once more. */
  readonly did: 'brought' | 'changed' | 'named';
  readonly sha256: string;
};

/** Those that were not undone. */
export const importsOfInvoice = (
  db: Queryable,
  { companyId, invoiceId }: { companyId: string; invoiceId: string },
): Promise<InvoiceImport[]> =>
  select<InvoiceImport>(
    db,
    `select f.import_id as "importId", f.file_name as file, f.format, f.taken_in_on as "on", f.author as "by", f.sha256, min(x.did) as did
       from (select import_id, 'brought' as did from invoice where company_id = $1 and invoice_id = $2
             union all select import_id, 'changed' from import_change where company_id = $1 and invoice_id = $2
             union all select import_id, 'named' from import_named where company_id = $1 and invoice_id = $2) as x
       join file_import f on f.company_id = $1 and f.import_id = x.import_id and f.undone_at is null
      group by f.company_id, f.import_id order by f.taken_in_at, f.import_id`,
    [companyId, invoiceId],
  );
