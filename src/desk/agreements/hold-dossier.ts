// A person stops dunning of a dossier for a while, or lets it go on. A prepared message waits no longer.

import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { insertHold, liftHold, lockDossier } from '../../store/dossiers/holds.ts';
import { newId } from '../../store/ids.ts';
import { dossierOfInvoice } from '../../store/invoices/invoice-lookup.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';

/** The id of the hold, or null when there is no such dossier, or no such invoice in it. */
export async function holdDossier(
  { database, clock }: DeskContext,
  {
    companyId,
    by,
    day,
    dossierId,
    invoiceId,
    because,
    until,
  }: Act & { dossierId: string; invoiceId: string | null; because: string; until: CalendarDate | null },
): Promise<string | null> {
  const at = clock.now();
  return database.transaction(async db => {
    const dossier = await lockDossier(db, companyId, dossierId);
    if (dossier === null) return null;
    if (invoiceId !== null && (await dossierOfInvoice(db, companyId, invoiceId)) !== dossierId) return null;
    const { debtorId } = dossier;
    const holdId = newId(millisecondsOf(at));
    await insertHold(db, {
      companyId,
      holdId,
      dossierId,
      invoiceId,
      because,
      author: by,
      fromOn: day,
      untilOn: until,
    });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'holdPlaced', debtorId, subjectId: holdId, content: { dossierId, invoiceId, because, until } },
    ]);
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    return holdId;
  });
}

/** False when there is no such hold in force. */
export async function releaseDossier(
  { database, clock }: DeskContext,
  { companyId, by, day, dossierId, holdId }: Act & { dossierId: string; holdId: string },
): Promise<boolean> {
  const at = clock.now();
  return database.transaction(async db => {
    const dossier = await lockDossier(db, companyId, dossierId);
    if (dossier === null || !(await liftHold(db, { companyId, holdId, at, by }))) return false;
    const { debtorId } = dossier;
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'holdLifted', debtorId, subjectId: holdId, content: { dossierId } },
    ]);
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    return true;
  });
}
