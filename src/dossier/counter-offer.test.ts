import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { counterOffer, isWithin } from './counter-offer.ts';

const limits = { longestDays: 185, firstPercent: 15, smallestMinor: 5_000, largestMinor: 1_000_000 };
const room = { whole: money(100_000, 'EUR'), limits, day: day('2026-10-06') };

describe('a plan that is asked for', () => {
  it('is taken as it is within the limits', () => {
    const asked = { count: 3, firstOn: day('2026-10-20') };
    expect(isWithin(asked, room)).toBe(true);
    expect(counterOffer(asked, room)).toEqual(asked);
  });

  it('is answered with fewer instalments: a first of 15 % leaves six at most', () => {
    const asked = { count: 10, firstOn: day('2026-10-20') };
    expect(isWithin(asked, room)).toBe(false);
    expect(counterOffer(asked, room)).toEqual({ count: 6, firstOn: '2026-10-20' });
  });

  it('begins within 45 days: six weeks and a half after the 6th of October is the 20th of November', () => {
    // Six from then would end on 20 April, 196 days away; five end on 20 March, 165.
    const asked = { count: 6, firstOn: day('2027-01-15') };
    expect(counterOffer(asked, room)).toEqual({ count: 5, firstOn: '2026-11-20' });
  });

  it('of 90.00 is none: each instalment would be below 50.00', () => {
    const small = { ...room, whole: money(9_000, 'EUR') };
    expect(counterOffer({ count: 4, firstOn: day('2026-10-20') }, small)).toBeNull();
  });

  it('over a large sum is not refused for its size: a second person approves it', () => {
    const large = { ...room, whole: money(5_000_000, 'EUR') };
    expect(isWithin({ count: 3, firstOn: day('2026-10-20') }, large)).toBe(true);
  });
});
