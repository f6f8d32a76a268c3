// Days on which calendars and clocks are known to slip: the two Sundays on which the clock of Europe changes (Directive
// 2000/84/EC: the last ones of March and October), and 29 February.

import { addDays, type CalendarDate, day, daysBetween } from '../../src/units/calendar.ts';

const NEAR_DAYS = 4;

export const clockChanges = (year: number): readonly CalendarDate[] => [
  lastSunday(`${year}-03-31`),
  lastSunday(`${year}-10-31`),
];

const isLeap = (year: number): boolean => year % 4 === 0;

function lastSunday(lastDay: string): CalendarDate {
  const weekday = new Date(`${lastDay}T12:00:00Z`).getUTCDay();
  return addDays(day(lastDay), -weekday);
}

const edgesOf = (year: number): readonly CalendarDate[] => [
  ...clockChanges(year),
  ...(isLeap(year) ? [day(`${year}-02-29`)] : []),
];

/** The edge that is near, or the day itself. */
export function nearEdge(on: CalendarDate): CalendarDate {
  const edges = edgesOf(Number(on.slice(0, 4)));
  return edges.find(edge => Math.abs(daysBetween(on, edge)) <= NEAR_DAYS) ?? on;
}

/** Near a day on which the clock changes. */
export const isClockChanging = (on: CalendarDate): boolean =>
  clockChanges(Number(on.slice(0, 4))).some(edge => Math.abs(daysBetween(on, edge)) <= NEAR_DAYS);
