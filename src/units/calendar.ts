// What a day is: 'YYYY-MM-DD', compared as text, without a clock or a time zone.
// Day arithmetic goes through a day number (days since 1970-01-01).
// addMonths('2026-01-31', 1) is '2026-02-28': the day is clamped to the month's end.

declare const dayBrand: unique symbol;
export type CalendarDate = string & { readonly [dayBrand]: true };

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day, or null when the text is not a day that exists ('2026-02-31'). */
export function parseDay(text: string): CalendarDate | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  return dayFromParts({ year: Number(match[1]), month: Number(match[2]), dayOfMonth: Number(match[3]) });
}

/** The day that the text names; throws when there is none. For constants and already checked values. */
export function day(text: string): CalendarDate {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`A calendar day looks like 2026-03-29, found ${text}`);
  return parsed;
}

export function dayFromParts({
  year,
  month,
  dayOfMonth,
}: {
  year: number;
  month: number;
  dayOfMonth: number;
}): CalendarDate | null {
  if (
    year < 1 ||
    year > 9999 ||
    month < 1 ||
    month > 12 ||
    dayOfMonth < 1 ||
    dayOfMonth > daysInMonth(year, month)
  )
    return null;
  return brand(year, month, dayOfMonth);
}

export const yearOf = (date: CalendarDate): number => twoDigits(date, 0) * 100 + twoDigits(date, 2);
export const monthOf = (date: CalendarDate): number => twoDigits(date, 5);
export const dayOfMonthOf = (date: CalendarDate): number => twoDigits(date, 8);

/** Read sign by sign: a run turns millions of days into numbers, and cutting a piece out for each was a hundredth of it. */
const twoDigits = (date: CalendarDate, at: number): number =>
  (date.charCodeAt(at) - ZERO) * 10 + date.charCodeAt(at + 1) - ZERO;
const ZERO = 48;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01 (negative before), by the civil-calendar formula over eras of 400 years. */
export function toDayNumber(date: CalendarDate): number {
  const month = monthOf(date);
  const year = month <= 2 ? yearOf(date) - 1 : yearOf(date);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonthOf(date) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function fromDayNumber(number: number): CalendarDate {
  const known = written.get(number);
  if (known !== undefined) return known;
  const date = writtenOf(number);
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(number, date);
  return date;
}

/** A run counts with a few hundred days, over and over. */
const written = new Map<number, CalendarDate>();
const MOST_WRITTEN = 10_000;

function writtenOf(number: number): CalendarDate {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return brand(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  );
}

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  fromDayNumber(toDayNumber(date) + days);

/** Days from one day to another: daysBetween('2026-07-15', '2026-08-14') is 30. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  toDayNumber(to) - toDayNumber(from);

export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return brand(year, month, Math.min(dayOfMonthOf(date), daysInMonth(year, month)));
}

export const addYears = (date: CalendarDate, years: number): CalendarDate => addMonths(date, years * 12);

export function endOfMonth(date: CalendarDate): CalendarDate {
  return brand(yearOf(date), monthOf(date), daysInMonth(yearOf(date), monthOf(date)));
}

export function weekdayOf(date: CalendarDate): Weekday {
  // 1970-01-01 was a Thursday (4).
  return (((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The Monday of its week. */
export const mondayOf = (date: CalendarDate): CalendarDate => addDays(date, 1 - weekdayOf(date));

export const earlier = (left: CalendarDate, right: CalendarDate): CalendarDate =>
  left <= right ? left : right;
export const later = (left: CalendarDate, right: CalendarDate): CalendarDate =>
  left >= right ? left : right;

function brand(year: number, month: number, dayOfMonth: number): CalendarDate {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  return text as CalendarDate;
}
