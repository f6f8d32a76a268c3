// What matching knows besides the invoices: every customer, and receipts that pay something.

import type { KnownDebtor } from '../../matching/open/open-claims.ts';
import type { EarlierReceipt } from '../../matching/repeats.ts';
import { type Money, money } from '../../units/money.ts';
import { listText } from '../list-text.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

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

/** Receipts that pay something already, of the days around the loose money and of an amount of it: no other repeats any of it. */
export async function earlierReceipts(
  db: Queryable,
  { companyId, repeatDays, loose }: { companyId: string; repeatDays: number; loose: readonly Money[] },
): Promise<EarlierReceipt[]> {
  const rows = await select<Omit<EarlierReceipt, 'amount'> & { minor: number; currency: string }>(
    db,
    `select received_on as "receivedOn", amount as minor, currency, payer_name as "payerName", payer_iban as "payerIban", payment_text as text,
            payment_references as "references"
       from payment where company_id = $1 and allocated > 0
        and amount = any($3::bigint[])
        and received_on >= (select min(received_on) from payment where company_id = $1 and allocated < amount and set_aside_because is null) - $2::integer`,
    [companyId, repeatDays, listText(new Set(loose.map(({ amount }) => amount)))],
  );
  return rows.map(({ minor, currency, ...receipt }) => ({ ...receipt, amount: money(minor, currency) }));
}
