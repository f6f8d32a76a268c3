// A number that is not right by one digit, or by two exchanged, from a payer and with an amount that are: three clues for
// one invoice, and a number that nobody meant against them. Of several invoices of the amount it is the one whose number
// is so written, and none where two are.
// 'F-2026-0124' with the exact amount of F-2026-0142, from its debtor.

import { foldQuoted, type OpenClaim } from '../open/open-claims.ts';
import type { Finding, Question } from '../question.ts';
import { isOneSlipFrom } from './one-slip.ts';
import { equalTo, type Situation, toInvoice } from './quoted-claims.ts';
import { namesSettled } from './settled.ts';
import { joinedPieces, readPieces } from './text-pieces.ts';

export function misspelt({ live, question }: Situation): Finding | null {
  const { payment, open, payers } = question;
  const amount = payment.amount.amount;
  // A quoted invoice that has this very amount is the one that is meant.
  if (live.some(({ claim }) => open.of(claim) === amount)) return null;
  // Who wrote the number of another invoice of theirs may have meant that one.
  if (live.some(({ claim }) => payers.has(claim.debtorId)) || namesSettled(question)) return null;
  const meant = [...payers.keys()]
    .flatMap(debtorId => open.claimsOfAmount(debtorId, amount))
    .flatMap(claim => {
      const quote = slipOf(claim, question);
      return quote === null ? [] : [{ claim, quote }];
    });
  const [only] = meant;
  if (only === undefined || meant.length > 1) return null;
  return {
    kind: 'certain',
    allocations: [toInvoice(only.claim, amount)],
    because: [
      { kind: 'misspeltNumber', quote: only.quote, documentId: only.claim.invoiceId },
      equalTo(only.claim, question),
      ...(payers.get(only.claim.debtorId) ?? []),
    ],
  };
}

/** What stands in the text one slip from this number; null where nothing does. */
export function slipOf({ number }: OpenClaim, { payment, payers, index }: Question): string | null {
  const meant = foldQuoted(number);
  // What is another invoice of theirs to the letter is no slip, however it is spaced.
  const isTheirs = (folded: string): boolean =>
    index.quotable(folded).some(target => target.kind === 'invoice' && payers.has(target.claim.debtorId));
  for (const text of [payment.text, ...payment.references])
    for (const span of joinedPieces({ text, pieces: readPieces(text), lengths: new Set([meant.length]) }))
      if (isOneSlipFrom(span.folded, meant) && !isTheirs(span.folded))
        if (!span.isGluedLeft && !span.isGluedRight) return text.slice(span.start, span.end);
  return null;
}
