// What a company's terms of sale say of late payment, and how its registered letters leave: read and changed as one thing.

import type { CompanyPolicy } from '../../claim/parties.ts';
import type { Queryable } from '../../store/session.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { changePolicy } from './company-policy.ts';
import { knownCompany } from './company-view.ts';

export type TermsOfSale = Required<
  Pick<CompanyPolicy, 'contractRatePercent' | 'registeredLetters' | 'creditorCategory' | 'consumerClause'>
>;

export async function termsOfSale(db: Queryable, companyId: string): Promise<TermsOfSale> {
  const { policy } = await knownCompany(db, companyId);
  const {
    contractRatePercent = null,
    registeredLetters = 'post',
    creditorCategory = 'business',
    consumerClause,
  } = policy;
  return { contractRatePercent, registeredLetters, creditorCategory, consumerClause };
}

/** What is not said stays; the amounts of every open claim are decided anew. */
export async function changeTermsOfSale(
  context: DeskContext,
  { terms, ...act }: Act & { readonly terms: Partial<TermsOfSale> },
): Promise<TermsOfSale> {
  await changePolicy(context, { ...act, change: terms });
  return termsOfSale(context.database, act.companyId);
}
