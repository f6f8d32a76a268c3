// What the undo of an import does to money that went back: a return that the import told is forgotten and what it had
// taken away is put back; a return that took a payment of the import back is a question again.

import type { RemovedAllocation } from '../money/allocation-removal.ts';
import { insertAllocations } from '../money/matching-rows.ts';
import { releaseMoneyBack } from '../money/money-back.ts';
import { restsOf } from '../money/payment-rows.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

type Row = {
  readonly id: string;
  readonly isTold: boolean;
  readonly takenBack: readonly RemovedAllocation[];
};

/** Before the rows of the import are deleted. Returns the invoices that are settled again. */
export async function undoMoneyOfImport(
  db: Queryable,
  {
    companyId,
    importId,
    author,
    makeId,
  }: { companyId: string; importId: string; author: string; makeId: () => string },
): Promise<string[]> {
  const rows = await select<Row>(
    db,
    `select m.money_back_id as id, m.import_id is not distinct from $2 as "isTold", m.taken_back as "takenBack"
       from money_back m left join payment p on p.company_id = m.company_id and p.payment_id = m.payment_id
      where m.company_id = $1 and m.kind = 'returned' and (m.import_id = $2 or p.import_id = $2)`,
    [companyId, importId],
  );
  const restored: string[] = [];
  for (const { id, isTold, takenBack } of rows) {
    await releaseMoneyBack(db, { companyId, id, to: 'open', author });
    if (!isTold) continue;
    await db.query('delete from money_back where company_id = $1 and money_back_id = $2', [companyId, id]);
    restored.push(...(await putBack(db, { companyId, takenBack, makeId })));
  }
  // A refund of money that was never there is none.
  await db.query(
    `update money_back m set state = 'undone', payment_id = null from payment p
      where m.company_id = $1 and m.kind = 'refunded' and p.company_id = m.company_id and p.payment_id = m.payment_id and p.import_id = $2`,
    [companyId, importId],
  );
  return restored;
}

/** What still fits: an invoice may have been paid meanwhile. Differences that were given up with it are not given again. */
async function putBack(
  db: Queryable,
  {
    companyId,
    takenBack,
    makeId,
  }: { companyId: string; takenBack: readonly RemovedAllocation[]; makeId: () => string },
): Promise<string[]> {
  const rests = await restsOf(
    db,
    companyId,
    takenBack.map(({ invoiceId }) => invoiceId),
  );
  const open = new Map([...rests].map(([id, { rest }]) => [id, rest]));
  const restored: string[] = [];
  for (const { differenceId, author, ...allocation } of takenBack) {
    const rest = open.get(allocation.invoiceId) ?? 0;
    if (differenceId !== null || allocation.paymentId === null || rest < allocation.amount) continue;
    open.set(allocation.invoiceId, rest - allocation.amount);
    await insertAllocations(db, { companyId, author, allocations: [{ ...allocation, id: makeId() }] });
    restored.push(allocation.invoiceId);
  }
  return restored;
}
