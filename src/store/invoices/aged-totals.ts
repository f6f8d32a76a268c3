// What a company was owed at the end of a day, by age: in total, and per debtor.

import type { CalendarDate } from '../../units/calendar.ts';
import { type Collector, inPortfolio } from '../debtors/portfolios.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { AGE_COLUMNS, AGED_DEBTORS, type AgedRow, OPEN_PARTS } from './open-parts.ts';

export type AgedTotal = AgedRow & {
  readonly invoices: number;
  readonly overdueInvoices: number;
  readonly overdueDebtors: number;
};

/** One row per currency in which something was open, the currency of most invoices first. */
export async function agedTotals(
  db: Queryable,
  { companyId, day, collector = null }: { companyId: string; day: CalendarDate } & Collector,
): Promise<AgedTotal[]> {
  return select<AgedTotal>(
    db,
    `with ${OPEN_PARTS}
     select currency, ${AGE_COLUMNS}, count(distinct invoice_id) as invoices,
            count(distinct invoice_id) filter (where due_on < $2 and rest > 0) as "overdueInvoices",
            count(distinct debtor_id) filter (where due_on < $2 and rest > 0) as "overdueDebtors"
       from part where ${inPortfolio('debtor_id', '$3')} group by currency order by invoices desc, currency`,
    [companyId, day, collector],
  );
}

export type AgedDebtor = AgedRow & {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly oldestDueOn: CalendarDate | null;
};

/** With the number of invoices that are open. */
export type AgedDebtorTotal = AgedDebtor & { readonly invoices: number };

/** One row per debtor and currency in which something was open: the named currency first, if any, and in each the most overdue. */
export async function agedDebtors(
  db: Queryable,
  {
    companyId,
    day,
    currency,
    limit,
  }: { companyId: string; day: CalendarDate; currency: string | null; limit: number },
): Promise<AgedDebtorTotal[]> {
  return select<AgedDebtorTotal>(
    db,
    `with ${AGED_DEBTORS}
     select d.debtor_id as id, d.name, d.country, a.currency, a.invoices, a.outstanding, a."notDue", a."upTo30", a."upTo60", a."upTo90", a."over90", a."oldestDueOn"
       from aged a join debtor d on d.company_id = $1 and d.debtor_id = a.debtor_id
      order by a.currency <> $4::text, a.currency, a.outstanding - a."notDue" desc, d.folded_name, d.debtor_id limit $3`,
    [companyId, day, limit, currency],
  );
}

/** `place` orders currencies: empty for the one that comes first, which is named at the end, so that every page has the same order. */
export type DebtorKey = readonly [
  rank: number,
  place: string,
  minusOverdue: number,
  name: string,
  id: string,
  currency: string,
];

/**
 * A page of debtors: those with something open first, the named currency before the others and in each by overdue amount, then
 * whoever owes nothing by name. `search` is folded for the name and the invoice number, and compared as written with the other numbers.
 */
export async function debtorPage(
  db: Queryable,
  {
    companyId,
    day,
    search,
    lateBeyond = null,
    currency,
    after,
    limit,
    collector = null,
  }: {
    companyId: string;
    day: CalendarDate;
    search: { readonly name: string; readonly number: string } | null;
    /** Only whose oldest open due date is longer ago than this many days. */
    lateBeyond?: number | null;
    currency: string;
    after: DebtorKey | null;
    limit: number;
  } & Collector,
): Promise<(AgedDebtor & { readonly key: DebtorKey })[]> {
  return select(
    db,
    `with ${AGED_DEBTORS},
     line as (
       select d.debtor_id as id, d.name, d.country, d.folded_name, coalesce(a.currency, '') as currency, coalesce(a.outstanding, 0) as outstanding,
              coalesce(a."notDue", 0) as "notDue", coalesce(a."upTo30", 0) as "upTo30", coalesce(a."upTo60", 0) as "upTo60",
              coalesce(a."upTo90", 0) as "upTo90", coalesce(a."over90", 0) as "over90", a."oldestDueOn",
              case when a.debtor_id is null then 1 else 0 end as rank,
              case when a.currency <> $9 then a.currency else '' end as place, coalesce(a."notDue" - a.outstanding, 0) as minus_overdue
         from debtor d left join aged a on a.debtor_id = d.debtor_id
        where d.company_id = $1 and d.merged_into is null and ${inPortfolio('d.debtor_id', '$11')}
          and ($12::int is null or $2::date - a."oldestDueOn" > $12::int)
          and ($3::text is null or (($3 <> '' and strpos(d.folded_name, $3) > 0)
               or ($4 <> '' and $4 in (upper(d.customer_number), d.vat, d.registration))
               or exists (select from debtor m where m.company_id = d.company_id and m.merged_into = d.debtor_id
                           and (($3 <> '' and strpos(m.folded_name, $3) > 0) or ($4 <> '' and $4 in (upper(m.customer_number), m.vat, m.registration))))
               or ($4 <> '' and exists (select 1 from invoice i where i.company_id = d.company_id and i.debtor_id = d.debtor_id and i.folded_number = $4)))))
     select id, name, country, currency, outstanding, "notDue", "upTo30", "upTo60", "upTo90", "over90", "oldestDueOn",
            json_build_array(rank, place, minus_overdue, folded_name, id, $9::text) as key
       from line
      where $5::int is null or (rank, place, minus_overdue, folded_name, id) > ($5::int, $13::text, $6::bigint, $7::text, $8::uuid)
      order by rank, place, minus_overdue, folded_name, id limit $10`,
    [
      companyId,
      day,
      search?.name ?? null,
      search?.number ?? null,
      ...(after === null ? [null, null, null, null] : [after[0], after[2], after[3], after[4]]),
      currency,
      limit,
      collector,
      lateBeyond,
      after?.[1] ?? null,
    ],
  );
}
