// What a company lets matching propose beyond exact amounts: the difference that a bank fee or a rounding may make, and the
// cash discounts that its customers take. Changed, the money that waits is matched anew at once.

import type { CompanyPolicy } from '../../claim/parties.ts';
import { updatePolicy } from '../../store/companies/companies.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { Queryable } from '../../store/session.ts';
import { knownCompany } from '../company/company-view.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { type InBooks, inBooks } from './in-books.ts';

export type MatchingSettings = Pick<CompanyPolicy, 'smallDifferenceMinor' | 'cashDiscountBasisPoints'>;

export async function matchingSettings(db: Queryable, companyId: string): Promise<MatchingSettings> {
  const { smallDifferenceMinor, cashDiscountBasisPoints } = (await knownCompany(db, companyId)).policy;
  return { smallDifferenceMinor, cashDiscountBasisPoints };
}

/** What is not said stays. */
export async function changeMatchingSettings(
  context: DeskContext,
  { settings, ...act }: Act & { readonly settings: Partial<MatchingSettings> },
): Promise<MatchingSettings> {
  const work = async ({ db, stamp }: InBooks): Promise<MatchingSettings> => {
    await updatePolicy(db, act.companyId, settings);
    await appendJournal(db, stamp, [{ kind: 'policyChanged', subjectId: act.companyId, content: settings }]);
    return matchingSettings(db, act.companyId);
  };
  return inBooks(context, act, { work, isDone: () => true });
}
