// Two debtors that a person calls one: what is owed, agreed and known of the one goes under the other, which is reminded
// once from then on. What left stays as it left, and says from which dossier it came. Undone as a whole, row by row.

import { lockBooks } from '../../store/companies/companies.ts';
import type { Transaction } from '../../store/database.ts';
import { insertMerge, type MergeRecord } from '../../store/debtors/debtor-merges.ts';
import {
  BELONGS_TO_DEBTOR,
  BELONGS_TO_DOSSIER,
  DOSSIER,
  type DossierState,
  dossiersForMerge,
  type MovedRows,
  moveRows,
  pauseEachInvoice,
  renumberRound,
  setDossier,
} from '../../store/debtors/merge-moves.ts';
import {
  debtorsForMerge,
  follow,
  setMergedInto,
  stoppedAmong,
  waitingIn,
} from '../../store/debtors/merge-questions.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { newId } from '../../store/ids.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { type CalendarDate, earlier } from '../../units/calendar.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { withdrawAndTell } from '../messages/withdraw-and-tell.ts';

export type MergeRefusal = 'kindsDiffer' | 'dossierStopped' | 'alreadyLeft' | 'alreadyMerged';
export type MergeOutcome =
  | { readonly kind: 'merged'; readonly mergeId: string }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'refused'; readonly refusal: MergeRefusal };

export async function mergeDebtors(
  { database, clock }: DeskContext,
  { companyId, by, day, keptId, mergedId }: Act & { keptId: string; mergedId: string },
): Promise<MergeOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    await lockBooks(db, companyId);
    const found = await debtorsForMerge(db, companyId, [keptId, mergedId]);
    const [kept, merged] = [found.get(keptId), found.get(mergedId)];
    if (kept === undefined || merged === undefined || kept === merged) return { kind: 'notFound' };
    if (kept.mergedInto !== null || merged.mergedInto !== null) return refused('alreadyMerged');
    if (kept.kind !== merged.kind) return refused('kindsDiffer');
    const dossiers = await dossiersForMerge(db, companyId, [keptId, mergedId]);
    const pairs = pairsOf(dossiers, keptId);
    const joined = pairs.flatMap(pair => [pair.kept.id, pair.merged.id]);
    if (await stoppedAmong(db, companyId, joined)) return refused('dossierStopped');
    const ids = dossiers.map(({ id }) => id);
    const waiting = await waitingIn(db, companyId, ids);
    if (waiting.some(({ isLeaving }) => isLeaving)) return refused('alreadyLeft');
    const because = { code: 'debtorsMerged', by, kept: kept.name, merged: merged.name } as const;
    const withdrawn = await withdrawAndTell(
      db,
      companyId,
      waiting.map(({ id: messageId }) => ({ messageId, because })),
    );
    const mergeId = newId(millisecondsOf(at));
    const record = await moveAll(db, { companyId, keptId, mergedId, mergeId, pairs, day });
    await insertMerge(db, { companyId, id: mergeId, keptId, mergedId, record, author: by, at });
    await appendJournal(db, { companyId, at, day, author: by }, [
      {
        kind: 'debtorsMerged',
        debtorId: keptId,
        subjectId: mergeId,
        content: { kept: kept.name, merged: merged.name, mergedId, moved: countsOf(record.moved) },
      },
      ...withdrawn,
    ]);
    await wakeDossiers(db, { companyId, debtorIds: [keptId], day });
    return { kind: 'merged', mergeId };
  });
}

const refused = (refusal: MergeRefusal): MergeOutcome => ({ kind: 'refused', refusal });

type Pair = { readonly kept: DossierState; readonly merged: DossierState };

/** The dossiers of both in one currency. */
function pairsOf(dossiers: readonly DossierState[], keptId: string): Pair[] {
  const mine = new Map(dossiers.filter(one => one.debtorId === keptId).map(one => [one.currency, one]));
  return dossiers.flatMap(merged => {
    const kept = mine.get(merged.currency);
    return kept === undefined || merged.debtorId === keptId ? [] : [{ kept, merged }];
  });
}

