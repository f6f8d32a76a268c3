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

export type StaleMessage = { readonly messageId: string; readonly dossierId: string };

/** Of these messages, or of all that wait for approval. */
export async function staleMessages(
  db: Queryable,
  { companyId, day, ids }: { companyId: string; day: CalendarDate; ids: readonly string[] | 'allPrepared' },
): Promise<readonly StaleMessage[]> {
  const those = ids === 'allPrepared' ? `m.state = 'prepared'` : 'm.message_id = any($3::uuid[])';
  return select<StaleMessage>(
    db,
    `select m.message_id as "messageId", m.dossier_id as "dossierId" ${STALE} and m.company_id = $1 and o.look_on <= $2 and ${those}
      order by m.dossier_id, m.message_id`,
    ids === 'allPrepared' ? [companyId, day] : [companyId, day, ids],
  );
}

/** Waits for whoever decides one of them at this moment. */
export async function lockDossiers(
  db: Queryable,
  { companyId, dossierIds }: { companyId: string; dossierIds: readonly string[] },
): Promise<void> {
  await db.query(
    'select dossier_id from dossier where company_id = $1 and dossier_id = any($2::uuid[]) order by dossier_id for update',
    [companyId, dossierIds],
  );
}
