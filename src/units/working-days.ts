// Which days are worked in a country: Monday to Friday, less its public holidays.
// Tables by rule, not by year. Sources: France, Code du travail L3133-1 (11 days; Alsace-Moselle adds
// Good Friday and 26 December, L3134-13); Belgium, arrêté royal of 18 April 1974, art. 1 (10 days); the Netherlands,
// Algemene termijnenwet art. 3; Germany, the nine days of every Land; Spain, the national days of RD 2001/1983 art. 45;
// Italy, L. 260/1949, DPR 792/1985 and, from 2026, L. 151/2025. Days of single regions other than Alsace-Moselle are not known.
// For other countries only weekends are known: `holidaysKnown` says so, and the product shows it.

import { addDays, type CalendarDate, day, weekdayOf, yearOf } from './calendar.ts';

export type Country = string;
export type HolidayRegion = 'alsaceMoselle';
export type WorkCalendar = { readonly country: Country; readonly region?: HolidayRegion };

type HolidayRule = {
  readonly name: string;
  /** The first year in which it is kept; absent: always. */
  readonly since?: number;
  /** Kept on the Saturday before where it falls on a Sunday. */
  readonly avoidsSunday?: true;
} & ({ readonly monthDay: string } | { readonly afterEaster: number });

const EASTER_MONDAY = { name: 'Easter Monday', afterEaster: 1 } as const;
const ASCENSION = { name: 'Ascension', afterEaster: 39 } as const;
const WHIT_MONDAY = { name: 'Whit Monday', afterEaster: 50 } as const;
const GOOD_FRIDAY = { name: 'Good Friday', afterEaster: -2 } as const;
const NEW_YEAR = { name: 'New Year', monthDay: '01-01' } as const;
const LABOUR_DAY = { name: 'Labour Day', monthDay: '05-01' } as const;
const ASSUMPTION = { name: 'Assumption', monthDay: '08-15' } as const;
const ALL_SAINTS = { name: 'All Saints', monthDay: '11-01' } as const;
const ARMISTICE = { name: 'Armistice 1918', monthDay: '11-11' } as const;
const CHRISTMAS = { name: 'Christmas', monthDay: '12-25' } as const;
const BOXING_DAY = { name: '26 December', monthDay: '12-26' } as const;
const EPIPHANY = { name: 'Epiphany', monthDay: '01-06' } as const;
const IMMACULATE_CONCEPTION = { name: 'Immaculate Conception', monthDay: '12-08' } as const;

const HOLIDAYS: Readonly<Record<string, readonly HolidayRule[]>> = {
  FR: [
    NEW_YEAR,
    EASTER_MONDAY,
    LABOUR_DAY,
    { name: 'Victory 1945', monthDay: '05-08' },
    ASCENSION,
    WHIT_MONDAY,
    { name: 'National Day', monthDay: '07-14' },
    ASSUMPTION,
    ALL_SAINTS,
    ARMISTICE,
    CHRISTMAS,
  ],
  BE: [
    NEW_YEAR,
    EASTER_MONDAY,
    LABOUR_DAY,
    ASCENSION,
    WHIT_MONDAY,
    { name: 'National Day', monthDay: '07-21' },
    ASSUMPTION,
    ALL_SAINTS,
    ARMISTICE,
    CHRISTMAS,
  ],
  // Code du travail luxembourgeois L.232-2 (11 days, Europe Day since 2019).
  LU: [
    NEW_YEAR,
    EASTER_MONDAY,
    LABOUR_DAY,
    { name: 'Europe Day', monthDay: '05-09' },
    ASCENSION,
    WHIT_MONDAY,
    { name: 'National Day', monthDay: '06-23' },
    ASSUMPTION,
    ALL_SAINTS,
    CHRISTMAS,
    BOXING_DAY,
  ],
  NL: [
    NEW_YEAR,
    GOOD_FRIDAY,
    EASTER_MONDAY,
    { name: 'King’s Day', monthDay: '04-27', avoidsSunday: true },
    { name: 'Liberation Day', monthDay: '05-05' },
    ASCENSION,
    WHIT_MONDAY,
    CHRISTMAS,
    BOXING_DAY,
  ],
  DE: [
    NEW_YEAR,
    GOOD_FRIDAY,
    EASTER_MONDAY,
    LABOUR_DAY,
    ASCENSION,
    WHIT_MONDAY,
    { name: 'German Unity', monthDay: '10-03' },
    CHRISTMAS,
    BOXING_DAY,
  ],
  ES: [
    NEW_YEAR,
    EPIPHANY,
    GOOD_FRIDAY,
    LABOUR_DAY,
    ASSUMPTION,
    { name: 'National Day', monthDay: '10-12' },
    ALL_SAINTS,
    { name: 'Constitution Day', monthDay: '12-06' },
    IMMACULATE_CONCEPTION,
    CHRISTMAS,
  ],
  IT: [
    NEW_YEAR,
    EPIPHANY,
    EASTER_MONDAY,
    { name: 'Liberation Day', monthDay: '04-25' },
    LABOUR_DAY,
    { name: 'Republic Day', monthDay: '06-02' },
    ASSUMPTION,
    { name: 'Saint Francis', monthDay: '10-04', since: 2026 },
    ALL_SAINTS,
    IMMACULATE_CONCEPTION,
    CHRISTMAS,
    BOXING_DAY,
  ],
};

