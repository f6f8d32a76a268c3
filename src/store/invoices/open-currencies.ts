// In which currencies debtors owe something.

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
