// What matching keeps from round to round: every invoice that money may mean, and who the payers are. Told by what a round
// allocated; the database would answer the same, but a million invoices take seconds to read again.
// 1,000.00 open and 400.00 allocated: 600.00 open, and its discount for early payment gone; 600.00 more: paid.

import type { IncomingPayment } from '../../matching/open/open-claims.ts';
import { PackedClaims } from '../../matching/open/packed-claims.ts';
import { PayerIndex } from '../../matching/open/payer-index.ts';
import type { Transaction } from '../../store/database.ts';
import { knownDebtors } from '../../store/money/known-payers.ts';
import { eachInvoice } from '../../store/money/matching-facts.ts';
import type { AllocationWrite, PayerAccount } from '../../store/money/matching-rows.ts';
import { addDays, type CalendarDate, earlier } from '../../units/calendar.ts';

export type MatchingBooks = { readonly claims: PackedClaims; readonly payers: PayerIndex };

export async function matchingBooks(
  db: Transaction,
  asked: { companyId: string; paidSince: CalendarDate | null },
): Promise<MatchingBooks> {
  const claims = new PackedClaims();
  await eachInvoice(db, asked, row => claims.add(row));
  return { claims, payers: new PayerIndex(await knownDebtors(db, asked.companyId)) };
}

export type RoundWritten = {
  /** By payments; what credit notes correct is taken away before. */
  readonly taken: ReadonlyMap<string, number>;
  /** Accounts that debtors were not known to pay from. */
  readonly learned: readonly PayerAccount[];
};

export function afterRound({ claims, payers }: MatchingBooks, { taken, learned }: RoundWritten): void {
  claims.take(taken);
  payers.learn(learned);
}

/** By invoice. */
export function addTaken(
  taken: Map<string, number>,
  allocations: readonly Pick<AllocationWrite, 'invoiceId' | 'amount'>[],
): void {
  for (const { invoiceId, amount } of allocations) taken.set(invoiceId, (taken.get(invoiceId) ?? 0) + amount);
}

/** Of the last year and a month before the loose money: a payer seldom names an older one. */
const SETTLED_DAYS = 396;

/** Paid invoices that were issued later may be named by this money; null where there is none. The window moves on as the oldest finds its place. */
export function paidSince(payments: readonly Pick<IncomingPayment, 'receivedOn'>[]): CalendarDate | null {
  const [first, ...others] = payments;
  if (first === undefined) return null;
  const oldest = others.reduce((day, { receivedOn }) => earlier(day, receivedOn), first.receivedOn);
  return addDays(oldest, -SETTLED_DAYS);
}
