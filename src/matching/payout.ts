// Whether a receipt of the bank is the payout of a payment provider whose payments are booked already, one by one. Its
// amount is theirs less fees, so the same money would count twice. Explained only where some of them, next to each other
// in time, add up to it but for a plausible fee; any other receipt of that provider is a question for a person: it may
// hold payments that were made elsewhere (a shop, a link by e-mail) and that nobody has booked.
// 100.00 and 60.00 paid on Monday, 157.30 received on Thursday: both, and 2.70 of fees.

import { type CalendarDate, daysBetween } from '../units/calendar.ts';

export type BookedOnline = {
  readonly paymentId: string;
  readonly receivedOn: CalendarDate;
  /** Minor units, less what went back. */
  readonly amount: number;
};

export type Payout = { readonly receivedOn: CalendarDate; readonly amount: number };

export type Explained =
  | { readonly kind: 'explained'; readonly paymentIds: readonly string[] }
  | { readonly kind: 'unexplained' };

/** Providers pay out after days, once a month at the latest. */
export const PAYOUT_DAYS = 35;
/** Of each payment at most: prices of both are below for every means that Europe uses (2.9 % and 0.35). */
const FEE_PERCENT = 4;
const FEE_EACH = 50;

export function explainPayout(payout: Payout, booked: readonly BookedOnline[]): Explained {
  const before = booked.filter(({ receivedOn }) => {
    const days = daysBetween(receivedOn, payout.receivedOn);
    return days >= 0 && days <= PAYOUT_DAYS;
  });
  for (let from = 0; from < before.length; from += 1) {
    const paymentIds = explainedFrom(payout, before.slice(from));
    if (paymentIds !== null) return { kind: 'explained', paymentIds };
  }
  return { kind: 'unexplained' };
}

/** The first ones that are enough, where they are not too much. */
function explainedFrom({ amount }: Payout, booked: readonly BookedOnline[]): string[] | null {
  let total = 0;
  const paymentIds: string[] = [];
  for (const payment of booked) {
    total += payment.amount;
    paymentIds.push(payment.paymentId);
    if (total < amount) continue;
    const mostFees = Math.floor((total * FEE_PERCENT) / 100) + paymentIds.length * FEE_EACH;
    return total - amount <= mostFees ? paymentIds : null;
  }
  return null;
}

const SENDERS = { stripe: /^stripe\b/i, mollie: /^(stichting )?mollie\b/i } as const;

/** The provider that sent a receipt: the name of the payer says so, or its text where the bank gives no name. */
export function payoutSender({
  payerName,
  text,
}: {
  payerName: string | null;
  text: string;
}): keyof typeof SENDERS | null {
  const said = (payerName ?? text).trim();
  if (SENDERS.stripe.test(said)) return 'stripe';
  return SENDERS.mollie.test(said) ? 'mollie' : null;
}
