// Whether a number that was written right may have been written wrong: it is an invoice of somebody else than the payer,
// who owes this very amount, or another open invoice of this amount has a number very like it.
// 'F-2026-0124' for 129.00 from a firm whose F-2026-0142 asks 129.00, as F-2026-0124 of another firm does.

import { foldQuoted, type OpenClaim, serialOf } from '../open/open-claims.ts';
import type { Question } from '../question.ts';
import { resembles } from './one-slip.ts';
import { isSumOf, type QuotedClaim } from './quoted-claims.ts';

export function mayBeMisread({ claim, clue }: QuotedClaim, question: Question): boolean {
  if (isChecked(clue)) return false;
  const { payment, index, open, payers, options } = question;
  const ofThisAmount = index.ofAmount(payment.amount);
  if (ofThisAmount.some(other => other !== claim && isLike(clue.quote, other))) return true;
  return [...payers.keys()].some(debtorId => {
    const amounts = open.claimsOf(debtorId).map(other => open.of(other));
    return isSumOf(amounts, payment.amount.amount, options);
  });
}

/** The payer owes as much on another invoice, one slip away from what was written, and names that one nowhere. */
export function mayMeanTheirOther(set: readonly QuotedClaim[], { open, payers }: Question): boolean {
  return set.some(
    ({ claim, clue }) =>
      !isChecked(clue) &&
      payers.has(claim.debtorId) &&
      open.claimsOfAmount(claim.debtorId, open.of(claim)).some(
        other =>
          set.every(one => one.claim !== other) &&
          isLike(clue.quote, other) &&
          // Invoices of one day have numbers that differ in the last sign, and often one amount.
          foldQuoted(clue.quote).slice(0, -1) !== foldQuoted(other.number).slice(0, -1),
      ),
  );
}

const isChecked = ({ kind }: QuotedClaim['clue']): boolean =>
  kind === 'structuredCommunication' || kind === 'creditorReference';

function isLike(written: string, { number }: OpenClaim): boolean {
  const quote = foldQuoted(written);
  const serial = serialOf(number);
  return resembles(quote, foldQuoted(number)) || (serial !== null && resembles(quote, serial));
}
