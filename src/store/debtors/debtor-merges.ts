// The record of each merge of debtors: what moved, so that it can be moved back.

import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';
import type { DossierState, MovedRows } from './merge-moves.ts';

export type MergeRecord = {
  readonly moved: readonly MovedRows[];
  /** Both dossiers of a currency that each had one, before. */
  readonly joined: readonly { readonly kept: DossierState; readonly merged: DossierState }[];
  readonly pauses: readonly string[];
  /** Debtors that had been merged into the one that is merged now. */
  readonly followers: readonly string[];
};

export type MergeRow = {
  readonly id: string;
  readonly keptId: string;
  readonly mergedId: string;
  readonly mergedAt: string;
  readonly moved: MergeRecord;
  readonly isUndone: boolean;
};

export async function insertMerge(
  db: Queryable,
  merge: {
    companyId: string;
    id: string;
    keptId: string;
    mergedId: string;
    record: MergeRecord;
    author: string;
    at: string;
  },
): Promise<void> {
  await db.query(
    'insert into debtor_merge (company_id, merge_id, kept_id, merged_id, moved, author, merged_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [
      merge.companyId,
      merge.id,
      merge.keptId,
      merge.mergedId,
      JSON.stringify(merge.record),
      merge.author,
      merge.at,
    ],
  );
}

export async function mergeOf(db: Queryable, companyId: string, id: string): Promise<MergeRow | null> {
  return selectOne<MergeRow>(
    db,
    `select merge_id as id, kept_id as "keptId", merged_id as "mergedId", merged_at as "mergedAt", moved, undone_at is not null as "isUndone"
       from debtor_merge where company_id = $1 and merge_id = $2 for update`,
    [companyId, id],
  );
}

export async function markMergeUndone(
  db: Queryable,
  { companyId, id, at, author }: { companyId: string; id: string; at: string; author: string },
): Promise<void> {
  await db.query(
    'update debtor_merge set undone_at = $3, undone_by = $4 where company_id = $1 and merge_id = $2',
    [companyId, id, at, author],
  );
}

export type MergeHead = {
  readonly id: string;
  readonly keptId: string;
  readonly kept: string;
  readonly mergedId: string;
  readonly merged: string;
  readonly mergedAt: string;
  readonly by: string;
};

/** Merges in force, the newest first. */
export async function mergesInForce(
  db: Queryable,
  { companyId, limit }: { companyId: string; limit: number },
): Promise<MergeHead[]> {
  return select<MergeHead>(
    db,
    `select m.merge_id as id, m.kept_id as "keptId", k.name as kept, m.merged_id as "mergedId", d.name as merged, m.merged_at as "mergedAt", m.author as by
       from debtor_merge m join debtor k on k.company_id = m.company_id and k.debtor_id = m.kept_id
       join debtor d on d.company_id = m.company_id and d.debtor_id = m.merged_id
      where m.company_id = $1 and m.undone_at is null order by m.merged_at desc, m.merge_id desc limit $2`,
    [companyId, limit],
  );
}
