// The worked cases on what befalls a claim: a public debtor, a judgment, capitalisation, insolvency. No rule of its own.

import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { percent } from '../../units/rate.ts';
import { accountOf } from '../interest/account.ts';
import { interestOver } from '../interest/interest.ts';
import { interestAfterJudgment } from '../limitation/judgment.ts';
import { afterInsolvencyPublished } from '../procedures/deadlines.ts';
import { DEFAULT_DAYS, FRENCH_PUBLIC_TERMS } from '../term-limits.ts';
import { type CaseResult, claimOf, END, proofOf } from './case-claim.ts';
import { publicBodyOf } from './case-dates.ts';
import type { Inputs } from './case-inputs.ts';
import * as read from './case-inputs.ts';
import { withFacts } from './case-watch.ts';

const DECLARATION_FROM = 'BODACC publication + 2 months';

/** French public debtors: the frozen rate, beside what a floating one would wrongly give. */
export function publicResult(inputs: Inputs): CaseResult {
  const law = read.lawOf(inputs);
  const dueOn =
    read.optionalDay(inputs, 'dueDate') ??
    addDays(read.dayNamed(inputs, 'requestReceived', 'received', 'invoiceReceived'), publicDays(inputs));
  if (read.has(inputs, 'relation') && read.relationOf(inputs) !== 'public')
    read.refuse(['relation'], read.valueAt(inputs, 'relation'), 'public');
  const claim = claimOf(withFacts(inputs, { dueDate: dueOn, relation: 'public' }));
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

const declarationOf = (publishedOn: CalendarDate): CaseResult => {
  const { declareBy, askReliefBy } = afterInsolvencyPublished(publishedOn);
  return { declareBy: declareBy.plain, declareByRolled: declareBy.rolled, reliefBy: askReliefBy.plain };
};

function publicDays(inputs: Inputs): number {
  if (read.has(inputs, 'termDays')) return read.wholeNumber(inputs, 'termDays');
  if (read.lawOf(inputs) !== 'FR') return DEFAULT_DAYS;
  return FRENCH_PUBLIC_TERMS[publicBodyOf(inputs)].days;
}

export function judgmentResult(inputs: Inputs): CaseResult {
  read.onlyIn('FR', inputs);
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
  const account = accountOf(claim);
  return {
    simpleInterestCents: accountOf({ ...claim, capitaliseOn: [] }).interestAccrued.amount,
    interestWithCapitalisationCents: account.interestAccrued.amount,
    warnings: account.warnings,
  };
}

export function insolvencyResult(inputs: Inputs): CaseResult {
  const claim = claimOf(inputs);
  if (!claim.insolvencyOn) read.dayNamed(inputs, 'openingJudgment');
  const account = accountOf(claim);
  const isFrench = read.lawOf(inputs) === 'FR';
  const publishedOn = read.optionalDay(inputs, 'bodaccPublication', 'publishedOn');
  return {
    interestCents: account.interestLeft.amount,
    lastInterestDay: account.lastInterestDay,
    fixedCents: account.costsLeft.amount,
    principalCents: account.principalLeft.amount,
    totalDueCents: account.totalDue.amount,
    ...(isFrench ? { declarationDeadlineFrom: DECLARATION_FROM } : {}),
    ...(isFrench && publishedOn !== null ? declarationOf(publishedOn) : {}),
  };
}
