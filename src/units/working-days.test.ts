import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { addDays, day, weekdayOf } from './calendar.ts';
import {
  addWorkingDays,
  easterSunday,
  holidayOn,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from './working-days.ts';

const FRANCE = { country: 'FR' };
const BELGIUM = { country: 'BE' };

/** Public holidays of a year by another library. */
function oracle(country: string, year: number): string[] {
  const list = new Holidays(country, { types: ['public'] }).getHolidays(year, 'en');
  return [...new Set(list.map(({ date }) => date.slice(0, 10)))].sort();
}

function ours(country: string, year: number): string[] {
  const found: string[] = [];
  for (let date = day(`${year}-01-01`); date <= `${year}-12-31`; date = addDays(date, 1))
    if (holidayOn(date, { country }) !== null) found.push(date);
  return found;
}

describe('working days', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter Sunday of %i is %s', (year, expected) => {
    expect(easterSunday(year)).toBe(expected);
  });

  it.each([
    ['FR', 11],
    ['BE', 10],
  ] as const)('%s has %i public holidays, those that another calendar knows', (country, count) => {
    for (const year of [2024, 2025, 2026, 2027, 2030]) {
      expect(ours(country, year)).toHaveLength(count);
      expect(ours(country, year)).toEqual(oracle(country, year));
    }
  });

  it.each([
    // Counted from the laws named in the file; Sundays among them count.
    ['DE', 2026, 9, ['2026-04-03', '2026-10-03', '2026-12-26']],
    ['ES', 2026, 10, ['2026-01-06', '2026-10-12', '2026-12-08']],
    ['IT', 2025, 11, ['2025-04-25', '2025-06-02', '2025-12-26']],
    // Saint Francis is kept again from 2026 (L. 151/2025).
    ['IT', 2026, 12, ['2026-10-04']],
    // The King's Day of 2025 is the 26th: the 27th is a Sunday.
    ['NL', 2025, 9, ['2025-04-26', '2025-05-05', '2025-12-26']],
    ['NL', 2026, 9, ['2026-04-27', '2026-04-03']],
    ['LU', 2026, 11, ['2026-05-09', '2026-06-23']],
  ] as const)('%s has in %i %i public holidays, %j among them', (country, year, count, some) => {
    expect(ours(country, year)).toHaveLength(count);
    for (const date of some) expect(ours(country, year)).toContain(date);
  });

  it('another calendar knows those of Germany and Luxembourg too', () => {
    for (const year of [2025, 2026, 2027])
      for (const country of ['DE', 'LU'])
        for (const date of ours(country, year)) expect(oracle(country, year)).toContain(date);
  });

  it('Alsace-Moselle adds Good Friday and 26 December', () => {
    const region = { country: 'FR', region: 'alsaceMoselle' } as const;
    expect(holidayOn(day('2026-04-03'), region)).toBe('Good Friday');
    expect(holidayOn(day('2026-12-26'), region)).not.toBeNull();
    expect(holidayOn(day('2026-04-03'), FRANCE)).toBeNull();
  });

  it('four working days after Thursday 5 November 2026 skip the Armistice', () => {
    // Friday 6, Monday 9, Tuesday 10, Thursday 12.
    expect(addWorkingDays(day('2026-11-05'), 4, BELGIUM)).toBe('2026-11-12');
    expect(workingDaysBetween(day('2026-11-05'), day('2026-11-12'), BELGIUM)).toBe(4);
  });

  it('14 July is worked in Belgium and 21 July in France', () => {
    expect(isWorkingDay(day('2026-07-14'), FRANCE)).toBe(false);
    expect(isWorkingDay(day('2026-07-14'), BELGIUM)).toBe(true);
    expect(isWorkingDay(day('2026-07-21'), BELGIUM)).toBe(false);
    expect(isWorkingDay(day('2026-07-21'), FRANCE)).toBe(true);
  });

  it('the next working day is never a weekend', () => {
    expect(nextWorkingDay(day('2026-05-01'), FRANCE)).toBe('2026-05-04');
    for (let date = day('2026-01-01'); date < '2027-01-01'; date = addDays(date, 1))
      expect(weekdayOf(nextWorkingDay(date, FRANCE))).toBeLessThanOrEqual(5);
  });
});
