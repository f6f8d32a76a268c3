import { describe, expect, it } from 'vitest';
import { likelyShare, shareTenths } from './shares.ts';

describe('a share', () => {
  it('is rounded half up to a tenth of a per cent', () => {
    expect(shareTenths(1, 3)).toBe(333);
    expect(shareTenths(1, 2000)).toBe(1);
    expect(shareTenths(1, 2001)).toBe(0);
    expect(shareTenths(9_007_199_254_740_991, 9_007_199_254_740_991)).toBe(1000);
  });
});

describe('how sure a share is', () => {
  // Worked with the published formula of Wilson (1927), JASA 22, 209-212.
  it.each([
    [2, 2, 1000, 342, 1000],
    [0, 5, 0, 0, 434],
    [8, 10, 800, 490, 943],
    [80, 100, 800, 711, 867],
  ])('%i of %i', (part, whole, tenths, lowTenths, highTenths) => {
    expect(likelyShare(part, whole)).toEqual({ tenths, lowTenths, highTenths });
  });

  it('is nothing of nothing', () => expect(likelyShare(0, 0)).toBeNull());
});
