// Insolvency proceedings of debtors, as a person entered them. At most one is in force for a debtor.

import type { Insolvency } from '../../dunning/dossier-facts.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

/** Those in force, by debtor. */
export async function insolvenciesOf(
  db: Queryable,
  companyId: string,
  debtorIds: readonly string[],
): Promise<Map<string, Insolvency>> {
  const rows = await select<Insolvency & { readonly debtorId: string }>(
    db,
    `select debtor_id as "debtorId", opened_on as "openedOn", published_on as "publishedOn", source, author as by
       from insolvency where company_id = $1 and debtor_id = any($2) and lifted_at is null`,
    [companyId, debtorIds],
  );
  return new Map(rows.map(({ debtorId, ...insolvency }) => [debtorId, insolvency]));
}

export type InsolvencyRow = Insolvency & {
  readonly debtorId: string;
  readonly debtorName: string;
  readonly debtorCountry: string;
};

/** The most that one screen lists, the latest opened first. */
const LISTED = 200;

/** Those in force in a company. */
export const insolvenciesInForce = (db: Queryable, companyId: string): Promise<InsolvencyRow[]> =>
  select<InsolvencyRow>(
    db,
    `select i.debtor_id as "debtorId", d.name as "debtorName", d.country as "debtorCountry",
            i.opened_on as "openedOn", i.published_on as "publishedOn", i.source, i.author as by
       from insolvency i join debtor d on d.company_id = i.company_id and d.debtor_id = i.debtor_id
      where i.company_id = $1 and i.lifted_at is null order by i.opened_on desc, i.debtor_id limit ${LISTED}`,
    [companyId],
  );

/** Replaces what is in force: a correction is entered like the first word. */
export async function keepInsolvency(
  db: Queryable,
  {
    companyId,
    insolvencyId,
    debtorId,
    at,
    insolvency: { openedOn, publishedOn, source, by },
  }: { companyId: string; insolvencyId: string; debtorId: string; at: string; insolvency: Insolvency },
): Promise<void> {
  await liftInsolvency(db, { companyId, debtorId, at, by });
  await db.query(
    `insert into insolvency (company_id, insolvency_id, debtor_id, opened_on, published_on, source, author, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [companyId, insolvencyId, debtorId, openedOn, publishedOn, source, by, at],
  );
}

/** False when none is in force. */
export async function liftInsolvency(
  db: Queryable,
  { companyId, debtorId, at, by }: { companyId: string; debtorId: string; at: string; by: string },
): Promise<boolean> {
  const { rowCount } = await db.query(
    'update insolvency set lifted_at = $3, lifted_by = $4 where company_id = $1 and debtor_id = $2 and lifted_at is null',
    [companyId, debtorId, at, by],
  );
  return rowCount > 0;
}

/** The debtors of a company with proceedings in force. */
export async function insolventDebtors(db: Queryable, companyId: string): Promise<string[]> {
  const rows = await select<{ debtorId: string }>(
    db,
    'select debtor_id as "debtorId" from insolvency where company_id = $1 and lifted_at is null',
    [companyId],
  );
  return rows.map(({ debtorId }) => debtorId);
}

/** Who entered or took back what was said last of a debtor; null where nothing ever was. */
export const lastInsolvencyWord = (
  db: Queryable,
  { companyId, debtorId }: { companyId: string; debtorId: string },
): Promise<{ readonly by: string; readonly at: string } | null> =>
  selectOne(
    db,
    `select coalesce(lifted_by, author) as by, coalesce(lifted_at, recorded_at) as at from insolvency
      where company_id = $1 and debtor_id = $2 order by lifted_at desc nulls first limit 1`,
    [companyId, debtorId],
  );
