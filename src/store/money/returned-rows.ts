// Bank lines that take a payment back, and the payments of the same account that they may mean.

import type { EarlierPayment, ReturnLine } from '../../matching/returned.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type OpenReturn = ReturnLine & { readonly amount: number; readonly currency: string };

const PARTIES = `l.counterparty, l.counterparty_iban as "counterpartyIban", l.line_references as "references", l.line_text as text`;

/** Oldest first, so that the same lines in any order of files give the same answers. */
export async function openReturnLines(db: Queryable, companyId: string): Promise<OpenReturn[]> {
  return select<OpenReturn>(
    db,
    `select m.money_back_id as id, l.booked_on as "bookedOn", l.is_reversal as "isFlagged", m.amount, m.currency, ${PARTIES}
       from money_back m join statement_line l on l.company_id = m.company_id and l.statement_line_id = m.statement_line_id
      where m.company_id = $1 and m.state = 'open' order by l.booked_on, l.line_key`,
    [companyId],
  );
}

/** By return, the payments that it may take back. A payment recorded by hand came into no account in particular. */
export async function earlierPayments(
  db: Queryable,
  companyId: string,
  returnIds: readonly string[],
): Promise<Map<string, (EarlierPayment & { readonly currency: string; readonly amount: number })[]>> {
  const rows = await select<EarlierPayment & { currency: string; amount: number; returnId: string }>(
    db,
    `select m.money_back_id as "returnId", p.payment_id as "paymentId", p.received_on as "receivedOn", p.currency, p.amount,
            p.payer_name as counterparty, p.payer_iban as "counterpartyIban", p.payment_references as "references", p.payment_text as text
       from money_back m join statement_line l on l.company_id = m.company_id and l.statement_line_id = m.statement_line_id
       join payment p on p.company_id = m.company_id and p.amount = m.amount and p.currency = m.currency and p.received_on <= l.booked_on
       left join statement_line s on s.company_id = p.company_id and s.statement_line_id = p.statement_line_id
      where m.company_id = $1 and m.money_back_id = any($2) and p.source <> 'invoice' and (s.account is null or s.account = l.account)
        and not exists (select from money_back o where o.company_id = p.company_id and o.payment_id = p.payment_id and o.state = 'taken')
      order by p.received_on, p.payment_id`,
    [companyId, returnIds],
  );
  const byReturn = new Map<string, (EarlierPayment & { currency: string; amount: number })[]>();
  for (const { returnId, ...payment } of rows) {
    const list = byReturn.get(returnId) ?? [];
    list.push(payment);
    byReturn.set(returnId, list);
  }
  return byReturn;
}

export type ReturnedPayment = {
  readonly invoiceId: string;
  readonly paymentId: string;
  readonly amount: number;
  readonly receivedOn: CalendarDate;
  readonly returnedOn: CalendarDate;
  readonly knownOn: CalendarDate;
};

/** What was taken back of these invoices, the latest first. */
export async function returnedOf(
  db: Queryable,
  { companyId, debtorIds, day }: { companyId: string; debtorIds: readonly string[]; day: CalendarDate },
): Promise<ReturnedPayment[]> {
  return select<ReturnedPayment>(
    db,
    `select i.invoice_id as "invoiceId", m.payment_id as "paymentId", sum(t.amount)::bigint as amount, coalesce(min(t."countsFrom"), m.went_on) as "receivedOn",
            m.went_on as "returnedOn", greatest(m.went_on, m.taken_on) as "knownOn"
       from money_back m cross join jsonb_to_recordset(m.taken_back) as t ("invoiceId" uuid, amount bigint, "countsFrom" date)
       join invoice i on i.company_id = m.company_id and i.invoice_id = t."invoiceId"
      where m.company_id = $1 and m.kind = 'returned' and m.state = 'taken' and i.debtor_id = any($2) and m.went_on <= $3
      group by i.invoice_id, m.payment_id, m.went_on, m.taken_on, m.money_back_id order by m.went_on desc, m.money_back_id`,
    [companyId, debtorIds, day],
  );
}
