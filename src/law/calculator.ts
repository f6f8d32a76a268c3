// The public calculator: what a late invoice costs on a day, with segments, articles and warnings, from a few facts.
// For a consumer the due date stands for the day of the formal notice, because nothing runs before it.
// FR, b2b, 1,000.00 EUR due 2026-07-15, until 2026-08-14: 10.19 EUR of interest, 40.00 EUR, 1,050.19 EUR in all.

import { addDays, type CalendarDate } from '../units/calendar.ts';
import { add, type Money, toDecimal, zero } from '../units/money.ts';
import { type Rate, toPercent } from '../units/rate.ts';
import { distinctWarnings, type LawWarning, warningsOf } from './basis.ts';
import { clauseVerdict } from './consumer-belgium.ts';
import { FIXED_SUM, fixedCompensation } from './interest/compensation.ts';
import { contractRateCheck } from './interest/contract-rate.ts';
import { CONVENTIONS, type Conventions, type InterestSegment, interestOver } from './interest/interest.ts';
import type { RateRule } from './interest/rate-rule.ts';
import type { CreditorCategory, LawCode, Relation } from './law.ts';
import { RATE_TABLES, type RateTables } from './rates/tables.ts';

export type Question = {
  readonly law: LawCode;
  readonly relation: Relation;
  readonly amount: Money;
  readonly due: CalendarDate;
  readonly until: CalendarDate;
  /** The rate of the contract; without it, that of the law. */
  readonly rate?: Rate | null;
  readonly creditor?: CreditorCategory;
  readonly conventions?: Partial<Conventions>;
  readonly tables?: RateTables;
};

export type Calculation = {
  readonly days: number;
  readonly segments: readonly InterestSegment[];
  readonly interest: Money;
  readonly fixedSum: Money;
  readonly total: Money;
  /** What each figure rests on. */
  readonly articles: readonly string[];
  readonly conventions: Conventions;
  readonly warnings: readonly LawWarning[];
};

export function calculate(question: Question): Calculation {
  const { law, relation, amount, due, until } = question;
  const tables = question.tables ?? RATE_TABLES;
  const conventions = { ...CONVENTIONS, ...question.conventions };
  const { rule, warnings } = ruleAsked(question);
  const result = interestOver({ rule, principal: amount, dueOn: due, until, conventions, tables });
  const fixed = fixedCompensation({ law, relation, dueOn: due, on: until });
  const isAddable = amount.currency === FIXED_SUM.currency && amount.amount > 0;
  const fixedSum = isAddable ? fixed.amount : zero(amount.currency);
  return {
    days: result.days,
    segments: result.segments,
    interest: result.interest,
    fixedSum,
    total: add(add(amount, result.interest), fixedSum),
    articles: fixedSum.amount > 0 ? [result.article, fixed.basis.article] : [result.article],
    conventions,
    warnings: distinctWarnings([
      ...warnings,
      ...result.warnings,
      ...(fixedSum.amount > 0 ? warningsOf(fixed.basis) : []),
      ...euroWarning(amount, fixed.amount),
      ...noticeWarning(relation),
    ]),
  };
}

/** The rule asked for, as far as it may stand: a Belgian consumer clause over the cap gives way to the civil legal rate. */
export function ruleAsked(question: Question): { rule: RateRule; warnings: readonly LawWarning[] } {
  const { law, relation, amount, due, until, rate, creditor, tables = RATE_TABLES } = question;
  const statutory: RateRule = { kind: 'statutory', law, relation, ...(creditor ? { creditor } : {}) };
  if (rate === undefined || rate === null) return { rule: statutory, warnings: [] };
  const contract: RateRule = { kind: 'contractFixed', rate };
  if (law === 'FR' && relation === 'b2b') {
    const check = contractRateCheck({ rate, principal: amount, dueOn: due, until, tables });
    return { rule: contract, warnings: check.warnings };
  }
  if (law === 'BE' && relation === 'b2c') {
    const verdict = clauseVerdict({ clause: { rate }, from: addDays(due, 1), to: until, tables });
    if (verdict.kind === 'overCap') return { rule: statutory, warnings: [verdict.warning] };
  }
  if (law === 'FR' && relation === 'public') {
    const text = `CCP R2192-31: a clause of ${toPercent(rate)} % cannot take the place of the rate of public procurement`;
    return { rule: statutory, warnings: [{ key: 'publicRate', text }] };
  }
  return { rule: contract, warnings: [] };
}

/** Directive 2011/7/EU art. 6(1): the sum is in euros, and no rate turns it into another currency. */
function euroWarning(amount: Money, { amount: owed, currency }: Money): LawWarning[] {
  if (owed === 0 || amount.amount <= 0 || amount.currency === currency) return [];
  const text = `Dir. 2011/7/EU art. 6: the fixed sum is ${toDecimal(FIXED_SUM)} EUR, beside an amount in ${amount.currency} and not added to it`;
  return [{ key: 'fixedSumInEuros', text }];
}

function noticeWarning(relation: Relation): LawWarning[] {
  if (relation !== 'b2c') return [];
  const text =
    'Interest against a consumer runs from a formal notice: the due date given is taken for its day';
  return [{ key: 'consumerNotice', text }];
}
