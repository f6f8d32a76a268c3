// When a debtor may be contacted: working days of its own country, a minimum gap between two messages of the company, a
// number of contacts in seven days and two channels on one day whichever company of the installation used them. A gap of
// zero still leaves one message a day.
// Last message on Thursday 2026-11-05, gap of four working days, Belgium: 2026-11-12 (Armistice is skipped).

import { addDays, type CalendarDate } from '../units/calendar.ts';
import {
  addWorkingDays,
  holidayOn,
  isWorkingDay,
  nextWorkingDay,
  type WorkCalendar,
} from '../units/working-days.ts';
import type { Reason } from './decision.ts';
import type { RecentContact } from './dossier-facts.ts';
import type { ChannelName } from './scenario/scenario.ts';

/** The days that a weekly limit looks at, the present one included. */
const WEEK_DAYS = 7;
/** An e-mail and a letter on one day are one message; a call as well would be a siege. */
const CHANNELS_PER_DAY = 2;

export type ContactQuestion = {
  readonly day: CalendarDate;
  readonly lastContactOn: CalendarDate | null;
  readonly gapDays: number;
  readonly calendar: WorkCalendar;
  /** Of the last days, by anybody of the installation. */
  readonly contacts?: readonly RecentContact[];
  /** Contacts in seven days; absent or null sets no limit. */
  readonly weeklyLimit?: number | null;
  /** What the step would use. */
  readonly channels?: readonly ChannelName[];
};

type Refused = { readonly because: Reason; readonly until: CalendarDate };

/** Why nobody may be contacted on this day, and the first day on which it is allowed. Null: it is allowed. */
export function contactRefusal(question: ContactQuestion): Refused | null {
  return tooSoon(question) ?? tooOften(question) ?? tooManyWays(question) ?? notWorked(question);
}

/** The first day after a contact on which the gap lets the next one leave. */
export const endOfGap = ({
  lastContactOn,
  gapDays,
  calendar,
}: Pick<ContactQuestion, 'gapDays' | 'calendar'> & { readonly lastContactOn: CalendarDate }): CalendarDate =>
  addWorkingDays(lastContactOn, Math.max(1, gapDays), calendar);

function tooSoon({ day, lastContactOn, gapDays, calendar }: ContactQuestion): Refused | null {
  if (lastContactOn === null) return null;
  const until = endOfGap({ lastContactOn, gapDays, calendar });
  return day < until ? { because: { code: 'minimumGap', lastContactOn, gapDays, until }, until } : null;
}

function tooOften({ day, contacts = [], weeklyLimit = null, calendar }: ContactQuestion): Refused | null {
  if (weeklyLimit === null) return null;
  const inWeek = contacts
    .map(({ on }) => on)
    .filter(on => on > addDays(day, -WEEK_DAYS) && on <= day)
    .sort();
  // The contact that must have left the seven days before another one may come.
  const leaving = inWeek[inWeek.length - weeklyLimit];
  if (leaving === undefined) return null;
  const until = nextWorkingDay(addDays(leaving, WEEK_DAYS), calendar);
  return { because: { code: 'weeklyLimit', contacts: inWeek.length, limit: weeklyLimit, until }, until };
}

function tooManyWays({ day, contacts = [], channels = [], calendar }: ContactQuestion): Refused | null {
  const used = contacts.filter(({ on }) => on === day).flatMap(contact => contact.channels);
  const all = new Set([...used, ...channels]);
  if (used.length === 0 || all.size <= CHANNELS_PER_DAY) return null;
  const until = nextWorkingDay(addDays(day, 1), calendar);
  return { because: { code: 'channelsOfDay', channels: [...new Set(used)].sort(), until }, until };
}

function notWorked({ day, calendar }: ContactQuestion): Refused | null {
  if (isWorkingDay(day, calendar)) return null;
  const because: Reason = {
    code: 'notAWorkingDay',
    day,
    holiday: holidayOn(day, calendar),
    country: calendar.country,
  };
  return { because, until: nextWorkingDay(day, calendar) };
}
