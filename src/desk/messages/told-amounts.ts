// What a confirmation says is to be paid, as it was frozen with it.

import type { BesidePlan } from '../../dossier/plan-told.ts';
import type { OfferAmounts } from '../../dossier/settlement.ts';
import type { WaitingConfirmation } from '../../dunning/still-true.ts';
import type { Told } from '../../letters/confirmations/confirmed.ts';
import { type Money, zero } from '../../units/money.ts';

/** Nothing of what was written before a version that froze it. */
export const saysOf = (
  told: Told | null,
): Pick<WaitingConfirmation, 'saysOfOffer' | 'saysOfPlan' | 'saysBesidePlan' | 'holdsUntil'> => ({
  saysOfOffer: told === null ? null : offerSaid(told),
  saysOfPlan: told === null ? null : planSaid(told),
  saysBesidePlan: told === null ? null : besideSaid(told),
  holdsUntil: told?.said.kind === 'planLeft' ? (told.said.back?.until ?? null) : null,
});

/** Of a plan, what is owed beside it and what went back: only a letter of what is left says so. */
function besideSaid({ said }: Told): BesidePlan | null {
  if (said.kind !== 'planLeft' || said.backInAll === undefined) return null;
  return { rest: said.rest ?? zero(said.whole.currency), backInAll: said.backInAll };
}

function offerSaid({ said }: Told): OfferAmounts | null {
  switch (said.kind) {
    case 'settlement':
    case 'settlementFollows':
    case 'settlementLeft':
      return { amount: said.amount, whole: said.whole, rest: said.rest ?? null };
    default:
      return null;
  }
}

/** What all instalments come to, those too that are paid. */
function planSaid({ said }: Told): Money | null {
  switch (said.kind) {
    case 'plan':
      return said.terms.whole;
    case 'planFollows':
    case 'planLeft':
      return said.inAll ?? null;
    default:
      return null;
  }
}
