// The words of journal entries, taken away in the transaction that writes the entries which tell of it.

import type { JournalEntry } from '../../evidence/chain.ts';
import { ERASED_CONTENT, PAPERS_ERASED } from '../../evidence/erasure.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { ENTRY } from '../journal/journal.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import type { DueDebtor } from './due-for-erasure.ts';

/** An entry with the debtor under whose name it is erased: another where two were merged. */
export type EntryOfDebtor = JournalEntry & { readonly headId: string };

/** Entries about these debtors, before the day of each, that still say what they said; in order. */
export const wordsOfDebtors = (
  db: Queryable,
  { companyId, debtors }: { companyId: string; debtors: readonly DueDebtor[] },
): Promise<EntryOfDebtor[]> =>
  select<EntryOfDebtor>(
    db,
    `select ${ENTRY}, g.debtor_id as "headId"
       from unnest($2::uuid[], $3::date[]) as g (debtor_id, before)
       join debtor d on d.company_id = $1 and g.debtor_id in (d.debtor_id, d.merged_into)
       join journal j on j.company_id = $1 and j.debtor_id = d.debtor_id and j.day < g.before
      where j.erased_by is null and j.kind <> '${PAPERS_ERASED}' order by j.position`,
    [companyId, debtors.map(({ debtorId }) => debtorId), debtors.map(({ before }) => before)],
  );

/** Entries about no debtor, or one that was taken back with its file, before a day, that still say what they said; in order. */
export const wordsOfNobody = (
  db: Queryable,
  { companyId, before }: { companyId: string; before: CalendarDate },
): Promise<JournalEntry[]> =>
  select<JournalEntry>(
    db,
    `select ${ENTRY} from journal j where j.company_id = $1 and j.day < $2
        and not exists (select from debtor d where d.company_id = $1 and d.debtor_id = j.debtor_id)
        and j.erased_by is null and j.kind <> '${PAPERS_ERASED}' order by j.position`,
    [companyId, before],
  );

/** The entries that tell, by debtor, among those written after a position. */
export const tellingEntries = (
  db: Queryable,
  { companyId, after }: { companyId: string; after: number },
): Promise<{ position: number; debtorId: string | null }[]> =>
  select(
    db,
    `select position, debtor_id as "debtorId" from journal where company_id = $1 and position > $2 and kind = '${PAPERS_ERASED}'`,
    [companyId, after],
  );

/** Takes the words away, which no company's own session may; `by` is the position of the entry that tells of each. */
export async function eraseWords(
  db: Queryable,
  {
    companyId,
    entries,
  }: { companyId: string; entries: readonly { readonly position: number; readonly by: number }[] },
): Promise<void> {
  await db.past('erasure', all =>
    all.query(
      `update journal j set content = '${ERASED_CONTENT}', erased_by = e.by
         from unnest($2::bigint[], $3::bigint[]) as e (position, by)
        where j.company_id = $1 and j.position = e.position and j.erased_by is null`,
      [companyId, entries.map(({ position }) => position), entries.map(({ by }) => by)],
    ),
  );
}
