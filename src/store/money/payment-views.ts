// Payments as a person looks them up: what each pays, what went back, and the difference given up with it.

import type { CalendarDate } from '../../units/calendar.ts';
import { groupValues } from '../group-by.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import type { MoneyBackRow } from './money-back.ts';

export type PaymentRow = {
  readonly id: string;
  readonly source: 'statement' | 'manual' | 'invoice' | 'provider';
  readonly means: string | null;
  readonly receivedOn: CalendarDate;
  readonly currency: string;
  readonly amount: number;
  readonly rest: number;
  readonly payerName: string | null;
  readonly payerIban: string | null;
  readonly text: string;
  readonly references: readonly string[];
  readonly setAsideBecause: string | null;
  readonly account: string | null;
};

const COLUMNS = `p.payment_id as id, p.source, p.means, p.received_on as "receivedOn", p.currency, p.amount, p.amount - p.allocated as rest, p.payer_name as "payerName",
  p.payer_iban as "payerIban", p.payment_text as text, p.payment_references as "references", p.set_aside_because as "setAsideBecause", l.account`;
const LINE =
  'left join statement_line l on l.company_id = p.company_id and l.statement_line_id = p.statement_line_id';

export type PaymentKey = readonly [receivedOn: string, id: string];

/** A page of payments, the newest first; `search` looks at payers, texts and references. */
export async function paymentPage(
  db: Queryable,
  {
    companyId,
    search,
    after,
    limit,
  }: { companyId: string; search: string | null; after: PaymentKey | null; limit: number },
): Promise<PaymentRow[]> {
  return select<PaymentRow>(
    db,
    `select ${COLUMNS} from payment p ${LINE} where p.company_id = $1
        and ($2::text is null or concat_ws(' ', p.payer_name, p.payer_iban, p.payment_text, array_to_string(p.payment_references, ' ')) ilike '%' || $2 || '%')
        and ($3::date is null or (p.received_on, p.payment_id) < ($3::date, $4::uuid))
      order by p.received_on desc, p.payment_id desc limit $5`,
    [companyId, search === null ? null : likeText(search), ...(after ?? [null, null]), limit],
  );
}

const likeText = (search: string): string => search.replaceAll(/[\\%_]/g, sign => `\\${sign}`);

export async function paymentRow(
  db: Queryable,
  companyId: string,
  paymentId: string,
): Promise<PaymentRow | null> {
  const [row] = await select<PaymentRow>(
    db,
    `select ${COLUMNS} from payment p ${LINE} where p.company_id = $1 and p.payment_id = $2`,
    [companyId, paymentId],
  );
  return row ?? null;
}

export type PaidRow = {
  readonly id: string;
  readonly kind: 'payment' | 'creditNote' | 'difference';
  readonly invoiceId: string;
  readonly number: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly amount: number;
  readonly differenceId: string | null;
  readonly because: unknown;
  readonly author: string;
};

/** What the payment settles, the credit notes deducted from it and the differences given up with it. */
export async function paidBy(db: Queryable, companyId: string, paymentId: string): Promise<PaidRow[]> {
  return select<PaidRow>(
    db,
    `select a.allocation_id as id, case when a.difference_id is not null then 'difference' when a.credit_note_id is not null then 'creditNote' else 'payment' end as kind, a.invoice_id as "invoiceId", i.number,
            i.debtor_id as "debtorId", d.name as "debtorName", a.amount, a.difference_id as "differenceId", a.because, a.author
       from allocation a join invoice i on i.company_id = a.company_id and i.invoice_id = a.invoice_id
       join debtor d on d.company_id = i.company_id and d.debtor_id = i.debtor_id
       left join difference w on w.company_id = a.company_id and w.difference_id = a.difference_id
      where a.company_id = $1 and (a.payment_id = $2 or a.deducted_by = $2 or w.payment_id = $2) order by i.due_on, i.number, a.allocation_id`,
    [companyId, paymentId],
  );
}

export async function wentBackOf(
  db: Queryable,
  companyId: string,
  paymentId: string,
): Promise<Pick<MoneyBackRow, 'id' | 'kind' | 'amount' | 'wentOn' | 'because'>[]> {
  return select(
    db,
    `select money_back_id as id, kind, amount, went_on as "wentOn", because from money_back
      where company_id = $1 and payment_id = $2 and state = 'taken' order by went_on, money_back_id`,
    [companyId, paymentId],
  );
}

/** By payment, what it pays and the credit notes deducted from it: the ids alone. */
export async function allocationIdsOf(
  db: Queryable,
  companyId: string,
  paymentIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await select<{ paymentId: string; id: string }>(
    db,
    `select payment_id as "paymentId", allocation_id as id from allocation where company_id = $1 and payment_id = any($2)
      union select deducted_by, allocation_id from allocation where company_id = $1 and deducted_by = any($2)`,
    [companyId, paymentIds],
  );
  return groupValues(
    rows,
    ({ paymentId }) => paymentId,
    ({ id }) => id,
  );
}
