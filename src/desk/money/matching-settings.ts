// What a company lets matching propose beyond exact amounts: the difference that a bank fee or a rounding may make, and the
// cash discounts that its customers take. Changed, the money that waits is matched anew at once.

import type { CompanyPolicy } from '../../claim/parties.ts';
import { lockPolicy, updatePolicy } from '../../store/companies/companies.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { Queryable } from '../../store/session.ts';
import { policyLines, policyMeanwhile } from '../company/company-policy.ts';
import { knownCompany } from '../company/company-view.ts';
import type { DeskContext } from '../context.ts';
import { type EditedMeanwhile, type Versioned, versionOf } from '../edited-meanwhile.ts';
import type { Act } from '../messages/review-batch.ts';
import { type InBooks, inBooks } from './in-books.ts';

export type MatchingSettings = Pick<CompanyPolicy, 'smallDifferenceMinor' | 'cashDiscountBasisPoints'>;

export async function matchingSettings(
  db: Queryable,
  companyId: string,
): Promise<Versioned<MatchingSettings>> {
  const settings = settingsIn((await knownCompany(db, companyId)).policy);
  return { ...settings, version: versionOf(settings) };
}

const settingsIn = ({ smallDifferenceMinor, cashDiscountBasisPoints }: CompanyPolicy): MatchingSettings => ({
  smallDifferenceMinor,
  cashDiscountBasisPoints,
});

export type MatchingOutcome =
  | EditedMeanwhile
  | { readonly kind: 'done'; readonly value: Versioned<MatchingSettings> };

/** What is not said stays. */
export async function changeMatchingSettings(
  context: DeskContext,
  { settings, seen, ...act }: Act & { readonly settings: Partial<MatchingSettings>; readonly seen?: string },
): Promise<MatchingOutcome> {
  const { companyId } = act;
  const work = async ({ db, stamp }: InBooks): Promise<MatchingOutcome> => {
    const policy = await lockPolicy(db, companyId);
    const read = { seen, editable: settingsIn };
    const meanwhile = await policyMeanwhile(db, { companyId, policy, read });
    if (meanwhile !== null) return meanwhile;
    await updatePolicy(db, companyId, settings);
    await appendJournal(db, stamp, policyLines(companyId, policy, settings));
    return { kind: 'done', value: await matchingSettings(db, companyId) };
  };
  return inBooks(context, act, { work, isDone: ({ kind }) => kind === 'done' });
}
