// What the journal of a company gained since a position. A transaction that writes into it holds the company's head until
// it is committed, so positions come in the order of commits: who has seen position 41 misses nothing at or below it.

import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export type JournalMark = { readonly kind: string; readonly debtorId: string | null };

/** The last position that is committed; 0 where there is no journal. */
export async function journalPosition(db: Queryable, companyId: string): Promise<number> {
  const head = await selectOne<{ position: number }>(
    db,
    'select position from journal_head where company_id = $1',
    [companyId],
  );
  return head?.position ?? 0;
}

/** Kinds with their debtors, each once, of the positions after `after` up to `until`; at most `limit`. */
export async function journalMarks(
  db: Queryable,
  { companyId, after, until, limit }: { companyId: string; after: number; until: number; limit: number },
): Promise<JournalMark[]> {
  return select<JournalMark>(
    db,
    `select distinct kind, debtor_id as "debtorId" from journal
      where company_id = $1 and position > $2 and position <= $3 limit $4`,
    [companyId, after, until, limit],
  );
}

/** The position before the first of the last `within` entries that was written at or after this instant. */
export async function positionBefore(
  db: Queryable,
  { companyId, at, within }: { companyId: string; at: string; within: number },
): Promise<number> {
  const until = await journalPosition(db, companyId);
  const first = await selectOne<{ position: number | null }>(
    db,
    'select min(position) as position from journal where company_id = $1 and position > $2 and at >= $3',
    [companyId, until - within, at],
  );
  return first?.position == null ? until : first.position - 1;
}

/** Who follows which of these debtors. */
export async function followersOf(
  db: Queryable,
  { companyId, debtorIds }: { companyId: string; debtorIds: readonly string[] },
): Promise<{ debtorId: string; userId: string }[]> {
  return select(
    db,
    'select debtor_id as "debtorId", user_id as "userId" from debtor_assignment where company_id = $1 and debtor_id = any($2::uuid[])',
    [companyId, debtorIds],
  );
}
