// Whose papers have outlived their time, in one statement over the invoices that are older than the limit. Each debtor has a
// day of its own: never after the limit, nor after the first invoice that still needs its papers. Everything before that day
// is about what was settled before the limit.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** What keeps papers although they are old. */
export type KeptFor = 'openInvoice' | 'settledSince' | 'creditLeft' | 'answerWaiting' | 'title';

export type DueDebtor = {
  readonly debtorId: string;
  readonly name: string;
  /** Papers of earlier days go. */
  readonly before: CalendarDate;
  /** No invoice of that day or later: who it is may go too. */
  readonly isOver: boolean;
};

export type DueAsked = {
  readonly companyId: string;
  readonly limit: CalendarDate;
  /** Titles of this day or later keep the papers of what was given up. */
  readonly titlesFrom: CalendarDate;
  readonly titleKinds: readonly string[];
};

/** `$1` the company, `$2` the limit, `$3` and `$4` the titles. */
const CUT = `
  with old as (
    select i.debtor_id, i.invoice_id, i.issued_on,
           case when i.cancelled_on is not null then greatest(i.cancelled_on, i.issued_on)
                when i.settled >= i.payable then greatest(i.issued_on, a.last_on) end as over_on
      from invoice i
      left join lateral (select max(counts_from) as last_on from allocation
                          where company_id = i.company_id and invoice_id = i.invoice_id) a on true
     where i.company_id = $1 and i.issued_on < $2),
  kept as (
    select debtor_id, min(issued_on) as from_on, 'openInvoice' as because from old where over_on is null group by debtor_id
    union all
    select debtor_id, min(issued_on), 'settledSince' from old where over_on >= $2 group by debtor_id
    union all
    select debtor_id, min(issued_on), 'creditLeft' from credit_note
     where company_id = $1 and cancelled_on is null and used < amount and issued_on < $2 group by debtor_id
    union all
    select debtor_id, min(answered_on), 'answerWaiting' from debtor_answer
     where company_id = $1 and handled_at is null and answered_on < $2 group by debtor_id
    union all
    select o.debtor_id, min(o.issued_on), 'title'
      from old o join write_off w on w.company_id = $1 and w.invoice_id = o.invoice_id and w.reopened_on is null
     where exists (select from law_fact f where f.company_id = $1 and f.debtor_id = o.debtor_id and f.lifted_at is null
                     and f.kind = any($4::text[]) and f.happened_on >= $3) group by o.debtor_id),
  cut as (
    select s.debtor_id, least($2::date, min(k.from_on)) as before
      from (select debtor_id from old union select debtor_id from debtor_answer where company_id = $1 and answered_on < $2) s
      left join kept k on k.debtor_id = s.debtor_id group by s.debtor_id)`;

const IS_OVER = `not exists (select from invoice i where i.company_id = $1 and i.debtor_id = c.debtor_id and i.issued_on >= c.before)
  and not exists (select from credit_note n where n.company_id = $1 and n.debtor_id = c.debtor_id and n.issued_on >= c.before)`;
const IN_FAMILY =
  'select debtor_id from debtor f where f.company_id = $1 and c.debtor_id in (f.debtor_id, f.merged_into)';

/** A person of today's list of customers stays one. */
export const CONTACT_OVER = `k.is_listed is false and not exists (select from file_import f where f.company_id = k.company_id
  and f.import_id = k.import_id and f.taken_in_on >= $2)`;

/** Debtors of whom something was written, said or noted that may go. */
export const dueForRecovery = (
  db: Queryable,
  asked: DueAsked & { readonly most: number },
): Promise<DueDebtor[]> =>
  due(
    db,
    asked,
    `exists (select from journal j where j.company_id = $1 and j.debtor_id in (${IN_FAMILY}) and j.erased_by is null
               and j.kind <> 'papersErased' and j.day < c.before)
     or (${IS_OVER} and exists (select from contact k where k.company_id = $1 and k.debtor_id = c.debtor_id and ${CONTACT_OVER}))`,
  );

/** Debtors of whom invoices may lose what names them. */
export const dueForAccounts = (
  db: Queryable,
  asked: DueAsked & { readonly most: number },
): Promise<DueDebtor[]> =>
  due(
    db,
    asked,
    `exists (select from invoice i where i.company_id = $1 and i.debtor_id = c.debtor_id and i.issued_on < c.before
               and i.issued_on >= coalesce(d.accounts_erased_before, '-infinity'))
     or (${IS_OVER} and d.folded_name <> '')`,
  );

function due(
  db: Queryable,
  { companyId, limit, titlesFrom, titleKinds, most }: DueAsked & { readonly most: number },
  something: string,
): Promise<DueDebtor[]> {
  return select<DueDebtor>(
    db,
    `${CUT} select c.debtor_id as "debtorId", d.name, c.before, ${IS_OVER} as "isOver"
       from cut c join debtor d on d.company_id = $1 and d.debtor_id = c.debtor_id
      where ${something} order by d.folded_name, d.debtor_id limit $5`,
    [companyId, limit, titlesFrom, titleKinds, most],
  );
}

/** Debtors whose old papers stay, by what keeps them; one may count under several. */
export const keptBack = (
  db: Queryable,
  { companyId, limit, titlesFrom, titleKinds }: DueAsked,
): Promise<{ because: KeptFor; debtors: number; example: string }[]> =>
  select(
    db,
    `${CUT} select k.because, count(*) as debtors, min(d.name) as example
       from kept k join debtor d on d.company_id = $1 and d.debtor_id = k.debtor_id group by k.because order by debtors desc, k.because`,
    [companyId, limit, titlesFrom, titleKinds],
  );

export type Stage = 'recovery' | 'accounts';
const ERASED_BEFORE = { recovery: 'recovery_erased_before', accounts: 'accounts_erased_before' } as const;

/** Of these debtors, those that nobody else has erased meanwhile; locked until the transaction ends. */
export async function stillDue(
  db: Queryable,
  { companyId, stage, debtors }: { companyId: string; stage: Stage; debtors: readonly DueDebtor[] },
): Promise<DueDebtor[]> {
  const rows = await select<{ id: string }>(
    db,
    `select d.debtor_id as id from debtor d join unnest($2::uuid[], $3::date[]) as g (debtor_id, before) on g.debtor_id = d.debtor_id
      where d.company_id = $1 and coalesce(d.${ERASED_BEFORE[stage]}, '-infinity') < g.before order by d.debtor_id for update of d`,
    [companyId, debtors.map(({ debtorId }) => debtorId), debtors.map(({ before }) => before)],
  );
  const ids = new Set(rows.map(({ id }) => id));
  return debtors.filter(({ debtorId }) => ids.has(debtorId));
}
