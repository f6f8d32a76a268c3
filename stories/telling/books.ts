// The whole of the books as values that can be compared: every table of the company but the journal and the record of
// what was taken in, without the ids that a second making gives anew.

import { tablesOf } from '../../src/store/schema/catalog.ts';
import { select } from '../../src/store/select.ts';
import type { Queryable } from '../../src/store/session.ts';

/** What an undo leaves by purpose: the journal tells both, imports are marked, and a dossier is looked at again. */
const LEFT: readonly string[] = [
  'journal',
  'journal_head',
  'file_import',
  'import_change',
  'import_named',
  'rate_publication',
];
const LOOK_AGAIN: readonly string[] = ['look_on'];

/** Allocations and proposals are made anew by matching: their own ids say nothing. */
const MADE_ANEW: Readonly<Record<string, readonly string[]>> = {
  allocation: ['allocation_id', 'import_id', 'author'],
  match_proposal: ['proposal_id'],
};

type Books = { readonly companyId: string; readonly database: Queryable };

/** Rows as sorted text, by table; empty tables are left out. */
export async function booksOf({ database, companyId }: Books): Promise<Record<string, string[]>> {
  const books: Record<string, string[]> = {};
  for (const { name, columns } of await tablesOf(database)) {
    if (LEFT.includes(name) || !columns.includes('company_id')) continue;
    const hidden = [...LOOK_AGAIN, ...(MADE_ANEW[name] ?? [])];
    const rows = await select<{ row: Record<string, unknown> }>(
      database,
      `select to_jsonb(t) as row from "${name}" t where company_id::text = $1`,
      [companyId],
    );
    const shown = rows.map(({ row }) =>
      JSON.stringify(Object.entries(row).filter(([key]) => !hidden.includes(key))),
    );
    if (shown.length > 0) books[name] = shown.sort();
  }
  return books;
}
