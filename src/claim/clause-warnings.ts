// What a person must know of a contractual rate: between French firms, that it is under the floor of three times the
// legal rate (C. com. L441-10 II). It is flagged and never corrected: the clause is what the balance claims.

import { contractRateCheck } from '../law/contract-rate.ts';
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
