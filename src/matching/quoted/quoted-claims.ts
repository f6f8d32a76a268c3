// An open claim that a payment quotes, and what else speaks for it.

import { toDecimal } from '../../units/money.ts';
import type { FoundAllocation } from '../open/open-amounts.ts';
import type { OpenClaim } from '../open/open-claims.ts';
import type { Question } from '../question.ts';
import { combinations } from '../ways/combine.ts';
import type { Clue } from './clues.ts';
import { namesSettled } from './settled.ts';

export type QuotedClaim = { readonly claim: OpenClaim; readonly clue: Clue; readonly isStrong: boolean };

export type Situation = { readonly live: readonly QuotedClaim[]; readonly question: Question };

export function payerOf(set: readonly QuotedClaim[], question: Question): readonly Clue[] {
  const [first] = set;
  return first === undefined ? [] : (question.payers.get(first.claim.debtorId) ?? []);
}

/**
 * Debtors copy the last transfer: another amount than the quoted invoice asks, and what others of
 * theirs do, alone or together, with or without a fee, a discount or a credit note taken off. Where not everything could
 * be tried, that is no proof: then too.
 */
export function reusesReference({ claim }: QuotedClaim, question: Question): boolean {
  const { open, payment, options } = question;
  const paid = payment.amount.amount;
  if (isAbout(open.of(claim), paid, options)) return false;
  if (namesSettled(question, { ofAmount: true })) return true;
  const others = open.claimsOf(claim.debtorId).filter(other => other !== claim);
  const amounts = others.map(other => open.of(other));
  const credits = open.creditsOf(claim.debtorId).map(credit => open.ofCredit(credit));
  return [0, ...credits].some(credit => isSumOf(amounts, paid + credit, options));
}

/** Some of the amounts together, exactly, or less a fee or a discount; also where the search could not be finished. */
export function isSumOf(
  amounts: readonly number[],
  paid: number,
  { smallDifference, cashDiscounts }: Question['options'],
): boolean {
  const whole = cashDiscounts.map(discount => Math.floor((paid * 10_000) / (10_000 - discount)));
  return [{ target: paid, tolerance: smallDifference }, ...whole.map(target => ({ target, tolerance: 1 }))]
    .map(asked => combinations({ amounts, ...asked, mostFound: 1, mostChosen: MOST_TOGETHER }))
    .some(({ found, isComplete }) => found.length > 0 || !isComplete);
}

const MOST_TOGETHER = 6;

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
