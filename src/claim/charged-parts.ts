// On which parts of a consumer's invoice a lump sum is counted. Belgian: those that fell due and whose own free reminder has run out.

import type { CalendarDate } from '../units/calendar.ts';
import { type Money, sum } from '../units/money.ts';
import type { ClaimLaw } from './claim-law.ts';
import type { Rest } from './rests.ts';

/** Of what is open, the parts whose own free reminder has run out (CDE XIX.2): what is not late yet bears no lump sum. */
export function chargedOf(
  { interest }: ClaimLaw,
  { rests, open }: { readonly rests: readonly Rest[]; readonly open: Money },
): Money {
  const each = interest?.fromEach;
  if (each === undefined) return open;
  const isCharged = (day: CalendarDate): boolean =>
    each.some(({ dueOn, from }) => dueOn === day && from !== null);
  return sum(
    rests.filter(({ dueOn }) => isCharged(dueOn)).map(({ rest }) => rest),
    open.currency,
  );
}
