// What is overdue, by debtor: how many owe it, and for what sends nothing why, added up by the reason that stands first in its
// decision. Only what a person decides, and what no run has decided yet, comes out dossier by dossier.

import type { Reason } from '../dunning/decision.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { besides, OPEN_NOW } from './open-rows.ts';
import { type Collector, type Mine, mineAlone } from './portfolios.ts';
import { select } from './select.ts';
import type { Queryable } from './session.ts';

export type LateDossiers = {
  readonly lateDebtors: readonly { readonly currency: string; readonly debtors: number }[];
  /** Decided, and a person need not decide. */
  readonly reasons: readonly LateReason[];
  /** A person decides, the most overdue of each currency first. */
  readonly asks: readonly (LateDossier & { readonly because: readonly Reason[] })[];
  /** Nothing was decided yet: the most overdue dossiers, and the others added up. */
  readonly undecided: readonly LateDossier[];
  readonly moreUndecided: readonly Omit<LateReason, 'code'>[];
};

export type LateReason = {
  readonly currency: string;
  readonly code: Reason['code'];
  readonly dossiers: number;
  readonly overdue: number;
};

export type LateDossier = {
  readonly dossierId: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly currency: string;
  readonly round: number;
  readonly overdue: number;
};

type Question = {
  readonly companyId: string;
  readonly day: CalendarDate;
  /** Dossiers in which a person decides, of each currency. */
  readonly asksShown: number;
  readonly undecidedShown: number;
} & Collector;

export async function lateDossiers(
  db: Queryable,
  { companyId, day, asksShown, undecidedShown, collector = null }: Question,
): Promise<LateDossiers> {
  const mine = mineAlone(collector, '$5');
  const rows = await select<Row>(db, late(mine), [companyId, day, asksShown, undecidedShown, ...mine.values]);
  const dossiers = (kind: Row['kind']) => rows.filter(row => row.kind === kind).flatMap(dossierOf);
  return {
    lateDebtors: rows.flatMap(({ kind, currency, count }) =>
      kind === 'debtors' ? [{ currency, debtors: count }] : [],
    ),
    reasons: rows.flatMap(({ kind, currency, code, count, overdue }) =>
      kind === 'reason' && code !== null ? [{ currency, code, dossiers: count, overdue }] : [],
    ),
    asks: dossiers('ask').map(row => ({ ...row, because: row.because ?? [] })),
    undecided: dossiers('undecided').map(({ because: _none, ...row }) => row),
    moreUndecided: rows.flatMap(({ kind, currency, count, overdue }) =>
      kind === 'more' ? [{ currency, dossiers: count, overdue }] : [],
    ),
  };
}

type Row = {
  readonly kind: 'debtors' | 'reason' | 'ask' | 'undecided' | 'more';
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

function dossierOf({ currency, overdue, because, ...row }: Row) {
  const { dossierId, debtorId, debtorName, round } = row;
  if (dossierId === null || debtorId === null || debtorName === null || round === null) return [];
  return [{ dossierId, debtorId, debtorName, currency, round, overdue, because }];
}

/**
 * Dossiers with a message that waits are left out before a decision is looked into, which costs more than all the rest of a
 * row: after a run these are most of them.
 */
const late = ({ and }: Mine): string => `with ${besides('$2')},
  plain as (
    select debtor_id, currency, sum(payable - settled)::bigint as rest from invoice
     where ${OPEN_NOW} and due_on < $2 ${and('debtor_id')} group by debtor_id, currency),
  beside as (
    select debtor_id, currency, sum(rest)::bigint as rest from besides
     where due_on < $2 ${and('debtor_id')} group by debtor_id, currency),
  late as materialized (
    select debtor_id, currency, coalesce(p.rest, 0) + coalesce(b.rest, 0) as overdue
      from plain p full join beside b using (debtor_id, currency) where coalesce(p.rest, 0) + coalesce(b.rest, 0) > 0),
  silent as materialized (
    select o.dossier_id, o.debtor_id, o.currency, o.round, o.decision from dossier o
     where o.company_id = $1 and not exists (select 1 from message m where m.company_id = $1 and m.dossier_id = o.dossier_id
       and m.state in ('prepared', 'approved') and m.confirms is null)),
  told as materialized (
    select s.dossier_id, s.debtor_id, s.currency, s.round, l.overdue, s.decision -> 'because' as because, s.decision ->> 'kind' as kind
      from silent s join late l on l.debtor_id = s.debtor_id and l.currency = s.currency),
  placed as (
    select *, row_number() over (partition by kind, case when kind is not null then currency end order by overdue desc, dossier_id) as place
      from told where kind is null or kind = 'ask'),
  shown as (select * from placed where place <= case when kind is null then $4::int else $3::int end)
  select 'debtors' as kind, currency, null as code, count(*) as count, sum(overdue)::bigint as overdue,
         null::uuid as "dossierId", null::uuid as "debtorId", null as "debtorName", null::int as round, null::jsonb as because, 0::bigint as place
    from late group by currency
  union all
  select 'reason', currency, because -> 0 ->> 'code', count(*), sum(overdue)::bigint, null, null, null, null, null, 0
    from told where kind not in ('send', 'ask') group by 2, 3
  union all
  select 'more', currency, null, count(*), sum(overdue)::bigint, null, null, null, null, null, 0
    from placed where kind is null and place > $4::int group by currency
  union all
  select coalesce(s.kind, 'undecided'), s.currency, null, 1, s.overdue, s.dossier_id, s.debtor_id, b.name, s.round, s.because, s.place
    from shown s join debtor b on b.company_id = $1 and b.debtor_id = s.debtor_id
   order by place`;
