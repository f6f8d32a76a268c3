// Counts what a batch of documents brings and changes, for the journal: a change counts for the import that brought the invoice.

import { creditFact, type FactCounts, invoiceFact } from '../../../evidence/fact-counts.ts';
import { importsOfInvoices } from '../../../store/imports/counted-facts.ts';
import type { Queryable } from '../../../store/session.ts';
import type { Sorted } from './sort-claims.ts';

export async function countClaims(
  db: Queryable,
  { companyId, importId, facts }: { companyId: string; importId: string; facts: FactCounts },
  { invoices, creditNotes, changes }: Pick<Sorted, 'invoices' | 'creditNotes' | 'changes'>,
): Promise<void> {
  for (const invoice of invoices) facts.add(importId, invoiceFact(invoice));
  for (const credit of creditNotes) facts.add(importId, creditFact(credit));
  if (changes.length === 0) return;
  const ids = changes.map(({ before }) => before.id);
  const broughtBy = await importsOfInvoices(db, companyId, ids);
  for (const { before, after } of changes) {
    const by = broughtBy.get(before.id);
    if (by !== undefined) countChange(facts, by, { was: before, is: after });
  }
}

type Counted = Parameters<typeof invoiceFact>[0];

export function countChange(
  facts: FactCounts,
  importId: string,
  { was, is }: { was: Counted; is: Counted },
): void {
  facts.takeOff(importId, invoiceFact(was));
  facts.add(importId, invoiceFact(is));
}
