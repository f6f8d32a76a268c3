// The worked cases on what befalls a claim: a public debtor, a judgment, capitalisation, insolvency. No rule of its own.

import { addDays } from '../units/calendar.ts';
import { percent } from '../units/rate.ts';
import { accountOf } from './account.ts';
import { type CaseResult, claimOf, END, proofOf } from './case-claim.ts';
import type { Inputs } from './case-inputs.ts';
import * as read from './case-inputs.ts';
import { interestOver } from './interest.ts';
import { interestAfterJudgment } from './judgment.ts';
import { afterInsolvencyPublished } from './procedures/deadlines.ts';
import { FRENCH_PUBLIC_TERMS } from './term-limits.ts';

const DECLARATION_FROM = 'BODACC publication + 2 months';

/** French public debtors: the frozen rate, beside what a floating one would wrongly give. */
export function publicResult(inputs: Inputs): CaseResult {
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

export function judgmentResult(inputs: Inputs): CaseResult {
  const result = interestAfterJudgment({
    principal: read.cents(inputs, 'principalCents'),
    enforceableOn: read.dayNamed(inputs, 'enforceableOn', 'enforceable', 'judgmentDate'),
    until: read.dayNamed(inputs, ...END),
    creditor: read.creditorOf(inputs),
    conventions: read.conventionsOf(inputs),
  });
  return { increasedFrom: result.increasedFrom, interestCents: result.interest.amount, ...proofOf(result) };
}

export function capitalisationResult(inputs: Inputs): CaseResult {
  const claim = claimOf(inputs);
  const account = accountOf({ ...claim, capitaliseOn: read.days(inputs, 'capitaliseOn') });
  return {
    simpleInterestCents: interestOver(claim).interest.amount,
    interestWithCapitalisationCents: account.interestAccrued.amount,
    warnings: account.warnings,
  };
}

export function insolvencyResult(inputs: Inputs): CaseResult {
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
