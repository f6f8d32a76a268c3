import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  day,
  daysBetween,
  endOfMonth,
  fromDayNumber,
  parseDay,
  toDayNumber,
  weekdayOf,
} from './calendar.ts';

/** Days from 1900 to 2100. */
const days = fc.integer({ min: -25_567, max: 47_846 }).map(fromDayNumber);

describe('days', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-1-1',
    '2026-1-01',
    '2026-01-01T00:00',
    '',
  ])('%s is not a day', text => {
    expect(parseDay(text)).toBeNull();
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-15', -3, '2025-12-15'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(addMonths(day(from), months)).toBe(expected);
  });

  it('29 February a year later is 28 February', () => {
    expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28');
  });

  it('both clock changes of 2026 are days like any other', () => {
    expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30');
    expect(daysBetween(day('2026-10-24'), day('2026-10-26'))).toBe(2);
  });

  it('agrees with Temporal on adding days and months, weekdays and ends of months', () => {
    const shift = fc.integer({ min: -4000, max: 4000 });
    fc.assert(
      fc.property(days, shift, (date, count) => {
        const oracle = Temporal.PlainDate.from(date);
        expect(addDays(date, count)).toBe(oracle.add({ days: count }).toString());
        expect(addMonths(date, count % 600)).toBe(oracle.add({ months: count % 600 }).toString());
        expect(weekdayOf(date)).toBe(oracle.dayOfWeek);
        expect(endOfMonth(date)).toBe(oracle.with({ day: oracle.daysInMonth }).toString());
      }),
    );
  });

  it('a day and its number are the same thing', () => {
    expect(toDayNumber(day('1970-01-01'))).toBe(0);
    fc.assert(
      fc.property(days, date => {
        expect(fromDayNumber(toDayNumber(date))).toBe(date);
      }),
    );
  });
});
