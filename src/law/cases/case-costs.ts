// The worked cases on costs: the fixed sum and what is proven above it; the Dutch scale. No rule of its own.

import { FIXED_SUM, withProvenCosts } from '../interest/compensation.ts';
import { dutchCollectionCosts } from '../interest/dutch-costs.ts';
import { type CaseResult, NONE } from './case-claim.ts';
import type { Inputs } from './case-inputs.ts';
import * as read from './case-inputs.ts';

/** Without proven costs a Dutch case asks for the scale of the law. Consumers owe neither sum nor proven costs. */
export function costsResult(inputs: Inputs): CaseResult {
  const isConsumer = read.relationOf(inputs) === 'b2c';
  const PROVEN = ['provenCostsCents', 'costsCents', 'proofCents'] as const;
  if (read.lawOf(inputs) === 'NL' && !read.has(inputs, ...PROVEN)) {
    const principal = read.cents(inputs, 'principalCents', 'balanceCents', 'amountCents');
    const { amount, basis } = dutchCollectionCosts(principal);
    return { costsCents: amount.amount, totalCents: amount.amount, confidence: basis.confidence };
  }
  const proven = read.cents(inputs, ...PROVEN);
  const { fixed, extra, total } = isConsumer
    ? { fixed: NONE, extra: NONE, total: NONE }
    : withProvenCosts(FIXED_SUM, proven);
  return { fixedCents: fixed.amount, extraCostsCents: extra.amount, totalCents: total.amount };
}
