// Views of tables that people keep under a name.

import { ANSWER_KINDS } from './debtors/debtor-answers.ts';
import { select } from './select.ts';
import type { Queryable } from './session.ts';

/** The tables that can be narrowed, each with the kinds of lines that it can be narrowed to. */
export const VIEW_KINDS = {
  debtors: [],
  invoices: ['disputed', 'promised', 'free'],
  agreements: ['concessions', 'disputes', 'promises', 'plans', 'offers', 'late', 'passed', 'today'],
  calls: ['planned'],
  inbox: ANSWER_KINDS,
  payments: [],
} as const;
export type ViewScreen = keyof typeof VIEW_KINDS;

/** Which lines are wanted. */
export type ViewContent = {
  readonly search: string;
  /** Only debtors whose oldest open due date is longer ago than this many days; null: all. */
  readonly lateBeyond: number | null;
  /** Of `VIEW_KINDS`, what alone is shown; none: all. */
  readonly only: readonly string[];
};

export type SavedView = {
  readonly id: string;
  readonly screen: ViewScreen;
  readonly name: string;
  readonly content: ViewContent;
  readonly isShared: boolean;
  readonly isDefault: boolean;
  readonly author: string;
  readonly isOwn: boolean;
};

type Asker = { readonly companyId: string; readonly userId: string };

/** Their own first, then what others share, by name. */
export const savedViews = (
  db: Queryable,
  { companyId, userId, withShared, limit }: Asker & { readonly withShared: boolean; readonly limit: number },
): Promise<SavedView[]> =>
  select<SavedView>(
    db,
    `select view_id as id, screen, name, content, is_shared as "isShared", is_default and user_id = $2 as "isDefault", author, user_id = $2 as "isOwn"
       from saved_view where company_id = $1 and (user_id = $2 or (is_shared and $3))
      order by user_id <> $2, lower(name), view_id limit $4`,
    [companyId, userId, withShared, limit],
  );

export type ViewWrite = Asker & {
  readonly id: string;
  readonly author: string;
  readonly screen: ViewScreen;
  readonly name: string;
  readonly content: ViewContent;
  readonly isShared: boolean;
  readonly isDefault: boolean;
  readonly at: string;
};

/**
 * Held to the end of the transaction by who changes the views of a person: two changes at once are one after the other, so
 * that the second sees the names, the number and the default that the first leaves.
 */
export const lockViews = async (db: Queryable, { companyId, userId }: Asker): Promise<void> => {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `saved_view ${companyId} ${userId}`,
  ]);
};

/** Of the same person and name it takes the place of what was kept; the id that it has. */
export async function keepView(db: Queryable, view: ViewWrite): Promise<string> {
  const { companyId, userId, screen } = view;
  if (view.isDefault)
    await db.query(
      'update saved_view set is_default = false where company_id = $1 and user_id = $2 and screen = $3 and is_default',
      [companyId, userId, screen],
    );
  const [row] = await select<{ id: string }>(
    db,
    `insert into saved_view (company_id, view_id, user_id, author, screen, name, content, is_shared, is_default, saved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (company_id, user_id, screen, name) do update set content = $7, is_shared = $8, is_default = $9, saved_at = $10, author = $4
     returning view_id as id`,
    [
      companyId,
      view.id,
      userId,
      view.author,
      screen,
      view.name,
      JSON.stringify(view.content),
      view.isShared,
      view.isDefault,
      view.at,
    ],
  );
  return row?.id ?? view.id;
}

/** Of the person, but for the one of that name. */
export async function otherViews(
  db: Queryable,
  { companyId, userId, screen, name }: Asker & { readonly screen: ViewScreen; readonly name: string },
): Promise<number> {
  const [row] = await select<{ count: number }>(
    db,
    'select count(*) as count from saved_view where company_id = $1 and user_id = $2 and (screen, name) <> ($3, $4)',
    [companyId, userId, screen, name],
  );
  return row?.count ?? 0;
}

/** Another name for one of the person's own; 'taken' where another of theirs on that table has it. */
export async function nameView(
  db: Queryable,
  { companyId, userId, id, name }: Asker & { readonly id: string; readonly name: string },
): Promise<'named' | 'taken' | 'unknown'> {
  const [row] = await select<{ isTaken: boolean }>(
    db,
    `select exists (select from saved_view o where o.company_id = $1 and o.user_id = $2 and o.screen = v.screen and o.name = $4
                      and o.view_id <> v.view_id) as "isTaken"
       from saved_view v where v.company_id = $1 and v.user_id = $2 and v.view_id::text = $3`,
    [companyId, userId, id, name],
  );
  if (row === undefined) return 'unknown';
  if (row.isTaken) return 'taken';
  await db.query(
    'update saved_view set name = $4 where company_id = $1 and user_id = $2 and view_id::text = $3',
    [companyId, userId, id, name],
  );
  return 'named';
}

/** False where there is none of theirs. */
export async function dropView(
  db: Queryable,
  { companyId, userId, id }: Asker & { id: string },
): Promise<boolean> {
  const answer = await db.query(
    'delete from saved_view where company_id = $1 and user_id = $2 and view_id::text = $3',
    [companyId, userId, id],
  );
  return answer.rowCount === 1;
}
