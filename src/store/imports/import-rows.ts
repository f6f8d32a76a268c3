// The files that were taken in, newest first.

import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type ImportRow = {
  readonly id: string;
  readonly file: string;
  readonly format: string;
  readonly at: string;
  readonly by: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly undoneAt: string | null;
};

export type ImportKey = readonly [at: string, id: string];

/** A page of imports, after (older than) the given key. */
export async function importPage(
  db: Queryable,
  { companyId, after, limit }: { companyId: string; after: ImportKey | null; limit: number },
): Promise<ImportRow[]> {
  return select<ImportRow>(
    db,
    `select import_id as id, file_name as file, format, taken_in_at as at, author as by, added, changed, unchanged, refused, undone_at as "undoneAt"
       from file_import where company_id = $1 and ($2::timestamptz is null or (taken_in_at, import_id) < ($2::timestamptz, $3::uuid))
      order by taken_in_at desc, import_id desc limit $4`,
    [companyId, ...(after ?? [null, null]), limit],
  );
}
