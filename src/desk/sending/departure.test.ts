import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../claim/parties.ts';
import { day } from '../../units/calendar.ts';
import { departure } from './departure.ts';
import { isInSendingWindow, localTime } from './sending-rules.ts';

const asked = (
  notBefore: string,
  {
    country = 'FR',
    preferredWeekdays = [] as number[],
    messageId = 'message-1',
    preparedOn = notBefore.slice(0, 10),
  } = {},
) =>
  departure({
    messageId,
    notBefore,
    preparedOn: day(preparedOn),
    calendar: { country },
    policy: { ...DEFAULT_POLICY, preferredWeekdays },
  });

const local = (instant: string, country = 'FR'): string => {
  const { day: on, time } = localTime(instant, country);
  return `${on} ${time}`;
};

describe('when an approved message leaves', () => {
  it('within three quarters of an hour of the moment at which it may, at a minute of its own', () => {
    // Tuesday 6 October 2026, 9:10 in Paris.
    const minutes = Array.from({ length: 50 }, (_, number) =>
      local(asked('2026-10-06T07:10:00.000Z', { messageId: `message-${number}` })),
    );
    for (const minute of minutes) {
      expect(minute >= '2026-10-06 09:10').toBe(true);
      expect(minute < '2026-10-06 09:55').toBe(true);
    }
    expect(new Set(minutes).size).toBeGreaterThan(20);
    expect(asked('2026-10-06T07:10:00.000Z')).toBe(asked('2026-10-06T07:10:00.000Z'));
  });

  it.each([
    // Approved at noon in Paris: when the afternoon opens at 13:30.
    ['2026-10-06T10:00:00.000Z', 'FR', '2026-10-06 13:30', '2026-10-06 14:15'],
    // At 18:00: the next morning.
    ['2026-10-06T16:00:00.000Z', 'FR', '2026-10-07 08:30', '2026-10-07 09:15'],
    // Friday evening: Monday.
    ['2026-10-09T16:00:00.000Z', 'FR', '2026-10-12 08:30', '2026-10-12 09:15'],
    // 10 November, evening: the 11th is a holiday in Belgium, the 12th is not.
    ['2026-11-10T17:00:00.000Z', 'BE', '2026-11-12 08:30', '2026-11-12 09:15'],
    // The Saturday before clocks go back: 8:30 by the new time on Monday. In 2027 they go forward on Easter Sunday, and
    // Easter Monday is a holiday.
    ['2026-10-24T10:00:00.000Z', 'FR', '2026-10-26 08:30', '2026-10-26 09:15'],
    ['2027-03-27T10:00:00.000Z', 'FR', '2027-03-30 08:30', '2027-03-30 09:15'],
    // By the clock of Athens.
    ['2026-10-06T04:00:00.000Z', 'GR', '2026-10-06 08:30', '2026-10-06 09:15'],
  ])('approved at %s for %s: from %s, before %s', (notBefore, country, from, before) => {
    const instant = asked(notBefore, { country });
    const shown = local(instant, country);
    expect(shown >= from).toBe(true);
    expect(shown < before).toBe(true);
    expect(isInSendingWindow({ instant, country, windows: DEFAULT_POLICY.sendingWindows })).toBe(true);
  });

  it('a preferred day is waited for while the text keeps, and no longer', () => {
    const preferredWeekdays = [2, 3, 4];
    // Prepared on Monday the 5th: Tuesday is preferred. Prepared on Friday the 9th, the text keeps until Monday the 12th.
    expect(local(asked('2026-10-05T06:10:00.000Z', { preferredWeekdays }))).toMatch(
      /^2026-10-06 (08:[3-5]|09:[01])/,
    );
    expect(local(asked('2026-10-09T06:10:00.000Z', { preferredWeekdays }))).toMatch(
      /^2026-10-09 (08:[3-5]|09:[01])/,
    );
    expect(local(asked('2026-10-07T06:10:00.000Z', { preferredWeekdays }))).toMatch(/^2026-10-07/);
  });

  it.each([
    // Prepared on Thursday the 8th, approved on Saturday: the text keeps until Sunday, on which nobody works.
    ['2026-10-10T07:10:00.000Z', '2026-10-08', '2026-10-12'],
    // Approved on Friday evening, the last of its days: the windows of that day are over.
    ['2026-10-09T16:10:00.000Z', '2026-10-06', '2026-10-12'],
  ])(
    'approved at %s, prepared on %s: on %s, whatever days are preferred',
    (notBefore, preparedOn, leavesOn) => {
      for (const preferredWeekdays of [[], [2, 3, 4]])
        expect(local(asked(notBefore, { preparedOn, preferredWeekdays }))).toMatch(
          new RegExp(`^${leavesOn} (08:[3-5]|09:[01])`),
        );
    },
  );
});
