// What makes a few dossiers cheap to look at: what their debtors have none of is not asked for, and plans are kept.

import { KEEP_PLANS } from '../kept-plans.ts';
import type { Queryable } from '../session.ts';
import { type Has, seldomAmong } from './seldom.ts';

/** Looked up by their keys, so many need no plan of their own. More of them have some of everything, and nobody asks. */
const FEW = 20;

/**
 * What there is beside invoices and messages, and one plan for all values to the end of the transaction; undefined where they
 * are many, who are planned for and asked for everything.
 */
export async function amongFew(
  db: Queryable,
  { companyId, dossiers }: { companyId: string; dossiers: readonly { readonly debtorId: string }[] },
): Promise<Has | undefined> {
  if (dossiers.length > FEW) return undefined;
  const debtorIds = dossiers.map(({ debtorId }) => debtorId);
  const [, has] = await Promise.all([db.query(KEEP_PLANS, []), seldomAmong(db, { companyId, debtorIds })]);
  return has;
}
