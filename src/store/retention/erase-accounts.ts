// What names somebody in the accounts, when the law asks for them no longer: the debtor, the texts and documents of invoices,
// whose payment it was. Numbers, days and amounts stay, so that every sum is what it was.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { type Erasing, GONE, namesNobody, takeWordsOut, valuesOf } from './erase-recovery.ts';

const INVOICES = `${GONE},
  papers as (select i.invoice_id from invoice i join gone g on g.debtor_id = i.debtor_id where i.company_id = $1 and i.issued_on < g.before)`;

/** Payments of which every part paid such an invoice. */
const PAYMENTS = `${GONE},
  paid as (
    select p.payment_id, p.statement_line_id from payment p
     where p.company_id = $1 and p.allocated = p.amount and p.payment_id in (
             select a.payment_id from allocation a join invoice i on i.company_id = $1 and i.invoice_id = a.invoice_id
               join gone g on g.debtor_id = i.debtor_id where a.company_id = $1 and i.issued_on < g.before)
       and not exists (
             select from allocation a join invoice i on i.company_id = $1 and i.invoice_id = a.invoice_id
               join debtor d on d.company_id = $1 and d.debtor_id = i.debtor_id
              where a.company_id = $1 and a.payment_id = p.payment_id
                and i.issued_on >= coalesce(d.accounts_erased_before, '-infinity')))`;

const STATEMENTS: readonly string[] = [
  // First: whose payments may go is asked by it.
  `${GONE} update debtor t set accounts_erased_before = g.before from gone g where t.company_id = $1 and t.debtor_id = g.debtor_id`,
  `${PAYMENTS} update statement_line t set counterparty = null, counterparty_iban = null, line_references = '{}', line_text = ''
     from paid p where t.company_id = $1 and t.statement_line_id = p.statement_line_id`,
  `${PAYMENTS} update money_back t set because = '' from paid p where t.company_id = $1 and t.payment_id = p.payment_id`,
  `${PAYMENTS} update payment t set payer_name = null, payer_iban = null, payment_references = '{}', payment_text = '', set_aside_because = left(set_aside_because, 0)
     from paid p where t.company_id = $1 and t.payment_id = p.payment_id`,
  `${INVOICES} delete from invoice_document t using papers i where t.company_id = $1 and t.invoice_id = i.invoice_id`,
  `${INVOICES} delete from import_change t using papers i where t.company_id = $1 and t.invoice_id = i.invoice_id`,
  `${INVOICES} update difference t set because = '' from papers i where t.company_id = $1 and t.invoice_id = i.invoice_id`,
  `${INVOICES} update write_off t set because = '', reopened_because = left(reopened_because, 0)
     from papers i where t.company_id = $1 and t.invoice_id = i.invoice_id`,
  `${INVOICES} update invoice t set payment_references = '{}', terms = '{}', subject = null, order_reference = null, payee = null
     from papers i where t.company_id = $1 and t.invoice_id = i.invoice_id`,
  `${INVOICES} update invoice_status t set reasons = '{}' from papers i where t.company_id = $1 and t.invoice_id = i.invoice_id`,
  `${GONE} delete from paid_item t using gone g where t.company_id = $1 and t.debtor_id = g.debtor_id and t.invoiced_on < g.before`,
  namesNobody('true'),
];

/** The number of invoices that name nobody any more. */
export async function eraseAccounts(db: Queryable, erasing: Erasing): Promise<number> {
  const values = valuesOf(erasing);
  const invoices = await select<{ id: string }>(
    db,
    `${INVOICES} select invoice_id as id from papers`,
    values,
  );
  await eraseClues(db, values);
  for (const statement of STATEMENTS) await db.query(statement, values);
  return invoices.length;
}

/** Why a payment was taken for an invoice quotes the payer. */
const eraseClues = (db: Queryable, values: readonly unknown[]): Promise<void> =>
  takeWordsOut(db, {
    values,
    rows: `${INVOICES} select a.allocation_id as id, a.because as kept from allocation a join papers i on i.invoice_id = a.invoice_id
      where a.company_id = $1`,
    update: 'update allocation t set because = w.kept',
    key: 'allocation_id',
  });

/** What old files said of people who are no debtors here, or of nobody we know; whether there was any. */
export async function eraseOfNobody(
  db: Queryable,
  { companyId, before }: { companyId: string; before: CalendarDate },
): Promise<boolean> {
  let isAny = false;
  for (const statement of OF_NOBODY)
    isAny = (await db.query(statement, [companyId, before])).rowCount > 0 || isAny;
  return isAny;
}

const OF_NOBODY: readonly string[] = [
  `update statement_line t set counterparty = null, counterparty_iban = null, line_references = '{}', line_text = ''
    where t.company_id = $1 and t.booked_on < $2 and (t.line_text <> '' or t.counterparty is not null)
      and not exists (select from payment p where p.company_id = $1 and p.statement_line_id = t.statement_line_id
                        and (p.allocated > 0 or p.set_aside_because is null))`,
  `update payment set payer_name = null, payer_iban = null, payment_references = '{}', payment_text = '', set_aside_because = ''
    where company_id = $1 and received_on < $2 and allocated = 0 and set_aside_because <> ''`,
  `update file_import set problems = '[]' where company_id = $1 and taken_in_on < $2 and problems <> '[]'`,
];
