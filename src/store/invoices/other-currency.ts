// Whether a company has ever invoiced in anything else than one currency.

import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export async function hasOtherCurrency(
  db: Queryable,
  { companyId, than }: { companyId: string; than: string },
): Promise<boolean> {
  const rows = await select<{ id: string }>(
    db,
    'select invoice_id as id from invoice where company_id = $1 and currency <> $2 limit 1',
    [companyId, than],
  );
  return rows.length > 0;
}
