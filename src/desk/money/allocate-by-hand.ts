// What a person says about money that came in: which invoices it pays, in which parts, which credit notes were deducted,
// and which difference is given up with it.

import type { DifferenceKind } from '../../store/invoices/differences.ts';
import {
  creditRestsOf,
  forgetRejections,
  type LockedPayment,
  lockPayment,
  restsOf,
} from '../../store/money/payment-rows.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import { areForTwo } from './for-two.ts';
import type { InBooks } from './in-books.ts';
import { writeSaid } from './write-said.ts';

export type PaidInvoice = {
  readonly invoiceId: string;
  /** What settles the invoice: money, and credit notes deducted from it. */
  readonly amount: Money;
  /** What is left of the invoice and given up with it. */
  readonly difference?: GivenUp | null;
};
export type GivenUp = { readonly kind: DifferenceKind; readonly amount: Money; readonly because: string };
export type DeductedCredit = { readonly creditNoteId: string; readonly amount: Money };

export type Said = {
  readonly paymentId: string;
  readonly allocations: readonly PaidInvoice[];
  readonly credits?: readonly DeductedCredit[];
  /** Who says so, where it is no person. */
  readonly because?: readonly { readonly kind: string; readonly quote: string }[];
};

export type AllocationOutcome = 'done' | 'notFound' | 'amountTooHigh' | 'approvalMissing';

export async function allocateByHand(books: InBooks, said: Said): Promise<AllocationOutcome> {
  const { db, stamp } = books;
  const { companyId } = stamp;
  const payment = await lockPayment(db, companyId, said.paymentId);
  if (!payment) return 'notFound';
  const invoiceIds = said.allocations.map(({ invoiceId }) => invoiceId);
  const credits = await creditRestsOf(
    db,
    companyId,
    (said.credits ?? []).map(({ creditNoteId }) => creditNoteId),
  );
  const refusal = await refusalOf(db, { companyId, at: stamp.at, payment, said, credits });
  if (refusal !== null) return refusal;
  await forgetRejections(db, { companyId, paymentId: said.paymentId, invoiceIds });
  const creditDays = new Map([...credits].map(([id, { issuedOn }]) => [id, issuedOn]));
  await writeSaid(books, [{ said, payment, creditDays }]);
  return 'done';
}

type Credits = ReadonlyMap<
  string,
  { readonly rest: number; readonly currency: string; readonly issuedOn: CalendarDate }
>;

async function refusalOf(
  db: Queryable,
  {
    companyId,
    at,
    payment,
    said,
    credits,
  }: { companyId: string; at: string; payment: LockedPayment; said: Said; credits: Credits },
): Promise<Exclude<AllocationOutcome, 'done'> | null> {
  const { allocations } = said;
  const deducted = said.credits ?? [];
  const rests = await restsOf(
    db,
    companyId,
    allocations.map(({ invoiceId }) => invoiceId),
  );
  if (allocations.some(({ invoiceId }) => !rests.has(invoiceId))) return 'notFound';
  if (deducted.some(({ creditNoteId }) => !credits.has(creditNoteId))) return 'notFound';
  const isOurs = ({ amount, currency }: Money): boolean => amount > 0 && currency === payment.currency;
  const total = (parts: readonly { readonly amount: Money }[]): number =>
    parts.reduce((sum, { amount }) => sum + amount.amount, 0);
  const fits = ({ invoiceId, amount, difference }: PaidInvoice): boolean => {
    const open = rests.get(invoiceId);
    if (!open || !isOurs(amount) || open.currency !== payment.currency) return false;
    return (
      amount.amount + (difference?.amount.amount ?? 0) <= open.rest &&
      (!difference || isOurs(difference.amount))
    );
  };
  const mayDeduct = ({ creditNoteId, amount }: DeductedCredit): boolean => {
    const credit = credits.get(creditNoteId);
    return credit?.currency === payment.currency && isOurs(amount) && amount.amount <= credit.rest;
  };
  const money = total(allocations) - total(deducted);
  const isSound = allocations.every(fits) && deducted.every(mayDeduct) && money > 0 && money <= payment.rest;
  // Said twice of one document, its parts could be more than it has.
  const named = [
    ...allocations.map(({ invoiceId }) => invoiceId),
    ...deducted.map(({ creditNoteId }) => creditNoteId),
  ];
  if (!isSound || new Set(named).size < named.length) return 'amountTooHigh';
  // More than the company leaves to one person is written off, by two.
  const differences = allocations.flatMap(({ invoiceId, difference }) =>
    difference ? [{ invoiceId, ...difference }] : [],
  );
  return (await areForTwo(db, { companyId, at, differences })) ? 'approvalMissing' : null;
}
