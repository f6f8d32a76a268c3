// Facts of the law that a person entered. Nothing is deleted: what was wrong is lifted.

import type { LawFact } from '../../claim/law-facts.ts';
import { money } from '../../units/money.ts';
import { groupValues } from '../group-by.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

type Row = Omit<LawFact, 'amount'> & { readonly amount: number | null; readonly currency: string | null };

const COLUMNS = `fact_id as id, debtor_id as "debtorId", invoice_id as "invoiceId", kind, happened_on as "on", amount, currency, source, author as by`;

/** Those in force, by debtor, in order of day. */
export async function lawFactsOf(
  db: Queryable,
  companyId: string,
  debtorIds: readonly string[],
): Promise<Map<string, LawFact[]>> {
  const rows = await select<Row>(
    db,
    `select ${COLUMNS} from law_fact where company_id = $1 and debtor_id = any($2) and lifted_at is null order by happened_on, fact_id`,
    [companyId, debtorIds],
  );
  return groupValues(rows, ({ debtorId }) => debtorId, toFact);
}

/** The debtors of a company that have a fact in force. */
export async function debtorsWithFacts(db: Queryable, companyId: string): Promise<string[]> {
  const rows = await select<{ debtorId: string }>(
    db,
    'select distinct debtor_id as "debtorId" from law_fact where company_id = $1 and lifted_at is null',
    [companyId],
  );
  return rows.map(({ debtorId }) => debtorId);
}

const toFact = ({ amount, currency, ...fact }: Row): LawFact => ({
  ...fact,
  amount: amount === null || currency === null ? null : money(amount, currency),
});

export async function insertLawFact(
  db: Queryable,
  { companyId, at, fact }: { companyId: string; at: string; fact: LawFact },
): Promise<void> {
  const { id, debtorId, invoiceId, kind, on, amount, source, by } = fact;
  await db.query(
    `insert into law_fact (company_id, fact_id, debtor_id, invoice_id, kind, happened_on, amount, currency, source, author, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      companyId,
      id,
      debtorId,
      invoiceId,
      kind,
      on,
      amount?.amount ?? null,
      amount?.currency ?? null,
      source,
      by,
      at,
    ],
  );
}

/** What was lifted; null when no such fact is in force. */
export async function liftLawFact(
  db: Queryable,
  { companyId, factId, at, by }: { companyId: string; factId: string; at: string; by: string },
): Promise<LawFact | null> {
  const row = await selectOne<Row>(
    db,
    `update law_fact set lifted_at = $3, lifted_by = $4 where company_id = $1 and fact_id = $2 and lifted_at is null returning ${COLUMNS}`,
    [companyId, factId, at, by],
  );
  return row === null ? null : toFact(row);
}
