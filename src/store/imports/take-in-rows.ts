// How far each long taking-in is. The table is unlogged: it tells what goes on now, never what was stored.

import { selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export type TakeInRow<View = unknown> = {
  readonly id: string;
  readonly by: string;
  readonly isDryRun: boolean;
  readonly worker: string;
  readonly startedAt: string;
  /** When it was last heard of. */
  readonly notedAt: string;
  readonly endedAt: string | null;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly filesTotal: number;
  readonly progress: TakeInAt;
  readonly views: readonly View[];
};

/** `filesDone` of the files that were handed in; the file at work and its stage, null between two. */
export type TakeInAt = {
  readonly filesDone: number;
  readonly file: string | null;
  readonly stage: 'reading' | 'storing' | null;
};

export type TakeInKey = { readonly companyId: string; readonly id: string };

export async function insertTakeIn(
  db: Queryable,
  {
    companyId,
    id,
    by,
    isDryRun,
    worker,
    at,
    filesTotal,
  }: TakeInKey & { by: string; isDryRun: boolean; worker: string; at: string; filesTotal: number },
): Promise<void> {
  const progress: TakeInAt = { filesDone: 0, file: null, stage: null };
  await db.query(
    `insert into take_in (company_id, take_in_id, author, is_dry_run, worker, started_at, noted_at, state, files_total, progress) values ($1, $2, $3, $4, $5, $6, $6, 'running', $7, $8)`,
    [companyId, id, by, isDryRun, worker, at, filesTotal, JSON.stringify(progress)],
  );
}

/** Notes the stage; false when somebody has asked to stop. */
export async function noteStage(
  db: Queryable,
  { companyId, id, at, progress }: TakeInKey & { at: string; progress: TakeInAt },
): Promise<boolean> {
  const row = await selectOne<{ mayGoOn: boolean }>(
    db,
    `update take_in set progress = $3, noted_at = $4 where company_id = $1 and take_in_id = $2 returning cancel_asked_by is null as "mayGoOn"`,
    [companyId, id, JSON.stringify(progress), at],
  );
  return row?.mayGoOn ?? false;
}

export async function addViews(
  db: Queryable,
  { companyId, id, at, views, progress }: TakeInKey & { at: string; views: unknown; progress: TakeInAt },
): Promise<void> {
  await db.query(
    'update take_in set views = views || $3::jsonb, progress = $4, noted_at = $5 where company_id = $1 and take_in_id = $2',
    [companyId, id, JSON.stringify(views), JSON.stringify(progress), at],
  );
}

export async function endTakeIn(
  db: Queryable,
  { companyId, id, state, at }: TakeInKey & { state: 'done' | 'cancelled' | 'failed'; at: string },
): Promise<void> {
  await db.query(
    `update take_in set state = $3, ended_at = $4, progress = progress || '{"file": null, "stage": null}' where company_id = $1 and take_in_id = $2 and state = 'running'`,
    [companyId, id, state, at],
  );
}

/** False when there is none of that id. */
export async function askToCancel(
  db: Queryable,
  { companyId, id, by }: TakeInKey & { by: string },
): Promise<boolean> {
  const { rowCount } = await db.query(
    'update take_in set cancel_asked_by = coalesce(cancel_asked_by, $3) where company_id = $1 and take_in_id = $2',
    [companyId, id, by],
  );
  return rowCount === 1;
}

export async function takeInById<View>(
  db: Queryable,
  { companyId, id }: TakeInKey,
): Promise<TakeInRow<View> | null> {
  return selectOne<TakeInRow<View>>(
    db,
    `select take_in_id as id, author as by, is_dry_run as "isDryRun", worker, started_at as "startedAt", coalesce(noted_at, started_at) as "notedAt", ended_at as "endedAt", state, files_total as "filesTotal", progress, views
       from take_in where company_id = $1 and take_in_id = $2`,
    [companyId, id],
  );
}

/** What ended before that instant is forgotten: its views may be large. */
export async function forgetTakeIns(db: Queryable, before: string): Promise<void> {
  await db.query('delete from take_in where started_at < $1', [before]);
}
