// The rungs that the invoices of dossiers have behind them in their present round: those that messages took, and those that a
// comparison left out on purpose. One statement; of a company that never left anything out, its second half is not run.

import type { LeftOut, RungTaken } from '../../dunning/dossier-facts.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { groupBy } from '../group-by.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** `isOwn`: of this dossier; else of another one of its debtor, in another currency. */
export type LeftOutRow = LeftOut & {
  readonly isOwn: boolean;
  readonly scenario: { readonly key: string; readonly version: number };
};

export type Rungs = {
  readonly taken: Map<string, RungTaken[]>;
  readonly leftOut: Map<string, LeftOutRow[]>;
};

type Row = RungTaken & {
  readonly dossierId: string;
  /** The name of the comparison; null where a message took the rung. */
  readonly comparison: string | null;
  readonly until: CalendarDate | null;
  readonly isOwn: boolean;
  readonly scenarioKey: string | null;
  readonly scenarioVersion: number | null;
};

export async function rungsTaken(
  db: Queryable,
  companyId: string,
  dossierIds: readonly string[],
): Promise<Rungs> {
  const rows = await select<Row>(db, RUNGS, [companyId, dossierIds]);
  const leftOut: (LeftOutRow & { readonly dossierId: string })[] = [];
  const taken: (RungTaken & { readonly dossierId: string })[] = [];
  for (const { comparison, until, isOwn, scenarioKey: key, scenarioVersion: version, ...rung } of rows) {
    const { leftOn: on, dossierId, invoiceId, instalment, stepKey } = rung;
    if (comparison === null) taken.push(rung);
    else if (on !== null && until !== null && key !== null && version !== null) {
      const about = { dossierId, invoiceId, instalment, stepKey, rung: rung.rung };
      leftOut.push({ ...about, on, comparison, until, isOwn, scenario: { key, version } });
    }
  }
  return {
    taken: groupBy(taken, ({ dossierId }) => dossierId),
    leftOut: groupBy(leftOut, ({ dossierId }) => dossierId),
  };
}

/**
 * What left of a message is asked once, not for each of its rungs; named so, the rungs are read by message at any size. What was left
 * out belongs to the round that had begun by then: rounds are renumbered by a merge, days are not.
 */
const RUNGS = `with sent as materialized (
    select m.company_id, m.message_id, m.dossier_id, m.step_key, m.deadline_on, m.state in ('prepared', 'approved') as waits, d.left_on, d.in_doubt, d.channel,
           d.channel = 'call' and exists (select from contact_note n where n.company_id = m.company_id and n.dossier_id = m.dossier_id
                                             and n.message_id = m.message_id and n.outcome = 'wrongNumber') as misdialled
      from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id and o.round = m.round
      cross join lateral (
        select min(delivered_on) filter (where state in ('delivered', 'inDoubt', 'done')) as left_on, coalesce(bool_or(state = 'inDoubt'), false) as in_doubt,
               (array_agg(channel order by delivered_on nulls last, channel))[1] as channel
          from delivery where company_id = m.company_id and message_id = m.message_id) d
     where m.company_id = $1 and m.dossier_id = any($2) and m.state <> 'withdrawn')
  select s.dossier_id as "dossierId", r.invoice_id as "invoiceId", r.rung, r.instalment, s.step_key as "stepKey", s.deadline_on as "deadlineOn",
         s.left_on as "leftOn", s.in_doubt as "isInDoubt", s.waits as "isWaiting", s.channel, s.misdialled as "hasMisdialled", null::text as comparison, null::date as until, true as "isOwn",
         null::text as "scenarioKey", null::integer as "scenarioVersion"
    from sent s cross join lateral (select * from rung_taken t where t.company_id = s.company_id and t.message_id = s.message_id offset 0) r
  union all
  select o.dossier_id, l.invoice_id, l.rung, l.instalment, l.step_key, null, l.left_out_on, false, false, null, false, c.name, least(l.until_on, c.ended_on), l.dossier_id = o.dossier_id, l.scenario_key, l.scenario_version
    from dossier o
    join dossier same on same.company_id = o.company_id and same.debtor_id = o.debtor_id
    join rung_left_out l on l.company_id = same.company_id and l.dossier_id = same.dossier_id and l.left_out_on >= same.opened_on
    join comparison c on c.company_id = l.company_id and c.comparison_id = l.comparison_id
   where (select exists (select from comparison where company_id = $1 and step_key is not null)) and o.company_id = $1 and o.dossier_id = any($2)`;
