// Whether a number that was written right may have been written wrong: it is an invoice of somebody else than the payer,
// who owes this very amount, or another open invoice of this amount has a number very like it.
// 'F-2026-0124' for 129.00 from a firm whose F-2026-0142 asks 129.00, as F-2026-0124 of another firm does.

import { payerClues } from './clues.ts';
import { resembles } from './one-slip.ts';
import { amountKey, foldQuoted } from './open-claims.ts';
import type { Question } from './question.ts';
import { isSumOf, type QuotedClaim } from './quoted-claims.ts';

export function mayBeMisread({ claim, clue }: QuotedClaim, question: Question): boolean {
  if (clue.kind === 'structuredCommunication' || clue.kind === 'creditorReference') return false;
  const { payment, index, open, options } = question;
  const quote = foldQuoted(clue.quote);
  const ofThisAmount = index.byAmount.get(amountKey(payment.amount)) ?? [];
  if (ofThisAmount.some(other => other !== claim && resembles(quote, foldQuoted(other.number)))) return true;
  return [...payerClues(payment, index).keys()].some(debtorId => {
    const amounts = open.claimsOf(debtorId).map(other => open.of(other));
    return isSumOf(amounts, payment.amount.amount, options);
  });
}
