// The last decision of each dossier beside what is overdue in it, for the screens that say why nothing is sent.

import type { Decision } from '../../dunning/decision.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Collector, inPortfolio } from '../debtors/portfolios.ts';
import { OPEN_PARTS } from '../invoices/open-parts.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import type { DossierRow } from './dossiers.ts';

export type DecisionRow = {
  readonly dossierId: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly currency: string;
  readonly round: number;
  readonly overdue: number;
  /** Null while nothing was ever decided, and where it is to be decided again by now. */
  readonly decision: Decision | null;
};

/** Dossiers with something overdue that do not send and have no message waiting: the named currency first, and in each the most overdue. */
export async function decisionsNotSending(
  db: Queryable,
  {
    companyId,
    day,
    currency,
    limit,
    collector = null,
  }: { companyId: string; day: CalendarDate; currency: string; limit: number } & Collector,
): Promise<DecisionRow[]> {
  return select<DecisionRow>(
    db,
    `with ${OPEN_PARTS},
     late as (select debtor_id, currency, sum(rest)::bigint as overdue from part where due_on < $2 group by debtor_id, currency having sum(rest) > 0)
     select o.dossier_id as "dossierId", o.debtor_id as "debtorId", b.name as "debtorName", o.currency, o.round, l.overdue, case when o.look_on <= $2 then null else o.decision end as decision
       from late l join dossier o on o.company_id = $1 and o.debtor_id = l.debtor_id and o.currency = l.currency
       join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id
      where ${inPortfolio('o.debtor_id', '$4')} and (o.decision is null or o.look_on <= $2 or o.decision->>'kind' <> 'send')
        and not exists (select 1 from message m where m.company_id = o.company_id and m.dossier_id = o.dossier_id and m.state in ('prepared', 'approved') and m.confirms is null)
      order by o.currency <> $5, o.currency, l.overdue desc, o.dossier_id limit $3`,
    [companyId, day, limit, collector, currency],
  );
}

/** The dossiers of a debtor, each with the decision that was kept on exactly this day, or null. */
export async function dossiersDecided(
  db: Queryable,
  { companyId, debtorId, day }: { companyId: string; debtorId: string; day: CalendarDate },
): Promise<{ readonly dossier: DossierRow; readonly decision: Decision | null }[]> {
  const rows = await select<DossierRow & { readonly decision: Decision | null }>(
    db,
    `select dossier_id as "dossierId", debtor_id as "debtorId", currency, round, case when decided_on = $3 then decision end as decision
       from dossier where company_id = $1 and debtor_id = $2 order by currency`,
    [companyId, debtorId, day],
  );
  return rows.map(({ decision, ...dossier }) => ({ dossier, decision }));
}

/**
 * What a message waits for, or whose next look comes before the day or is not known: of the others the last decision says that
 * nothing happens until then, as long as no fact is added, and a fact brings its look forward.
 */
const MAY_MOVE = (before: string): string => `(look_on is null or look_on < ${before} or decision is null
  or exists (select from message m where m.company_id = dossier.company_id and m.dossier_id = dossier.dossier_id and m.state in ('prepared', 'approved') and m.confirms is null))`;

/** Dossiers that are not closed, in order of id, after the given one. */
export async function openDossiers(
  db: Queryable,
  {
    companyId,
    after,
    limit,
    debtorIds = null,
    movingBefore = null,
    collector = null,
  }: {
    companyId: string;
    after: string | null;
    limit: number;
    /** Null: those of every debtor. */
    debtorIds?: readonly string[] | null;
    /** Those alone for which something may happen before this day; null: all. */
    movingBefore?: CalendarDate | null;
  } & Collector,
): Promise<
  {
    readonly dossierId: string;
    readonly debtorId: string;
    readonly currency: string;
    readonly round: number;
  }[]
> {
  return select(
    db,
    `select dossier_id as "dossierId", debtor_id as "debtorId", currency, round from dossier
      where company_id = $1 and closed_on is null and ($2::uuid is null or dossier_id > $2)
        and ($5::uuid[] is null or debtor_id = any($5::uuid[])) and ($6::date is null or ${MAY_MOVE('$6')})
        and ${inPortfolio('debtor_id', '$4')} order by dossier_id limit $3`,
    [companyId, after, limit, collector, debtorIds, movingBefore],
  );
}
