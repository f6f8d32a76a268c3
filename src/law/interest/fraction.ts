// An exact fraction of a minor unit, so that interest is rounded once and only where the law room says.
// 1,000.00 EUR at 12.40 % for 30 days is 100000 × 124000 × 30 ÷ 365000000 cents = 1019.178… cents.

import { type Currency, divideRounded, type Money, money, type Rounding } from '../../units/money.ts';

/** The denominator is positive; the fraction need not be in lowest terms. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

export function addFractions(left: Fraction, right: Fraction): Fraction {
  if (left.numerator === 0n) return right;
  if (right.numerator === 0n) return left;
  if (left.denominator === right.denominator)
    return { numerator: left.numerator + right.numerator, denominator: left.denominator };
  const numerator = left.numerator * right.denominator + right.numerator * left.denominator;
  return lowest({ numerator, denominator: left.denominator * right.denominator });
}

export const isSameFraction = (left: Fraction, right: Fraction): boolean =>
  left.numerator * right.denominator === right.numerator * left.denominator;

export function roundFraction(
  fraction: Fraction,
  { rounding, currency }: { rounding: Rounding; currency: Currency },
): Money {
  return money(Number(divideRounded({ ...fraction, rounding })), currency);
}

/** '1019.178082': the fraction in minor units with six decimals, rounded half up, for statements and proofs. */
export function toSixDecimals({ numerator, denominator }: Fraction): string {
  const millionths = divideRounded({ numerator: numerator * 1_000_000n, denominator, rounding: 'halfUp' });
  const digits = (millionths < 0n ? -millionths : millionths).toString().padStart(7, '0');
  return `${millionths < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

function lowest({ numerator, denominator }: Fraction): Fraction {
  let left = numerator < 0n ? -numerator : numerator;
  let right = denominator;
  while (right !== 0n) [left, right] = [right, left % right];
  return left === 0n ? ZERO : { numerator: numerator / left, denominator: denominator / left };
}
