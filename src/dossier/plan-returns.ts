// What a bank takes back of the money for a plan. Who had paid an instalment in time and learns that it went back has the days of grace
// of the plan again, counted from the day on which it was known: no plan falls due at once over money that was there on its day
// (a clause of acceleration leaves a reasonable time: FR, C. conso R212-2 with Cass. 1re civ. 22 March 2023, 21-16.044; to verify).
// 333.34 due and paid on 20 October, taken back on Wednesday 25 November, five bank days: until 2 December.

import { type CalendarDate, later } from '../units/calendar.ts';
import { type Money, sum } from '../units/money.ts';
import { bankDeadline } from './bank-deadline.ts';
import type { KnownCash, Receipt, TakenBack } from './coverage.ts';
import type { PaymentPlan } from './payment-plan.ts';

type Terms = Pick<PaymentPlan, 'covers' | 'proposedOn' | 'graceDays' | 'whole'>;

/** Of the invoices of a plan, what went back since it was proposed, the first one first. */
export const takenBackUnder = (
  { covers, proposedOn }: Pick<Terms, 'covers' | 'proposedOn'>,
  { cash: { returned = [] }, day }: { readonly cash: KnownCash; readonly day: CalendarDate },
): TakenBack[] =>
  returned
    .filter(({ knownOn }) => knownOn > proposedOn && knownOn <= day)
    .filter(({ invoiceId }) => covers.some(part => part.invoiceId === invoiceId))
    .sort((one, other) => (one.knownOn < other.knownOn ? -1 : one.knownOn > other.knownOn ? 1 : 0));

/** All of it, in money. */
export const takenBackInAll = (backs: readonly TakenBack[], currency: string): Money =>
  sum(
    backs.map(({ amount }) => amount),
    currency,
  );

/** The day until which an instalment is in time, its money having gone back; null where its own day holds. */
export function inTimeAgainUntil(
  { graceDays, ...plan }: Terms,
  {
    own,
    isPaid,
    bankCountry,
    ...question
  }: {
    readonly own: CalendarDate;
    readonly cash: KnownCash;
    readonly bankCountry: string;
    readonly day: CalendarDate;
    /** Whether with these receipts too nothing was missing on that day. */
    readonly isPaid: (back: readonly Receipt[], by: CalendarDate) => boolean;
  },
): CalendarDate | null {
  let until = own;
  const backs = takenBackUnder(plan, question);
  for (const [at, { receivedOn, knownOn }] of backs.entries()) {
    if (receivedOn > until || !isPaid(backs.slice(at).map(asReceipt), until)) continue;
    until = later(until, bankDeadline(knownOn, { graceDays, bankCountry }));
  }
  return until > own ? until : null;
}

const asReceipt = ({ invoiceId, receivedOn, amount }: TakenBack): Receipt => ({
  ...{ invoiceId, amount, from: receivedOn },
  with: 'payment',
});
