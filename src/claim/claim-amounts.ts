// What is owed of a claim on a day, part by part: the one shape that letters and their annexes, the screens, the API, the
// debtor's page, the roads to a title and the statement for a court all show. The parts add up to the total, always.
// 1,000.00 late by 35 days, 150.00 of costs proven: 1,000.00 + 11.89 + 40.00 + 110.00 = 1,161.89.

import { type Money, subtract, sum } from '../units/money.ts';

export type ClaimAmounts = {
  readonly principal: Money;
  readonly interest: Money;
  /** The fixed sum of the law between firms, or the lump sum of a clause against a consumer. */
  readonly fixedSum: Money;
  /** Costs of recovery proven one by one, above the fixed sum. */
  readonly provenCosts: Money;
  /** What reminders cost a Belgian consumer (CDE XIX.2). */
  readonly reminderCosts: Money;
  readonly total: Money;
};

/** Where everything beside interest is one sum, and some of it is costs of a kind. */
export type SummedAmounts = {
  readonly principal: Money;
  readonly interest: Money;
  /** The fixed sum or lump sum with all costs. */
  readonly compensation: Money;
  readonly provenCosts: Money;
  readonly reminderCosts: Money;
};

export function claimAmounts({
  principal,
  interest,
  compensation,
  provenCosts,
  reminderCosts,
}: SummedAmounts): ClaimAmounts {
  return {
    principal,
    interest,
    fixedSum: subtract(compensation, sum([provenCosts, reminderCosts], compensation.currency)),
    provenCosts,
    reminderCosts,
    total: sum([principal, interest, compensation], principal.currency),
  };
}

/** Of several claims in one currency, part by part. */
export function sumOfAmounts(amounts: readonly ClaimAmounts[], currency: string): ClaimAmounts {
  const total = (part: keyof ClaimAmounts): Money =>
    sum(
      amounts.map(one => one[part]),
      currency,
    );
  return {
    principal: total('principal'),
    interest: total('interest'),
    fixedSum: total('fixedSum'),
    provenCosts: total('provenCosts'),
    reminderCosts: total('reminderCosts'),
    total: total('total'),
  };
}
