// What an agreement about an invoice covers once another one stands in its place: no more than was agreed, and no more than the
// other one is worth. A smaller invoice shortens a plan from its end, as a credit note does; of a larger one, what goes beyond
// was not spoken of. What had been paid before the agreement and went over with the correction counts no more for it than before.
// 1,000.00 open when the plan was agreed, after 200.00 of 1,200.00 were paid: of 900.00 in its place, 700.00 are under the plan.

import type { CalendarDate } from '../units/calendar.ts';

export type CoveredAmounts = {
  readonly invoiceId: string;
  readonly open: number;
  readonly paid: number;
  readonly credited: number;
  readonly settledUntil?: CalendarDate | null;
};

export type InItsPlace = {
  readonly invoiceId: string;
  readonly payable: number;
  /** Money that it got from the earlier one. */
  readonly moved: number;
  /** What had settled it before the agreement: money of its own, and anything else. */
  readonly ownPaid: number;
  readonly ownCredited: number;
};

export function movedCover(
  earlier: CoveredAmounts,
  later: InItsPlace,
  /** The later one, where the agreement covered both. */
  beside: CoveredAmounts | null,
): CoveredAmounts {
  const { invoiceId, payable, moved, ownPaid, ownCredited } = later;
  const paid = (beside?.paid ?? ownPaid) + Math.min(earlier.paid, moved);
  const credited = beside?.credited ?? ownCredited;
  const left = Math.max(payable - paid - credited, 0);
  return {
    ...{ invoiceId, open: Math.min(beside?.open ?? earlier.open, left), paid, credited },
    ...untilOf(earlier, later, beside),
  };
}

/** Not where something had settled the later one alone: nobody kept until when. */
function untilOf(
  earlier: CoveredAmounts,
  { ownPaid, ownCredited }: InItsPlace,
  beside: CoveredAmounts | null,
): Pick<CoveredAmounts, 'settledUntil'> {
  const own = beside ?? (ownPaid + ownCredited === 0 ? { settledUntil: null } : {});
  if (earlier.settledUntil === undefined || own.settledUntil === undefined) return {};
  return { settledUntil: latest(earlier.settledUntil, own.settledUntil) };
}

const latest = (one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null =>
  one === null || (other !== null && other > one) ? other : one;
