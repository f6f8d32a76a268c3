// A credit note that names an open invoice settles it before any money is matched.

import type { ClaimIndex, OpenClaim } from '../../../matching/open/open-claims.ts';
import type { LooseFacts } from '../../../store/money/matching-facts.ts';
import type { AllocationWrite } from '../../../store/money/matching-rows.ts';
import { compareText } from '../../../units/compare-text.ts';
import { foldInvoiceNumber } from '../../../units/identifiers.ts';
import { money, smaller, subtract } from '../../../units/money.ts';

type Correctable = Pick<LooseFacts, 'credits' | 'cancelled'> & { readonly index: ClaimIndex };

/**
 * A credit note that names an open invoice of the same debtor settles it: that is what it was issued for. Nor is it money to
 * be deducted elsewhere where the invoice was cancelled before it came: it is the document of that cancellation.
 */
export function correctByCreditNotes(
  { index, credits, cancelled }: Correctable,
  makeId: () => string,
): AllocationWrite[] {
  const naming = credits.filter(({ precedingInvoices }) => precedingInvoices.length > 0);
  const debtors = [...new Set(naming.map(({ debtorId }) => debtorId))];
  const correctable = [...cancelled, ...debtors.flatMap(debtor => inOrder(index.byDebtor(debtor)))];
  const byNumber = new Map(
    correctable.map(claim => [`${claim.debtorId} ${foldInvoiceNumber(claim.number)}`, claim]),
  );
  const open = new Map(correctable.map(({ invoiceId, open: amount }) => [invoiceId, amount]));
  return naming.flatMap(credit => {
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

/** Of two open invoices of one number the later one is meant. */
const inOrder = (claims: readonly OpenClaim[]): readonly OpenClaim[] =>
  claims.toSorted((left, right) => compareText(orderOf(left), orderOf(right)));

const orderOf = ({ dueOn, issuedOn, number, invoiceId }: OpenClaim): string =>
  [dueOn, issuedOn, number, invoiceId].join('\0');

/** What is left of the credit notes. */
export function creditsAfter(
  credits: LooseFacts['credits'],
  corrections: readonly AllocationWrite[],
): LooseFacts['credits'] {
  if (corrections.length === 0) return credits;
  const used = new Map<string, number>();
  for (const { creditNoteId, amount } of corrections)
    if (creditNoteId !== null) used.set(creditNoteId, (used.get(creditNoteId) ?? 0) + amount);
  return credits
    .map(credit => {
      const part = used.get(credit.creditNoteId);
      return part === undefined
        ? credit
        : { ...credit, open: subtract(credit.open, money(part, credit.open.currency)) };
    })
    .filter(({ open }) => open.amount > 0);
}
