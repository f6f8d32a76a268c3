// Whose papers have outlived their time, in one statement. Each debtor has a day of its own (old-papers.ts); everything before that
// day is about what was over before the limit.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { CONTACT_OVER, CUT, IS_OVER, outsideAccounts } from './old-papers.ts';

/** What keeps papers although they are old. */
export type KeptFor = 'openInvoice' | 'settledSince' | 'creditLeft' | 'answerWaiting' | 'running' | 'title';

export type DueDebtor = {
  readonly debtorId: string;
  readonly name: string;
  /** Papers of earlier days go. */
  readonly before: CalendarDate;
  /** No invoice of that day or later: who it is may go too. */
  readonly isOver: boolean;
  /** Where there is no invoice: the last day on which somebody was in touch, or a file or a list named the debtor. */
  readonly lastOn: CalendarDate | null;
};

/** The first ones by name, and how many there are. */
export type Due = { readonly count: number; readonly debtors: readonly DueDebtor[] };

export type DueAsked = {
  readonly companyId: string;
  readonly limit: CalendarDate;
  /** Titles of this day or later keep the papers of what was given up. */
  readonly titlesFrom: CalendarDate;
  readonly titleKinds: readonly string[];
};

const IN_FAMILY =
  'select debtor_id from debtor f where f.company_id = $1 and c.debtor_id in (f.debtor_id, f.merged_into)';

/** Debtors of whom something was written, said or noted that may go. */
export const dueForRecovery = (db: Queryable, asked: DueAsked & { readonly most: number }): Promise<Due> =>
  due(
    db,
    asked,
    `exists (select from journal j where j.company_id = $1 and j.debtor_id in (${IN_FAMILY}) and j.erased_by is null
               and j.kind <> 'papersErased' and j.day < c.before)
     or (${IS_OVER} and exists (select from contact k where k.company_id = $1 and k.debtor_id = c.debtor_id and ${CONTACT_OVER}))
     or (${IS_OVER} and d.folded_name <> '' and ${outsideAccounts('c.debtor_id')})`,
  );

/** Debtors of whom invoices may lose what names them. */
export const dueForAccounts = (db: Queryable, asked: DueAsked & { readonly most: number }): Promise<Due> =>
  due(
    db,
    asked,
    `exists (select from invoice i where i.company_id = $1 and i.debtor_id = c.debtor_id and i.issued_on < c.before
               and i.issued_on >= coalesce(d.accounts_erased_before, '-infinity'))
     or (${IS_OVER} and d.folded_name <> '')`,
  );

async function due(
  db: Queryable,
  { companyId, limit, titlesFrom, titleKinds, most }: DueAsked & { readonly most: number },
  something: string,
): Promise<Due> {
  const rows = await select<DueDebtor & { count: number }>(
    db,
    `${CUT} select c.debtor_id as "debtorId", d.name, c.before, ${IS_OVER} as "isOver", c.last_on as "lastOn", count(*) over () as count
       from cut c join debtor d on d.company_id = $1 and d.debtor_id = c.debtor_id
      where ${something} order by d.folded_name, d.debtor_id limit $5`,
    [companyId, limit, titlesFrom, titleKinds, most],
  );
  return {
    count: rows[0]?.count ?? 0,
    debtors: rows.map(({ count: _, ...debtor }) => debtor),
  };
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
