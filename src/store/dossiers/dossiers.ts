// Dossiers: which want a decision, and which a debtor has.

import type { Decision } from '../../dunning/decision.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type DossierRow = {
  readonly dossierId: string;
  readonly debtorId: string;
  readonly currency: string;
  readonly round: number;
  /** What was decided the last time, for entries that tell a change. */
  readonly lastKind?: Decision['kind'] | null;
};

/** Takes up to `limit` dossiers that want a decision by the day; rows that another process holds are passed over. */
export async function claimDossiers(
  db: Queryable,
  {
    companyId,
    day,
    limit,
    only = null,
  }: { companyId: string; day: CalendarDate; limit: number; only?: readonly string[] | null },
): Promise<DossierRow[]> {
  // Two statements, so that the one of the night keeps its plan.
  const named = only === null ? '' : 'and dossier_id = any($4::uuid[])';
  return select<DossierRow>(
    db,
    `select dossier_id as "dossierId", debtor_id as "debtorId", currency, round, decision ->> 'kind' as "lastKind" from dossier
      where company_id = $1 and look_on <= $2 ${named} order by look_on, dossier_id limit $3 for update skip locked`,
    only === null ? [companyId, day, limit] : [companyId, day, limit, only],
  );
}

/** The dossiers of these debtors. */
export async function dossiersOf(
  db: Queryable,
  companyId: string,
  debtorIds: readonly string[],
): Promise<DossierRow[]> {
  return select<DossierRow>(
    db,
    'select dossier_id as "dossierId", debtor_id as "debtorId", currency, round from dossier where company_id = $1 and debtor_id = any($2)',
    [companyId, debtorIds],
  );
}
