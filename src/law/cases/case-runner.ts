// Runs worked cases (one JSON object each: id, type, inputs) through the functions that the product itself calls, and
// answers with the figures that such a case expects. It holds no rule: every figure comes from another file here.
// { id: 'FR-01', type: 'interest', inputs: … } gives { days: 30, interestCents: 1019, fixedCents: 4000, … }.

import { addDays } from '../../units/calendar.ts';
import { type Money, sum } from '../../units/money.ts';
import { percent, type Rate } from '../../units/rate.ts';
import { clauseVerdict } from '../consumer-belgium.ts';
import { type Account, type AccountRequest, accountOf } from '../interest/account.ts';
import { clauseAmount, rciClaimable } from '../interest/compensation.ts';
import { contractRateCheck } from '../interest/contract-rate.ts';
import { interestOver } from '../interest/interest.ts';
import { type CaseResult, claimOf, interestResult, proofOf } from './case-claim.ts';
import { capResult, consumerResult, graceResult, remindersResult } from './case-consumer.ts';
import { costsResult } from './case-costs.ts';
import { deadlineResult, dueDateResult } from './case-dates.ts';
import { capitalisationResult, insolvencyResult, judgmentResult, publicResult } from './case-events.ts';
import * as read from './case-inputs.ts';
import { InputProblem, type Inputs, isRecord } from './case-inputs.ts';
import { limitationResult } from './case-limitation.ts';
import { clauseRate } from './case-rates.ts';
import { watched, withFacts } from './case-watch.ts';

export type CaseAnswer = { readonly id: string; readonly result: CaseResult };

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

/** A fact that no rule looked at is named: the figures were made without it. */
function guarded(run: (inputs: Inputs) => CaseResult, facts: Inputs): CaseResult {
  const { inputs, unread } = watched(facts);
  try {
    const result = run(inputs);
    const notUnderstood = unread();
    return notUnderstood.length === 0 ? result : { ...result, notUnderstood };
  } catch (error) {
    if (error instanceof InputProblem || error instanceof RangeError) return { problem: error.message };
    throw error;
  }
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

/** A clause on the rate against the floor or the cap of its law; without one, the term against the longest allowed. */
function validationResult(inputs: Inputs): CaseResult {
  const rate = clauseRate(inputs);
  if (rate === null) return dueDateResult(inputs);
  const claim = claimOf(withFacts(inputs, { rate: null }));
  const { principal, dueOn, until, conventions } = claim;
  if (read.relationOf(inputs) === 'b2c') return consumerClause(inputs, claim, rate);
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

/** Only Belgian law caps the rate of a clause against a consumer with the commercial rate. */
function consumerClause(inputs: Inputs, claim: AccountRequest, rate: Rate): CaseResult {
  const { dueOn, until } = claim;
  const verdict = clauseVerdict({ clause: { rate }, from: addDays(dueOn, 1), to: until });
  const isOverCap = read.lawOf(inputs) === 'BE' && verdict.kind === 'overCap';
  const result = withoutFloor(claim, rate);
  return {
    ...result,
    flag: isOverCap ? 'B2C_RATE_OVER_CAP' : null,
    interestCents: isOverCap ? result['interestAtLegalDefaultCents'] : result['interestAtContractCents'],
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
  return accountResult(accountOf(claimOf(inputs)));
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
  const notes = read.has(inputs, 'creditNotes')
    ? read.datedAmounts(inputs, 'creditNotes')
    : [{ on: read.dayNamed(inputs, 'creditNoteDate'), amount: read.cents(inputs, 'creditNoteCents') }];
  const interestWith = (effect: 'retroactive' | 'fromItsDate'): Money =>
    accountOf({ ...claim, credits: notes.map(note => ({ ...note, effect })) }).interestLeft;
  return {
    retroactiveInterestCents: interestWith('retroactive').amount,
    fromCreditNoteDateInterestCents: interestWith('fromItsDate').amount,
    default: 'retroactive',
  };
}

function portfolioResult(inputs: Inputs): CaseResult {
  const accounts = read
    .datedAmounts(inputs, 'invoices')
    .map(({ on, amount }) =>
      accountOf(claimOf(withFacts(inputs, { dueDate: on, principalCents: amount.amount }))),
    );
  const total = (part: (account: Account) => Money): number => sum(accounts.map(part), 'EUR').amount;
  return {
    interestCents: total(({ interestLeft }) => interestLeft),
    fixedCents: total(({ costsLeft }) => costsLeft),
    principalCents: total(({ principalLeft }) => principalLeft),
    totalDueCents: total(({ totalDue }) => totalDue),
  };
}

function rciResult(inputs: Inputs): CaseResult {
  read.onlyIn('BE', inputs);
  const principal = read.cents(inputs, 'principalCents', 'balanceCents');
  const interest = read.has(inputs, 'interestCents')
    ? read.cents(inputs, 'interestCents')
    : interestOver(claimOf(inputs)).interest;
  const clause = read.optionalRate(inputs, 'penaltyClausePercent', 'penaltyPercent', 'clausePercent');
  const penalty = read.has(inputs, 'penaltyCents')
    ? read.cents(inputs, 'penaltyCents')
    : clauseAmount(principal, clause ?? percent('0'));
  const { asked, cap, claimable } = rciClaimable({ principal, interest, penalty });
  return {
    interestCents: interest.amount,
    penaltyCents: penalty.amount,
    sumCents: asked.amount,
    capCents: cap.amount,
    claimableCents: claimable.amount,
  };
}
