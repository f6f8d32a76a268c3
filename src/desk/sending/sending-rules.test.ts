import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../claim/parties.ts';
import { isInSendingWindow, localTime, sendingMode } from './sending-rules.ts';

describe('which day and time it is where the debtor is', () => {
  it.each([
    // 23:30 and 00:30 in Paris, in summer (UTC+2) and in winter (UTC+1).
    ['2026-10-05T21:30:00.000Z', 'FR', '2026-10-05', '23:30'],
    ['2026-10-05T22:30:00.000Z', 'FR', '2026-10-06', '00:30'],
    ['2026-12-05T22:30:00.000Z', 'FR', '2026-12-05', '23:30'],
    ['2026-12-05T23:30:00.000Z', 'FR', '2026-12-06', '00:30'],
    // Clocks go forward on 29 March 2026 at 01:00 UTC: from 01:59 to 03:00.
    ['2026-03-29T00:30:00.000Z', 'FR', '2026-03-29', '01:30'],
    ['2026-03-29T01:30:00.000Z', 'BE', '2026-03-29', '03:30'],
    // Clocks go back on 25 October 2026 at 01:00 UTC: 02:30 comes twice.
    ['2026-10-25T00:30:00.000Z', 'BE', '2026-10-25', '02:30'],
    ['2026-10-25T01:30:00.000Z', 'FR', '2026-10-25', '02:30'],
    // An hour earlier in Lisbon and Dublin, an hour later in Helsinki; a country that is not listed is taken as Paris.
    ['2026-10-05T22:30:00.000Z', 'PT', '2026-10-05', '23:30'],
    ['2026-10-05T21:30:00.000Z', 'FI', '2026-10-06', '00:30'],
    ['2026-10-05T10:00:00.000Z', 'ES', '2026-10-05', '12:00'],
    ['2026-12-31T23:30:00.000Z', 'FR', '2027-01-01', '00:30'],
  ])('%s in %s is %s at %s', (instant, country, day, time) => {
    expect(localTime(instant, country)).toEqual({ day, time });
  });
});

describe('when a message may leave', () => {
  const windows = DEFAULT_POLICY.sendingWindows;
  it.each([
    // Monday 5 October 2026 in Brussels, UTC+2: 08:30 to 11:30 and 13:30 to 16:30, the end not included.
    ['2026-10-05T06:29:00.000Z', 'BE', false],
    ['2026-10-05T06:30:00.000Z', 'BE', true],
    ['2026-10-05T09:29:00.000Z', 'BE', true],
    ['2026-10-05T09:30:00.000Z', 'BE', false],
    ['2026-10-05T12:00:00.000Z', 'BE', true],
    ['2026-10-05T14:30:00.000Z', 'BE', false],
    // Sunday; Armistice Day; the national day of the one country and not of the other.
    ['2026-10-04T08:00:00.000Z', 'BE', false],
    ['2026-11-11T09:00:00.000Z', 'FR', false],
    ['2026-07-14T08:00:00.000Z', 'FR', false],
    ['2026-07-14T08:00:00.000Z', 'BE', true],
    ['2026-07-21T08:00:00.000Z', 'BE', false],
    // The Mondays after the clocks changed: 09:00 is 07:00 UTC in summer and 08:00 UTC in winter.
    ['2026-03-30T06:45:00.000Z', 'FR', true],
    ['2026-10-26T06:45:00.000Z', 'FR', false],
    ['2026-10-26T07:45:00.000Z', 'FR', true],
  ])('%s in %s: %s', (instant, country, isOpen) => {
    expect(isInSendingWindow({ instant, country, windows })).toBe(isOpen);
  });
});

describe('whether anything leaves at all', () => {
  it.each([
    [null, 'test', 'nothingLeaves'],
    [null, 'live', 'serverMissing'],
    ['smtp://localhost:1025', 'test', 'rehearsal'],
    ['smtp://127.0.0.1:1025', 'live', 'rehearsal'],
    ['smtps://mail.example.com', 'live', 'live'],
    ['smtps://mail.example.com', 'test', 'nothingLeaves'],
    // A relay on this machine delivers: nothing leaves through it in test mode, and the windows rule it.
    ['smtp://localhost:25', 'test', 'nothingLeaves'],
    ['smtp://localhost', 'test', 'nothingLeaves'],
    ['smtp://127.0.0.1:587', 'live', 'live'],
    ['smtps://localhost:465', 'live', 'live'],
    // A name that only begins like this machine.
    ['smtps://localhost.example.com', 'test', 'nothingLeaves'],
  ] as const)('mail server %s, company in %s mode: %s', (smtpUrl, mode, expected) => {
    expect(sendingMode({ smtpUrl, policy: { mode } })).toBe(expected);
  });
});
