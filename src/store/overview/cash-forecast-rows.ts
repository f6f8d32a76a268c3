// What is needed to say what will come in, as it was known at the end of a day: open parts, agreements, disputes, what is
// stopped, and afterwards what came. One statement each for the whole company, however many invoices are open.

import type { CalendarDate } from '../../units/calendar.ts';
import type { CoveredRow } from '../dossiers/covered-parts.ts';
import { OPEN_PARTS } from '../invoices/open-parts.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

type Then = { readonly companyId: string; readonly day: CalendarDate };

export type PartRow = {
  readonly invoiceId: string;
  readonly debtorId: string;
  readonly currency: string;
  readonly dueOn: CalendarDate | null;
  readonly rest: number;
};

/** The earliest due date of an invoice first. */
export const partsOpenOn = (db: Queryable, { companyId, day }: Then): Promise<PartRow[]> =>
  select<PartRow>(
    db,
    `with ${OPEN_PARTS} select invoice_id as "invoiceId", debtor_id as "debtorId", currency, due_on as "dueOn", rest
       from part where rest > 0 order by due_on nulls last, invoice_id`,
    [companyId, day],
  );

export type AgreementRow = {
  readonly kind: 'plan' | 'promise';
  readonly covers: readonly CoveredRow[];
  /** The payments that were agreed on, in order. */
  readonly pays: readonly { readonly dueOn: CalendarDate; readonly amount: number }[];
  readonly graceDays: number;
};

/** Plans that were accepted and promises that were given, and not taken back by then. Plans first, the latest of each first. */
export const agreedBy = (db: Queryable, { companyId, day }: Then): Promise<AgreementRow[]> =>
  select<AgreementRow>(
    db,
    `select kind, covers, pays, "graceDays" from (
       select 'plan' as kind, covers, instalments as pays, grace_days as "graceDays", accepted_on as since, plan_id as id
         from payment_plan where company_id = $1 and accepted_on <= $2 and (ended_on is null or ended_on > $2)
       union all
       select 'promise', covers, jsonb_build_array(jsonb_build_object('dueOn', pay_on, 'amount', amount)), grace_days, made_on, promise_id
         from payment_promise where company_id = $1 and made_on <= $2 and (taken_back_on is null or taken_back_on > $2)
     ) as given order by kind, since desc, id desc`,
    [companyId, day],
  );

export type DisputeRow = {
  readonly invoiceId: string;
  readonly amount: number | null;
  readonly answerBy: CalendarDate;
  /** What was conceded and not credited by then; null while nobody had answered. */
  readonly conceded: number | null;
};

export const disputedOn = (db: Queryable, { companyId, day }: Then): Promise<DisputeRow[]> =>
  select<DisputeRow>(
    db,
    `select d.invoice_id as "invoiceId", d.amount, d.answer_by as "answerBy",
            case when d.outcome_on <= $2 then greatest(d.conceded - coalesce(sum(a.amount), 0), 0)::bigint end as conceded
       from dispute d left join allocation a on a.company_id = d.company_id and a.invoice_id = d.invoice_id
              and a.payment_id is null and a.counts_from between d.outcome_on and $2
      where d.company_id = $1 and d.opened_on <= $2 and (d.outcome is null or d.outcome_on > $2 or d.conceded > 0)
      group by d.company_id, d.dispute_id order by d.opened_on, d.dispute_id`,
    [companyId, day],
  );

/** Invoices of which the debtor is not looked to for payment: insolvent, handed over, closed. */
export const stoppedOn = async (db: Queryable, { companyId, day }: Then): Promise<Set<string>> => {
  const rows = await select<{ invoiceId: string }>(
    db,
    `with ended as (
       select s.dossier_id, s.kind, s.covers from dossier_stop s
        where s.company_id = $1 and s.kind in ('handOver', 'closure') and s.from_on <= $2 and (s.ended_on is null or s.ended_on > $2))
     select i.invoice_id as "invoiceId" from invoice i
      where i.company_id = $1 and i.issued_on <= $2 and (
        exists (select from insolvency n where n.company_id = i.company_id and n.debtor_id = i.debtor_id and n.opened_on <= $2
                   and (n.lifted_at is null or n.lifted_at::date > $2))
        or exists (select from ended e join dossier o on o.company_id = $1 and o.dossier_id = e.dossier_id
                    where e.kind = 'handOver' and o.debtor_id = i.debtor_id and o.currency = i.currency))
     union
     select (covered.id)::uuid from ended e cross join lateral jsonb_array_elements_text(e.covers) as covered(id) where e.kind = 'closure'`,
    [companyId, day],
  );
  return new Set(rows.map(({ invoiceId }) => invoiceId));
};

export type CameRow = {
  readonly currency: string;
  /** 0 is the week that begins on the day after. */
  readonly week: number;
  /** For invoices that were there on the day; the others were issued since. */
  readonly wasOpen: boolean;
  readonly amount: number;
};

/** Money that came for invoices after the day, up to `until`. */
export const cameSince = (
  db: Queryable,
  { companyId, day, until }: Then & { readonly until: CalendarDate },
): Promise<CameRow[]> =>
  select<CameRow>(
    db,
    `select i.currency, ((a.counts_from - $2::date - 1) / 7)::int as week, i.issued_on <= $2 as "wasOpen", sum(a.amount)::bigint as amount
       from allocation a join invoice i on i.company_id = a.company_id and i.invoice_id = a.invoice_id
      where a.company_id = $1 and a.payment_id is not null and a.counts_from > $2 and a.counts_from <= $3
      group by 1, 2, 3`,
    [companyId, day, until],
  );
