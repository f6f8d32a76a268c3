// Takes a whole import back while nothing was sent because of it. Money that was allocated with it is unallocated
// again and matched anew; earlier values of what it changed return.

import { wakeDossiers } from '../store/dossier-writes.ts';
import { newId } from '../store/ids.ts';
import {
  debtorsOfImport,
  deleteImported,
  importOf,
  markUndone,
  restoreInvoices,
  wasSentBecauseOf,
} from '../store/imports.ts';
import { appendJournal } from '../store/journal.ts';
import { withdrawPreparedFor } from '../store/message-states.ts';
import { type DeskContext, millisecondsOf } from './context.ts';
import { matchPayments } from './match-payments.ts';
import type { Act } from './review-batch.ts';

export type UndoOutcome = 'undone' | 'notFound' | 'sentBecauseOfIt';

export async function undoImport(
  { database, clock }: DeskContext,
  { companyId, by, day, importId }: Act & { importId: string },
): Promise<UndoOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    const found = await importOf(db, companyId, importId);
    if (!found) return 'notFound';
    if (found.isUndone) return 'undone';
    if (await wasSentBecauseOf(db, companyId, importId)) return 'sentBecauseOfIt';
    const debtorIds = await debtorsOfImport(db, companyId, importId);
    const stamp = { companyId, at, day, author: by };
    await withdrawPreparedFor(db, { companyId, importId, by });
    await deleteImported(db, companyId, importId);
    await restoreInvoices(db, companyId, found.earlier);
    await markUndone(db, { companyId, importId, at });
    await appendJournal(db, stamp, [
      { kind: 'importUndone', subjectId: importId, content: { debtors: debtorIds.length } },
    ]);
    await matchPayments(db, { stamp, day, makeId: () => newId(millisecondsOf(at)) });
    await wakeDossiers(db, { companyId, debtorIds, day });
    return 'undone';
  });
}
