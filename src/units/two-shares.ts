// Two shares that were seen in two groups: how far they lie apart, between what that lies, and the smallest difference that
// groups of a size can show at all.
// 56 of 70 and 48 of 80: 20 points apart, between 5.2 and 33.4.

import { type Seen, wilsonLimits, Z } from './shares.ts';

/** In tenths of a point, the first less the second. */
export type SharesApart = {
  readonly tenths: number;
  readonly lowTenths: number;
  readonly highTenths: number;
};

/** Null where a group is empty. */
export function sharesApart(first: Seen, second: Seen): SharesApart | null {
  if (first.whole <= 0 || second.whole <= 0) return null;
  const { low, high } = newcombeLimits(first, second);
  const tenths = (value: number): number => Math.round(1000 * value);
  return {
    tenths: tenths(first.part / first.whole - second.part / second.whole),
    lowTenths: tenths(low),
    highTenths: tenths(high),
  };
}

/**
 * The interval that holds the true difference nineteen times in twenty: the hybrid of two score intervals, without a correction
 * for continuity. It keeps its promise in small groups and at 0 and 100 %, where the usual formula does not.
 * R. G. Newcombe, Interval estimation for the difference between independent proportions: comparison of eleven methods,
 * Statistics in Medicine 17 (1998), 873-890, method 10.
 */
export function newcombeLimits(first: Seen, second: Seen): { readonly low: number; readonly high: number } {
  const [one, other] = [first.part / first.whole, second.part / second.whole];
  const [ofOne, ofOther] = [wilsonLimits(first), wilsonLimits(second)];
  return {
    low: one - other - Math.hypot(one - ofOne.low, ofOther.high - other),
    high: one - other + Math.hypot(ofOne.high - one, other - ofOther.low),
  };
}

/** Of the normal distribution: four times in five. */
const Z_POWER = 0.841_621;

/**
 * The smallest true difference that groups of these sizes would show four times in five, in tenths of a point and rounded up. It takes
 * both shares to lie near one half, where chance is greatest, so that it never promises too much.
 * J. L. Fleiss, B. Levin, M. C. Paik, Statistical Methods for Rates and Proportions, 3rd edition (2003), chapter 4: the number
 * needed in each group is (z + z')² (p₁q₁ + p₂q₂) / d², here solved for d. 393 in each: 10 points.
 */
export function smallestDifferenceTenths({ first, second }: { first: number; second: number }): number {
  const spread = Math.sqrt(0.25 * (1 / first + 1 / second));
  return Math.min(1000, Math.ceil(1000 * (Z + Z_POWER) * spread));
}
