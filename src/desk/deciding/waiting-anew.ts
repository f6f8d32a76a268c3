// Messages that wait are decided anew once something has happened to their dossiers: money came in or went, a dispute was opened, a
// fact was entered or taken back. Each of these asks for a look at the dossier; the run of the day has had its look, so that this
// is the next one: soon, beside whatever is taken in and never part of it, and only so many at a time. Every rule is the run's.
// Prepared at six over 1,200.00; 400.00 come in at nine: a minute later 800.00 is what waits for approval.

import { companiesWithStaleMessages } from '../../store/companies/companies-with-work.ts';
import { lockDossiers, staleDossiers, staleMessages } from '../../store/dossiers/stale-dossiers.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import { type DeskContext, deskOfCompany, type InstallationContext } from '../context.ts';
import { eachCompany } from '../each-company.ts';
import { BATCH, decideNext, RUN_AUTHOR } from './decide-next.ts';

/** Of one company in one round: after a large statement the next rounds go on, and what may leave does not wait for it. */
const MOST_BATCHES = 10;

type Asked = { readonly day: CalendarDate; readonly author: string };

/** Of all companies. */
export async function decideWaitingOfAll(context: InstallationContext, asked: Asked): Promise<void> {
  const having = await companiesWithStaleMessages(context.database, asked.day);
  await eachCompany(context, { having }, ({ id: companyId }) =>
    decideWaiting(deskOfCompany(context, companyId), { ...asked, companyId }),
  );
}

/** How many dossiers were decided. */
async function decideWaiting(
  context: DeskContext,
  { companyId, day, author }: Asked & { readonly companyId: string },
): Promise<number> {
  const { database } = context;
  const company = await knownCompany(database, companyId);
  let decided = 0;
  for (let batches = 0; batches < MOST_BATCHES && context.stopping?.aborted !== true; batches += 1) {
    const only = await staleDossiers(database, { companyId, day, limit: BATCH });
    if (only.length === 0) break;
    const done = await database.transaction(db => decideNext(db, context, { company, day, author, only }));
    decided += done.length;
    // The others are in the hands of another process.
    if (done.length < only.length) break;
  }
  return decided;
}

/**
 * Those of the messages whose dossiers have been asked for a look since they were prepared, decided before a person approves them:
 * what is paid by now is told at once. Nothing where nothing has happened. Returns the messages that were looked at.
 */
export async function decideAsked(
  context: DeskContext,
  { companyId, day, ids }: { companyId: string; day: CalendarDate; ids: readonly string[] | 'allPrepared' },
): Promise<readonly string[]> {
  const { database } = context;
  const stale = await staleMessages(database, { companyId, day, ids });
  if (stale.length === 0) return [];
  const company = await knownCompany(database, companyId);
  const dossierIds = [...new Set(stale.map(({ dossierId }) => dossierId))];
  for (let from = 0; from < dossierIds.length; from += BATCH) {
    const only = dossierIds.slice(from, from + BATCH);
    await database.transaction(async db => {
      await lockDossiers(db, { companyId, dossierIds: only });
      await decideNext(db, context, { company, day, author: RUN_AUTHOR, only });
    });
  }
  return stale.map(({ messageId }) => messageId);
}
