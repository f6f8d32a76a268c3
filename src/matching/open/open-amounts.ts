// What is still open while a list of payments is matched: every certain match takes its part away, so that two
// payments with the same reference pay an invoice once and not twice.

import type { ClaimIndex, OpenClaim, OpenCredit } from './open-claims.ts';

export type FoundAllocation =
  | {
      readonly kind: 'invoice';
      readonly invoiceId: string;
      readonly amount: number;
      /** Given up besides, as the invoice offered. */
      readonly discount?: number;
    }
  /** A credit note that was deducted: its amount is negative, so that allocations add up to the money used. */
  | { readonly kind: 'creditNote'; readonly creditNoteId: string; readonly amount: number };

/** Amounts are minor units of the payment's currency. */
export type OpenAmounts = {
  /** 0 where nothing is open for this payment: paid, refused, or another currency. */
  readonly of: (claim: OpenClaim) => number;
  readonly ofCredit: (credit: OpenCredit) => number;
  /** Of an invoice, by earlier payments of the list. */
  readonly takenOf: (invoiceId: string) => number;
  /** The debtor's claims with something open, oldest due first. */
  readonly claimsOf: (debtorId: string) => readonly OpenClaim[];
  /** Those of them with exactly this open: few are looked at, where a debtor has many. */
  readonly claimsOfAmount: (debtorId: string, amount: number) => readonly OpenClaim[];
  readonly creditsOf: (debtorId: string) => readonly OpenCredit[];
};

/** `taken` is what earlier payments of the same list have used, by invoice or credit note. */
export function openAmounts({
  index,
  taken,
  rejected,
  currency,
}: {
  index: ClaimIndex;
  taken: ReadonlyMap<string, number>;
  rejected: ReadonlySet<string>;
  currency: string;
}): OpenAmounts {
  const of = (claim: OpenClaim) =>
    claim.open.currency !== currency || rejected.has(claim.invoiceId)
      ? 0
      : Math.max(0, claim.open.amount - (taken.get(claim.invoiceId) ?? 0));
  const ofCredit = (credit: OpenCredit) =>
    credit.open.currency === currency
      ? Math.max(0, credit.open.amount - (taken.get(credit.creditNoteId) ?? 0))
      : 0;
  return {
    of,
    ofCredit,
    takenOf: invoiceId => taken.get(invoiceId) ?? 0,
    claimsOf: debtorId => index.byDebtor(debtorId).filter(claim => of(claim) > 0),
    claimsOfAmount: (debtorId, amount) =>
      amount <= 0 ? [] : index.byDebtorOwing(debtorId, amount).filter(claim => of(claim) === amount),
    creditsOf: debtorId => index.creditsByDebtor(debtorId).filter(credit => ofCredit(credit) > 0),
  };
}
