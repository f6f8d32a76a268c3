// What was left out of the batch comes back: the holds are lifted and those dossiers decided anew, at once and by every rule of
// the day's run. What is no longer due stays out; the words of a message are those of today, not those that were edited.

import type { Collector } from '../../store/debtors/portfolios.ts';
import { releaseMany } from '../agreements/hold-many.ts';
import { knownCompany } from '../company/company-view.ts';
import type { DeskContext } from '../context.ts';
import type { Decided } from '../deciding/decide-dossiers.ts';
import { BATCH, decideNext } from '../deciding/decide-next.ts';
import type { Act } from './review-batch.ts';

export type ExclusionsTakenBack = {
  readonly holdIds: readonly string[];
  /** Messages that are in the batch again. */
  readonly messages: number;
};

export async function takeBackExclusions(
  context: DeskContext,
  asked: Act & Collector & { readonly holdIds: readonly string[] },
): Promise<ExclusionsTakenBack> {
  const { companyId, day, by: author } = asked;
  const lifted = await releaseMany(context, asked);
  const dossierIds = [...new Set(lifted.map(one => one.dossierId))];
  const company = await knownCompany(context.database, companyId);
  const decided: Decided[] = [];
  for (let start = 0; start < dossierIds.length; start += BATCH) {
    const only = dossierIds.slice(start, start + BATCH);
    const next = { company, day, author, only };
    decided.push(...(await context.database.transaction(db => decideNext(db, context, next))));
  }
  return {
    holdIds: lifted.map(({ holdId }) => holdId),
    messages: decided.filter(({ prepared }) => prepared !== null).length,
  };
}
