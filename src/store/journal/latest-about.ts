// The newest entries of the journal about one thing: who changed it last.

import type { JournalEntry } from '../../evidence/chain.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { ENTRY } from './journal.ts';

/** More people than this do not save the same thing while one of them looks at it. */
const MOST_ENTRIES = 50;
/** No index finds what concerns the whole company: what was changed while a form was open stands among the last entries. */
const LAST_ENTRIES = 20_000;

/** The newest first. */
export function latestAbout(
  db: Queryable,
  {
    companyId,
    debtorId,
    subjectId,
    kinds,
  }: { companyId: string; debtorId: string | null; subjectId: string; kinds: readonly string[] },
): Promise<JournalEntry[]> {
  const place =
    debtorId === null
      ? `j.position > (select h.position from journal_head h where h.company_id = $1) - ${LAST_ENTRIES}`
      : 'j.debtor_id = $4';
  return select<JournalEntry>(
    db,
    `select ${ENTRY} from journal j
      where j.company_id = $1 and j.subject_id = $2 and j.kind = any($3) and j.erased_by is null and ${place}
      order by j.position desc limit ${MOST_ENTRIES}`,
    [companyId, subjectId, kinds, ...(debtorId === null ? [] : [debtorId])],
  );
}
