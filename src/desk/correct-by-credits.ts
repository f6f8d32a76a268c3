// A credit note that names an open invoice settles it before any money is matched.

import type { MatchingFacts } from '../store/matching-facts.ts';
import type { AllocationWrite } from '../store/matching-rows.ts';
import { foldInvoiceNumber } from '../units/identifiers.ts';
import { type Money, money, smaller, subtract } from '../units/money.ts';

type OpenFacts = Pick<MatchingFacts, 'credits' | 'claims'>;
type Correctable = OpenFacts & Pick<MatchingFacts, 'cancelled'>;

/**
 * A credit note that names an open invoice of the same debtor settles it: that is what it was issued for. Nor is it money to
 * be deducted elsewhere where the invoice was cancelled before it came: it is the document of that cancellation.
 */
export function correctByCreditNotes(
  { claims, credits, cancelled }: Correctable,
  makeId: () => string,
): AllocationWrite[] {
  if (credits.every(({ precedingInvoices }) => precedingInvoices.length === 0)) return [];
  const correctable = [...cancelled, ...claims];
  const byNumber = new Map(
    correctable.map(claim => [`${claim.debtorId} ${foldInvoiceNumber(claim.number)}`, claim]),
  );
  const open = new Map(correctable.map(({ invoiceId, open: amount }) => [invoiceId, amount]));
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
  const taken = new Map<string, number>();
  for (const { invoiceId, creditNoteId, amount } of corrections)
    for (const id of [invoiceId, creditNoteId]) if (id !== null) taken.set(id, (taken.get(id) ?? 0) + amount);
  const less = <Open extends { readonly open: Money }>(one: Open, id: string): Open => {
    const part = taken.get(id);
    return part === undefined ? one : { ...one, open: subtract(one.open, money(part, one.open.currency)) };
  };
  return {
    ...facts,
    claims: facts.claims.map(claim => less(claim, claim.invoiceId)).filter(({ open }) => open.amount > 0),
    credits: facts.credits
      .map(credit => less(credit, credit.creditNoteId))
      .filter(({ open }) => open.amount > 0),
  };
}
