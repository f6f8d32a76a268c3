// What one person asks to concede beyond what the company leaves to one alone: an amount given up, or an offer to take less.
// Another person agrees or declines; what asks for it may also be withdrawn. Until then nothing is conceded.

import type { CalendarDate } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';
import type { WriteOffReason } from './write-off.ts';

/** What is given up of one invoice by a write-off; what is open of it under an offer. */
export type ConcessionPart = { readonly invoiceId: string; readonly open: number };

export type ConcessionTerms =
  | { readonly kind: 'writeOff'; readonly reason: WriteOffReason; readonly because: string }
  | {
      readonly kind: 'offer';
      /** Paid by the day, it settles everything. */
      readonly amount: Money;
      readonly payBy: CalendarDate;
      readonly because: string;
    };

export type Concession = {
  readonly id: string;
  readonly terms: ConcessionTerms;
  readonly parts: readonly ConcessionPart[];
  /** In all: the most that whoever agrees concedes. */
  readonly givenUp: Money;
  readonly proposedOn: CalendarDate;
  readonly by: string;
  readonly ended: 'approved' | 'declined' | 'withdrawn' | null;
};

/** Whether it takes a second person. `aloneMinor`: what one may give up alone, in minor units. */
export const needsSecondPerson = (givenUp: Money, aloneMinor: number): boolean => givenUp.amount > aloneMinor;

/**
 * Whether a difference given up of an invoice is too large for one person. A cash discount was agreed when the invoice was
 * written: what is taken in time is owed no longer, whatever its amount.
 */
export const isDifferenceForTwo = (kind: string, amount: Money, aloneMinor: number): boolean =>
  kind !== 'cashDiscount' && needsSecondPerson(amount, aloneMinor);

/** Whoever asked cannot agree with themselves, however they write their name. */
export const isSamePerson = (left: string, right: string): boolean => folded(left) === folded(right);

const folded = (name: string): string => name.trim().toLowerCase();

/** What may still be given up of each invoice: no more than was asked for, and no more than is open. */
export function stillToGiveUp(
  parts: readonly ConcessionPart[],
  open: readonly ConcessionPart[],
): readonly ConcessionPart[] {
  const openOf = new Map(open.map(part => [part.invoiceId, part.open]));
  return parts
    .map(({ invoiceId, open: asked }) => ({
      invoiceId,
      open: Math.min(asked, openOf.get(invoiceId) ?? 0),
    }))
    .filter(part => part.open > 0);
}
