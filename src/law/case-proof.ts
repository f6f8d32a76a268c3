// What every worked case shows beside its figures: the segments behind an amount of interest, and warnings.

import { toPercent } from '../units/rate.ts';
import { toSixDecimals } from './fraction.ts';
import type { Interest } from './interest.ts';

export type CaseResult = Readonly<Record<string, unknown>>;

/** The names under which a case gives the last day of interest. */
export const END = ['endDate', 'until', 'paid', 'statementDate', 'end', 'paidOn'] as const;

/** The segments behind a figure, in the form in which cases show their derivation. */
export function proofOf(interest: Interest): CaseResult {
  const segments = interest.segments.map(segment => ({
    from: segment.from,
    to: segment.to,
    days: segment.days,
    ratePercent: toPercent(segment.rate),
    principalCents: segment.principal.amount,
    exactCents: toSixDecimals(segment),
  }));
  return { segments, warnings: interest.warnings };
}
