// In which order a payment pays off costs, interest and principal, and how much of it goes where.
// France puts interest before principal and does not name costs (C. civ. 1343-1); Belgium puts costs first. The order
// is data because a contract may say otherwise. 2,000.00 EUR on 126.49 of interest: 126.49 and 1,873.51 to principal.

import { add, type Money, smaller, subtract, zero } from '../../units/money.ts';
import type { LawCode } from '../law.ts';

export type Part = 'principal' | 'interest' | 'costs';
export type ImputationOrder = readonly Part[];

/** Convention K5. `article` is what a statement prints beside the order. */
export const IMPUTATION: Readonly<
  Record<'FR' | 'BE', { readonly order: ImputationOrder; readonly article: string }>
> = {
  FR: {
    order: ['interest', 'principal', 'costs'],
    article: 'C. civ. 1343-1 (interest, then principal; costs are not named and come last)',
  },
  BE: { order: ['costs', 'interest', 'principal'], article: 'C. civ. (BE) 5.210' },
};

/** Outside Belgium the debtor-friendly French order stands where the contract says nothing. */
export const imputationOrder = (law: LawCode): ImputationOrder =>
  law === 'BE' ? IMPUTATION.BE.order : IMPUTATION.FR.order;

export type Owed = Readonly<Record<Part, Money>>;
export type Allocated = { readonly allocated: Owed; readonly left: Owed; readonly surplus: Money };

/** Spreads an amount in an order. Nothing is lost: allocated + surplus is the amount. */
export function allocate({
  owed,
  amount,
  order,
}: {
  owed: Owed;
  amount: Money;
  order: ImputationOrder;
}): Allocated {
  const none = zero(amount.currency);
  const allocated: Record<Part, Money> = { principal: none, interest: none, costs: none };
  const left = { ...owed };
  let surplus = amount;
  for (const part of order) {
    const taken = smaller(surplus, left[part]);
    allocated[part] = add(allocated[part], taken);
    left[part] = subtract(left[part], taken);
    surplus = subtract(surplus, taken);
  }
  return { allocated, left, surplus };
}
