// Several companies at once, for somebody who looks after many: what is late and what waits for a person, each in one
// statement for all of them, however many they are. Somebody with a portfolio of their own in a company sees theirs alone.

import type { CalendarDate } from '../../units/calendar.ts';
import { OLD_ACCOUNT_DAYS } from '../companies/companies.ts';
import { PLAN_ANEW } from '../kept-plans.ts';
import { select } from '../select.ts';
import type { Passing, Queryable } from '../session.ts';

/** What one person sees: these companies whole, and in all others of theirs the debtors assigned to them. */
export type Watched = {
  readonly companyIds: readonly string[];
  readonly wholeIds: readonly string[];
  readonly userId: string;
};

/** The companies stand in $1, those seen whole in $2, the person in $3. */
const given = ({ companyIds, wholeIds, userId }: Watched): unknown[] => [companyIds, wholeIds, userId];

/** True where the debtor of `row` is seen by the person. */
const seen = (row: string): string =>
  `(${row}.company_id = any($2::uuid[]) or exists (select from debtor_assignment a where a.company_id = ${row}.company_id and a.debtor_id = ${row}.debtor_id and a.user_id = $3::text))`;

export type LateRow = {
  readonly companyId: string;
  readonly currency: string;
  readonly invoices: number;
  readonly outstanding: number;
  readonly overdue: number;
  readonly overdueInvoices: number;
};

/** What the invoices of each company are open for at the end of day $4; `claim` has one row an open invoice. */
const CLAIMS = `later as (select company_id, invoice_id, sum(amount)::bigint as amount from allocation
    where company_id = any($1::uuid[]) and counts_from > $4 group by company_id, invoice_id),
  claim as (
    select i.company_id, i.currency, i.due_on, i.instalments, i.payable, i.settled - coalesce(l.amount, 0) as settled
      from invoice i left join later l on l.company_id = i.company_id and l.invoice_id = i.invoice_id
     where i.company_id = any($1::uuid[]) and i.issued_on <= $4 and (i.cancelled_on is null or i.cancelled_on > $4)
       and i.settled - coalesce(l.amount, 0) < i.payable and ${seen('i')})`;

type InParts = {
  readonly companyId: string;
  readonly currency: string;
  readonly settled: number;
  readonly instalments: readonly { readonly dueOn: CalendarDate; readonly amount: number }[];
};

/** One row per company and currency in which something was open at the end of the day. */
export const lateTotals = (db: Passing, asked: { watched: Watched; day: CalendarDate }): Promise<LateRow[]> =>
  db.past('portfolio', all => lateIn(all, asked));

/** 50,000 invoices of 200 companies, thirty days back, in a session that has answered before: 2.5 s where plans are kept, 0.2 s anew. */
const lateIn = (
  db: Queryable,
  { watched, day }: { watched: Watched; day: CalendarDate },
): Promise<LateRow[]> =>
  db.together(async session => {
    const asked = [...given(watched), day];
    const [, whole, inParts] = await Promise.all([
      session.query(PLAN_ANEW, []),
      select<LateRow>(session, WHOLE, asked),
      select<InParts>(session, IN_PARTS, asked),
    ]);
    return summed([...whole, ...inParts.map(one => partsOf(one, day))]);
  });

const WHOLE = `with ${CLAIMS}
     select company_id as "companyId", currency, count(*) as invoices, sum(payable - settled)::bigint as outstanding,
            coalesce(sum(payable - settled) filter (where due_on < $4), 0)::bigint as overdue, count(*) filter (where due_on < $4) as "overdueInvoices"
       from claim where instalments is null group by company_id, currency`;

const IN_PARTS = `with ${CLAIMS} select company_id as "companyId", currency, settled, instalments from claim where instalments is not null`;

/** What is settled went to the oldest instalment first: of 900.00 in three, 400.00 paid leave 0.00, 200.00 and 300.00. */
function partsOf({ companyId, currency, settled, instalments }: InParts, day: CalendarDate): LateRow {
  let left = settled;
  const rests = instalments.map(({ dueOn, amount }) => {
    const paid = Math.min(left, amount);
    left -= paid;
    return { dueOn, rest: amount - paid };
  });
  const sum = (parts: typeof rests): number => parts.reduce((total, { rest }) => total + rest, 0);
  const overdue = sum(rests.filter(({ dueOn }) => dueOn < day));
  return {
    companyId,
    currency,
    invoices: 1,
    outstanding: sum(rests),
    overdue,
    overdueInvoices: overdue > 0 ? 1 : 0,
  };
}

function summed(rows: readonly LateRow[]): LateRow[] {
  const totals = new Map<string, LateRow>();
  for (const row of rows) {
    const key = `${row.companyId} ${row.currency}`;
    const known = totals.get(key);
    totals.set(key, known === undefined ? row : plus(known, row));
  }
  return [...totals.values()];
}

const plus = (one: LateRow, other: LateRow): LateRow => ({
  ...one,
  invoices: one.invoices + other.invoices,
  outstanding: one.outstanding + other.outstanding,
  overdue: one.overdue + other.overdue,
  overdueInvoices: one.overdueInvoices + other.overdueInvoices,
});

