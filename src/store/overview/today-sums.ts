// All that Today adds up of open invoices, in one statement: they are read once.

import type { CalendarDate } from '../../units/calendar.ts';
import { type Collector, type Mine, mineAlone } from '../debtors/portfolios.ts';
import { type LateDossiers, type LateRow, late, lateDossiersIn } from '../dossiers/late-dossiers.ts';
import { byDay, type OpenByDay } from '../invoices/open-by-day.ts';
import { besides, sums } from '../invoices/open-rows.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type TodaySums = {
  /** One per currency in which something is open, or was overdue in the span; that of most open invoices first. */
  readonly open: readonly OpenByDay[];
  readonly late: LateDossiers;
  /** Who has an invoice of the day that is asked for, or older. */
  readonly oldDebtors: readonly string[];
};

export type SumsAsked = {
  readonly companyId: string;
  /** The last of the span of the curve. */
  readonly day: CalendarDate;
  readonly first: CalendarDate;
  /** Dossiers in which a person decides, of each currency. */
  readonly asksShown: number;
  readonly undecidedShown: number;
  readonly oldUntil: CalendarDate;
} & Collector;

export async function todaySums(
  db: Queryable,
  { companyId, day, first, asksShown, undecidedShown, oldUntil, collector = null }: SumsAsked,
): Promise<TodaySums> {
  const mine = mineAlone(collector, '$7');
  const values = [companyId, day, first, asksShown, undecidedShown, oldUntil, ...mine.values];
  const rows = await select<Row>(db, statement(mine), values);
  return {
    open: rows.flatMap(openOf),
    late: lateDossiersIn(rows),
    oldDebtors: rows.find(({ kind }) => kind === 'old')?.debtorIds ?? [],
  };
}

type Row = LateRow & {
  readonly amounts: readonly number[] | null;
  readonly trend: readonly number[] | null;
  readonly debtorIds: readonly string[] | null;
};

function openOf({ kind, currency, count, amounts, trend }: Row): OpenByDay[] {
  if (kind !== 'currency') return [];
  const [outstanding = 0, notDue = 0, upTo30 = 0, upTo60 = 0, upTo90 = 0, over90 = 0, overdueInvoices = 0] =
    amounts ?? [];
  const ages = { outstanding, notDue, upTo30, upTo60, upTo90, over90 };
  return [{ currency, ...ages, invoices: count, overdueInvoices, trend: trend ?? [] }];
}

const statement = (mine: Mine): string => `with ${besides('$3')}, ${sums(mine)}, ${byDay(mine)}, ${late(mine)}
  select *, null::bigint[] as amounts, null::bigint[] as trend, null::uuid[] as "debtorIds" from late_row
  union all
  select 'currency', coalesce(t.currency, r.currency), null, coalesce(t.invoices, 0), 0, null, null, null, null, null,
         row_number() over (order by t.invoices desc nulls last, coalesce(t.currency, r.currency)),
         array[t.outstanding, t."notDue", t."upTo30", t."upTo60", t."upTo90", t."over90", t.late_invoices],
         coalesce(r.overdue, array_fill(0::bigint, array[$2::date - $3::date + 1])), null
    from total t full join trend r on r.currency = t.currency
  union all
  select 'old', '', null, count(*), 0, null, null, null, null, null, 0, null, null, array_agg(debtor_id)
    from (select distinct debtor_id from sums where is_by_day = 0 and oldest <= $6) as old
   order by place`;