type Moving = {
  readonly companyId: string;
  readonly keptId: string;
  readonly mergedId: string;
  readonly mergeId: string;
  readonly pairs: readonly Pair[];
  readonly day: CalendarDate;
};

async function moveAll(db: Transaction, moving: Moving): Promise<MergeRecord> {
  const { companyId, keptId, mergedId, pairs } = moving;
  const between = { companyId, column: 'debtor_id', from: mergedId, to: keptId } as const;
  const moved: MovedRows[] = [];
  for (const table of [...BELONGS_TO_DEBTOR, DOSSIER])
    moved.push(await moveRows(db, { ...between, moving: table }));
  const invoices = keysOf(moved, 'invoice');
  const pauses: string[] = [];
  for (const pair of pairs) {
    const joined = await joinDossiers(db, { ...moving, ...pair, invoices });
    moved.push(...joined.moved);
    pauses.push(...joined.pauses);
  }
  const followers = await follow(db, { companyId, from: mergedId, to: keptId });
  await setMergedInto(db, { companyId, ids: [mergedId], to: keptId });
  return { moved: moved.filter(({ keys }) => keys.length > 0), joined: pairs, pauses, followers };
}

/** The kept dossier goes on in a round of its own number that both have reached; the other one is left empty and closed. */
async function joinDossiers(
  db: Transaction,
  { companyId, mergeId, kept, merged, day, invoices }: Moving & Pair & { invoices: readonly string[] },
): Promise<{ readonly moved: readonly MovedRows[]; readonly pauses: readonly string[] }> {
  const round = roundOf(kept, merged);
  const isOpen = kept.closedOn === null || merged.closedOn === null;
  if (kept.closedOn === null)
    await renumberRound(db, { companyId, dossierId: kept.id, from: kept.round, to: round });
  if (merged.closedOn === null)
    await renumberRound(db, { companyId, dossierId: merged.id, from: merged.round, to: round });
  const pauses = await pauseEachInvoice(db, {
    companyId,
    from: merged.id,
    to: kept.id,
    currency: merged.currency,
    invoices,
  });
  await db.query(
    'update message set merge_id = $3 where company_id = $1 and dossier_id = $2 and merge_id is null',
    [companyId, merged.id, mergeId],
  );
  const between = { companyId, column: 'dossier_id', from: merged.id, to: kept.id } as const;
  const moved: MovedRows[] = [];
  for (const table of BELONGS_TO_DOSSIER) {
    const only = table.table === 'hold' ? 't.invoice_id is not null' : 'true';
    moved.push(await moveRows(db, { ...between, moving: table, only }));
  }
  const openedOn = earliestOpening(kept, merged);
  const closedOn = isOpen ? null : kept.closedOn;
  await setDossier(db, { companyId, id: kept.id, round, openedOn, closedOn, lookOn: isOpen ? day : null });
  const empty = { id: merged.id, openedOn: merged.openedOn, closedOn: merged.closedOn ?? day };
  await setDossier(db, { companyId, ...empty, round, lookOn: null });
  return { moved, pauses };
}

/** Rounds that are over keep their numbers, so the one that goes on comes after them. */
function roundOf(kept: DossierState, merged: DossierState): number {
  const next = ({ round, closedOn }: DossierState): number => (closedOn === null ? round : round + 1);
  return kept.closedOn !== null && merged.closedOn !== null
    ? Math.max(kept.round, merged.round)
    : Math.max(next(kept), next(merged));
}

function earliestOpening(kept: DossierState, merged: DossierState): CalendarDate {
  if (kept.closedOn !== null && merged.closedOn === null) return merged.openedOn;
  if (merged.closedOn !== null) return kept.openedOn;
  return earlier(kept.openedOn, merged.openedOn);
}

export const keysOf = (moved: readonly MovedRows[], table: string): string[] =>
  moved.filter(one => one.table === table).flatMap(({ keys }) => keys.flat());

const countsOf = (moved: readonly MovedRows[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { table, keys } of moved) counts[table] = (counts[table] ?? 0) + keys.length;
  return counts;
};
