// The day of a month on which something comes again, in months that have it and those that have not.
// On the 31st, from 2026-02-10: 28 February.

import {
  addMonths,
  type CalendarDate,
  dayFromParts,
  daysInMonth,
  monthOf,
  yearOf,
} from '../../units/calendar.ts';

/** The first such day at or after the day. */
export function onDayOfMonth(from: CalendarDate, dayOfMonth: number): CalendarDate {
  const here = inMonthOf(from, dayOfMonth);
  return here >= from ? here : inMonthOf(addMonths(inMonthOf(from, 1), 1), dayOfMonth);
}

function inMonthOf(date: CalendarDate, dayOfMonth: number): CalendarDate {
  const year = yearOf(date);
  const month = monthOf(date);
  const last = daysInMonth(year, month);
  return dayFromParts({ year, month, dayOfMonth: Math.min(Math.max(1, dayOfMonth), last) }) ?? date;
}
