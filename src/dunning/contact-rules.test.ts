import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { contactRefusal } from './contact-rules.ts';

describe('when a debtor may be written to again', () => {
  it.each([
    // Last contact, gap in working days, country: the first day on which the next message is allowed.
    ['2026-10-05', 4, 'FR', '2026-10-09'],
    ['2026-10-08', 4, 'FR', '2026-10-14'],
    // Thursday 5 November: the 6th, 9th, 10th and, after Armistice Day, the 12th.
    ['2026-11-05', 4, 'BE', '2026-11-12'],
    // Friday 10 July: Tuesday the 14th is a holiday in France only; Tuesday the 21st in Belgium only.
    ['2026-07-10', 4, 'FR', '2026-07-17'],
    ['2026-07-10', 4, 'BE', '2026-07-16'],
    ['2026-07-17', 4, 'FR', '2026-07-23'],
    ['2026-07-17', 4, 'BE', '2026-07-24'],
    // Christmas is a Friday, New Year's Day too.
    ['2026-12-24', 4, 'FR', '2026-12-31'],
    ['2026-12-31', 1, 'FR', '2027-01-04'],
    // A gap of zero still leaves one message a day, and a weekend is no working day.
    ['2026-10-05', 0, 'FR', '2026-10-06'],
    ['2026-10-09', 0, 'FR', '2026-10-12'],
  ])('last written to on %s, gap of %i working days, %s: %s', (last, gapDays, country, first) => {
    const refusal = contactRefusal({
      day: day(last),
      lastContactOn: day(last),
      gapDays,
      calendar: { country },
    });
    expect(refusal?.until).toBe(first);
    const on = contactRefusal({ day: day(first), lastContactOn: day(last), gapDays, calendar: { country } });
    expect(on).toBeNull();
  });

  it.each([
    ['2026-10-03', 'FR', null, '2026-10-05'],
    ['2026-11-11', 'BE', 'Armistice 1918', '2026-11-12'],
    // Easter Monday after the Sunday.
    ['2026-04-05', 'FR', null, '2026-04-07'],
  ])('nobody is written to on %s in %s', (on, country, holiday, until) => {
    expect(contactRefusal({ day: day(on), lastContactOn: null, gapDays: 4, calendar: { country } })).toEqual({
      because: { code: 'notAWorkingDay', day: on, holiday, country },
      until,
    });
  });

  it('in Alsace Good Friday and 26 December are holidays', () => {
    const calendar = { country: 'FR', region: 'alsaceMoselle' } as const;
    const refusal = contactRefusal({ day: day('2026-04-03'), lastContactOn: null, gapDays: 4, calendar });
    expect(refusal).toMatchObject({ because: { holiday: 'Good Friday' }, until: '2026-04-07' });
  });
});
