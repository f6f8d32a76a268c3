// The amounts of what is put in writing: words of one's own name no other.

import type { Money } from '../../units/money.ts';
import type { Said } from './confirmed.ts';

/** The amounts that it may print: none of anybody's own. */
export function saidAmounts(said: Said): Money[] {
  switch (said.kind) {
    case 'promise':
      return [said.amount];
    case 'dispute':
      return [said.amount, said.rest].filter(amount => amount !== null);
    case 'planProposed':
      return [said.whole, ...said.instalments.map(({ amount }) => amount)];
    case 'planLeft':
      return [
        said.whole,
        said.rest,
        said.back?.amount,
        ...said.instalments.map(({ amount }) => amount),
      ].filter(amount => amount != null);
    case 'planRefused':
      return [said.whole];
    case 'settlement':
    case 'settlementLeft':
    case 'settlementFollows':
      return [said.amount, said.whole, said.rest].filter(amount => amount != null);
    case 'planFollows':
      return [said.whole, said.rest, ...said.instalments.map(({ amount }) => amount)].filter(
        amount => amount !== null,
      );
    case 'plan':
      return [said.terms.whole, ...said.terms.instalments.map(({ amount }) => amount)];
    case 'paid':
      return [said.received, said.left].filter(amount => amount != null);
    case 'callBack':
    case 'received':
    case 'settlementWithdrawn':
    case 'thanks':
      return [];
  }
}
