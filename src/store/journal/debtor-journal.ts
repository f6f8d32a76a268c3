// The entries of the journal about one debtor, in order, each with the hash of the one before it: every one is checked
// by itself, and none of another debtor is shown.

import type { ChainHead, JournalEntry } from '../../evidence/chain.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export function journalOfDebtor(
  db: Queryable,
  {
    companyId,
    debtorId,
    kinds,
    limit,
  }: { companyId: string; debtorId: string; kinds: readonly string[]; limit: number },
): Promise<JournalEntry[]> {
  return select<JournalEntry>(
    db,
    `select position, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, day, kind, author, debtor_id as "debtorId", subject_id as "subjectId",
            content, previous_hash as "previousHash", hash, erased_by as "erasedBy"
       from journal
      where company_id = $1 and kind = any($3) and erased_by is null
        and debtor_id in (select debtor_id from debtor where company_id = $1 and $2 in (debtor_id, merged_into))
      order by position limit $4`,
    [companyId, debtorId, kinds, limit],
  );
}

/** Where the journal of the company stands. */
export async function journalHead(db: Queryable, companyId: string): Promise<ChainHead> {
  const head = await selectOne<ChainHead>(
    db,
    'select position, hash from journal_head where company_id = $1',
    [companyId],
  );
  if (head === null) throw new Error(`Company ${companyId} has no journal`);
  return head;
}
