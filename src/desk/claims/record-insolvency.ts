// A person enters that proceedings were opened against a debtor, or takes it back. From the day of opening no interest
// runs and no message leaves: the claim is declared in the proceedings instead (C. com. L622-7, L622-21, L622-28).

import type { Insolvency } from '../../dunning/dossier-facts.ts';
import { debtorExists } from '../../store/debtors/debtor-changes.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { keepInsolvency, liftInsolvency } from '../../store/dossiers/insolvencies.ts';
import { newId } from '../../store/ids.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';

export type InsolvencyEntry = Pick<Insolvency, 'openedOn' | 'publishedOn' | 'source'>;

/** False when the company has no such debtor. */
export async function recordInsolvency(
  { database, clock }: DeskContext,
  { companyId, by, day, debtorId, entry }: Act & { debtorId: string; entry: InsolvencyEntry },
): Promise<boolean> {
  const at = clock.now();
  return database.transaction(async db => {
    if (!(await debtorExists(db, companyId, debtorId))) return false;
    const insolvencyId = newId(millisecondsOf(at));
    await keepInsolvency(db, { companyId, insolvencyId, debtorId, at, insolvency: { ...entry, by } });
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'insolvencyEntered', debtorId, subjectId: insolvencyId, content: entry },
    ]);
    return true;
  });
}

/** False when none was in force. */
export async function withdrawInsolvency(
  { database, clock }: DeskContext,
  { companyId, by, day, debtorId }: Act & { debtorId: string },
): Promise<boolean> {
  const at = clock.now();
  return database.transaction(async db => {
    if (!(await liftInsolvency(db, { companyId, debtorId, at, by }))) return false;
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'insolvencyTakenBack', debtorId, subjectId: debtorId, content: {} },
    ]);
    return true;
  });
}
