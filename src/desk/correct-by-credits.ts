// A credit note that names an open invoice settles it before any money is matched.

import type { OpenClaim } from '../matching/open-claims.ts';
import type { AllocationWrite, MatchingFacts } from '../store/matching-rows.ts';
import { foldInvoiceNumber } from '../units/identifiers.ts';
import { type Money, money, smaller, subtract } from '../units/money.ts';

type OpenFacts = Pick<MatchingFacts, 'credits'> & { readonly claims: readonly OpenClaim[] };

/** A credit note that names an open invoice of the same debtor settles it: that is what it was issued for. */
export function correctByCreditNotes(
  { claims, credits }: Pick<OpenFacts, 'claims' | 'credits'>,
  makeId: () => string,
): AllocationWrite[] {
  const byNumber = new Map(
    claims.map(claim => [`${claim.debtorId} ${foldInvoiceNumber(claim.number)}`, claim]),
  );
  const open = new Map(claims.map(({ invoiceId, open: amount }) => [invoiceId, amount]));
  return credits.flatMap(credit => {
    let rest = credit.open;
    return credit.precedingInvoices.flatMap(number => {
      const claim = byNumber.get(`${credit.debtorId} ${foldInvoiceNumber(number)}`);
      const openAmount = claim ? open.get(claim.invoiceId) : undefined;
      if (!claim || !openAmount || openAmount.currency !== rest.currency) return [];
      const part = smaller(rest, openAmount);
      if (part.amount === 0) return [];
      rest = subtract(rest, part);
      open.set(claim.invoiceId, subtract(openAmount, part));
      return [
        {
          id: makeId(),
          invoiceId: claim.invoiceId,
          paymentId: null,
          creditNoteId: credit.creditNoteId,
          amount: part.amount,
          countsFrom: credit.issuedOn,
          because: [{ kind: 'creditNoteNamesInvoice', quote: number }],
        },
      ];
    });
  });
}

export function afterCorrections<Facts extends OpenFacts>(
  facts: Facts,
  corrections: readonly AllocationWrite[],
): Facts {
  if (corrections.length === 0) return facts;
  const less = (id: string, key: 'invoiceId' | 'creditNoteId', open: Money): Money =>
    corrections
      .filter(correction => correction[key] === id)
      .reduce((rest, { amount }) => subtract(rest, money(amount, open.currency)), open);
  const touched = new Set(corrections.flatMap(({ invoiceId, creditNoteId }) => [invoiceId, creditNoteId]));
  return {
    ...facts,
    claims: facts.claims
      .map(claim =>
        touched.has(claim.invoiceId)
          ? { ...claim, open: less(claim.invoiceId, 'invoiceId', claim.open) }
          : claim,
      )
      .filter(({ open }) => open.amount > 0),
    credits: facts.credits
      .map(credit =>
        touched.has(credit.creditNoteId)
          ? { ...credit, open: less(credit.creditNoteId, 'creditNoteId', credit.open) }
          : credit,
      )
      .filter(({ open }) => open.amount > 0),
  };
}
