// Interest after an enforceable judgment in France: the legal rate, and five points more once two months have run
// (CMF L313-3). Enforceable on 2026-03-01: two months end on 2026-05-01, the increase runs from 2026-05-02.
// Whether the judge spared the debtor the increase is not decided here.

import { addDays, addMonths, type CalendarDate, earlier } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';
import { percent } from '../units/rate.ts';
import { distinctWarnings } from './basis.ts';
import { addFractions, roundFraction } from './fraction.ts';
import { CONVENTIONS, type Conventions, type Interest, interestOver } from './interest.ts';
import type { CreditorCategory } from './law.ts';
import type { RateRule } from './rate-rule.ts';
import type { RateTables } from './rates/tables.ts';

export type JudgmentInterest = Interest & { readonly increasedFrom: CalendarDate };

const INCREASE = percent('5');
const MONTHS_BEFORE_INCREASE = 2;

export function interestAfterJudgment({
  principal,
  enforceableOn,
  until,
  creditor,
  conventions,
  tables,
}: {
  principal: Money;
  enforceableOn: CalendarDate;
  until: CalendarDate;
  creditor: CreditorCategory;
  conventions?: Partial<Conventions>;
  tables?: RateTables;
}): JudgmentInterest {
  const lastPlainDay = addMonths(enforceableOn, MONTHS_BEFORE_INCREASE);
  const shared = {
    principal,
    dueOn: enforceableOn,
    ...(conventions ? { conventions } : {}),
    ...(tables ? { tables } : {}),
  };
  const plain = interestOver({
    ...shared,
    rule: legalRate(creditor, '0'),
    until: earlier(until, lastPlainDay),
  });
  const increased = interestOver({ ...shared, rule: legalRate(creditor, '5'), after: lastPlainDay, until });
  const exact = addFractions(plain.exact, increased.exact);
  const rounding = conventions?.rounding ?? CONVENTIONS.rounding;
  return {
    segments: [...plain.segments, ...increased.segments],
    days: plain.days + increased.days,
    exact,
    interest: roundFraction(exact, { rounding, currency: principal.currency }),
    article: 'CMF L313-2, L313-3',
    warnings: distinctWarnings([...plain.warnings, ...increased.warnings]),
    increasedFrom: addDays(lastPlainDay, 1),
  };
}

function legalRate(creditor: CreditorCategory, points: '0' | '5'): RateRule {
  return {
    kind: 'contractIndexed',
    index: creditor === 'individual' ? 'fr.legal.individual' : 'fr.legal.other',
    factorHundredths: 100,
    points: points === '5' ? INCREASE : percent('0'),
  };
}
