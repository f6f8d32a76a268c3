// Runs worked cases (one JSON object each: id, type, inputs) through the functions that the product itself calls, and
// answers with the figures that such a case expects. It holds no rule: every figure comes from another file here.
// { id: 'FR-01', type: 'interest', inputs: … } gives { days: 30, interestCents: 1019, fixedCents: 4000, … }.

import { type Money, sum, zero } from '../units/money.ts';
import { percent, type Rate } from '../units/rate.ts';
import { type Account, type AccountRequest, accountOf } from './account.ts';
import { type CaseResult, claimOf, proofOf } from './case-claim.ts';
import { capResult, consumerResult, graceResult, remindersResult } from './case-consumer.ts';
import { deadlineResult, dueDateResult, limitationResult } from './case-dates.ts';
import { capitalisationResult, insolvencyResult, judgmentResult, publicResult } from './case-events.ts';
import * as read from './case-inputs.ts';
import { InputProblem, type Inputs, isRecord } from './case-inputs.ts';
import { clauseAmount, FIXED_SUM, rciClaimable, withProvenCosts } from './compensation.ts';
import { contractRateCheck } from './contract-rate.ts';
import { interestOver } from './interest.ts';

export type CaseAnswer = { readonly id: string; readonly result: CaseResult };

const NONE = zero('EUR');

const RUNNERS: Readonly<Record<string, (inputs: Inputs) => CaseResult>> = {
  interest: interestResult,
  convention: conventionResult,
  validation: validationResult,
  imputation: imputationResult,
  'credit-note': creditNoteResult,
  portfolio: portfolioResult,
  'due-date': dueDateResult,
  public: publicResult,
  judgment: judgmentResult,
  anatocism: capitalisationResult,
  insolvency: insolvencyResult,
  deadline: deadlineResult,
  prescription: limitationResult,
  costs: costsResult,
  'rci-cap': rciResult,
  'b2c-grace': graceResult,
  'b2c-cap': capResult,
  'b2c-interest': consumerResult,
  'b2c-reminders': remindersResult,
};

/** One answer per case, in order; a case that cannot be read answers with its problem. Throws on a wrong file shape. */
export function runCases(file: unknown): CaseAnswer[] {
  const cases = isRecord(file) ? read.valueAt(file, 'cases') : file;
  if (!Array.isArray(cases)) throw new InputProblem('cases: expected a list of cases');
  return cases.map((entry: unknown, position) => {
    const { id, type, inputs } = isRecord(entry) ? entry : {};
    const run = typeof type === 'string' ? RUNNERS[type] : undefined;
    const name = typeof id === 'string' ? id : `case ${position + 1}`;
    if (run === undefined)
      return { id: name, result: { problem: `type: found ${String(type)}, expected a known type` } };
    return { id: name, result: guarded(run, isRecord(inputs) ? inputs : {}) };
  });
}

function guarded(run: (inputs: Inputs) => CaseResult, inputs: Inputs): CaseResult {
  try {
    return run(inputs);
  } catch (error) {
    if (error instanceof InputProblem || error instanceof RangeError) return { problem: error.message };
    throw error;
  }
}

function interestResult(inputs: Inputs): CaseResult {
  const claim = claimOf(inputs);
  const interest = interestOver(claim);
  const { interestLeft, costsLeft, totalDue } = accountOf(claim);
  return {
    days: interest.days,
    interestCents: interestLeft.amount,
    fixedCents: costsLeft.amount,
    totalDueCents: totalDue.amount,
    ...proofOf(interest),
  };
}

function conventionResult(inputs: Inputs): CaseResult {
  const claim = claimOf(inputs);
  const interest = interestOver(claim);
  const other = interestOver({ ...claim, conventions: { ...claim.conventions, firstDay: 'dueDay' } });
  return {
    days: interest.days,
    interestCents: interest.interest.amount,
    otherConventionCents: other.interest.amount,
    ...proofOf(interest),
  };
}

