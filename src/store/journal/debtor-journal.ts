// The entries of the journal about one debtor, in order, each with the hash of the one before it: every one is checked
// by itself, and none of another debtor is shown.

import type { ChainHead, JournalEntry } from '../../evidence/chain.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';
import { ENTRY } from './journal.ts';

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
    `select ${ENTRY} from journal j
      where j.company_id = $1 and j.kind = any($3) and j.erased_by is null
        and j.debtor_id in (select debtor_id from debtor where company_id = $1 and $2 in (debtor_id, merged_into))
      order by j.position limit $4`,
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
