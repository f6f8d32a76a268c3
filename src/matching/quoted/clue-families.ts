// How much clues say together: what was quoted, the amount and the payer are three; two of one kind say no more than one.

import type { Clue } from './clues.ts';

/** Clues of one family (quoted text, amount, payer) are one clue: an account and its holder's name are one payer. */
export function independent(clues: readonly Clue[]): number {
  return new Set(clues.flatMap(clue => familyOf(clue) ?? [])).size;
}

function familyOf({ kind }: Clue): 'quoted' | 'amount' | 'payer' | null {
  switch (kind) {
    case 'mayRepeat':
    case 'offerNotNamed':
    case 'offerPayerDiffers':
    case 'offerSeveral':
    case 'offerAmountDiffers':
    case 'offerEnded':
    case 'offerWithdrawn':
      return null;
    case 'payerIban':
    case 'payerName':
    case 'customerNumber':
      return 'payer';
    case 'amountEqual':
    case 'sumEqual':
    case 'smallDifference':
    case 'cashDiscount':
    case 'agreedDiscount':
    case 'oldestOfEqual':
    case 'offerAmount':
      return 'amount';
    case 'structuredCommunication':
    case 'creditorReference':
    case 'paymentReference':
    case 'referredDocument':
    case 'invoiceNumber':
    case 'abbreviatedNumber':
    case 'creditNoteNumber':
    case 'orderReference':
    case 'misspeltNumber':
      return 'quoted';
  }
}
