// How long a comparison will take, by how many debtors got its message lately: said before it begins, for whoever plans it. Each
// debtor enters once. As many as got the message in the days looked back on are taken to get it in as many days to come; beyond
// that number the same debtors come back, so that what is told of it is the earliest.
// 60 debtors in 180 days, 40 planned: after 120 days all have entered, and 30 days later it can be said. 10 a month.

import { addDays, type CalendarDate } from './calendar.ts';
import { DECISIVE_DAYS, LONGEST_DAYS } from './comparison-limits.ts';

/** So many days are looked back on: half a year, so that one month of invoices decides nothing. */
export const LOOKED_BACK_DAYS = 180;
/** Less history than one round of invoices tells nothing. */
const FEWEST_DAYS_KNOWN = 30;
const MONTH_DAYS = 30;

/** Whoever got the message of a step in the days that are known. */
export type Lately = {
  /** Of the days looked back on, those since the first message. */
  readonly days: number;
  readonly debtors: number;
};

export type Pace =
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'known';
      readonly perMonth: number;
      /** Null: not within the longest time. */
      readonly ready: {
        readonly enteredOn: CalendarDate;
        readonly saidOn: CalendarDate;
        readonly isEarliest: boolean;
      } | null;
    };

export function paceOf(
  { days, debtors }: Lately,
  { planned, from }: { planned: number; from: CalendarDate },
): Pace {
  if (days < FEWEST_DAYS_KNOWN) return { kind: 'unknown' };
  const perMonth = Math.round((debtors * MONTH_DAYS) / days);
  const needed = debtors === 0 ? Number.POSITIVE_INFINITY : Math.ceil((planned * days) / debtors);
  if (needed > LONGEST_DAYS) return { kind: 'known', perMonth, ready: null };
  const enteredOn = addDays(from, needed);
  const saidOn = addDays(enteredOn, DECISIVE_DAYS);
  return { kind: 'known', perMonth, ready: { enteredOn, saidOn, isEarliest: planned > debtors } };
}
