// Answers of earlier requests, so that a repeated POST has one effect. A key that is being worked on has no answer yet.

import { selectOne } from './select.ts';
import type { Queryable } from './session.ts';

const KEPT_HOURS = 24;

export type KeyClaim =
  | { readonly kind: 'new' | 'running' | 'different' }
  | { readonly kind: 'answered'; readonly status: number; readonly body: string };
type Key = { readonly companyId: string; readonly key: string };

export async function claimKey(
  db: Queryable,
  { companyId, key, requestHash, at }: Key & { readonly requestHash: string; readonly at: string },
): Promise<KeyClaim> {
  await db.query(
    `delete from idempotency where company_id = $1 and idempotency_key = $2 and created_at < $3::timestamptz - make_interval(hours => $4)`,
    [companyId, key, at, KEPT_HOURS],
  );
  const inserted = await db.query(
    'insert into idempotency (company_id, idempotency_key, request_hash, status, response, created_at) values ($1, $2, $3, null, null, $4) on conflict do nothing',
    [companyId, key, requestHash, at],
  );
  if (inserted.rowCount === 1) return { kind: 'new' };
  const row = await selectOne<{ requestHash: string; status: number | null; body: string | null }>(
    db,
    'select request_hash as "requestHash", status, response as body from idempotency where company_id = $1 and idempotency_key = $2',
    [companyId, key],
  );
  if (!row) return { kind: 'running' };
  if (row.requestHash !== requestHash) return { kind: 'different' };
  return row.status === null || row.body === null
    ? { kind: 'running' }
    : { kind: 'answered', status: row.status, body: row.body };
}

export async function keepAnswer(
  db: Queryable,
  { companyId, key, status, body }: Key & { readonly status: number; readonly body: string },
): Promise<void> {
  await db.query(
    'update idempotency set status = $3, response = $4 where company_id = $1 and idempotency_key = $2',
    [companyId, key, status, body],
  );
}

export async function releaseKey(db: Queryable, { companyId, key }: Key): Promise<void> {
  await db.query(
    'delete from idempotency where company_id = $1 and idempotency_key = $2 and status is null',
    [companyId, key],
  );
}
