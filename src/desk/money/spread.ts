// How what a payment settles becomes allocations: of its money, of credit notes deducted from it, of differences given up.

import type { IncomingPayment } from '../../matching/open/open-claims.ts';
import type { Allocation as Matched } from '../../matching/propose.ts';
import type { DifferenceWrite } from '../../store/invoices/differences.ts';
import type { AllocationWrite } from '../../store/money/matching-rows.ts';

type Part = Pick<AllocationWrite, 'invoiceId' | 'paymentId' | 'creditNoteId' | 'deductedBy' | 'amount'>;

/** Invoices of a payment are settled by the credit notes it deducts first, then by its money. */
export function spreadPayment({
  allocations,
  payment,
}: {
  allocations: readonly Matched[];
  payment: Pick<IncomingPayment, 'id'>;
}): Part[] {
  const credits = allocations.flatMap(part =>
    part.kind === 'creditNote' ? [{ id: part.creditNoteId, rest: -part.amount.amount }] : [],
  );
  return allocations.flatMap(part => {
    if (part.kind === 'creditNote') return [];
    let open = part.amount.amount;
    const byCredit = credits.flatMap((credit): Part[] => {
      const amount = Math.min(open, credit.rest);
      open -= amount;
      credit.rest -= amount;
      return amount > 0
        ? [
            {
              invoiceId: part.invoiceId,
              paymentId: null,
              creditNoteId: credit.id,
              deductedBy: payment.id,
              amount,
            },
          ]
        : [];
    });
    return open > 0
      ? [...byCredit, { invoiceId: part.invoiceId, paymentId: payment.id, creditNoteId: null, amount: open }]
      : byCredit;
  });
}

/** The allocation by which a difference settles its invoice. */
export function allocationOfDifference(
  { id, invoiceId, amount, givenOn }: DifferenceWrite,
  { id: allocationId, because }: { id: string; because: unknown },
): AllocationWrite {
  const none = { paymentId: null, creditNoteId: null };
  return { ...none, id: allocationId, invoiceId, differenceId: id, amount, countsFrom: givenOn, because };
}
