// A merge of debtors that was a mistake is taken back as a whole: each row goes back to whose it was, and what was said
// since of the invoices alone goes with them. What left or was agreed since about both together cannot be told apart:
// the refusal names it.

import type { Reason } from '../../dunning/decision.ts';
import { lockBooks } from '../../store/companies/companies.ts';
import type { Transaction } from '../../store/database.ts';
import { type MergeRow, markMergeUndone, mergeOf } from '../../store/debtors/debtor-merges.ts';
import { dossiersForMerge, moveBack, setDossier } from '../../store/debtors/merge-moves.ts';
import {
  agreedTogether,
  debtorsForMerge,
  followInvoices,
  sentTogether,
  setMergedInto,
  waitingIn,
} from '../../store/debtors/merge-questions.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { appendJournal, type JournalLine } from '../../store/journal/journal.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { withdrawAndTell } from '../messages/withdraw-and-tell.ts';
import { keysOf } from './merge-debtors.ts';

export type UnmergeRefusal = 'sentBecauseOfIt' | 'usedSince' | 'alreadyLeft' | 'alreadyMerged';
export type UnmergeOutcome =
  | 'undone'
  | 'notFound'
  | { readonly refusal: UnmergeRefusal; readonly because: readonly Reason[] };

export async function unmergeDebtors(
  { database, clock }: DeskContext,
  { companyId, by, day, mergeId }: Act & { mergeId: string },
): Promise<UnmergeOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    await lockBooks(db, companyId);
    const merge = await mergeOf(db, companyId, mergeId);
    if (merge === null) return 'notFound';
    if (merge.isUndone) return 'undone';
    const { keptId, mergedId } = merge;
    const debtors = await debtorsForMerge(db, companyId, [keptId, mergedId]);
    const [kept, merged] = [debtors.get(keptId), debtors.get(mergedId)];
    if (kept === undefined || merged === undefined) return 'notFound';
    if (kept.mergedInto !== null) return { refusal: 'alreadyMerged', because: [] };
    const refusal = await refusalOf(db, { companyId, merge });
    if (refusal !== null) return refusal;
    const because = { code: 'mergeUndone', by, kept: kept.name, merged: merged.name } as const;
    const withdrawn = await withdrawWaiting(db, { companyId, keptId, because });
    if (withdrawn === null) return { refusal: 'alreadyLeft', because: [] };
    await takeApart(db, { companyId, merge, day });
    await markMergeUndone(db, { companyId, id: mergeId, at, author: by });
    await appendJournal(db, { companyId, at, day, author: by }, [
      {
        kind: 'debtorsUnmerged',
        debtorId: keptId,
        subjectId: mergeId,
        content: { kept: kept.name, merged: merged.name, mergedId },
      },
      ...withdrawn,
    ]);
    await wakeDossiers(db, { companyId, debtorIds: [keptId, mergedId], day });
    return 'undone';
  });
}

async function refusalOf(
  db: Transaction,
  { companyId, merge }: { companyId: string; merge: MergeRow },
): Promise<UnmergeOutcome | null> {
  const invoices = keysOf(merge.moved.moved, 'invoice');
  const asked = { companyId, keptId: merge.keptId, invoices, since: merge.mergedAt };
  const sent = await sentTogether(db, asked);
  if (sent.length > 0)
    return {
      refusal: 'sentBecauseOfIt',
      because: sent.map((about): Reason => ({ code: 'sentAbout', ...about })),
    };
  return (await agreedTogether(db, asked)) ? { refusal: 'usedSince', because: [] } : null;
}

/** The lines for the journal; null where one is just leaving. */
async function withdrawWaiting(
  db: Transaction,
  { companyId, keptId, because }: { companyId: string; keptId: string; because: Reason },
): Promise<JournalLine[] | null> {
  const dossiers = await dossiersForMerge(db, companyId, [keptId]);
  const ids = dossiers.map(({ id }) => id);
  const waiting = await waitingIn(db, companyId, ids);
  if (waiting.some(({ isLeaving }) => isLeaving)) return null;
  return withdrawAndTell(
    db,
    companyId,
    waiting.map(({ id: messageId }) => ({ messageId, because })),
  );
}

async function takeApart(
  db: Transaction,
  { companyId, merge, day }: { companyId: string; merge: MergeRow; day: CalendarDate },
): Promise<void> {
  const { moved, joined, pauses, followers } = merge.moved;
  for (const rows of moved.toReversed()) await moveBack(db, { companyId, moved: rows });
  await db.query('delete from hold where company_id = $1 and hold_id = any($2::uuid[])', [companyId, pauses]);
  await db.query('update message set merge_id = null where company_id = $1 and merge_id = $2', [
    companyId,
    merge.id,
  ]);
  await setMergedInto(db, { companyId, ids: [merge.mergedId], to: null });
  await setMergedInto(db, { companyId, ids: followers, to: merge.mergedId });
  const now = await dossiersForMerge(db, companyId, [merge.keptId, merge.mergedId]);
  const roundNow = new Map(now.map(({ id, round }) => [id, round]));
  for (const pair of joined) {
    const round = roundNow.get(pair.kept.id) ?? pair.kept.round;
    for (const { id, openedOn, closedOn } of [pair.kept, pair.merged])
      await setDossier(db, {
        companyId,
        id,
        round,
        openedOn,
        closedOn,
        lookOn: closedOn === null ? day : null,
      });
  }
  await followInvoices(db, { companyId, invoices: keysOf(moved, 'invoice') });
}
