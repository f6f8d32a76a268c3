// A person enters that proceedings were opened against a debtor, or takes it back. From the day of opening no interest
// runs and no message leaves: the claim is declared in the proceedings instead (C. com. L622-7, L622-21, L622-28).
// Of two people who correct it at once, the second is told.

import type { Insolvency } from '../../dunning/dossier-facts.ts';
import { debtorExists } from '../../store/debtors/debtor-changes.ts';
import { isDebtorOf } from '../../store/debtors/sales-questions.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import {
  insolvenciesOf,
  keepInsolvency,
  lastInsolvencyWord,
  liftInsolvency,
} from '../../store/dossiers/insolvencies.ts';
import { newId } from '../../store/ids.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { Queryable } from '../../store/session.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import { type Editable, type EditedMeanwhile, editedMeanwhile, versionOf } from '../edited-meanwhile.ts';
import type { Act } from '../messages/review-batch.ts';

export type InsolvencyEntry = Pick<Insolvency, 'openedOn' | 'publishedOn' | 'source'>;

export type InsolvencyOutcome = 'done' | 'notFound' | EditedMeanwhile;

type OfDebtor = { readonly companyId: string; readonly debtorId: string };
/** The version that was read; left out where none was. */
type OnVersion = { readonly debtorId: string; readonly seen?: string };

/** What was in force before is replaced. `notFound`: the company has no such debtor. */
export async function recordInsolvency(
  { database, clock }: DeskContext,
  { companyId, by, day, debtorId, entry, seen }: Act & OnVersion & { entry: InsolvencyEntry },
): Promise<InsolvencyOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    const meanwhile = await lockedUnless(db, { companyId, debtorId, seen });
    if (meanwhile !== null) return meanwhile;
    const insolvencyId = newId(millisecondsOf(at));
    await keepInsolvency(db, { companyId, insolvencyId, debtorId, at, insolvency: { ...entry, by } });
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'insolvencyEntered', debtorId, subjectId: insolvencyId, content: entry },
    ]);
    return 'done';
  });
}

/** `notFound`: none was in force. */
export async function withdrawInsolvency(
  { database, clock }: DeskContext,
  { companyId, by, day, debtorId, seen }: Act & OnVersion,
): Promise<InsolvencyOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    const meanwhile = await lockedUnless(db, { companyId, debtorId, seen });
    if (meanwhile !== null) return meanwhile;
    if (!(await liftInsolvency(db, { companyId, debtorId, at, by }))) return 'notFound';
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'insolvencyTakenBack', debtorId, subjectId: debtorId, content: {} },
    ]);
    return 'done';
  });
}

/** Null: the debtor is locked, and what was read of it still stands. */
async function lockedUnless(
  db: Queryable,
  { companyId, debtorId, seen }: OfDebtor & { seen: string | undefined },
): Promise<'notFound' | EditedMeanwhile | null> {
  if (!(await debtorExists(db, companyId, debtorId))) return 'notFound';
  const now = editableOf(await inForce(db, { companyId, debtorId }));
  const about = { companyId, subjectId: debtorId, debtorId, kinds: [] };
  const meanwhile = await editedMeanwhile(db, { seen, now, about });
  if (meanwhile === null) return null;
  // Each word replaces the whole of the one before it, and keeps its author.
  const { by, at } = (await lastInsolvencyWord(db, { companyId, debtorId })) ?? { by: null, at: null };
  return { ...meanwhile, changes: meanwhile.changes.map(({ field }) => ({ field, by, at })) };
}

const inForce = async (db: Queryable, { companyId, debtorId }: OfDebtor): Promise<Insolvency | null> =>
  (await insolvenciesOf(db, companyId, [debtorId])).get(debtorId) ?? null;

/** By the names of the form; none in force is a version too. */
const editableOf = (insolvency: Insolvency | null): Editable => ({
  openedOn: insolvency?.openedOn ?? null,
  publishedOn: insolvency?.publishedOn ?? null,
  source: insolvency?.source ?? null,
});

export const insolvencyVersion = (insolvency: Insolvency | null): string => versionOf(editableOf(insolvency));

export type InsolvencyView = { readonly insolvency: Insolvency | null; readonly version: string };

/** Null when the company has no such debtor. */
export async function insolvencyView(db: Queryable, asked: OfDebtor): Promise<InsolvencyView | null> {
  if (!(await isDebtorOf(db, asked))) return null;
  const insolvency = await inForce(db, asked);
  return { insolvency, version: insolvencyVersion(insolvency) };
}
