// When an approved message leaves: after the delay in which it may be undone, at the next moment at which the debtor's
// windows are open, and then at a minute of its own, so that a batch does not leave in one gust. The minute is drawn from
// the message's id: the same message always has the same. Days of the week that the company prefers are waited for as
// long as the text keeps; where nobody works in that time, it leaves on the next day on which somebody does, with its text
// written anew. Approved in Paris on a Monday at 8:00, Tuesday to Thursday preferred: on Tuesday from 8:30.

import type { CompanyPolicy } from '../../claim/parties.ts';
import { keepsUntil } from '../../dunning/deadline.ts';
import { sha256 } from '../../evidence/chain.ts';
import { addDays, type CalendarDate, weekdayOf } from '../../units/calendar.ts';
import { isWorkingDay, nextWorkingDay, type WorkCalendar } from '../../units/working-days.ts';
import { millisecondsOf } from '../context.ts';
import { localTime } from './sending-rules.ts';

/** Messages approved together leave within so many minutes of each other. */
const SPREAD_MINUTES = 45;

export type DepartureQuestion = {
  readonly messageId: string;
  /** The end of the delay in which the approval may be undone. */
  readonly notBefore: string;
  readonly preparedOn: CalendarDate;
  readonly calendar: WorkCalendar;
  readonly policy: Pick<CompanyPolicy, 'sendingWindows' | 'preferredWeekdays'>;
};

/** The instant from which it may leave. Whether it still may is asked again at that instant. */
export function departure(question: DepartureQuestion): string {
  const { notBefore, calendar } = question;
  const from = localTime(notBefore, calendar.country);
  const keeps = workingDays(question, from.day);
  const last = keeps.at(-1);
  const afterwards = nextWorkingDay(last === undefined ? from.day : addDays(last, 1), calendar);
  const [first = afterwards, second = afterwards] = keeps;
  const preferred = keeps.find(day => isPreferred(day, question)) ?? first;
  const opening = openingOn(preferred, { ...question, from });
  const next = opening ?? openingOn(second, { ...question, from });
  if (next === null) return notBefore;
  const minutes = Math.min(SPREAD_MINUTES, next.minutesOpen);
  const own = Number.parseInt(sha256(question.messageId).slice(0, 8), 16) % Math.max(1, minutes);
  const at = instantAt(next.day, next.minute + own, calendar.country);
  return millisecondsOf(at) > millisecondsOf(notBefore) ? at : notBefore;
}

/** The days on which the text still keeps and somebody works. */
function workingDays({ preparedOn, calendar }: DepartureQuestion, from: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = from; day <= keepsUntil(preparedOn); day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) days.push(day);
  return days;
}

const isPreferred = (day: CalendarDate, { policy: { preferredWeekdays } }: DepartureQuestion): boolean =>
  preferredWeekdays.length === 0 || preferredWeekdays.includes(weekdayOf(day));

type Opening = { readonly day: CalendarDate; readonly minute: number; readonly minutesOpen: number };

/** The first minute of the day at which a window is open, and for how long; null when the day is over. */
function openingOn(
  day: CalendarDate,
  { policy, from }: DepartureQuestion & { from: { readonly day: CalendarDate; readonly time: string } },
): Opening | null {
  const earliest = day === from.day ? minuteOf(from.time) : 0;
  const windows = policy.sendingWindows
    .map(window => ({ opens: minuteOf(window.from), closes: minuteOf(window.to) }))
    .sort((left, right) => left.opens - right.opens);
  for (const { opens, closes } of windows)
    if (closes > earliest) {
      const minute = Math.max(opens, earliest);
      return { day, minute, minutesOpen: closes - minute };
    }
  return null;
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

export const startOfDay = (day: CalendarDate, country: string): string => instantAt(day, 0, country);

/** The instant at which the clocks of the country show that minute of the day; windows never touch the hour that changes. */
function instantAt(day: CalendarDate, minute: number, country: string): string {
  const asIfUtc = millisecondsOf(`${day}T00:00:00.000Z`) + minute * 60_000;
  let instant = asIfUtc;
  // The first guess is off by the zone's distance from UTC, and a second one by its change in between, if any.
  for (let round = 0; round < 2; round += 1) {
    const shown = localTime(new Date(instant).toISOString(), country);
    const shownAsUtc = millisecondsOf(`${shown.day}T${shown.time}:00.000Z`);
    instant += asIfUtc - shownAsUtc;
  }
  return new Date(instant).toISOString();
}
