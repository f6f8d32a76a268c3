// What a company's terms of sale say of late payment, and how its registered letters leave: read and changed as one thing.

import type { CompanyPolicy } from '../../claim/parties.ts';
import type { Queryable } from '../../store/session.ts';
import type { DeskContext } from '../context.ts';
import { type EditedMeanwhile, type Versioned, versionOf } from '../edited-meanwhile.ts';
import type { Act } from '../messages/review-batch.ts';
import { changePolicy } from './company-policy.ts';
import { knownCompany } from './company-view.ts';

export type TermsOfSale = Required<
  Pick<CompanyPolicy, 'contractRatePercent' | 'registeredLetters' | 'creditorCategory' | 'consumerClause'>
>;

export async function termsOfSale(db: Queryable, companyId: string): Promise<Versioned<TermsOfSale>> {
  const terms = termsIn((await knownCompany(db, companyId)).policy);
  return { ...terms, version: versionOf(terms) };
}

function termsIn(policy: CompanyPolicy): TermsOfSale {
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
  { terms, seen, ...act }: Act & { readonly terms: Partial<TermsOfSale>; readonly seen?: string },
): Promise<EditedMeanwhile | { readonly kind: 'done'; readonly value: Versioned<TermsOfSale> }> {
  const meanwhile = await changePolicy(context, { ...act, change: terms, read: { seen, editable: termsIn } });
  return meanwhile ?? { kind: 'done', value: await termsOfSale(context.database, act.companyId) };
}
