// What the worked cases on amounts share: how the facts of a claim are read, and the segments shown behind a figure.

import { addDays } from '../../units/calendar.ts';
import { type Money, zero } from '../../units/money.ts';
import { toPercent } from '../../units/rate.ts';
import type { LawWarning } from '../basis.ts';
import { ruleAsked } from '../calculator.ts';
import { type AccountRequest, accountOf } from '../interest/account.ts';
import { fixedCompensation } from '../interest/compensation.ts';
import { toSixDecimals } from '../interest/fraction.ts';
import { imputationOrder } from '../interest/imputation.ts';
import { type Interest, interestOver } from '../interest/interest.ts';
import type { RateRule } from '../interest/rate-rule.ts';
import type { Inputs } from './case-inputs.ts';
import * as read from './case-inputs.ts';
import { rateRuleOf } from './case-rates.ts';

export type CaseResult = Readonly<Record<string, unknown>>;

/** The names under which a case gives the last day of interest. */
export const END = ['endDate', 'until', 'paid', 'statementDate', 'end', 'paidOn'] as const;
const PRINCIPAL = ['principalCents', 'balanceCents', 'amountCents'] as const;
const OPENED = ['openingJudgment', 'openingDate', 'insolvencyOn'] as const;

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
  return {
    principal: read.cents(inputs, ...PRINCIPAL),
    dueOn,
    until: read.dayNamed(inputs, ...END),
    rule: lawfulRule(inputs).rule,
    order: read.orderOf(inputs) ?? imputationOrder(law),
    compensation: fixedCompensation({ law, relation, dueOn, on: addDays(dueOn, 1) }).amount,
    payments: read.datedAmounts(inputs, 'payments'),
    capitaliseOn: read.days(inputs, 'capitaliseOn'),
    insolvencyOn: read.optionalDay(inputs, ...OPENED),
    conventions: read.conventionsOf(inputs),
  };
}

/** The rate asked for, as far as the law lets it stand: a public debtor and a Belgian consumer have theirs. */
function lawfulRule(inputs: Inputs): { rule: RateRule; warnings: readonly LawWarning[] } {
  const rule = rateRuleOf(inputs);
  if (rule.kind !== 'contractFixed') return { rule, warnings: [] };
  return ruleAsked({
    law: read.lawOf(inputs),
    relation: read.relationOf(inputs),
    creditor: read.creditorOf(inputs),
    amount: read.cents(inputs, ...PRINCIPAL),
    due: read.dayNamed(inputs, 'dueDate', 'due'),
    until: read.dayNamed(inputs, ...END),
    rate: rule.rate,
  });
}

export function interestResult(inputs: Inputs): CaseResult {
  const claim = claimOf(inputs);
  const { interestLeft, costsLeft, totalDue, lastInterestDay, warnings } = accountOf(claim);
  const interest = interestOver({ ...claim, until: lastInterestDay });
  const { warnings: ofClause } = lawfulRule(inputs);
  const isOverCap = ofClause.some(({ key }) => key === 'consumerRateOverCap');
  return {
    days: interest.days,
    interestCents: interestLeft.amount,
    fixedCents: costsLeft.amount,
    totalDueCents: totalDue.amount,
    ...proofOf(interest),
    ...(isOverCap ? { flag: 'B2C_RATE_OVER_CAP' } : {}),
    warnings: [
      ...ofClause,
      ...interest.warnings,
      ...warnings.filter(({ key }) => key === 'capitalisationRefused'),
    ],
  };
}

/** Nothing, in the currency of the cases. */
export const NONE: Money = zero('EUR');
