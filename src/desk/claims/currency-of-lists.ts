// Which currency comes first in the lists of a company: that of most of its open invoices, as in its totals.

import type { Company } from '../../claim/parties.ts';
import type { Collector } from '../../store/debtors/portfolios.ts';
import { openInvoiceCounts } from '../../store/invoices/open-currencies.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { mainCurrency } from './main-currency.ts';

export const currencyOfLists = async (
  db: Queryable,
  { company, ...asked }: { company: Pick<Company, 'id' | 'country'>; day: CalendarDate } & Collector,
): Promise<string> =>
  mainCurrency(await openInvoiceCounts(db, { companyId: company.id, ...asked }), company.country);
