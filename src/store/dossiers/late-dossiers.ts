// What is overdue, by debtor: how many owe it, and for what sends nothing why, added up by the reason that stands first in its
// decision. Only what a person decides, and what no run has decided yet, comes out dossier by dossier. A piece of SQL over the
// sums by debtor of `open-rows.ts`.

import type { Reason } from '../../dunning/decision.ts';
import type { Mine } from '../debtors/portfolios.ts';
import type { DecisionRow } from './decision-rows.ts';

export type LateDossiers = {
  readonly lateDebtors: readonly { readonly currency: string; readonly debtors: number }[];
  /** Decided, and a person need not decide. */
  readonly reasons: readonly LateReason[];
  /** A person decides, the most overdue of each currency first. */
  readonly asks: readonly (LateDossier & { readonly because: readonly Reason[] })[];
  /** Nothing was decided yet: the most overdue dossiers of each currency in turn, and the others added up. */
  readonly undecided: readonly LateDossier[];
  readonly moreUndecided: readonly Omit<LateReason, 'code'>[];
};

export type LateReason = {
  readonly currency: string;
  readonly code: Reason['code'];
  readonly dossiers: number;
  readonly overdue: number;
};

export type LateDossier = Omit<DecisionRow, 'decision'>;

/** Of `late_row`; the columns that a kind does not have are null. */
export type LateRow = {
  readonly kind: string;
  readonly currency: string;
  readonly code: Reason['code'] | null;
  readonly count: number;
  readonly overdue: number;
  readonly dossierId: string | null;
  readonly debtorId: string | null;
  readonly debtorName: string | null;
  readonly round: number | null;
  readonly because: readonly Reason[] | null;
};

export function lateDossiersIn(rows: readonly LateRow[]): LateDossiers {
  const of = (kind: string): LateRow[] => rows.filter(row => row.kind === kind);
  return {
    lateDebtors: of('debtors').map(({ currency, count }) => ({ currency, debtors: count })),
    reasons: of('reason').flatMap(({ currency, code, count, overdue }) =>
      code === null ? [] : [{ currency, code, dossiers: count, overdue }],
    ),
    asks: of('ask').flatMap(row => dossierOf(row).map(one => ({ ...one, because: row.because ?? [] }))),
    undecided: of('undecided').flatMap(dossierOf),
    moreUndecided: of('more').map(({ currency, count, overdue }) => ({ currency, dossiers: count, overdue })),
  };
}

function dossierOf({ dossierId, debtorId, debtorName, currency, round, overdue }: LateRow): LateDossier[] {
  if (dossierId === null || debtorId === null || debtorName === null || round === null) return [];
  return [{ dossierId, debtorId, debtorName, currency, round, overdue }];
}

/**
 * `late_row`, those of a kind in the order of `place`. $4 and $5 are how many are shown of what a person decides, in each
 * currency, and of what nobody decided. Dossiers with a message that waits are left out before a decision is
 * looked into, which costs more than all the rest of a row: after a run these are most of them. A decision that is to be looked at
 * again by now, because its day has come or something happened, is none: its reasons may be true no more. What was not due yet when
 * it was decided, and is late by now, or had a delay that is over, waits for the reason after that one. A full join is never a loop in a loop,
 * whatever the planner thinks of the size of its sides.
 */
export const late = ({ and }: Mine): string => `beside as (
    select debtor_id, currency, sum(rest)::bigint as rest from besides
     where due_on < $2 ${and('debtor_id')} group by debtor_id, currency),
  late as materialized (
    select debtor_id, currency, coalesce(s.late, 0) + coalesce(b.rest, 0) as overdue
      from (select debtor_id, currency, late from sums where is_by_day = 0) as s full join beside b using (debtor_id, currency)
     where coalesce(s.late, 0) + coalesce(b.rest, 0) > 0),
  silent as materialized (
    select true as is_silent, o.dossier_id, o.debtor_id, o.currency, o.round, case when o.look_on <= $2 then null else o.decision end as decision from dossier o
     where o.company_id = $1 and not exists (select 1 from message m where m.company_id = $1 and m.dossier_id = o.dossier_id
       and m.state in ('prepared', 'approved') and m.confirms is null)),
  told as materialized (
    select dossier_id, debtor_id, currency, round, overdue, decision ->> 'kind' as kind,
           case when decision #>> '{because,0,code}' in ('notYetDue', 'deadlineRunning')
                 and coalesce(decision #>> '{because,0,dueOn}', decision #>> '{because,0,deadlineOn}')::date < $2 and decision #> '{because,1}' is not null
                then (decision -> 'because') - 0 else decision -> 'because' end as because
      from silent full join late using (debtor_id, currency) where coalesce(is_silent, false) and coalesce(overdue, 0) > 0),
  ranked as (
    select *, row_number() over (partition by kind, currency order by overdue desc, dossier_id) as rank
      from told where kind is null or kind = 'ask'),
  placed as (
    select *, case when kind is null then row_number() over (partition by kind order by rank, currency) else rank end as place from ranked),
  shown as (select * from placed where place <= case when kind is null then $5::int else $4::int end),
  late_row as (
  select 'debtors' as kind, currency, null as code, count(*) as count, sum(overdue)::bigint as overdue,
         null::uuid as "dossierId", null::uuid as "debtorId", null as "debtorName", null::int as round, null::jsonb as because, 0::bigint as place
    from late group by currency
  union all
  select 'reason', currency, because -> 0 ->> 'code', count(*), sum(overdue)::bigint, null, null, null, null, null, 0
    from told where kind not in ('send', 'ask') group by 2, 3
  union all
  select 'more', currency, null, count(*), sum(overdue)::bigint, null, null, null, null, null, 0
    from placed where kind is null and place > $5::int group by currency
  union all
  select coalesce(s.kind, 'undecided'), s.currency, null, 1, s.overdue, s.dossier_id, s.debtor_id, b.name, s.round, s.because, s.place
    from shown s join debtor b on b.company_id = $1 and b.debtor_id = s.debtor_id)`;
