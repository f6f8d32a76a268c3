// Which days are worked in a country, from a library that is not the product's own table. Fixed and movable public
// holidays of France, Belgium and Luxembourg; elsewhere the product knows weekends only, and so does this.

import Holidays from 'date-holidays';

const COUNTRIES: readonly string[] = ['FR', 'BE', 'LU'];
const DAY_MS = 86_400_000;

const years = new Map<string, ReadonlySet<string>>();

function publicHolidays(country: string, year: number): ReadonlySet<string> {
  const key = `${country} ${year}`;
  const known = years.get(key);
  if (known) return known;
  const found = COUNTRIES.includes(country)
    ? new Holidays(country)
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10))
    : [];
  const days = new Set(found);
  years.set(key, days);
  return days;
}

/** `on` is an ISO day. */
export function isWorked(on: string, country: string): boolean {
  const weekday = new Date(`${on}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !publicHolidays(country, Number(on.slice(0, 4))).has(on);
}

export const daysLater = (on: string, days: number): string =>
  new Date(Date.parse(`${on}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

export const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / DAY_MS);

/** Worked days after `from`, up to and including `to`. */
export function workedDaysAfter(from: string, to: string, country: string): number {
  let count = 0;
  for (let on = daysLater(from, 1); on <= to; on = daysLater(on, 1)) if (isWorked(on, country)) count += 1;
  return count;
}
