// Which instalments of a plan the debtor was reminded of, and when.

import type { Interruptions } from '../../dossier/interruptions.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { groupValues } from '../group-by.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type PlanReminded = { readonly dueOn: CalendarDate; readonly leftOn: CalendarDate };

/** By dossier, those that left; asked of nobody where no dossier has a plan. */
export async function planRemindersOf(
  db: Queryable,
  companyId: string,
  interruptions: ReadonlyMap<string, Pick<Interruptions, 'plans'>>,
): Promise<Map<string, PlanReminded[]>> {
  const dossierIds = [...interruptions].flatMap(([id, { plans }]) => (plans.length > 0 ? [id] : []));
  if (dossierIds.length === 0) return new Map();
  const rows = await select<PlanReminded & { readonly dossierId: string }>(
    db,
    `select m.dossier_id as "dossierId", m.deadline_on as "dueOn", min(d.delivered_on) as "leftOn"
       from message m join delivery d on d.company_id = m.company_id and d.message_id = m.message_id and d.state in ('delivered', 'inDoubt', 'done')
      where m.company_id = $1 and m.dossier_id = any($2) and m.step_key = 'planInstalment' and m.deadline_on is not null and d.delivered_on is not null
      group by m.dossier_id, m.message_id, m.deadline_on`,
    [companyId, dossierIds],
  );
  return groupValues(
    rows,
    ({ dossierId }) => dossierId,
    ({ dossierId: _dossierId, ...reminded }) => reminded,
  );
}

export type InstalmentReminder = { readonly messageId: string; readonly hasLeft: boolean };

/** Reminders of instalments prepared since that day and not withdrawn; `hasLeft` once one left, may have left, or is leaving. */
export async function instalmentReminders(
  db: Queryable,
  { companyId, dossierId, since }: { companyId: string; dossierId: string; since: CalendarDate },
): Promise<InstalmentReminder[]> {
  return select<InstalmentReminder>(
    db,
    `select m.message_id as "messageId",
            exists (select 1 from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.state in ('sending', 'delivered', 'inDoubt', 'done')) as "hasLeft"
       from message m where m.company_id = $1 and m.dossier_id = $2 and m.step_key = 'planInstalment' and m.prepared_on >= $3 and m.state <> 'withdrawn'
      order by m.message_id for update of m`,
    [companyId, dossierId, since],
  );
}
