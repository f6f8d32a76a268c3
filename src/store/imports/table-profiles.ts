// How the columns of a source were understood, remembered per set of columns.

import type { TableHints } from '../../formats/records.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export async function tableProfile(
  db: Queryable,
  companyId: string,
  key: string,
): Promise<TableHints | null> {
  const row = await selectOne<{ hints: TableHints }>(
    db,
    'select hints from table_profile where company_id = $1 and profile_key = $2',
    [companyId, key],
  );
  return row?.hints ?? null;
}

export async function keepTableProfile(
  db: Queryable,
  { companyId, key, hints }: { companyId: string; key: string; hints: TableHints },
): Promise<void> {
  await db.query(
    'insert into table_profile (company_id, profile_key, hints) values ($1, $2, $3) on conflict (company_id, profile_key) do update set hints = excluded.hints',
    [companyId, key, JSON.stringify(hints)],
  );
}

export type TableProfile = { readonly key: string; readonly hints: TableHints };

/** By their columns. */
export async function tableProfiles(db: Queryable, companyId: string): Promise<TableProfile[]> {
  return select<TableProfile>(
    db,
    'select profile_key as key, hints from table_profile where company_id = $1 order by profile_key',
    [companyId],
  );
}

/** False when nothing was remembered under the key. */
export async function forgetTableProfile(db: Queryable, companyId: string, key: string): Promise<boolean> {
  const { rowCount } = await db.query(
    'delete from table_profile where company_id = $1 and profile_key = $2',
    [companyId, key],
  );
  return rowCount > 0;
}
