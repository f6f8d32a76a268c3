// Open invoices that time may be killing. It only narrows and puts in order: which clock counts, and when it ends, is
// decided by `law/limitation.ts`.

import type { Invoice } from '../../claim/invoice.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { type Collector, type Mine, mineAlone } from '../debtors/portfolios.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { INVOICE_COLUMNS, type InvoiceRow, toInvoice } from './invoices.ts';

/** The last day of the shortest clock that ran since the day in an expression. A payment only makes it later. */
const endsOn = (since: string): string =>
  `case when kind = 'publicBody' and governing = 'FR' then make_date(extract(year from ${since})::int + 4, 12, 31)
        else (${since} + make_interval(months =>
          case when kind = 'consumer' then case when 'BE' in (governing, country) then 12 else 24 end
               when governing = 'BE' then 120 else 60 end))::date end`;

const WITHIN_A_YEAR = "($2::date + interval '12 months')";

/**
 * An invoice of this day or older is worth a look: the clock of a public body ends with the fourth year after it, and no other
 * is shorter but that of consumers.
 */
export const oldUntil = (day: CalendarDate): CalendarDate => addDays(day, -3 * 365);

/** Debtors with an open invoice that old: read from the index `invoice_open` alone. */
export async function oldDebtors(
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<string[]> {
  const rows = await select<{ id: string }>(
    db,
    `select distinct debtor_id as id from invoice
      where company_id = $1 and settled < payable and cancelled_on is null and least(issued_on, due_on) <= $2`,
    [companyId, oldUntil(day)],
  );
  return rows.map(({ id }) => id);
}

/** Whose claims are looked into: the old debtors, consumers, and those with facts. Mostly few: a screen then reads few invoices. */
const near = ({
  and,
}: Mine): string => `select debtor_id from unnest($4::uuid[]) as old(debtor_id) where true ${and('debtor_id')}
       union select debtor_id from debtor where company_id = $1 and kind = 'consumer' ${and('debtor_id')}
       union select debtor_id from law_fact where company_id = $1 and lifted_at is null ${and('debtor_id')}`;

/**
 * Those that may end within a year, the nearest first; those that have ended, the latest first; and those of debtors about
 * whom a person entered a fact, where any clock may count: at most `limit` of each sort, so that no sort pushes another out.
 * The day is that of the shortest clock without a fact: from the invoice, or from the last payment, which acknowledges; not
 * from one that is still to come, or that came after the first clock had ended: that revives nothing.
 * Payments are looked for only where the invoice's own day is near: 50,000 lookups, most of them for nothing, otherwise.
 */
export async function limitationCandidates(
  db: Queryable,
  {
    companyId,
    day,
    limit,
    old,
    collector = null,
  }: {
    companyId: string;
    day: CalendarDate;
    limit: number;
    /** Those of `oldDebtors`. */
    old: readonly string[];
  } & Collector,
): Promise<Invoice[]> {
  const mine = mineAlone(collector, '$5');
  const rows = await select<InvoiceRow>(
    db,
    `with near as materialized (${near(mine)}),
     counted as (
       select i.*, d.kind, coalesce(i.law, d.law, c.law) as governing, d.country,
              exists (select 1 from law_fact f where f.company_id = i.company_id and f.debtor_id = i.debtor_id and f.lifted_at is null) as has_facts
         from invoice i
         join debtor d on d.company_id = i.company_id and d.debtor_id = i.debtor_id
         join company c on c.company_id = i.company_id
        where i.company_id = $1 and i.settled < i.payable and i.cancelled_on is null and i.due_on is not null
          and i.debtor_id in (select debtor_id from near) and exists (select from near)),
     old as (select * from counted where has_facts or ${endsOn('least(issued_on, due_on)')} <= ${WITHIN_A_YEAR}),
     since as materialized (
       select o.*, greatest(least(o.issued_on, o.due_on), (select max(a.counts_from) from allocation a
                where a.company_id = o.company_id and a.invoice_id = o.invoice_id and a.payment_id is not null
                  and a.counts_from <= least($2::date, ${endsOn('least(o.issued_on, o.due_on)')}))) as since
         from old o),
     ending as (select *, ${endsOn('since')} as ends_on from since),
     sorted as (
       select *, case when has_facts then 'facts' when ends_on >= $2 then 'ending' else 'ended' end as sort
         from ending where has_facts or ends_on <= ${WITHIN_A_YEAR}),
     numbered as (
       select *, row_number() over (partition by sort order by abs(ends_on - $2::date), invoice_id) as place from sorted)
     select ${INVOICE_COLUMNS} from numbered i where place <= $3 order by place, invoice_id`,
    [companyId, day, limit, old, ...mine.values],
  );
  return rows.map(toInvoice);
}
