// The files that were taken in, newest first, page by page.

import { type ImportKey, importPage } from '../../store/imports/import-rows.ts';
import type { Queryable } from '../../store/session.ts';
import type { ImportView, Page } from '../answers.ts';
import { keyOf, pageLimit, pageOf } from '../page-cursor.ts';

export async function importList(
  db: Queryable,
  { companyId, cursor, limit }: { companyId: string; cursor: string | null; limit: number },
): Promise<Page<ImportView>> {
  const shown = pageLimit(limit);
  const rows = await importPage(db, { companyId, after: importKey(cursor), limit: shown + 1 });
  return pageOf(rows, { limit: shown, key: ({ at, id }) => [at, id], entry: row => row });
}

function importKey(cursor: string | null): ImportKey | null {
  const [at, id] = keyOf(cursor) ?? [];
  return typeof at === 'string' && typeof id === 'string' ? [at, id] : null;
}
