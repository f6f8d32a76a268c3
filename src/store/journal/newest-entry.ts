// When the newest entry of all journals was written, by the clock of whoever wrote it.

import { selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

/** Of the last entry of each company. */
export async function newestHeadAt(db: Queryable): Promise<string | null> {
  const row = await selectOne<{ at: string | null }>(
    db,
    'select max(written_at) as at from journal_head',
    [],
  );
  return row?.at ?? null;
}

/** Among the last so many entries of each company; null where nothing was written yet. */
export async function newestEntryAt(db: Queryable, last: number): Promise<string | null> {
  const row = await selectOne<{ at: string | null }>(
    db,
    `select max(j.at) as at from journal_head h
       join journal j on j.company_id = h.company_id and j.position > h.position - $1`,
    [last],
  );
  return row?.at ?? null;
}
