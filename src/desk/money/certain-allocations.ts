// What is written for matches that are certain: the parts of the money, the credit notes deducted from it, and the discounts
// that were taken as agreed, each of them a difference given up with its cause.

import type { IncomingPayment } from '../../matching/open/open-claims.ts';
import type { Match, Allocation as Matched } from '../../matching/propose.ts';
import type { DifferenceWrite } from '../../store/invoices/differences.ts';
import type { AllocationWrite } from '../../store/money/matching-rows.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { allocationOfDifference, spreadPayment } from './spread.ts';

export type CertainWrites = {
  readonly allocations: readonly AllocationWrite[];
  readonly differences: readonly DifferenceWrite[];
};

export function certainAllocations({
  matches,
  payments,
  credits,
  makeId,
}: {
  matches: readonly Match[];
  payments: readonly IncomingPayment[];
  credits: readonly { readonly creditNoteId: string; readonly issuedOn: CalendarDate }[];
  makeId: () => string;
}): CertainWrites {
  const byId = new Map(payments.map(payment => [payment.id, payment]));
  const creditDays = new Map(credits.map(({ creditNoteId, issuedOn }) => [creditNoteId, issuedOn]));
  const allocations: AllocationWrite[] = [];
  const differences: DifferenceWrite[] = [];
  for (const match of matches) {
    const payment = byId.get(match.paymentId);
    if (match.kind !== 'certain' || !payment) continue;
    const { because } = match;
    for (const part of spreadPayment({ allocations: match.allocations, payment })) {
      const creditedOn = part.creditNoteId === null ? undefined : creditDays.get(part.creditNoteId);
      allocations.push({ ...part, id: makeId(), countsFrom: creditedOn ?? payment.receivedOn, because });
    }
    for (const difference of match.allocations.flatMap(part =>
      discountOf(part, { payment, match, makeId }),
    )) {
      differences.push(difference);
      allocations.push(allocationOfDifference(difference, { id: makeId(), because }));
    }
  }
  return { allocations, differences };
}

function discountOf(
  part: Matched,
  {
    payment,
    match,
    makeId,
  }: {
    payment: IncomingPayment;
    match: Extract<Match, { kind: 'certain' }>;
    makeId: () => string;
  },
): DifferenceWrite[] {
  if (part.kind !== 'invoice' || part.discount === undefined) return [];
  const said = match.because.find(
    ({ kind, documentId }) => kind === 'agreedDiscount' && documentId === part.invoiceId,
  );
  return [
    {
      id: makeId(),
      invoiceId: part.invoiceId,
      paymentId: payment.id,
      kind: 'cashDiscount',
      amount: part.discount.amount,
      givenOn: payment.receivedOn,
      because: said?.quote ?? '',
      isByMatching: true,
    },
  ];
}
