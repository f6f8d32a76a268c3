// What keeps one invoice from being asked for because somebody said so: what a person holds back, and what its debtor contests. What a
// document of its own life cycle says stays with that document.

import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type Doubt = {
  readonly kind: 'hold' | 'dispute';
  readonly id: string;
  /** Of a dispute: the part it is about, null for the whole; and what was conceded of it already. */
  readonly amount: number | null;
  readonly conceded: number | null;
};

/** Locked, in the order of their ids. */
export async function doubtsOver(
  db: Queryable,
  { companyId, invoiceId }: { companyId: string; invoiceId: string },
): Promise<Doubt[]> {
  const holds = await select<Doubt>(
    db,
    `select 'hold' as kind, hold_id as id, null::bigint as amount, null::bigint as conceded from hold
      where company_id = $1 and invoice_id = $2 and fact is null and import_id is null and lifted_at is null order by hold_id for update`,
    [companyId, invoiceId],
  );
  const disputes = await select<Doubt>(
    db,
    `select 'dispute' as kind, dispute_id as id, amount, conceded from dispute
      where company_id = $1 and invoice_id = $2 and source <> 'lifecycle' and (outcome is null or outcome in ('accepted', 'settled')) order by dispute_id for update`,
    [companyId, invoiceId],
  );
  return [...holds, ...disputes];
}

const MOVES: Readonly<Record<Doubt['kind'], string>> = {
  hold: `update hold set invoice_id = $4 where company_id = $1 and hold_id = $2 and invoice_id = $3 and $5::bigint is null and $6::bigint is null`,
  dispute: `update dispute set invoice_id = $4, amount = $5, conceded = case when outcome in ('accepted', 'settled') then coalesce($6, conceded) end
      where company_id = $1 and dispute_id = $2 and invoice_id = $3`,
};

/** Of a dispute that was answered meanwhile, the answer stays. */
export async function moveDoubt(
  db: Queryable,
  { companyId, doubt, from, to }: { companyId: string; doubt: Doubt; from: string; to: string },
): Promise<void> {
  const { kind, id, amount, conceded } = doubt;
  await db.query(MOVES[kind], [companyId, id, from, to, amount, conceded]);
}
