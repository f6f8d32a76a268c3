// The views that people keep of a table. They say how somebody looks, not what happened: no fact, so not in the journal.
// Somebody with a portfolio of their own sees their own views alone, as the name of another may name a debtor.

import { newId } from '../store/ids.ts';
import {
  dropView,
  keepView,
  lockViews,
  nameView,
  otherViews,
  type SavedView,
  savedViews,
  type ViewContent,
  type ViewScreen,
} from '../store/saved-views.ts';
import type { Queryable } from '../store/session.ts';
import { type DeskContext, millisecondsOf } from './context.ts';

export { VIEW_KINDS } from '../store/saved-views.ts';
export type { SavedView, ViewContent, ViewScreen };

/** Of one person. */
const MOST_VIEWS = 50;
const SHOWN = 500;

export const viewsSeen = (
  db: Queryable,
  { companyId, userId, collector }: { companyId: string; userId: string; collector: string | null },
): Promise<SavedView[]> =>
  savedViews(db, { companyId, userId, withShared: collector === null, limit: SHOWN });

export type KeepView = {
  readonly companyId: string;
  readonly userId: string;
  readonly by: string;
  readonly screen: ViewScreen;
  readonly name: string;
  readonly content: ViewContent;
  readonly isShared: boolean;
  readonly isDefault: boolean;
};

/** Its id, or null where the person has as many as one may have. The same name again takes its place. */
export async function saveView(
  { database, clock }: DeskContext,
  { by, ...view }: KeepView,
): Promise<string | null> {
  const at = clock.now();
  return database.transaction(async db => {
    await lockViews(db, view);
    if ((await otherViews(db, view)) >= MOST_VIEWS) return null;
    return keepView(db, { ...view, author: by, id: newId(millisecondsOf(at)), at });
  });
}

export const forgetView = (
  { database }: DeskContext,
  asked: { companyId: string; userId: string; id: string },
): Promise<boolean> => dropView(database, asked);

export const renameView = (
  { database }: DeskContext,
  asked: { companyId: string; userId: string; id: string; name: string },
): Promise<'named' | 'taken' | 'unknown'> =>
  database.transaction(async db => {
    await lockViews(db, asked);
    return nameView(db, asked);
  });
