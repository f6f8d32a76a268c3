// When a debtor may be contacted: working days of its own country, and a minimum gap between two messages. A gap of
// zero still leaves one message a day.
// Last message on Thursday 2026-11-05, gap of four working days, Belgium: 2026-11-12 (Armistice is skipped).

import type { CalendarDate } from '../units/calendar.ts';
import {
  addWorkingDays,
  holidayOn,
  isWorkingDay,
  nextWorkingDay,
  type WorkCalendar,
} from '../units/working-days.ts';
import type { Reason } from './decision.ts';

/** Why nobody may be contacted on this day, and the first day on which it is allowed. Null: it is allowed. */
export function contactRefusal({
  day,
  lastContactOn,
  gapDays,
  calendar,
}: {
  day: CalendarDate;
  lastContactOn: CalendarDate | null;
  gapDays: number;
  calendar: WorkCalendar;
}): { because: Reason; until: CalendarDate } | null {
  const allowedFrom =
    lastContactOn === null ? null : addWorkingDays(lastContactOn, Math.max(1, gapDays), calendar);
  if (lastContactOn !== null && allowedFrom !== null && day < allowedFrom)
    return {
      because: { code: 'minimumGap', lastContactOn, gapDays, until: allowedFrom },
      until: allowedFrom,
    };
  if (isWorkingDay(day, calendar)) return null;
  const because: Reason = {
    code: 'notAWorkingDay',
    day,
    holiday: holidayOn(day, calendar),
    country: calendar.country,
  };
  return { because, until: nextWorkingDay(day, calendar) };
}
