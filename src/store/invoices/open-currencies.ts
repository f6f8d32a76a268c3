// In which currencies something is open.

import type { CalendarDate } from '../../units/calendar.ts';
import { type Collector, mineAlone } from '../debtors/portfolios.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type OpenCurrency = { readonly debtorId: string; readonly currency: string };

export async function openCurrencies(
  db: Queryable,
  { companyId, debtorIds }: { companyId: string; debtorIds: readonly string[] },
): Promise<OpenCurrency[]> {
  return select<OpenCurrency>(
    db,
    `select distinct debtor_id as "debtorId", currency from invoice
      where company_id = $1 and debtor_id = any($2::uuid[]) and settled < payable and cancelled_on is null`,
    [companyId, debtorIds],
  );
}

/** How many invoices of a company are open in each, of those issued by a day; an index answers alone. */
export function openInvoiceCounts(
  db: Queryable,
  { companyId, day, collector = null }: { companyId: string; day: CalendarDate } & Collector,
): Promise<{ readonly currency: string; readonly invoices: number }[]> {
  const mine = mineAlone(collector, '$3');
  return select(
    db,
    `select currency, count(*) as invoices from invoice
      where company_id = $1 and settled < payable and cancelled_on is null and issued_on <= $2 ${mine.and('debtor_id')} group by currency`,
    [companyId, day, ...mine.values],
  );
}
