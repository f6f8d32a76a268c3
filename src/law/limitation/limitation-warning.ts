// When the end of a limitation is warned about: 12, 6, 3 and 1 months before its last day.
// Last day 2027-01-31: from 2026-01-31 twelve months, from 2026-12-31 one.

import { addMonths, type CalendarDate } from '../../units/calendar.ts';

export type LimitationWarning = {
  readonly isOver: boolean;
  /** The nearest threshold already passed: 12, 6, 3 or 1 months before the end; null before them all. */
  readonly monthsWarning: 12 | 6 | 3 | 1 | null;
  /** The day on which the next warning is due; null after the last one. */
  readonly nextWarningOn: CalendarDate | null;
};

const WARNING_MONTHS = [12, 6, 3, 1] as const;

export function warningDays(lastDay: CalendarDate, on: CalendarDate): LimitationWarning {
  const passed = WARNING_MONTHS.filter(months => addMonths(lastDay, -months) <= on);
  const next = WARNING_MONTHS.find(months => addMonths(lastDay, -months) > on);
  return {
    isOver: on > lastDay,
    monthsWarning: passed.at(-1) ?? null,
    nextWarningOn: next === undefined ? null : addMonths(lastDay, -next),
  };
}
