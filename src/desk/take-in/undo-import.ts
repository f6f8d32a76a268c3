// Takes a whole import back while nothing left because of it: what it brought goes, what it changed gets its earlier
// content, what it allocated is unallocated and matched anew. A refusal names each message, or the later file.

import type { Reason } from '../../dunning/decision.ts';
import { lockBooks } from '../../store/companies/companies.ts';
import type { Transaction } from '../../store/database.ts';
import { unlearnNumbers } from '../../store/debtors/learnt-numbers.ts';
import { undoListed } from '../../store/debtors/listed-customers.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { newId } from '../../store/ids.ts';
import {
  closeAgain,
  deleteImported,
  deleteUnused,
  isUsedSince,
} from '../../store/imports/delete-imported.ts';
import { countChanged, restoreChanged } from '../../store/imports/import-changes.ts';
import { leaveLinesToLater } from '../../store/imports/told-again.ts';
import { undoMoneyOfImport } from '../../store/imports/undo-money.ts';
import {
  changedSince,
  debtorsOfImport,
  type ImportHead,
  type ImportKey,
  importOf,
  leaveToLater,
  markUndone,
  sentBecauseOf,
  waitingAbout,
} from '../../store/imports/undone-imports.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { withdrawMessages } from '../../store/messages/message-writes.ts';
import { debtorsOfInvoices } from '../../store/money/payment-rows.ts';
import { judgeMetOffers } from '../agreements/met-offers.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { refreshGaps } from '../money/bank-accounts.ts';
import { matchPayments } from '../money/match-payments.ts';

export type UndoRefusal = {
  readonly refusal: 'sentBecauseOfIt' | 'changedSince' | 'usedSince';
  readonly because: readonly Reason[];
};
export type UndoOutcome = 'undone' | 'notFound' | UndoRefusal;

export async function undoImport(
  { database, clock }: DeskContext,
  { companyId, by, day, importId }: Act & { importId: string },
): Promise<UndoOutcome> {
  const at = clock.now();
  const key = { companyId, importId };
  return database.transaction(async db => {
    await lockBooks(db, companyId);
    const found = await importOf(db, key);
    if (!found) return 'notFound';
    if (found.isUndone) return 'undone';
    const refusal = await refusalOf(db, key);
    if (refusal !== null) return refusal;
    const stamp = { companyId, at, day, author: by };
    const listed = await undoListed(db, key);
    await leaveToLater(db, key);
    await leaveLinesToLater(db, key);
    const makeId = (): string => newId(millisecondsOf(at));
    const debtorIds = await debtorsOfImport(db, key);
    const restored = await countChanged(db, key);
    const settledAgain = await undoMoneyOfImport(db, { ...key, author: by, makeId });
    await takeBack(db, { key, found, by, debtorIds });
    await markUndone(db, { ...key, at });
    await appendJournal(db, stamp, [
      {
        kind: 'importUndone',
        subjectId: importId,
        content: { file: found.file, debtors: debtorIds.length, restored },
      },
    ]);
    await refreshGaps(db, { companyId, day });
    await matchPayments(db, { stamp, day, makeId });
    const again = await debtorsOfInvoices(db, companyId, settledAgain);
    await wakeDossiers(db, {
      companyId,
      debtorIds: [...new Set([...debtorIds, ...listed, ...again.values()])],
      day,
    });
    await judgeMetOffers(db, { stamp, day });
    return 'undone';
  });
}

async function refusalOf(db: Transaction, key: ImportKey): Promise<UndoRefusal | null> {
  const sent = await sentBecauseOf(db, key);
  if (sent.length > 0)
    return {
      refusal: 'sentBecauseOfIt',
      because: sent.map((about): Reason => ({ code: 'sentAbout', ...about })),
    };
  const changed = await changedSince(db, key);
  if (changed.length > 0)
    return {
      refusal: 'changedSince',
      because: changed.map((change): Reason => ({ code: 'changedSince', ...change })),
    };
  return (await isUsedSince(db, key)) ? { refusal: 'usedSince', because: [] } : null;
}

async function takeBack(
  db: Transaction,
  {
    key,
    found,
    by,
    debtorIds,
  }: { key: ImportKey; found: ImportHead; by: string; debtorIds: readonly string[] },
): Promise<void> {
  const { companyId } = key;
  const { dossiersBefore, file } = found;
  const waiting = await waitingAbout(db, key);
  const because: Reason = { code: 'importUndone', by, file };
  await withdrawMessages(
    db,
    companyId,
    waiting.map(messageId => ({ messageId, because })),
  );
  await deleteImported(db, key);
  await restoreChanged(db, key);
  await unlearnNumbers(db, key);
  await deleteUnused(db, { ...key, debtorIds });
  await closeAgain(db, companyId, dossiersBefore);
}
