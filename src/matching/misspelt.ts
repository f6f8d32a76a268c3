// A number that is not right by one digit, or by two exchanged, from a payer and with an amount that are: three clues for
// one invoice, and a number that nobody meant against them. 'F-2026-0124' with the exact amount of F-2026-0142, from its
// debtor, whose only invoice of that amount it is.

import { payerClues } from './clues.ts';
import { foldQuoted, type OpenClaim, serialOf } from './open-claims.ts';
import type { Finding, Question } from './question.ts';
import { equalTo, type Situation, toInvoice } from './quoted-claims.ts';
import { isDateLike, isYearLike, joinedPieces, readPieces } from './text-pieces.ts';

export function misspelt({ live, question }: Situation): Finding | null {
  const { payment, open, index } = question;
  const payers = payerClues(payment, index);
  const [debtorId] = payers.keys();
  if (payers.size !== 1 || debtorId === undefined) return null;
  const amount = payment.amount.amount;
  // A quoted invoice that has this very amount is the one that is meant.
  if (live.some(({ claim }) => open.of(claim) === amount)) return null;
  const fitting = open.claimsOf(debtorId).filter(claim => open.of(claim) === amount);
  const [only] = fitting;
  if (only === undefined || fitting.length > 1) return null;
  const quote = live
    .map(({ clue }) => clue.quote)
    .find(text => isOneSlipFrom(foldQuoted(text), foldQuoted(only.number)));
  if (quote === undefined) return null;
  return {
    kind: 'certain',
    allocations: [toInvoice(only, amount)],
    because: [
      { kind: 'misspeltNumber', quote, documentId: only.invoiceId },
      equalTo(only, question),
      ...(payers.get(debtorId) ?? []),
    ],
  };
}

/**
 * Whether the payer wrote a number of the same make as this invoice's which is not its number, nor one slip from it: an
 * invoice that is paid already, or that we do not know. Then the amount alone does not say that this one is meant.
 */
export function namesAnother(claim: OpenClaim, { payment }: Question): boolean {
  const number = foldQuoted(claim.number);
  const serial = serialOf(claim.number) ?? '';
  const lengths = new Set([number.length, ...(serial.length >= FEWEST_DIGITS ? [serial.length] : [])]);
  let another = false;
  for (const text of [payment.text, ...payment.references])
    for (const { folded, isGluedLeft, isGluedRight } of joinedPieces({
      text,
      pieces: readPieces(text),
      lengths,
    })) {
      if (isGluedLeft || isGluedRight) continue;
      const meant =
        shapeOf(folded) === shapeOf(number) ? number : shapeOf(folded) === shapeOf(serial) ? serial : null;
      if (meant === null || isDateLike(folded) || isYearLike(folded)) continue;
      if (folded === meant || isOneSlipFrom(folded, meant)) return false;
      another = true;
    }
  return another;
}

const FEWEST_DIGITS = 4;

const shapeOf = (folded: string): string => folded.replace(/\d/g, '9');

/** One sign changed, or two neighbours exchanged. */
export function isOneSlipFrom(written: string, meant: string): boolean {
  if (written.length !== meant.length || written === meant) return false;
  const differing = [...written].flatMap((sign, at) => (sign === meant[at] ? [] : [at]));
  const [first = 0, second = 0] = differing;
  if (differing.length === 1) return true;
  const isExchanged = written[first] === meant[second] && written[second] === meant[first];
  return differing.length === 2 && second === first + 1 && isExchanged;
}
