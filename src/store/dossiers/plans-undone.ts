// What was said of a plan and is taken back: its approval, its acceptance, the answer that it had.

import type { Queryable } from '../session.ts';

export async function unapprovePlan(
  db: Queryable,
  { companyId, planId }: { companyId: string; planId: string },
): Promise<void> {
  await db.query(
    'update payment_plan set approved_on = null, approved_by = null where company_id = $1 and plan_id = $2',
    [companyId, planId],
  );
}

/** A proposal again; the plans that gave way to it hold again. Their ids. */
export async function unacceptPlan(
  db: Queryable,
  { companyId, planId }: { companyId: string; planId: string },
): Promise<string[]> {
  await db.query(
    `update payment_plan set accepted_on = null, accepted_by = null, accepted_proof = null, acknowledged = '{}' where company_id = $1 and plan_id = $2`,
    [companyId, planId],
  );
  const { rows } = await db.query<{ id: string }>(
    `update payment_plan set ended_on = null, ended_kind = null, ended_by = null, ended_because = null, ended_for = null
      where company_id = $1 and ended_for = $2 returning plan_id as id`,
    [companyId, planId],
  );
  return rows.map(({ id }) => id);
}

/** A proposal whose answer was taken back waits again; false where it is over for another reason. */
export async function waitAgain(
  db: Queryable,
  { companyId, planId }: { companyId: string; planId: string },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update payment_plan set ended_on = null, ended_kind = null, ended_by = null, ended_because = null, ended_for = null
      where company_id = $1 and plan_id = $2 and ended_kind = 'countered' and ended_for is null and accepted_on is null`,
    [companyId, planId],
  );
  return rowCount === 1;
}
