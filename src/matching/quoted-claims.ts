// An open claim that a payment quotes, and what else speaks for it.

import { toDecimal } from '../units/money.ts';
import { type Clue, payerClues } from './clues.ts';
import type { FoundAllocation } from './open-amounts.ts';
import type { OpenClaim } from './open-claims.ts';
import type { Question } from './question.ts';

export type QuotedClaim = { readonly claim: OpenClaim; readonly clue: Clue; readonly isStrong: boolean };

export type Situation = { readonly live: readonly QuotedClaim[]; readonly question: Question };

export function payerOf(set: readonly QuotedClaim[], question: Question): readonly Clue[] {
  const [first] = set;
  return first === undefined
    ? []
    : (payerClues(question.payment, question.index).get(first.claim.debtorId) ?? []);
}

/** Debtors copy the last transfer: more than the quoted invoice asks, and exactly what another one of theirs does. */
export function reusesReference({ claim }: QuotedClaim, question: Question): boolean {
  const paid = question.payment.amount.amount;
  if (paid <= question.open.of(claim)) return false;
  return question.open.claimsOf(claim.debtorId).some(other => question.open.of(other) === paid);
}

export const equalTo = (claim: OpenClaim, question: Question): Clue => ({
  kind: 'amountEqual',
  quote: toDecimal(question.payment.amount),
  documentId: claim.invoiceId,
});

export const toInvoice = (claim: OpenClaim, amount: number): FoundAllocation => ({
  kind: 'invoice',
  invoiceId: claim.invoiceId,
  amount,
});
