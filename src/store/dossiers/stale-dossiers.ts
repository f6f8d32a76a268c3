// Dossiers with a message that waits, prepared or approved, and that have been asked for a look since it was.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** Reads the messages that wait, of which there are few, and looks their dossiers up. */
export const STALE = `from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
  where m.state in ('prepared', 'approved') and m.confirms is null`;

export async function staleDossiers(
  db: Queryable,
  { companyId, day, limit }: { companyId: string; day: CalendarDate; limit: number },
): Promise<readonly string[]> {
  const rows = await select<{ id: string }>(
    db,
    `select m.dossier_id as id ${STALE} and m.company_id = $1 and o.look_on <= $2 order by m.dossier_id limit $3`,
    [companyId, day, limit],
  );
  return rows.map(({ id }) => id);
}
