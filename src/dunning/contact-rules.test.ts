import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { type ContactQuestion, contactRefusal } from './contact-rules.ts';
import type { RecentContact } from './dossier-facts.ts';

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

const TUESDAY = day('2026-10-06');
const asked = (question: Partial<ContactQuestion>) =>
  contactRefusal({ day: TUESDAY, lastContactOn: null, gapDays: 4, calendar: { country: 'FR' }, ...question });
const mails = (...days: string[]): RecentContact[] => days.map(on => ({ on: day(on), channels: ['email'] }));

describe('how often a person is contacted, whoever does it', () => {
  it('a consumer has three contacts in seven days at most; the fourth waits until the first of them is a week old', () => {
    const contacts = mails('2026-09-30', '2026-10-01', '2026-10-05');
    expect(asked({ contacts, weeklyLimit: 3 })).toEqual({
      because: { code: 'weeklyLimit', contacts: 3, limit: 3, until: '2026-10-07' },
      until: '2026-10-07',
    });
    expect(asked({ day: day('2026-10-07'), contacts, weeklyLimit: 3 })).toBeNull();
    expect(asked({ contacts: contacts.slice(1), weeklyLimit: 3 })).toBeNull();
  });

  it('the first day that the limit allows is a working day', () => {
    // Saturday 3 October plus seven days is a Saturday.
    const contacts = mails('2026-10-03', '2026-10-05', '2026-10-06');
    expect(asked({ contacts, weeklyLimit: 3 })?.until).toBe('2026-10-12');
  });

  it('without a limit everybody may be contacted; at the limit nobody', () => {
    const contacts = mails('2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-06');
    expect(asked({ contacts, weeklyLimit: null })).toBeNull();
    expect(asked({ contacts, weeklyLimit: 5 })?.because.code).toBe('weeklyLimit');
  });

  it('a person gets two channels on one day, never three', () => {
    const contacts: RecentContact[] = [{ on: TUESDAY, channels: ['email', 'letter'] }];
    expect(asked({ contacts, channels: ['email'] })).toBeNull();
    expect(asked({ contacts, channels: ['call'] })).toEqual({
      because: { code: 'channelsOfDay', channels: ['email', 'letter'], until: '2026-10-07' },
      until: '2026-10-07',
    });
    expect(asked({ contacts: mails('2026-10-05'), channels: ['email', 'letter'] })).toBeNull();
    expect(asked({ contacts: mails('2026-10-06'), channels: ['call', 'letter'] })?.because.code).toBe(
      'channelsOfDay',
    );
  });
});
