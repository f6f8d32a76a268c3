// Who owes what, page by page: debtors with something open first, by what is overdue in the currency of the totals, then in each other.

import type { Collector } from '../../store/debtors/portfolios.ts';
import { type DebtorKey, debtorPage } from '../../store/invoices/aged-totals.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { foldInvoiceNumber, foldName } from '../../units/identifiers.ts';
import { debtorLineOf } from '../claims/ageing.ts';
import { currencyOfLists } from '../claims/currency-of-lists.ts';
import { knownCompany } from '../company/company-view.ts';
import type { Page } from '../page-cursor.ts';
import { isId, isText, isWhole, keyOf, pageLimit, pageOf } from '../page-cursor.ts';
import type { DebtorLine } from '../views/debtor.ts';

/** `search` finds part of a name, and a whole customer, company, VAT or invoice number. */
export async function debtorList(
  db: Queryable,
  {
    companyId,
    day,
    search,
    lateBeyond = null,
    cursor,
    limit,
    collector = null,
  }: {
    companyId: string;
    day: CalendarDate;
    search: string | null;
    lateBeyond?: number | null;
    cursor: string | null;
    limit: number;
  } & Collector,
): Promise<Page<DebtorLine>> {
  const shown = pageLimit(limit);
  const wanted = search?.trim() ?? '';
  const after = debtorKey(cursor);
  const rows = await debtorPage(db, {
    companyId,
    day,
    search: wanted === '' ? null : { name: foldName(wanted), number: foldInvoiceNumber(wanted) },
    lateBeyond,
    currency: after?.[5] ?? (await firstCurrency(db, { companyId, day, collector })),
    after,
    limit: shown + 1,
    collector,
  });
  return pageOf(rows, { limit: shown, key: ({ key }) => key, entry: debtorLineOf });
}

const firstCurrency = async (
  db: Queryable,
  { companyId, ...asked }: { companyId: string; day: CalendarDate } & Collector,
): Promise<string> => currencyOfLists(db, { company: await knownCompany(db, companyId), ...asked });

const debtorKey = (cursor: string | null): DebtorKey | null =>
  keyOf<DebtorKey>(cursor, [isWhole, isText, isWhole, isText, isId, isText]);
