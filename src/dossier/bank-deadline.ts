// Until when money that was promised or agreed for a day is in time: its day, moved to a day on which banks work, and
// the bank days of grace that a transfer may take. Friday 2026-10-09 with two days: Tuesday the 13th.

import type { CalendarDate } from '../units/calendar.ts';
import { addWorkingDays, nextWorkingDay } from '../units/working-days.ts';

export function bankDeadline(
  on: CalendarDate,
  { graceDays, bankCountry }: { graceDays: number; bankCountry: string },
): CalendarDate {
  const calendar = { country: bankCountry };
  return addWorkingDays(nextWorkingDay(on, calendar), graceDays, calendar);
}
