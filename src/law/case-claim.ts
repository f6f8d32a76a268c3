// What the worked cases on amounts share: how the facts of a claim are read, and the segments shown behind a figure.

import { addDays } from '../units/calendar.ts';
import { toPercent } from '../units/rate.ts';
import type { AccountRequest } from './account.ts';
import type { Inputs } from './case-inputs.ts';
import * as read from './case-inputs.ts';
import { fixedCompensation } from './compensation.ts';
import { toSixDecimals } from './fraction.ts';
import { imputationOrder } from './imputation.ts';
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

/** The common facts of a claim in a case, as the account takes them. */
export function claimOf(inputs: Inputs): AccountRequest {
  const law = read.lawOf(inputs);
  const relation = read.relationOf(inputs);
  const dueOn = read.dayNamed(inputs, 'dueDate', 'due');
  const until = read.dayNamed(inputs, ...END);
  return {
    principal: read.cents(inputs, 'principalCents', 'balanceCents', 'amountCents'),
    dueOn,
    until,
    rule: read.rateRuleOf(inputs),
    order: read.orderOf(inputs) ?? imputationOrder(law),
    compensation: fixedCompensation({ law, relation, dueOn, on: addDays(dueOn, 1) }).amount,
    conventions: read.conventionsOf(inputs),
  };
}