export type WaitingRow = {
  readonly companyId: string;
  readonly prepared: number;
  readonly inDoubt: number;
  readonly failed: number;
  readonly answers: number;
  /** Of debtors, that nobody has answered and that have not lapsed. */
  readonly proposals: number;
  /** To be done by hand: letters to post, calls. */
  readonly tasks: number;
  /** Money that no invoice has taken, or not all of it; only where the person sees the whole company. */
  readonly payments: number;
  /** Files of which lines were refused since `refusedFrom`, and that did not come again in order; as for payments. */
  readonly refused: number;
  readonly knownUntil: CalendarDate | null;
};

/** A row for each company in which something waits, or money is known. */
export const waitingInAll = (
  db: Passing,
  {
    watched,
    proposedFrom,
    refusedFrom,
  }: { watched: Watched; proposedFrom: CalendarDate; refusedFrom: CalendarDate },
): Promise<WaitingRow[]> =>
  db.past('portfolio', all =>
    select<WaitingRow>(all, WAITING, [...given(watched), proposedFrom, refusedFrom]),
  );

const WAITING = `with prepared as (
       select m.company_id, count(*) as count from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
        where m.company_id = any($1::uuid[]) and m.state = 'prepared' and ${seen('o')} group by m.company_id),
     trouble as (
       select d.company_id, count(distinct d.message_id) filter (where d.state = 'inDoubt') as doubts,
              count(distinct d.message_id) filter (where d.state = 'failed' and o.closed_on is null) as failures
         from delivery d join dossier o on o.company_id = d.company_id and o.dossier_id = d.dossier_id
        where d.company_id = any($1::uuid[]) and d.state in ('inDoubt', 'failed') and ${seen('o')} group by d.company_id),
     answered as (
       select q.company_id, count(*) as count from debtor_answer q
        where q.company_id = any($1::uuid[]) and q.handled_at is null and ${seen('q')} group by q.company_id),
     proposed as (
       select p.company_id, count(*) as count from payment_plan p join dossier o on o.company_id = p.company_id and o.dossier_id = p.dossier_id
        where p.company_id = any($1::uuid[]) and p.proposed_by = 'debtor' and p.accepted_on is null and p.ended_on is null and p.proposed_on >= $4
          and ${seen('o')} group by p.company_id),
     task as (
       select d.company_id, count(*) as count from delivery d join message m on m.company_id = d.company_id and m.message_id = d.message_id
         join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
        where d.company_id = any($1::uuid[]) and d.state = 'task' and m.state in ('approved', 'closed') and ${seen('o')} group by d.company_id),
     loose as (
       select p.company_id, count(*) as count from payment p
        where p.company_id = any($1::uuid[]) and p.company_id = any($2::uuid[]) and p.allocated < p.amount and p.set_aside_because is null
        group by p.company_id),
     refused as (
       select f.company_id, count(*) as count from file_import f
        where f.company_id = any($1::uuid[]) and f.company_id = any($2::uuid[]) and f.refused > 0 and f.undone_at is null and f.taken_in_on >= $5
          and not exists (select from file_import again where again.company_id = f.company_id and again.file_name = f.file_name
                             and again.taken_in_at > f.taken_in_at and again.refused = 0 and again.undone_at is null)
        group by f.company_id),
     account as (
       select s.company_id, s.account, max(s.closing_on) as latest from statement s
        where s.company_id = any($1::uuid[]) and s.closing_on is not null
          and not exists (select from bank_account b where b.company_id = s.company_id and b.account = s.account and b.closed_on is not null)
        group by s.company_id, s.account),
     newest as (select company_id, max(latest) as latest from account group by company_id),
     stated as (
       select a.company_id, min(a.latest) as until_on from account a join newest n on n.company_id = a.company_id
         join company c on c.company_id = a.company_id
        where a.latest >= n.latest - ${OLD_ACCOUNT_DAYS} or a.account = c.iban group by a.company_id),
     declared as (select company_id, max(declared_on) as until_on from cash_declaration where company_id = any($1::uuid[]) group by company_id)
     select c.company_id as "companyId", coalesce(p.count, 0) as prepared, coalesce(t.doubts, 0) as "inDoubt",
            coalesce(t.failures, 0) as failed, coalesce(q.count, 0) as answers,
            coalesce(r.count, 0) as proposals, coalesce(k.count, 0) as tasks,
            coalesce(l.count, 0) as payments, coalesce(f.count, 0) as refused, greatest(s.until_on, d.until_on) as "knownUntil"
       from company c left join prepared p on p.company_id = c.company_id left join trouble t on t.company_id = c.company_id
       left join answered q on q.company_id = c.company_id left join proposed r on r.company_id = c.company_id
       left join task k on k.company_id = c.company_id left join stated s on s.company_id = c.company_id
       left join declared d on d.company_id = c.company_id left join loose l on l.company_id = c.company_id
       left join refused f on f.company_id = c.company_id
      where c.company_id = any($1::uuid[])`;
