// Takes messages back that have not left, whoever asks for it.

import type { Reason } from '../../dunning/decision.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type Withdrawal = { readonly messageId: string; readonly because: Reason };
export type Withdrawn = { readonly messageId: string; readonly debtorId: string };

/** Money for one of its invoices was allocated after the message was written: ids are in the order in which they were made. */
const MONEY_CAME = `exists (select 1 from message_invoice i join allocation a on a.company_id = i.company_id and a.invoice_id = i.invoice_id
    where i.company_id = m.company_id and i.message_id = m.message_id and a.payment_id is not null and a.allocation_id > m.message_id)`;

/** A reminder that asks for another amount than is owed by now: whether money made it so, and not a dispute or a credit note alone. */
const BECAUSE = `case when w.because->>'code' = 'amountChanged' and m.confirms is null and ${MONEY_CAME} then w.because || '{"isByMoney": true}' else w.because end`;

/**
 * Their parcels do not leave and their rungs are free again. A message of which a part has left keeps its rungs and is closed;
 * one that is being handed over right now is left alone, its receipt tells what became of it. Those that were taken back, in
 * the order in which they were named.
 */
export async function withdrawMessages(
  db: Queryable,
  companyId: string,
  withdrawals: readonly Withdrawal[],
): Promise<readonly Withdrawn[]> {
  if (withdrawals.length === 0) return [];
  const ids = withdrawals.map(({ messageId }) => messageId);
  const has = (states: string): string =>
    `exists (select 1 from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.state in (${states}))`;
  const withdrawn = await select<Withdrawn>(
    db,
    `update message m set state = case when ${has("'delivered', 'inDoubt', 'done'")} then 'closed' else 'withdrawn' end, withdrawn_because = ${BECAUSE}, version = version + 1
       from jsonb_to_recordset($2::jsonb) as w ("messageId" uuid, because jsonb), dossier o
      where m.company_id = $1 and m.message_id = w."messageId" and o.company_id = m.company_id and o.dossier_id = m.dossier_id and not ${has("'sending'")}
      returning m.message_id as "messageId", o.debtor_id as "debtorId"`,
    [companyId, JSON.stringify(withdrawals)],
  );
  const those = `select message_id from message where company_id = $1 and message_id = any($2) and state`;
  await db.query(`delete from rung_taken where company_id = $1 and message_id in (${those} = 'withdrawn')`, [
    companyId,
    ids,
  ]);
  await db.query(
    `update delivery set state = 'withdrawn' where company_id = $1 and message_id in (${those} in ('withdrawn', 'closed')) and state in ('waiting', 'task', 'failed')`,
    [companyId, ids],
  );
  const debtors = new Map(withdrawn.map(({ messageId, debtorId }) => [messageId, debtorId]));
  return ids.flatMap(messageId => {
    const debtorId = debtors.get(messageId);
    return debtorId === undefined ? [] : [{ messageId, debtorId }];
  });
}
