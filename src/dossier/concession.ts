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
  readonly actorId: string | null;
  readonly ended: 'approved' | 'declined' | 'withdrawn' | null;
};

/** What one may give up alone, and what was given up alone and counts with it, both in minor units. */
export type Alone = { readonly aloneMinor: number; readonly before: number };

/** Whether it takes a second person: an amount in ten parts is no less. */
export const needsSecondPerson = (givenUp: Money, { aloneMinor, before }: Alone): boolean =>
  givenUp.amount + before > aloneMinor;

export type ConcededDifference = { readonly kind: string; readonly amount: Money };

/**
 * Whether the differences given up of the invoices of one debtor are too much for one person. A cash discount was agreed when
 * the invoice was written: what is taken in time is owed no longer, whatever its amount. More than was offered is goodwill.
 */
export function differencesForTwo(
  differences: readonly (ConcededDifference & { readonly mostDiscount: number })[],
  { aloneMinor, before }: Alone,
): boolean {
  const conceded = differences.filter(
    ({ kind, amount, mostDiscount }) => kind !== 'cashDiscount' || amount.amount > mostDiscount,
  );
  const total = conceded.reduce((sum, { amount }) => sum + amount.amount, 0);
  return conceded.length > 0 && total + before > aloneMinor;
}

/** `actorId`: the account, where the act came through one. */
export type Asker = { readonly by: string; readonly actorId: string | null };

/** Whoever asked cannot agree with themselves, however they write their name and whatever they have called themselves since. */
export const isSamePerson = (left: Asker, right: Asker): boolean =>
  folded(left.by) === folded(right.by) || (left.actorId !== null && left.actorId === right.actorId);

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
