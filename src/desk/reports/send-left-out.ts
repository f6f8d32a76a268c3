// A person sends a debtor the message that a comparison left out. It is decided anew at once, by every rule of the run. The debtor
// stays in its arm: were it counted among those who were told, or nowhere, the arms would differ by whom somebody worries about.

import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { dossiersOf } from '../../store/dossiers/dossiers.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { leavingOut, sendAnyway } from '../../store/reports/comparison-debtors.ts';
import { knownCompany } from '../company/company-view.ts';
import type { DeskContext } from '../context.ts';
import { decideNext } from '../deciding/decide-next.ts';
import type { Act } from '../messages/review-batch.ts';

/** How many messages wait for approval by it; null where nothing is left out for the debtor. */
export async function sendLeftOut(
  context: DeskContext,
  { companyId, by, day, debtorId }: Act & { readonly debtorId: string },
): Promise<{ readonly messages: number } | null> {
  const { database, clock } = context;
  const at = clock.now();
  const company = await knownCompany(database, companyId);
  return database.transaction(async db => {
    const comparisonId = await leavingOut(db, { companyId, debtorId, day });
    if (comparisonId === null) return null;
    await sendAnyway(db, { companyId, debtorId, comparisonId, on: day, by });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'leftOutSent', debtorId, subjectId: comparisonId, content: {} },
    ]);
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    const only = (await dossiersOf(db, companyId, [debtorId])).map(({ dossierId }) => dossierId);
    const decided = await decideNext(db, context, { company, day, author: by, only });
    return { messages: decided.filter(({ prepared }) => prepared !== null).length };
  });
}
