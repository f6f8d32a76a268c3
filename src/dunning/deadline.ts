// Until when a message asks to be answered: the days of its step, moved to a working day of the debtor's country. The
// free first reminder of a consumer gives what the law gives, counted from the last day on which it may still leave.
// Prepared on 2026-10-05: a step with 5 days answers by Monday the 12th, a consumer's first reminder by the 22nd.

import type { Debtor } from '../claim/parties.ts';
import { graceAfter } from '../law/consumer-belgium.ts';
import { addDays, type CalendarDate } from '../units/calendar.ts';
import { nextWorkingDay } from '../units/working-days.ts';
import type { ChannelName, Step } from './scenario/scenario.ts';

/** Days that a message may wait before it leaves; deadlines count from after them, so that none is shorter than stated. */
export const SHELF_DAYS = 3;

/** The last day on which the text of that day may leave; after it, it is written anew. */
export const keepsUntil = (preparedOn: CalendarDate): CalendarDate => addDays(preparedOn, SHELF_DAYS);

/** Null where the step states no deadline. */
export function deadlineOf({
  step,
  debtor,
  day,
}: {
  step: Step;
  debtor: Pick<Debtor, 'country' | 'contacts'>;
  day: CalendarDate;
}): CalendarDate | null {
  if (step.action.kind === 'message' && step.action.letterKind === 'consumerFirstReminder')
    return freeUntil({ channels: step.action.channels, debtor, day });
  if (step.deadlineDays === null) return null;
  return nextWorkingDay(addDays(day, step.deadlineDays), { country: debtor.country });
}

/**
 * The fourteen days of CDE XIX.2. By post they begin on the third working day, by e-mail on the next day; where a letter
 * leaves too, those of the post are promised, which are the longer ones.
 */
export function freeUntil({
  channels,
  debtor,
  day,
}: {
  channels: readonly ChannelName[];
  debtor: Pick<Debtor, 'contacts'>;
  day: CalendarDate;
}): CalendarDate {
  const hasMail = debtor.contacts.some(({ email }) => email !== null);
  const isByMail = hasMail && channels.every(channel => channel === 'email');
  return graceAfter({ sentOn: addDays(day, SHELF_DAYS), channel: isByMail ? 'electronic' : 'post' })
    .lastFreeDay;
}
