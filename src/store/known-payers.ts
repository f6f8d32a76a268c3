// What matching knows besides what is open: every customer, invoices that are paid, and receipts that pay something.

import type { KnownDebtor, SettledClaim } from '../matching/open-claims.ts';
import type { EarlierReceipt } from '../matching/repeats.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { select } from './select.ts';
import type { Queryable } from './session.ts';

/** Every customer, also those that owe nothing now: a name that two of them share names neither. */
export async function knownDebtors(db: Queryable, companyId: string): Promise<KnownDebtor[]> {
  return select<KnownDebtor>(
    db,
    `select d.id as "debtorId", d.names, coalesce(a.ibans, '{}') as ibans, d.numbers as "customerNumbers"
       from (select coalesce(merged_into, debtor_id) as id, array_agg(distinct name order by name) as names,
                    array_remove(array_agg(distinct customer_number), null) as numbers from debtor where company_id = $1 group by 1) as d
       left join (select debtor_id, array_agg(iban order by iban) as ibans from payer_account where company_id = $1 group by 1) as a on a.debtor_id = d.id
      order by d.id`,
    [companyId],
  );
}

/** With its day, which tells whether it is still in the window of the money that is left. */
export type DatedSettled = SettledClaim & { readonly issuedOn: CalendarDate };

/** Of the last year and a month before the loose money: a payer seldom names an older one. */
export const SETTLED_DAYS = 396;

export async function settledClaims(db: Queryable, companyId: string): Promise<DatedSettled[]> {
  const rows = await select<Omit<DatedSettled, 'payable'> & { minor: number; currency: string }>(
    db,
    `select debtor_id as "debtorId", number, payable as minor, currency, issued_on as "issuedOn" from invoice i where company_id = $1 and settled >= payable and cancelled_on is null
        and issued_on > (select min(received_on) from payment where company_id = $1 and allocated < amount and set_aside_because is null) - $2::integer`,
    [companyId, SETTLED_DAYS],
  );
  return rows.map(({ debtorId, number, issuedOn, minor, currency }) => ({
    debtorId,
    number,
    issuedOn,
    payable: money(minor, currency),
  }));
}

/** Receipts that pay something already, of the days around the loose money and of an amount of it: no other repeats any of it. */
export async function earlierReceipts(
  db: Queryable,
  { companyId, repeatDays }: { companyId: string; repeatDays: number },
): Promise<EarlierReceipt[]> {
  const rows = await select<Omit<EarlierReceipt, 'amount'> & { minor: number; currency: string }>(
    db,
    `select received_on as "receivedOn", amount as minor, currency, payer_name as "payerName", payer_iban as "payerIban", payment_text as text,
            payment_references as "references"
       from payment where company_id = $1 and allocated > 0
        and (amount, currency) in (select amount - allocated, currency from payment where company_id = $1 and allocated < amount and set_aside_because is null)
        and received_on >= (select min(received_on) from payment where company_id = $1 and allocated < amount and set_aside_because is null) - $2::integer`,
    [companyId, repeatDays],
  );
  return rows.map(({ minor, currency, ...receipt }) => ({ ...receipt, amount: money(minor, currency) }));
}
