// An open claim that a payment quotes, and what else speaks for it.

import { toDecimal } from '../units/money.ts';
import { type Clue, payerClues } from './clues.ts';
import { combinations } from './combine.ts';
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

/**
 * Debtors copy the last transfer: another amount than the quoted invoice asks, and exactly what others of theirs do,
 * alone or together, with or without a fee, a discount or a credit note taken off.
 */
export function reusesReference({ claim }: QuotedClaim, question: Question): boolean {
  const { open, payment, options } = question;
  const paid = payment.amount.amount;
  if (isAbout(open.of(claim), paid, options)) return false;
  const others = open
    .claimsOf(claim.debtorId)
    .filter(other => other !== claim)
    .slice(0, MOST_OTHERS);
  const amounts = others.map(other => open.of(other));
  if (amounts.some(amount => isAbout(amount, paid, options))) return true;
  const credits = open.creditsOf(claim.debtorId).map(credit => open.ofCredit(credit));
  if (amounts.some(amount => credits.some(credit => amount - credit === paid))) return true;
  return combinations({ amounts, target: paid, mostFound: 1, mostChosen: 6 }).found.length > 0;
}

const MOST_OTHERS = 24;

/** The amount itself, or less a fee or a discount that people take. */
function isAbout(
  asked: number,
  paid: number,
  { smallDifference, cashDiscounts }: Question['options'],
): boolean {
  if (Math.abs(asked - paid) <= smallDifference) return true;
  return cashDiscounts.some(discount => Math.abs(asked * (10_000 - discount) - paid * 10_000) <= 10_000);
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
