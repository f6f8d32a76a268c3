// The address from which a letter came back. It is kept as it stands: another address, wherever it comes from, is not in doubt.

import type { Address } from '../../claim/parties.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Queryable } from '../session.ts';

export async function keepReturnedMail(
  db: Queryable,
  {
    companyId,
    debtorId,
    ...returned
  }: { companyId: string; debtorId: string; address: Address; on: CalendarDate },
): Promise<void> {
  await db.query('update debtor set returned_mail = $3 where company_id = $1 and debtor_id = $2', [
    companyId,
    debtorId,
    JSON.stringify(returned),
  ]);
}
