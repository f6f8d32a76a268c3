// How the columns of tables were understood: what is remembered, and forgotten when a person says so. Files already taken
// in stay as they are; the next one with these columns is read afresh.

import type { TableHints } from '../../formats/records.ts';
import {
  forgetTableProfile,
  keepTableProfile,
  type TableProfile,
  tableProfile,
  tableProfiles,
} from '../../store/imports/table-profiles.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { Queryable } from '../../store/session.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';

export const rememberedColumns = (
  db: Queryable,
  { companyId }: { companyId: string },
): Promise<readonly TableProfile[]> => tableProfiles(db, companyId);

export async function forgetColumns(
  { database, clock }: DeskContext,
  { companyId, by, day, key }: Act & { key: string },
): Promise<boolean> {
  const at = clock.now();
  return database.transaction(async db => {
    const isForgotten = await forgetTableProfile(db, companyId, key);
    if (isForgotten)
      await appendJournal(db, { companyId, at, day, author: by }, [
        { kind: 'columnsForgotten', content: { columns: key } },
      ]);
    return isForgotten;
  });
}

/** What a person says anew about columns that are remembered. False when nothing is remembered under the key. */
export async function correctColumns(
  { database, clock }: DeskContext,
  { companyId, by, day, key, hints }: Act & { key: string; hints: TableHints },
): Promise<boolean> {
  const at = clock.now();
  return database.transaction(async db => {
    if ((await tableProfile(db, companyId, key)) === null) return false;
    await keepTableProfile(db, { companyId, key, hints });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'columnsCorrected', content: { columns: key, hints } },
    ]);
    return true;
  });
}
