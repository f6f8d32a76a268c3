// What is open, paid and known after a round of matching, told by what the round allocated: the database would answer the
// same, but a hundred thousand open invoices take a second to read again.
// 1,000.00 open and 400.00 allocated: 600.00 open, and its discount for early payment gone; 600.00 more: paid.

import { discountOffers } from '../claim/cash-discount.ts';
import type { IncomingPayment, OpenClaim, SettledClaim } from '../matching/open-claims.ts';
import { type DatedSettled, SETTLED_DAYS } from '../store/known-payers.ts';
import { type MatchingBooks, storedBooks } from '../store/matching-facts.ts';
import type { AllocationWrite, PayerAccount } from '../store/matching-rows.ts';
import type { Queryable } from '../store/session.ts';
import { addDays, earlier } from '../units/calendar.ts';
import { money } from '../units/money.ts';

/** The books with the discounts that the terms offer. */
export async function matchingBooks(db: Queryable, companyId: string): Promise<MatchingBooks> {
  const { terms, claims, ...books } = await storedBooks(db, companyId);
  return { ...books, claims: terms.size === 0 ? claims : claims.map(claim => offering(claim, terms)) };
}

function offering(claim: OpenClaim, terms: ReadonlyMap<string, readonly string[]>): OpenClaim {
  const said = terms.get(claim.invoiceId);
  const { issuedOn, payable } = claim;
  return said === undefined
    ? claim
    : { ...claim, discounts: discountOffers({ terms: said, issuedOn, payable }) };
}

export type RoundWritten = {
  readonly allocations: readonly Pick<AllocationWrite, 'invoiceId' | 'amount'>[];
  /** Accounts that debtors were not known to pay from. */
  readonly learned: readonly PayerAccount[];
};

export function afterRound(books: MatchingBooks, { allocations, learned }: RoundWritten): MatchingBooks {
  const taken = new Map<string, number>();
  for (const { invoiceId, amount } of allocations) taken.set(invoiceId, (taken.get(invoiceId) ?? 0) + amount);
  const claims: OpenClaim[] = [];
  const settled: DatedSettled[] = [...books.settled];
  for (const claim of books.claims) {
    const part = taken.get(claim.invoiceId) ?? 0;
    const rest = claim.open.amount - part;
    if (part === 0) claims.push(claim);
    else if (rest > 0)
      claims.push({ ...claim, open: money(rest, claim.open.currency), discounts: NOT_OFFERED_ANY_MORE });
    else settled.push(claim);
  }
  return { claims, settled, debtors: withAccounts(books.debtors, learned) };
}

/** On what was paid in part. */
const NOT_OFFERED_ANY_MORE: readonly [] = [];

function withAccounts(
  debtors: MatchingBooks['debtors'],
  learned: readonly PayerAccount[],
): MatchingBooks['debtors'] {
  if (learned.length === 0) return debtors;
  const added = new Map<string, string[]>();
  for (const { debtorId, iban } of learned) added.set(debtorId, [...(added.get(debtorId) ?? []), iban]);
  return debtors.map(debtor => {
    const more = added.get(debtor.debtorId);
    return more === undefined ? debtor : { ...debtor, ibans: [...debtor.ibans, ...more] };
  });
}

/** Those paid invoices that this money may name: the window moves on as the oldest of it finds its place. */
export function settledFor(
  settled: readonly DatedSettled[],
  payments: readonly Pick<IncomingPayment, 'receivedOn'>[],
): readonly SettledClaim[] {
  const [first, ...others] = payments.map(({ receivedOn }) => receivedOn);
  if (first === undefined) return [];
  const oldest = others.reduce(earlier, first);
  const since = addDays(oldest, -SETTLED_DAYS);
  return settled.filter(({ issuedOn }) => issuedOn > since);
}
