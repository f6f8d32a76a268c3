// The files that were taken in, newest first, page by page. What was handed in as one file may be one line that opens to its parts.

import {
  type ArchiveRow,
  archivePage,
  type ImportKey,
  importPage,
  partsOfImport,
} from '../../store/imports/import-rows.ts';
import type { Queryable } from '../../store/session.ts';
import type { Page } from '../page-cursor.ts';
import { isId, isInstant, keyOf, pageLimit, pageOf } from '../page-cursor.ts';
import type { ImportView } from '../views/take-in.ts';

/** Files of a zip on one screen. */
const MOST_PARTS = 2_000;

export async function importList(
  db: Queryable,
  {
    companyId,
    cursor,
    limit,
    together = false,
  }: { companyId: string; cursor: string | null; limit: number; together?: boolean },
): Promise<Page<ImportView>> {
  const shown = pageLimit(limit);
  if (together) return archives(db, { companyId, cursor, shown });
  const rows = await importPage(db, { companyId, after: importKey(cursor), limit: shown + 1 });
  return pageOf(rows, { limit: shown, key: ({ at, id }) => [at, id], entry: row => row });
}

async function archives(
  db: Queryable,
  { companyId, cursor, shown }: { companyId: string; cursor: string | null; shown: number },
): Promise<Page<ImportView>> {
  const [after = null] = keyOf<[string]>(cursor, [isId]) ?? [];
  const rows = await archivePage(db, { companyId, after, limit: shown + 1 });
  return pageOf(rows, {
    limit: shown,
    key: ({ handedIn }) => [handedIn],
    entry: ({ handedIn: _handedIn, ...row }: ArchiveRow) => row,
  });
}

/** Null where there is no such import. */
export async function importParts(
  db: Queryable,
  asked: { companyId: string; importId: string },
): Promise<ImportView[] | null> {
  const parts = await partsOfImport(db, { ...asked, limit: MOST_PARTS });
  return parts.length === 0 ? null : parts;
}

const importKey = (cursor: string | null): ImportKey | null => keyOf<ImportKey>(cursor, [isInstant, isId]);