const REGIONAL: Readonly<Record<HolidayRegion, readonly HolidayRule[]>> = {
  alsaceMoselle: [GOOD_FRIDAY, BOXING_DAY],
};

/** The public holiday that falls on the day, or null. */
export function holidayOn(date: CalendarDate, calendar: WorkCalendar): string | null {
  return holidaysOf(yearOf(date), calendar).get(date) ?? null;
}

/** Days of a year are worked out once: a run asks for the same few years a million times. */
const YEARS = new Map<string, ReadonlyMap<CalendarDate, string>>();

function holidaysOf(year: number, { country, region }: WorkCalendar): ReadonlyMap<CalendarDate, string> {
  const key = `${country} ${region ?? ''} ${year}`;
  const known = YEARS.get(key);
  if (known) return known;
  const rules = [...(HOLIDAYS[country] ?? []), ...(region ? REGIONAL[region] : [])].filter(
    ({ since = 0 }) => since <= year,
  );
  const days = new Map(rules.map(rule => [dayOfRule(rule, year), rule.name]));
  YEARS.set(key, days);
  return days;
}

export function isWorkingDay(date: CalendarDate, calendar: WorkCalendar): boolean {
  return weekdayOf(date) <= 5 && holidayOn(date, calendar) === null;
}

/** The day itself when it is worked, else the next one that is. */
export function nextWorkingDay(date: CalendarDate, calendar: WorkCalendar): CalendarDate {
  let candidate = date;
  while (!isWorkingDay(candidate, calendar)) candidate = addDays(candidate, 1);
  return candidate;
}

/** The nth working day strictly after the day (n ≥ 1); 0 gives the day itself. */
export function addWorkingDays(date: CalendarDate, count: number, calendar: WorkCalendar): CalendarDate {
  let candidate = date;
  for (let left = count; left > 0; left -= 1) candidate = nextWorkingDay(addDays(candidate, 1), calendar);
  return candidate;
}

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendar: WorkCalendar): number {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1))
    if (isWorkingDay(date, calendar)) count += 1;
  return count;
}

/** Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher). */
export function easterSunday(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapCorrection = Math.floor(century / 4);
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const epact = (century - leapCorrection - moonCorrection + 19 * golden + 15) % 30;
  const moon =
    epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + leapCorrection) % 7;
  return addDays(day(`${year}-03-28`), moon - weekday);
}

function dayOfRule(rule: HolidayRule, year: number): CalendarDate {
  if ('afterEaster' in rule) return addDays(easterSunday(year), rule.afterEaster);
  const kept = day(`${year}-${rule.monthDay}`);
  return rule.avoidsSunday && weekdayOf(kept) === 7 ? addDays(kept, -1) : kept;
}
