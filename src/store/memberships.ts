// Who belongs to a company today, for a link that lends what somebody there may do.

import { select } from './select.ts';
import type { Passing } from './session.ts';

/** By person, their role in this company. */
export async function rolesInCompany(db: Passing, companyId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.past('entry', all =>
    select<{ userId: string; role: string }>(
      all,
      'select user_id as "userId", role from access_membership where company_id = $1',
      [companyId],
    ),
  );
  return new Map(rows.map(({ userId, role }) => [userId, role]));
}
