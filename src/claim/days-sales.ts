// How long sales wait for their money, in days. Simple: what is open compared with the sales of a period. Count-back: the
// open amount is taken off the sales of the newest month, then of the month before, until nothing is left of it; each
// month that is used up counts whole, the last in part. A season with large sales does not make customers look quicker.
// Open 1,000.00; sales of 900.00 in 90 days: simple 100.0 days. Newest month 600.00 in 30 days, before it 800.00 in 31:
// 30 whole days and 400.00 of 800.00, half of 31: 45.5 days.

import type { CalendarDate } from '../units/calendar.ts';
import { ratio, shareTenths } from '../units/shares.ts';

/** The sales of a month, or of the part of it until the day. */
export type MonthOfSales = {
  readonly from: CalendarDate;
  readonly days: number;
  /** Minor units: invoices less credit notes. */
  readonly sales: number;
};

const TENTHS = 10n;

/** Tenths of a day, rounded half up; null where nothing was sold. */
export function simpleDsoTenths({
  open,
  sales,
  days,
}: {
  open: number;
  sales: number;
  days: number;
}): number | null {
  return sales <= 0 ? null : ratio(BigInt(open) * BigInt(days) * TENTHS, BigInt(sales));
}

export type CountBack = {
  /** Null where the sales that are known do not reach what is open. */
  readonly tenths: number | null;
  /** The months that were counted, the newest first, with what of the open amount each took. */
  readonly months: readonly (MonthOfSales & { readonly used: number })[];
};

/** `months`: the newest first. A month in which more was credited than sold counts its days and takes nothing. */
export function countBackDso({ open, months }: { open: number; months: readonly MonthOfSales[] }): CountBack {
  const counted: (MonthOfSales & { used: number })[] = [];
  let left = open;
  let whole = 0;
  for (const month of months) {
    if (left <= 0) break;
    const used = Math.min(left, Math.max(0, month.sales));
    counted.push({ ...month, used });
    left -= used;
    if (left > 0 || used === month.sales) whole += month.days;
    else {
      const part = ratio(BigInt(used) * BigInt(month.days) * TENTHS, BigInt(month.sales));
      return { tenths: whole * 10 + part, months: counted };
    }
  }
  return { tenths: left > 0 ? null : whole * 10, months: counted };
}

/** Tenths of a per cent that are overdue; null where nothing is open. */
export const overdueTenths = ({ open, overdue }: { open: number; overdue: number }): number | null =>
  open <= 0 ? null : shareTenths(overdue, open);

/**
 * Of what could be collected in a period, the tenths of a per cent that were: what came in, and beside it what is overdue at its
 * end. The usual index (opening balance and sales less closing balance, over the same less what is not due) says the same
 * where money alone settles; here a credit note or a write-off is no collection. 900.00 came and 100.00 is overdue: 90.0 %.
 */
export const collectedTenths = ({
  collected,
  overdue,
}: {
  collected: number;
  overdue: number;
}): number | null => (collected + overdue <= 0 ? null : shareTenths(collected, collected + overdue));
