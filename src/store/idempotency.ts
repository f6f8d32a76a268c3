// Answers of earlier requests, so that a repeated POST has one effect. A key that is being worked on has no answer yet.

import { selectOne } from './select.ts';
import type { Passing, Queryable } from './session.ts';

const KEPT_HOURS = 24;

export type KeyClaim =
  | { readonly kind: 'new' | 'different' }
  | ({ readonly kind: 'running' } & RunningKey)
  | { readonly kind: 'answered'; readonly status: number; readonly body: string };
/** Who works on it, null of an earlier version, and for how long. */
export type RunningKey = { readonly worker: string | null; readonly minutes: number };
type Key = { readonly companyId: string; readonly key: string };

export async function claimKey(
  db: Queryable,
  {
    companyId,
    key,
    requestHash,
    worker,
    at,
  }: Key & { readonly requestHash: string; readonly worker: string; readonly at: string },
): Promise<KeyClaim> {
  await db.query(
    `delete from idempotency where company_id = $1 and idempotency_key = $2 and created_at < $3::timestamptz - make_interval(hours => $4)`,
    [companyId, key, at, KEPT_HOURS],
  );
  const inserted = await db.query(
    'insert into idempotency (company_id, idempotency_key, request_hash, status, response, created_at, worker) values ($1, $2, $3, null, null, $4, $5) on conflict do nothing',
    [companyId, key, requestHash, at, worker],
  );
  if (inserted.rowCount === 1) return { kind: 'new' };
  const row = await selectOne<KeyRow>(db, KEY_ROW, [companyId, key, at]);
  // Released since.
  if (!row) return { kind: 'running', worker, minutes: 0 };
  if (row.requestHash !== requestHash) return { kind: 'different' };
  return row.status === null || row.body === null
    ? { kind: 'running', worker: row.worker, minutes: row.minutes }
    : { kind: 'answered', status: row.status, body: row.body };
}

/** Null where nobody works on it: it was answered, released, or never claimed. */
export async function runningKey(
  db: Queryable,
  { companyId, key, at }: Key & { readonly at: string },
): Promise<RunningKey | null> {
  const row = await selectOne<KeyRow>(db, KEY_ROW, [companyId, key, at]);
  return row !== null && row.status === null ? { worker: row.worker, minutes: row.minutes } : null;
}

type KeyRow = RunningKey & {
  readonly requestHash: string;
  readonly status: number | null;
  readonly body: string | null;
};
const KEY_ROW = `
  select request_hash as "requestHash", status, response as body, worker,
         floor(extract(epoch from $3::timestamptz - created_at) / 60)::integer as minutes
    from idempotency where company_id = $1 and idempotency_key = $2`;

export async function keepAnswer(
  db: Queryable,
  { companyId, key, status, body }: Key & { readonly status: number; readonly body: string },
): Promise<void> {
  await db.query(
    'update idempotency set status = $3, response = $4 where company_id = $1 and idempotency_key = $2',
    [companyId, key, status, body],
  );
}

/**
 * Answers that nobody may ask for any more, of every company. What was never answered stays: it tells whoever comes back that
 * their request was broken off, and a start that the demonstration is half there.
 */
export const forgetAnswers = (db: Passing, at: string): Promise<void> =>
  db.past('upkeep', async all => {
    await all.query(
      'delete from idempotency where status is not null and created_at < $1::timestamptz - make_interval(hours => $2)',
      [at, KEPT_HOURS],
    );
  });

export async function releaseKey(db: Queryable, { companyId, key }: Key): Promise<void> {
  await db.query(
    'delete from idempotency where company_id = $1 and idempotency_key = $2 and status is null',
    [companyId, key],
  );
}
