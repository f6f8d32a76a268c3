// Whether what is quoted may be paid by the amount that was found for it.

import { foldQuoted } from '../open/open-claims.ts';
import type { Question } from '../question.ts';
import { mayBeMisread, mayMeanTheirOther } from '../quoted/misread.ts';
import type { QuotedClaim } from '../quoted/quoted-claims.ts';

/**
 * Weak quotes need the payer, or an amount that tells: a sum of several, or one that no other open claim has. An amount
 * repeats itself in the text ('12,50'), so a number of one or two digits and the amount are not two clues.
 */
export function mayPay(set: readonly QuotedClaim[], question: Question): boolean {
  const { payment, index, payers } = question;
  if (mayMeanTheirOther(set, question)) return false;
  return set.every(one => {
    const { claim, clue, isStrong } = one;
    if (payers.has(claim.debtorId)) return true;
    if (isStrong) return !mayBeMisread(one, question);
    if (payers.size > 0) return false;
    return (set.length > 1 || index.howManyOf(payment.amount) <= 1) && foldQuoted(clue.quote).length >= 3;
  });
}
