// A number that is not right by one digit, or by two exchanged, from a payer and with an amount that are: three clues for
// one invoice, and a number that nobody meant against them. 'F-2026-0124' with the exact amount of F-2026-0142, from its
// debtor, whose only invoice of that amount it is.

import { payerClues } from './clues.ts';
import { isOneSlipFrom } from './one-slip.ts';
import { foldQuoted } from './open-claims.ts';
import type { Finding } from './question.ts';
import { equalTo, type Situation, toInvoice } from './quoted-claims.ts';
import { namesSettled } from './settled.ts';

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
  // Who wrote the number of another invoice of theirs may have meant that one.
  if (live.some(({ claim }) => claim.debtorId === debtorId)) return null;
  const quote = live
    .map(({ clue }) => clue.quote)
    .find(text => isOneSlipFrom(foldQuoted(text), foldQuoted(only.number)));
  if (quote === undefined || namesSettled(question)) return null;
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
