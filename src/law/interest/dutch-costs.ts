// What a Dutch creditor may ask for collection outside court: a scale of the principal (Besluit vergoeding voor
// buitengerechtelijke incassokosten). Between firms it runs from the first late day; a consumer first gets a letter
// that gives him fourteen days. 3,000.00 EUR: 15 % of 2,500.00 and 10 % of 500.00 = 425.00 EUR.

import { add, type Money, money, multiply, smaller, zero } from '../../units/money.ts';
import { percent, type Rate } from '../../units/rate.ts';
import type { Basis } from '../basis.ts';

const DUTCH_COSTS_BASIS: Basis = {
  article: 'Besluit BIK art. 2; BW 6:96',
  confidence: 'medium',
  source: 'recollection of the scale, not checked against the text; VAT apart',
};

type Band = { readonly upTo: number; readonly rate: Rate };

/** Upper ends of the bands in cents. */
const BANDS: readonly Band[] = [
  { upTo: 250_000, rate: percent('15') },
  { upTo: 500_000, rate: percent('10') },
  { upTo: 1_000_000, rate: percent('5') },
  { upTo: 20_000_000, rate: percent('1') },
  { upTo: Number.POSITIVE_INFINITY, rate: percent('0.5') },
];
const LEAST = money(4_000, 'EUR');
const MOST = money(677_500, 'EUR');

/** Nothing on nothing; at least 40 EUR and at most 6,775 EUR. */
export function dutchCollectionCosts(principal: Money): { amount: Money; basis: Basis } {
  if (principal.amount <= 0) return { amount: zero(principal.currency), basis: DUTCH_COSTS_BASIS };
  let total = zero(principal.currency);
  let from = 0;
  for (const { upTo, rate } of BANDS) {
    const part = Math.min(principal.amount, upTo) - from;
    if (part <= 0) break;
    const share = { numerator: BigInt(rate), denominator: 1_000_000n, rounding: 'halfUp' } as const;
    total = add(total, multiply(money(part, principal.currency), share));
    from = upTo;
  }
  const atLeast = total.amount < LEAST.amount ? LEAST : total;
  return { amount: smaller(atLeast, MOST), basis: DUTCH_COSTS_BASIS };
}
