// What a confirmation says is to be paid, as it was frozen with it.

import type { OfferAmounts } from '../../dossier/settlement.ts';
import type { WaitingConfirmation } from '../../dunning/still-true.ts';
import type { Told } from '../../letters/confirmations/confirmed.ts';
import type { Money } from '../../units/money.ts';

/** Nothing of what was written before a version that froze it. */
export const saysOf = (told: Told | null): Pick<WaitingConfirmation, 'saysOfOffer' | 'saysOfPlan'> => ({
  saysOfOffer: told === null ? null : offerSaid(told),
  saysOfPlan: told === null ? null : planSaid(told),
});

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
