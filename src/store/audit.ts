// Who asked for what through the API. An entry is written before the request takes effect and gets its answer afterwards.

import { select, selectOne } from './select.ts';
import type { Queryable } from './session.ts';

export type AuditEntry = {
  readonly id: string;
  readonly at: string;
  readonly userId: string;
  readonly author: string;
  readonly via: 'session' | 'apiKey';
  /** The method and the pattern of the address: `POST /dossiers/:dossierId/holds`. */
  readonly act: string;
  /** What the address named, by name. */
  readonly subjects: Readonly<Record<string, string>>;
  /** Null when the process stopped before there was an answer. */
  readonly status: number | null;
};

export async function insertAuditEntry(
  db: Queryable,
  companyId: string,
  { id, at, userId, author, via, act, subjects, status }: AuditEntry,
): Promise<void> {
  await db.query(
    `insert into audit_entry (company_id, entry_id, at, user_id, author, via, act, subjects, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [companyId, id, at, userId, author, via, act, JSON.stringify(subjects), status],
  );
}

export async function noteAuditAnswer(
  db: Queryable,
  { companyId, id, status }: { companyId: string; id: string; status: number },
): Promise<void> {
  await db.query('update audit_entry set status = $3 where company_id = $1 and entry_id = $2', [
    companyId,
    id,
    status,
  ]);
}

/** The last one by somebody else who was not refused: an act under way has no answer yet. Looked for among the newest. */
export async function lastByAnother(
  db: Queryable,
  { companyId, userId, act, about }: { companyId: string; userId: string; act: string; about: object },
): Promise<{ readonly by: string; readonly at: string } | null> {
  return selectOne(
    db,
    `select e.author as by, e.at from (select * from audit_entry where company_id = $1 order by entry_id desc limit ${LOOKED_THROUGH}) e
      where e.user_id <> $2 and e.act = $3 and e.subjects @> $4::jsonb and (e.status is null or e.status < 400)
      order by e.entry_id desc limit 1`,
    [companyId, userId, act, JSON.stringify(about)],
  );
}

const LOOKED_THROUGH = 1_000;

/** The latest first; from the one after `before` on. */
export async function auditEntries(
  db: Queryable,
  { companyId, before, limit }: { companyId: string; before: string | null; limit: number },
): Promise<AuditEntry[]> {
  return select<AuditEntry>(
    db,
    `select entry_id as id, at, user_id as "userId", author, via, act, subjects, status from audit_entry
      where company_id = $1 and ($2::uuid is null or entry_id < $2) order by entry_id desc limit $3`,
    [companyId, before, limit],
  );
}
