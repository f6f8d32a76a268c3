// What is owed beside interest: the fixed 40 EUR for each invoice paid late, proven costs above it, and the Belgian
// cap on what the procedure without a judge may claim. Never for a consumer; not where insolvency forbade payment.
// Proven costs of 150.00 EUR: 40.00 fixed and 110.00 more, 150.00 in all.

import { type CalendarDate, day } from '../../units/calendar.ts';
import { add, type Money, money, multiply, smaller, subtract, zero } from '../../units/money.ts';
import { percent, type Rate } from '../../units/rate.ts';
import type { Basis } from '../basis.ts';
import type { LawCode, Relation } from '../law.ts';

export type Compensation = { readonly amount: Money; readonly because: string; readonly basis: Basis };

/** Directive 2011/7/EU art. 6: 40 EUR, in each of these laws. */
export const FIXED_SUM: Money = money(4000, 'EUR');

const FIXED_SUMS: Readonly<Record<LawCode, Basis>> = {
  FR: { article: 'C. com. L441-10 II, D441-5', confidence: 'high', source: 'Légifrance, text read' },
  BE: { article: 'Loi 2 août 2002 art. 6', confidence: 'high', source: 'text since 1 February 2022' },
  NL: { article: 'BW 6:96(4)', confidence: 'medium', source: 'at least 40 EUR; the BIK scale may give more' },
  LU: { article: 'Loi 18 avril 2004 art. 5', confidence: 'medium', source: 'Directive 2011/7/EU art. 6' },
  DE: { article: 'BGB 288(5)', confidence: 'medium', source: 'set off against legal costs' },
  ES: { article: 'Ley 3/2004 art. 8', confidence: 'medium', source: 'Directive 2011/7/EU art. 6' },
  IT: { article: 'D.Lgs. 231/2002 art. 6', confidence: 'medium', source: 'Directive 2011/7/EU art. 6' },
  EU: {
    article: 'Dir. 2011/7/EU art. 6',
    confidence: 'high',
    source: 'directive; national law may give more',
  },
};

const FRENCH_PUBLIC: Basis = {
  article: 'CCP L2192-13, D2192-35',
  confidence: 'high',
  source: 'text read; payable within 45 days after the principal (R2192-36)',
};

const FRENCH_SINCE = day('2013-01-01');
const DIRECTIVE_SINCE = day('2013-03-16');

/**
 * Since when each law gives the fixed sum. France: law 2012-387 art. 121 and decree 2012-1115, for debts whose term of payment began
 * in 2013 (DGCCRF, note of 29 November 2012). Elsewhere from the last day to transpose (Dir. 2011/7/EU art. 12), which is that of
 * contracts in Belgium (law of 22 November 2013) and with French public buyers (decree 2013-269); Germany followed on 2014-07-29.
 */
const SINCE: Readonly<Record<LawCode, CalendarDate>> = {
  FR: FRENCH_SINCE,
  BE: DIRECTIVE_SINCE,
  NL: DIRECTIVE_SINCE,
  LU: DIRECTIVE_SINCE,
  DE: day('2014-07-29'),
  ES: DIRECTIVE_SINCE,
  IT: DIRECTIVE_SINCE,
  EU: DIRECTIVE_SINCE,
};

/** The day of issue stands in for that of the contract and for the first day of the term, which nobody tells. */
export const hasFixedSum = (
  { law, relation }: { law: LawCode; relation: Relation },
  issuedOn: CalendarDate,
): boolean => issuedOn >= (law === 'FR' && relation === 'public' ? DIRECTIVE_SINCE : SINCE[law]);

const CONSUMER: Basis = {
  article: 'Dir. 2011/7/EU art. 1; CPCE L111-8 (FR); CDE XIX.4 (BE)',
  confidence: 'high',
  source: 'the fixed sum is for commercial transactions',
};

const INSOLVENCY: Basis = {
  article: 'C. com. L441-10 II, last sentence',
  confidence: 'high',
  source: 'no fixed sum where an opened procedure forbids paying at the due date',
};

/**
 * The fixed sum for one invoice on a day: owed from the day after the due date, once, without a reminder. The due date stands in for
 * a day of issue that is not known.
 */
export function fixedCompensation({
  law,
  relation,
  issuedOn,
  dueOn,
  on,
  insolvencyOn,
}: {
  law: LawCode;
  relation: Relation;
  issuedOn?: CalendarDate;
  dueOn: CalendarDate;
  on: CalendarDate;
  insolvencyOn?: CalendarDate | null;
}): Compensation {
  const nothing = zero(FIXED_SUM.currency);
  const basis = law === 'FR' && relation === 'public' ? FRENCH_PUBLIC : FIXED_SUMS[law];
  if (relation === 'b2c') return { amount: nothing, because: 'The debtor is a consumer', basis: CONSUMER };
  if (!hasFixedSum({ law, relation }, issuedOn ?? dueOn))
    return { amount: nothing, because: 'Older than the fixed sum', basis };
  if (insolvencyOn && dueOn >= insolvencyOn)
    return { amount: nothing, because: `Insolvency opened on ${insolvencyOn}`, basis: INSOLVENCY };
  if (on <= dueOn) return { amount: nothing, because: `Not late: due on ${dueOn}`, basis };
  return { amount: FIXED_SUM, because: `Late since the day after ${dueOn}`, basis };
}

/** Proven recovery costs: only the part above the fixed sum is added to it. */
export function withProvenCosts(fixed: Money, proven: Money): { fixed: Money; extra: Money; total: Money } {
  const above = subtract(proven, fixed);
  const extra = above.amount > 0 ? above : zero(fixed.currency);
  return { fixed, extra, total: add(fixed, extra) };
}

/** A penalty clause of so many percent of the principal. */
export const clauseAmount = (principal: Money, rate: Rate): Money =>
  multiply(principal, { numerator: BigInt(rate), denominator: 1_000_000n, rounding: 'halfUp' });

const RCI_CAP = percent('10');
export const RCI_CAP_BASIS: Basis = {
  article: 'C. jud. 1394/20 al. 2',
  confidence: 'high',
  source: 'all increases, interest and penalty clauses together at most 10 % of the principal; costs outside',
};

/** What the Belgian recovery of uncontested debts may claim beside the principal. */
export function rciClaimable({
  principal,
  interest,
  penalty,
}: {
  principal: Money;
  interest: Money;
  penalty: Money;
}): { asked: Money; cap: Money; claimable: Money; basis: Basis } {
  const asked = add(interest, penalty);
  const cap = clauseAmount(principal, RCI_CAP);
  return { asked, cap, claimable: smaller(asked, cap), basis: RCI_CAP_BASIS };
}
