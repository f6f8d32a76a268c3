// Until when a message asks to be answered: the days of its step, moved to a working day of the debtor's country. The
// free first reminder of a consumer gives what the law gives, counted from the last day on which it may still leave.
// Prepared on 2026-10-05: a step with 5 days answers by Monday the 12th, a consumer's first reminder by the 22nd.

import { graceAfter } from '../law/consumer-belgium.ts';
import { addDays, type CalendarDate } from '../units/calendar.ts';
import { nextWorkingDay } from '../units/working-days.ts';
import type { Step } from './scenario.ts';

/** Days that a message may wait before it leaves; deadlines count from after them, so that none is shorter than stated. */
export const SHELF_DAYS = 3;

/** Null where the step states no deadline. */
export function deadlineOf({
  step,
  country,
  day,
}: {
  step: Step;
  country: string;
  day: CalendarDate;
}): CalendarDate | null {
  // CDE XIX.2: fourteen days. By post they would begin later; the channel that leaves first is the electronic one.
  if (step.action.kind === 'message' && step.action.letterKind === 'consumerFirstReminder')
    return graceAfter({ sentOn: addDays(day, SHELF_DAYS), channel: 'electronic' }).lastFreeDay;
  if (step.deadlineDays === null) return null;
  return nextWorkingDay(addDays(day, step.deadlineDays), { country });
}
