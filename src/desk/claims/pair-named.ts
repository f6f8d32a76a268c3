// Two invoices by their numbers, the later one first; of one number twice, the last two that bear it.

import { storedUnderNumbers } from '../../store/invoices/invoice-writes.ts';
import type { Queryable } from '../../store/session.ts';
import { foldInvoiceNumber } from '../../units/identifiers.ts';

export async function pairNamed(
  db: Queryable,
  { companyId, number, earlierNumber }: { companyId: string; number: string; earlierNumber: string },
): Promise<{ readonly laterId: string | null; readonly earlierId: string | null }> {
  const [later, earlier] = [foldInvoiceNumber(number), foldInvoiceNumber(earlierNumber)];
  const found = await storedUnderNumbers(db, companyId, [...new Set([later, earlier])]);
  const latest = found.toSorted((one, other) => (one.issuedOn < other.issuedOn ? 1 : -1));
  const laterId = latest.find(({ foldedNumber }) => foldedNumber === later)?.id ?? null;
  const others = latest.filter(({ foldedNumber, id }) => foldedNumber === earlier && id !== laterId);
  return { laterId, earlierId: others[0]?.id ?? null };
}
