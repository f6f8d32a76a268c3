// Days that nobody means: programs write 9999-12-31, 1900-01-01 or nothing but zeros where there is no due date, and people
// mistype a year. Such a day is told and taken as none, so that the invoice is kept and its due date is computed or asked for;
// one that may be meant, though hardly, is kept and told.
// An invoice of 15 January 2026 that falls due on 31 December 9999 has no due date; on 14 February 2036, it is told.

import { addYears, type CalendarDate, yearOf } from '../units/calendar.ts';
import { warningAt } from './problems.ts';
import type { Problem } from './records.ts';

/** Nobody is owed from before, or knows what is written for the end of the century. */
const FIRST_YEAR = 1980;
const LAST_YEAR = 2098;
/** Before the day of issue: '31/12/99' under invoices of today. */
const MOST_YEARS_BEFORE = 10;
const MOST_YEARS_AFTER = 30;
/** Guarantees in building and plans of many years end sooner. */
const USUAL_YEARS_AFTER = 5;

const NO_DUE_DATE = 'a due date that can be meant; none is taken';
const NO_ISSUE_DATE = 'a day of issue that can be meant; none is taken';

type Asked = {
  readonly day: CalendarDate;
  readonly place: string;
  readonly tell: (problem: Problem) => unknown;
};

/** The day, or null where it cannot be meant. What is strange about it is told. */
export function meantDueDay({
  day,
  issuedOn,
  place,
  tell,
}: Asked & { readonly issuedOn: CalendarDate | null }): CalendarDate | null {
  if (isInRange(day) && (issuedOn === null || isNear(issuedOn, day))) return day;
  if (!isInRange(day) || (issuedOn !== null && isFarFrom(issuedOn, day))) {
    tell(warningAt({ place, found: day, expected: NO_DUE_DATE }));
    return null;
  }
  if (issuedOn === null || day < addYears(issuedOn, USUAL_YEARS_AFTER)) return day;
  const expected = `a due date within ${USUAL_YEARS_AFTER} years of ${issuedOn}, the day of issue; it is kept`;
  tell(warningAt({ place, found: day, expected }));
  return day;
}

export function meantIssueDay({ day, place, tell }: Asked): CalendarDate | null {
  if (isInRange(day)) return day;
  tell(warningAt({ place, found: day, expected: NO_ISSUE_DATE }));
  return null;
}

/** The same of a cell or an element that names no day and stands for none: '00/00/0000', '1900-01-00', '0', '-', 'n/a'. */
export const standsForNoDay = (text: string): boolean =>
  NONE.test(text.trim()) ||
  /^0+(?:[./ -]0+){0,2}(?:[T ]00:.*)?$|^1900[./-]0?1[./-]00?$|^00?[./-]0?1[./-]1900$|^0?1[./-]00?[./-]1900$/.test(
    text.trim(),
  );

const NONE = /^(?:[-–—/]+|n\/?a|n\.a\.|n[ée]ant|nihil|geen|aucune?|none|null|keine?)$/i;

export const noDueDay = (place: string, found: string): Problem =>
  warningAt({ place, found, expected: NO_DUE_DATE });
export const noIssueDay = (place: string, found: string): Problem =>
  warningAt({ place, found, expected: NO_ISSUE_DATE });

const isInRange = (day: CalendarDate): boolean => yearOf(day) >= FIRST_YEAR && yearOf(day) <= LAST_YEAR;

/** Asked of each row of a million, and nearly always so. */
function isNear(issuedOn: CalendarDate, day: CalendarDate): boolean {
  const years = yearOf(day) - yearOf(issuedOn);
  return years >= -1 && years < USUAL_YEARS_AFTER;
}

function isFarFrom(issuedOn: CalendarDate, day: CalendarDate): boolean {
  return day <= addYears(issuedOn, -MOST_YEARS_BEFORE) || day >= addYears(issuedOn, MOST_YEARS_AFTER);
}
