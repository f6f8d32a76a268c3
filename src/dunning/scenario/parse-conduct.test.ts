import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../claim/parties.ts';
import { parseConduct, writtenConduct } from './parse-conduct.ts';

describe('how a company behaves, as somebody wrote it', () => {
  it('changes what is named, and leaves the rest', () => {
    const written = {
      minimumGapDays: 7,
      planLimits: { longestDays: 90, firstPercent: 30 },
      sendingWindows: ['09:00-12:00'],
      preferredWeekdays: ['tuesday', 'thursday'],
    };
    const parsed = parseConduct(written, DEFAULT_POLICY);
    expect(parsed).toMatchObject({
      kind: 'parsed',
      conduct: {
        minimumGapDays: 7,
        undoMinutes: 10,
        planLimits: { longestDays: 90, firstPercent: 30, smallestMinor: 5_000 },
        sendingWindows: [{ from: '09:00', to: '12:00' }],
        preferredWeekdays: [2, 4],
        weeklyContacts: DEFAULT_POLICY.weeklyContacts,
      },
    });
  });

  it('is read back as it was written', () => {
    const parsed = parseConduct(writtenConduct(DEFAULT_POLICY), DEFAULT_POLICY);
    expect(parsed).toMatchObject({ kind: 'parsed', conduct: { minimumGapDays: 4 } });
  });

  it.each([
    [{ minimumGapDays: -1 }, 'conduct.minimumGapDays', 'from 0 to 60'],
    [{ planLimits: { firstPercent: 120 } }, 'conduct.planLimits.firstPercent', 'from 0 to 100'],
    [{ sendingWindows: ['11:30-08:30'] }, 'conduct.sendingWindows', 'hours of one day such as 08:30-11:30'],
    [{ undoMinutes: 'ten' }, 'conduct.undoMinutes', 'a whole number'],
  ])('%j is a problem with its place', (written, place, expected) => {
    const parsed = parseConduct(written, DEFAULT_POLICY);
    expect(parsed).toMatchObject({ kind: 'broken', problems: [{ place, expected }] });
  });
});
