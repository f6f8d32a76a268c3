// The numbers of the invoices that a plan or an offer covers, as its text names them.

import type { CoveredPart } from '../../dossier/coverage.ts';
import { invoiceNumbers } from '../../store/invoices/invoice-lookup.ts';
import type { Work } from '../in-dossier.ts';

export async function coveredNumbers(
  { db, companyId }: Pick<Work, 'db' | 'companyId'>,
  covers: readonly CoveredPart[],
): Promise<readonly string[]> {
  const ids = covers.map(({ invoiceId }) => invoiceId);
  return [...(await invoiceNumbers(db, companyId, ids)).values()].sort();
}
