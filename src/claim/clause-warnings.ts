// What a person must know of a contractual rate: between French firms, that it is under the floor of three times the
// legal rate (C. com. L441-10 II). It is flagged and never corrected: the clause is what the balance claims. And of dates that
// cannot both be right.

import { contractRateCheck } from '../law/interest/contract-rate.ts';
import type { CalendarDate } from '../units/calendar.ts';
import type { ClaimLaw, ClaimWarning } from './claim-law.ts';
import type { Instalment } from './invoice.ts';

export function clauseWarnings({
  instalment: { amount, dueOn },
  law: { law, relation, interest, tables },
  day,
}: {
  instalment: Instalment;
  law: ClaimLaw;
  day: CalendarDate;
}): readonly ClaimWarning[] {
  if (law !== 'FR' || relation !== 'b2b' || interest?.rule.kind !== 'contractFixed') return [];
  const { rate } = interest.rule;
  const { warnings } = contractRateCheck({ rate, principal: amount, dueOn, until: day, tables });
  return warnings;
}

/** Such a document is wrong, or stands for another: a person looks. */
export const dateWarnings = (
  open: readonly Pick<Instalment, 'dueOn'>[],
  issuedOn: CalendarDate,
): readonly ClaimWarning[] => (open.some(({ dueOn }) => dueOn < issuedOn) ? [DUE_BEFORE_ISSUE] : []);

const DUE_BEFORE_ISSUE: ClaimWarning = {
  key: 'dueBeforeIssue',
  text: 'Due before it was issued: interest and fixed sum count from the day of issue; correct the due date if it is wrong',
};

/** Each sentence once. */
export function distinct(warnings: readonly ClaimWarning[]): readonly ClaimWarning[] {
  if (warnings.length < 2) return warnings;
  return [...new Map(warnings.map(warning => [warning.text, warning])).values()];
}
