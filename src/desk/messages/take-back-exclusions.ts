// What was left out of the batch comes back: the holds are lifted and those dossiers decided anew, at once and by every rule of
// the day's run. What is no longer due stays out; the words of a message are those of today, not those that were edited.

import type { Collector } from '../../store/debtors/portfolios.ts';
import { newId } from '../../store/ids.ts';
import { releaseMany } from '../agreements/hold-many.ts';
import { knownCompany } from '../company/company-view.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import { type Decided, decideBatch } from '../deciding/decide-dossiers.ts';
import type { Act } from './review-batch.ts';

/** Dossiers decided in one transaction, as in the day's run. */
const BATCH = 200;

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
  const at = context.clock.now();
  const makeId = (): string => newId(millisecondsOf(at));
  const decided: Decided[] = [];
  for (let start = 0; start < dossierIds.length; start += BATCH) {
    const only = dossierIds.slice(start, start + BATCH);
    const { pageLinks, letterFonts } = context;
    const unprintable = letterFonts?.unprintable;
    const batch = { company, day, at, author, limit: BATCH, makeId, pageLinks, unprintable, only };
    decided.push(...(await context.database.transaction(db => decideBatch(db, batch))));
  }
  return {
    holdIds: lifted.map(({ holdId }) => holdId),
    messages: decided.filter(({ prepared }) => prepared !== null).length,
  };
}
