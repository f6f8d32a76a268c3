// Numbers of invoices that are paid, as a payer may quote them: for a second payment of one, or for nothing at all.

import type { Question } from './question.ts';
import { joinedPieces, readPieces } from './text-pieces.ts';
import { zerosFor } from './zeros.ts';

const FEWEST_CHARACTERS = 4;

/** Whether the text names a paid invoice; with `ofAmount`, one that asked exactly what was paid. */
export function namesSettled(
  { payment, index }: Question,
  { ofAmount = false }: { ofAmount?: boolean } = {},
): boolean {
  const lengths = new Set([...index.settledLengths].filter(length => length >= FEWEST_CHARACTERS));
  for (const written of [payment.text, ...payment.references]) {
    const text = zerosFor(written);
    for (const { folded, isGluedLeft, isGluedRight } of joinedPieces({
      text,
      pieces: readPieces(text),
      lengths,
    })) {
      const payable = index.settled.get(folded);
      if (payable === undefined || isGluedLeft || isGluedRight) continue;
      if (!ofAmount || payable.amount === payment.amount.amount) return true;
    }
  }
  return false;
}
