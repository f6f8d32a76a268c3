// The scenario that a person chose, for many debtors at once: one statement for all of them.

import type { DebtorKind } from '../../claim/parties.ts';
import { type Collector, inPortfolio } from '../debtors/portfolios.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type ChoosingDebtor = {
  readonly debtorId: string;
  readonly name: string;
  readonly kind: DebtorKind;
  /** What a person chose before; null where the rules decide. */
  readonly scenario: string | null;
};

type Asked = { readonly companyId: string; readonly debtorIds: readonly string[] };

/** Of those asked for, whom the asker sees, by name. */
export async function choosingDebtors(
  db: Queryable,
  { companyId, debtorIds, collector = null }: Asked & Collector,
): Promise<ChoosingDebtor[]> {
  return select<ChoosingDebtor>(
    db,
    `select d.debtor_id as "debtorId", d.name, d.kind, d.scenario from debtor d
      where d.company_id = $1 and d.debtor_id = any($2::uuid[]) and ${inPortfolio('d.debtor_id', '$3')}
      order by d.folded_name, d.debtor_id`,
    [companyId, debtorIds, collector],
  );
}

/** They stay as they are until the transaction ends; in one order, so that two acts wait for each other and never block. */
export async function lockDebtors(db: Queryable, { companyId, debtorIds }: Asked): Promise<void> {
  await db.query(
    `select debtor_id from debtor where company_id = $1 and debtor_id = any($2::uuid[])
      order by debtor_id for update`,
    [companyId, debtorIds],
  );
}

export async function chooseScenario(
  db: Queryable,
  { companyId, debtorIds, scenario }: Asked & { readonly scenario: string | null },
): Promise<void> {
  await db.query('update debtor set scenario = $3 where company_id = $1 and debtor_id = any($2::uuid[])', [
    companyId,
    debtorIds,
    scenario,
  ]);
}
