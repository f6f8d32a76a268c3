// A dispute: the debtor does not agree with an invoice, or with a part of it. The part is not asked for while somebody
// looks into it; the rest goes on. It ends refused with a reason, or with an amount conceded, which stays out until the
// credit note for it has come.
// 300.00 of 1,200.00 disputed: 900.00 is asked for. 250.00 is conceded, nothing credited yet: 950.00 is.

import type { CalendarDate } from '../units/calendar.ts';
import { type Money, smaller, subtract, sum, zero } from '../units/money.ts';
import type { Receipt } from './coverage.ts';

export const DISPUTE_CATEGORIES = [
  'price',
  'quantity',
  'quality',
  'delivery',
  'notOrdered',
  'duplicate',
  'alreadyPaid',
  'documents',
  'addressee',
  'other',
] as const;
export type DisputeCategory = (typeof DISPUTE_CATEGORIES)[number];

/** Where it was heard of: a person, an answer by mail, the debtor's page, the life cycle of an electronic invoice. */
export const DISPUTE_SOURCES = ['person', 'reply', 'portal', 'lifecycle'] as const;
export type DisputeSource = (typeof DISPUTE_SOURCES)[number];

export type Dispute = {
  readonly id: string;
  readonly invoiceId: string;
  /** Null: the whole invoice. */
  readonly amount: Money | null;
  readonly category: DisputeCategory;
  readonly source: DisputeSource;
  /** What the debtor says. */
  readonly said: string;
  /** Who answers it. */
  readonly owner: string;
  readonly openedOn: CalendarDate;
  /** By when it should be answered. */
  readonly answerBy: CalendarDate;
  readonly by: string;
  readonly outcome: DisputeOutcome | null;
};

export type DisputeOutcome =
  | {
      /** Accepted, or settled between the two: a credit note of that amount is to come. */
      readonly kind: 'accepted' | 'settled';
      readonly on: CalendarDate;
      readonly by: string;
      readonly because: string;
      readonly conceded: Money;
      readonly creditBy: CalendarDate;
    }
  | {
      readonly kind: 'refused';
      readonly on: CalendarDate;
      readonly by: string;
      /** Told to the debtor in the next message. */
      readonly because: string;
    }
  /** It never was one, or the debtor took it back. */
  | { readonly kind: 'lifted'; readonly on: CalendarDate; readonly by: string; readonly because: string };

export type DisputeStanding =
  /** `isLate`: the day of the answer is over. */
  | { readonly kind: 'open'; readonly withheld: Money; readonly isLate: boolean }
  /** `isLate`: the credit note should have come. */
  | { readonly kind: 'creditExpected'; readonly withheld: Money; readonly isLate: boolean }
  | { readonly kind: 'closed' };

/**
 * What it keeps back of what is open on the day. A credit note that came since answers it by its amount; what is given up
 * does so only once a person has conceded something.
 */
export function disputeStanding(
  { invoiceId, amount, openedOn, answerBy, outcome }: Dispute,
  { open, receipts, day }: { open: Money; receipts: readonly Receipt[]; day: CalendarDate },
): DisputeStanding {
  if (openedOn > day) return { kind: 'closed' };
  const reached = outcome !== null && outcome.on <= day ? outcome : null;
  const answering = reached === null ? ['creditNote'] : ['creditNote', 'givenUp'];
  const answered = sum(
    receipts
      .filter(one => one.invoiceId === invoiceId && answering.includes(one.with))
      .filter(one => one.from >= openedOn && one.from <= day)
      .map(one => one.amount),
    open.currency,
  );
  const rest = (of: Money): Money => atLeastNothing(smaller(open, subtract(of, answered)));
  switch (reached?.kind) {
    case undefined:
      // The whole invoice stays in dispute whatever was credited since: only a person says that this was all.
      return { kind: 'open', withheld: amount === null ? open : rest(amount), isLate: day > answerBy };
    case 'accepted':
    case 'settled': {
      const withheld = rest(reached.conceded);
      if (withheld.amount === 0) return { kind: 'closed' };
      return { kind: 'creditExpected', withheld, isLate: day > reached.creditBy };
    }
    case 'refused':
    case 'lifted':
      return { kind: 'closed' };
  }
}

const atLeastNothing = (value: Money): Money => (value.amount > 0 ? value : zero(value.currency));