function validationResult(inputs: Inputs): CaseResult {
  if (!read.has(inputs, 'contractRate', 'rate', 'clauseRate')) {
    return dueDateResult(inputs);
  }
  const claim = claimOf({ ...inputs, rate: null });
  const { principal, dueOn, until, conventions } = claim;
  const rate = read.rateNamed(inputs, 'contractRate', 'rate', 'clauseRate');
  if (read.lawOf(inputs) !== 'FR') return withoutFloor(claim, rate);
  const check = contractRateCheck({
    rate,
    principal,
    dueOn,
    until,
    ...(conventions ? { conventions } : {}),
  });
  return {
    flag: check.flag,
    interestAtContractCents: check.atContract.interest.amount,
    interestAtFloorCents: check.atFloor.interest.amount,
    interestAtLegalDefaultCents: check.atLegalDefault.interest.amount,
    proposed: check.proposed,
    warnings: check.warnings,
  };
}

/** Only French law sets a floor under a clause between firms. */
function withoutFloor(claim: AccountRequest, rate: Rate): CaseResult {
  return {
    flag: null,
    interestAtContractCents: interestOver({ ...claim, rule: { kind: 'contractFixed', rate } }).interest
      .amount,
    interestAtLegalDefaultCents: interestOver(claim).interest.amount,
  };
}

function imputationResult(inputs: Inputs): CaseResult {
  return accountResult(accountOf({ ...claimOf(inputs), payments: read.datedAmounts(inputs, 'payments') }));
}

function accountResult(account: Account): CaseResult {
  return {
    principalCents: account.principalLeft.amount,
    interestCents: account.interestLeft.amount,
    fixedCents: account.costsLeft.amount,
    totalDueCents: account.totalDue.amount,
    surplusCents: account.surplus.amount,
    warnings: account.warnings,
  };
}

function creditNoteResult(inputs: Inputs): CaseResult {
  const claim = claimOf(inputs);
  const on = read.dayNamed(inputs, 'creditNoteDate');
  const amount = read.cents(inputs, 'creditNoteCents');
  const interestWith = (effect: 'retroactive' | 'fromItsDate'): Money =>
    accountOf({ ...claim, credits: [{ on, amount, effect }] }).interestLeft;
  return {
    retroactiveInterestCents: interestWith('retroactive').amount,
    fromCreditNoteDateInterestCents: interestWith('fromItsDate').amount,
    default: 'retroactive',
  };
}

function portfolioResult(inputs: Inputs): CaseResult {
  const accounts = read
    .datedAmounts(inputs, 'invoices')
    .map(({ on, amount }) => accountOf(claimOf({ ...inputs, dueDate: on, principalCents: amount.amount })));
  const total = (part: (account: Account) => Money): number => sum(accounts.map(part), 'EUR').amount;
  return {
    interestCents: total(({ interestLeft }) => interestLeft),
    fixedCents: total(({ costsLeft }) => costsLeft),
    principalCents: total(({ principalLeft }) => principalLeft),
    totalDueCents: total(({ totalDue }) => totalDue),
  };
}

function costsResult(inputs: Inputs): CaseResult {
  const fixedSum = read.relationOf(inputs) === 'b2c' ? NONE : FIXED_SUM;
  const proven = read.cents(inputs, 'provenCostsCents', 'costsCents');
  const { fixed, extra, total } = withProvenCosts(fixedSum, proven);
  return { fixedCents: fixed.amount, extraCostsCents: extra.amount, totalCents: total.amount };
}

function rciResult(inputs: Inputs): CaseResult {
  const claim = claimOf(inputs);
  const { interest } = interestOver(claim);
  const clause = read.optionalRate(inputs, 'penaltyClausePercent', 'penaltyPercent', 'clausePercent');
  const penalty = read.has(inputs, 'penaltyCents')
    ? read.cents(inputs, 'penaltyCents')
    : clauseAmount(claim.principal, clause ?? percent('0'));
  const { asked, cap, claimable } = rciClaimable({ principal: claim.principal, interest, penalty });
  return {
    interestCents: interest.amount,
    penaltyCents: penalty.amount,
    sumCents: asked.amount,
    capCents: cap.amount,
    claimableCents: claimable.amount,
  };
}
