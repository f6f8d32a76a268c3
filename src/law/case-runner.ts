// Runs worked cases (one JSON object each: id, type, inputs) through the functions that the product itself calls, and
// answers with the figures that such a case expects. It holds no rule: every figure comes from another file here.
// { id: 'FR-01', type: 'interest', inputs: … } gives { days: 30, interestCents: 1019, fixedCents: 4000, … }.

import { addDays } from '../units/calendar.ts';
import { type Money, sum, zero } from '../units/money.ts';
import { percent } from '../units/rate.ts';
import { type Account, type AccountRequest, accountOf } from './account.ts';
import { capResult, consumerResult, graceResult, remindersResult } from './case-consumer.ts';
import { deadlineResult, dueDateResult, limitationResult } from './case-dates.ts';
import * as read from './case-inputs.ts';
import { InputProblem, type Inputs, isRecord } from './case-inputs.ts';
import { type CaseResult, END, proofOf } from './case-proof.ts';
import { clauseAmount, FIXED_SUM, fixedCompensation, rciClaimable, withProvenCosts } from './compensation.ts';
import { contractRateCheck } from './contract-rate.ts';
import { imputationOrder } from './imputation.ts';
import { interestOver } from './interest.ts';
import { interestAfterJudgment } from './judgment.ts';
import { afterInsolvencyPublished } from './procedures/deadlines.ts';
import { FRENCH_PUBLIC_TERMS } from './term-limits.ts';

export type CaseAnswer = { readonly id: string; readonly result: CaseResult };

const NONE = zero('EUR');
const DECLARATION_FROM = 'BODACC publication + 2 months';

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

/** The common facts of a claim in a case, as the account takes them. */
function claimOf(inputs: Inputs): AccountRequest {
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
  const { principal, dueOn, until, conventions } = claimOf({ ...inputs, rate: null });
  const check = contractRateCheck({
    rate: read.rateNamed(inputs, 'contractRate', 'rate', 'clauseRate'),
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

/** French public debtors: the frozen rate, beside what a floating one would wrongly give. */
function publicResult(inputs: Inputs): CaseResult {
  const law = read.lawOf(inputs);
  const dueOn =
    read.optionalDay(inputs, 'dueDate') ??
    addDays(read.dayNamed(inputs, 'requestReceived', 'received', 'invoiceReceived'), publicDays(inputs));
  const claim = claimOf({ ...inputs, dueDate: dueOn, relation: 'public' });
  const frozen = interestOver(claim);
  const floating = interestOver({
    ...claim,
    rule: { kind: 'contractIndexed', index: 'ecb.semester', factorHundredths: 100, points: percent('8') },
  });
  return {
    dueDate: dueOn,
    days: frozen.days,
    interestCents: frozen.interest.amount,
    fixedCents: accountOf(claim).costsLeft.amount,
    ...(law === 'FR' ? { wrongIfFloatingCents: floating.interest.amount } : {}),
    ...proofOf(frozen),
  };
}

function publicDays(inputs: Inputs): number {
  if (read.has(inputs, 'termDays')) return read.wholeNumber(inputs, 'termDays');
  const body = read.textOf(inputs, 'body', 'debtor', 'entity');
  if (/hosp|h[ôo]pital/i.test(body)) return FRENCH_PUBLIC_TERMS.hospital.days;
  return /undertaking|entreprise/i.test(body)
    ? FRENCH_PUBLIC_TERMS.undertaking.days
    : FRENCH_PUBLIC_TERMS.stateOrLocal.days;
}

function judgmentResult(inputs: Inputs): CaseResult {
  const result = interestAfterJudgment({
    principal: read.cents(inputs, 'principalCents'),
    enforceableOn: read.dayNamed(inputs, 'enforceableOn', 'enforceable', 'judgmentDate'),
    until: read.dayNamed(inputs, ...END),
    creditor: read.creditorOf(inputs),
    conventions: read.conventionsOf(inputs),
  });
  return { increasedFrom: result.increasedFrom, interestCents: result.interest.amount, ...proofOf(result) };
}

function capitalisationResult(inputs: Inputs): CaseResult {
  const claim = claimOf(inputs);
  const account = accountOf({ ...claim, capitaliseOn: read.days(inputs, 'capitaliseOn') });
  return {
    simpleInterestCents: interestOver(claim).interest.amount,
    interestWithCapitalisationCents: account.interestAccrued.amount,
    warnings: account.warnings,
  };
}

function insolvencyResult(inputs: Inputs): CaseResult {
  const insolvencyOn = read.dayNamed(inputs, 'openingJudgment', 'openingDate');
  const account = accountOf({ ...claimOf(inputs), insolvencyOn });
  const publishedOn = read.optionalDay(inputs, 'bodaccPublication', 'publishedOn');
  return {
    interestCents: account.interestLeft.amount,
    lastInterestDay: account.lastInterestDay,
    fixedCents: account.costsLeft.amount,
    declarationDeadlineFrom: DECLARATION_FROM,
    ...(publishedOn === null ? {} : { declareBy: afterInsolvencyPublished(publishedOn).declareBy.plain }),
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
