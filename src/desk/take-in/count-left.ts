// Before an import is taken back: what a later one names too is left to that one, and counted there; so is what it changed of
// others, which gets its earlier content.

import { FactCounts, invoiceFact, lineFact } from '../../evidence/fact-counts.ts';
import type { Transaction } from '../../store/database.ts';
import { changesAfter } from '../../store/imports/import-changes.ts';
import { leaveLinesToLater } from '../../store/imports/told-again.ts';
import { type ImportKey, leaveToLater } from '../../store/imports/undone-imports.ts';
import { countChange } from './documents/count-claims.ts';

const PAGE = 5_000;

export async function countLeft(db: Transaction, key: ImportKey): Promise<FactCounts> {
  const facts = new FactCounts();
  for (const invoice of await leaveToLater(db, key)) facts.add(invoice.importId, invoiceFact(invoice));
  for (const line of await leaveLinesToLater(db, key)) facts.add(line.importId, lineFact(line));
  let after: string | null = null;
  for (;;) {
    const page = await changesAfter(db, { ...key, after, limit: PAGE });
    for (const { earlier, now, broughtBy } of page)
      if (broughtBy !== null) countChange(facts, broughtBy, { was: now, is: earlier });
    if (page.length < PAGE) return facts;
    after = page.at(-1)?.earlier.id ?? null;
  }
}
