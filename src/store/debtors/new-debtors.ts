// Who has only just become a debtor: the ladder may begin otherwise for them.

import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** A debtor is new while its first invoice is younger than this. */
const NEW_DEBTOR_DAYS = 90;

export async function debtorsWithoutOldInvoice(
  db: Queryable,
  { companyId, debtorIds, day }: { companyId: string; debtorIds: readonly string[]; day: CalendarDate },
): Promise<Set<string>> {
  const rows = await select<{ debtorId: string }>(
    db,
    'select debtor_id as "debtorId" from invoice where company_id = $1 and debtor_id = any($2) group by debtor_id having min(issued_on) >= $3',
    [companyId, debtorIds, addDays(day, -NEW_DEBTOR_DAYS)],
  );
  return new Set(rows.map(({ debtorId }) => debtorId));
}
