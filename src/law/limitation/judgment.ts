// Interest after an enforceable judgment in France: the legal rate, and five points more once two months have run
// (CMF L313-3). Enforceable on 2026-03-01: two months end on 2026-05-01, the increase runs from 2026-05-02.
// Whether the judge spared the debtor the increase is not decided here.

import { addDays, type CalendarDate, earlier } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import { distinctWarnings } from '../basis.ts';
import { addFractions, roundFraction } from '../interest/fraction.ts';
import { CONVENTIONS, type Conventions, type Interest, interestOver } from '../interest/interest.ts';
import type { CreditorCategory } from '../law.ts';
import type { RateTables } from '../rates/tables.ts';
import { JUDGMENT_ARTICLE, lastPlainDay, legalRate } from './adjudged.ts';

export type JudgmentInterest = Interest & { readonly increasedFrom: CalendarDate };

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
  const plainUntil = lastPlainDay(enforceableOn);
  const shared = {
    principal,
    dueOn: enforceableOn,
    ...(conventions ? { conventions } : {}),
    ...(tables ? { tables } : {}),
  };
  const plain = interestOver({
    ...shared,
    rule: legalRate(creditor, '0'),
    until: earlier(until, plainUntil),
  });
  const increased = interestOver({ ...shared, rule: legalRate(creditor, '5'), after: plainUntil, until });
  const exact = addFractions(plain.exact, increased.exact);
  const rounding = conventions?.rounding ?? CONVENTIONS.rounding;
  return {
    segments: [...plain.segments, ...increased.segments],
    days: plain.days + increased.days,
    exact,
    interest: roundFraction(exact, { rounding, currency: principal.currency }),
    article: JUDGMENT_ARTICLE,
    warnings: distinctWarnings([...plain.warnings, ...increased.warnings]),
    increasedFrom: addDays(plainUntil, 1),
  };
}
