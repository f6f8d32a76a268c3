// Tells the planner at once what a large write changed. The server does so by itself within a minute or so; until then
// it plans for the empty tables it remembers, and a send right after a first run read every dossier for each parcel
// (10,000 messages took 80 s, measured). A few hundredths of a second.

import { selectOne } from './select.ts';
import type { Passing } from './session.ts';

/** Rows written at once from which the old picture is worth replacing. */
const MANY_ROWS = 200;

export const TAKEN_IN = ['debtor', 'contact', 'invoice', 'statement_line', 'payment', 'dossier'] as const;
/** What a statement fills. Of the invoices it pays, one sum changes, and the server looks at that by itself in its own time. */
export const BANK_LINES = ['statement_line', 'payment', 'dossier'] as const;
/** What a message fills, beside the dossier that is decided. */
const MESSAGES = ['message', 'message_invoice', 'rung_taken', 'delivery'] as const;

/** After the transaction that wrote them. An account that does not own the tables is warned by the server, and goes on. */
export async function refreshStatistics(
  db: Passing,
  { tables, written }: { tables: readonly string[]; written: number },
): Promise<void> {
  if (written >= MANY_ROWS) await db.past('upkeep', all => all.query(`analyze ${tables.join(', ')}`));
}

/** So many rows fill some pages, and are worth the first look. */
const FEW_ROWS = 20;
/** So many times as large, a plan that reads all of a table is worth another look. */
const GROWN = 4;
/** Of a table that is known to hold this many, every plan goes by an index. */
const NOT_SMALL = 500;

/**
 * Messages written by a run, while they are few. The check of a foreign key keeps the plan of its first use in a session: made
 * when the table of messages was empty, it read all of it for each row that refers to a message, which is a square of the run
 * (500 companies: a sixth of the database's time). Each time that the table may have grown fourfold, the planner is told, and
 * at the end of a run that doubled what it knows: each look costs what twenty messages cost.
 */
export class FewMessages {
  #known: number | null = null;
  #since = 0;

  async wrote(db: Passing, messages: number): Promise<void> {
    this.#since += messages;
    const known = this.#known ?? 0;
    if (known >= NOT_SMALL || this.#since < Math.max(FEW_ROWS, (GROWN - 1) * known)) return;
    // Before the first answer: several companies are decided at once, and one of them is enough.
    this.#since = 0;
    this.#known ??= await messagesKnown(db);
    if (this.#known >= NOT_SMALL) return;
    await db.past('upkeep', all => all.query(`analyze ${MESSAGES.join(', ')}`));
    this.#known = await messagesKnown(db);
  }

  /** At the end of a run that decided so many dossiers. */
  async ended(db: Passing, decided: number): Promise<void> {
    const hasDoubled = this.#since >= (this.#known ?? 0);
    await refreshStatistics(db, { tables: ['dossier', ...(hasDoubled ? MESSAGES : [])], written: decided });
  }
}

/** How many the planner believes there are; 0 where nobody has looked. On Citus the rows lie elsewhere, and are counted there. */
async function messagesKnown(db: Passing): Promise<number> {
  const row = await db.past('upkeep', all =>
    selectOne<{ rows: number }>(
      all,
      `select case when exists (select from pg_extension where extname = 'citus') then $1::bigint else greatest(reltuples, 0)::bigint end as rows
         from pg_class where oid = 'message'::regclass`,
      [NOT_SMALL],
    ),
  );
  return row?.rows ?? 0;
}
