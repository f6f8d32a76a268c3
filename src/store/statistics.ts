// Tells the planner at once what a large write changed. The server does so by itself within a minute or so; until then
// it plans for the empty tables it remembers, and a send right after a first run read every dossier for each parcel
// (10,000 messages took 80 s, measured). A few hundredths of a second.

import type { Passing } from './session.ts';

/** Rows written at once from which the old picture is worth replacing. */
const MANY_ROWS = 200;

export const TAKEN_IN = ['debtor', 'contact', 'invoice', 'statement_line', 'payment', 'dossier'] as const;
export const DECIDED = ['dossier', 'message', 'message_invoice', 'rung_taken', 'delivery'] as const;

/** After the transaction that wrote them. An account that does not own the tables is warned by the server, and goes on. */
export async function refreshStatistics(
  db: Passing,
  { tables, written }: { tables: readonly string[]; written: number },
): Promise<void> {
  if (written >= MANY_ROWS) await db.past('upkeep', all => all.query(`analyze ${tables.join(', ')}`));
}
