// What two groups paid of what was asked of them: how far these shares of money lie apart, and between what. Large debtors weigh as
// they do in the books; where a few of them decide, nothing is said.
// 12 debtors of 100.00 of whom 9 paid all, against 12 of whom 3 did: 50 % apart, between 13.8 and 86.2.

import { Z } from './shares.ts';

/** In minor units, which no sum of squares keeps to the unit: they tell a spread, and no amount. */
export type MoneySeen = {
  readonly asked: number;
  readonly paid: number;
  /** Over the debtors: asked × asked, paid × asked, paid × paid. */
  readonly askedSquares: number;
  readonly products: number;
  readonly paidSquares: number;
};

export type RatiosApart = { readonly apart: number; readonly low: number; readonly high: number };

/** With fewer in a group the interval would promise too much: of debtors of one size, or of as many as the large ones outweigh. */
const FEWEST = 10;

/**
 * The first share less the second, each the total paid over the total asked, with the interval that holds the true difference
 * nineteen times in twenty. Null where a group is too small or a few large debtors decide in it, or all in it paid alike: then its
 * spread is not known. W. G. Cochran, Sampling Techniques, 3rd edition (1977), chapter 6: the variance of a ratio of totals;
 * L. Kish, Survey Sampling (1965): debtors of unlike size count as (Σ asked)² / Σ asked² of one size.
 */
export function ratiosApart(first: MoneySeen, second: MoneySeen): RatiosApart | null {
  const [one, other] = [varianceOf(first), varianceOf(second)];
  if (one === null || other === null) return null;
  const apart = first.paid / first.asked - second.paid / second.asked;
  const reach = Z * Math.sqrt(one + other);
  return { apart, low: Math.max(-1, apart - reach), high: Math.min(1, apart + reach) };
}

function varianceOf({ asked, paid, askedSquares, products, paidSquares }: MoneySeen): number | null {
  const debtors = asked <= 0 ? 0 : (asked * asked) / askedSquares;
  if (debtors < FEWEST) return null;
  const ratio = paid / asked;
  const spread = paidSquares - 2 * ratio * products + ratio * ratio * askedSquares;
  // Of sums that cancel each other out a trifle may be left.
  if (spread <= 1e-9 * askedSquares) return null;
  return ((debtors / (debtors - 1)) * spread) / (asked * asked);
}
