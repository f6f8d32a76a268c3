import { describe, expect, it } from 'vitest';
import { newcombeLimits, sharesApart, smallestDifferenceTenths } from './two-shares.ts';

describe('two shares and what lies between them', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890, table II, method 10.
  it.each([
    ['56/70 and 48/80', [56, 70, 48, 80], [0.0524, 0.3339]],
    ['9/10 and 3/10', [9, 10, 3, 10], [0.1705, 0.809]],
    ['6/7 and 2/7', [6, 7, 2, 7], [0.0582, 0.8062]],
    ['5/56 and 0/29', [5, 56, 0, 29], [-0.0381, 0.1926]],
    ['0/10 and 0/20', [0, 10, 0, 20], [-0.1611, 0.2775]],
    ['0/10 and 0/10', [0, 10, 0, 10], [-0.2775, 0.2775]],
    ['10/10 and 0/20', [10, 10, 0, 20], [0.6791, 1]],
    ['10/10 and 0/10', [10, 10, 0, 10], [0.6075, 1]],
  ] as const)('%s: the limits are those that were published', (_title, [a, m, b, n], [low, high]) => {
    const limits = newcombeLimits({ part: a, whole: m }, { part: b, whole: n });
    expect(limits.low).toBeCloseTo(low, 4);
    expect(limits.high).toBeCloseTo(high, 4);
  });

  it('says the difference in tenths of a point, and nothing of an empty group', () => {
    expect(sharesApart({ part: 56, whole: 70 }, { part: 48, whole: 80 })).toEqual({
      tenths: 200,
      lowTenths: 52,
      highTenths: 334,
    });
    expect(sharesApart({ part: 0, whole: 0 }, { part: 1, whole: 2 })).toBeNull();
  });

  // (1.96 + 0.84)² is 7.849: 392.4 in each group for 10 points, 98.1 for 20; unequal groups show less than equal ones.
  it('says the smallest difference that groups of a size can show', () => {
    expect(smallestDifferenceTenths({ first: 393, second: 393 })).toBe(100);
    expect(smallestDifferenceTenths({ first: 392, second: 392 })).toBe(101);
    expect(smallestDifferenceTenths({ first: 99, second: 99 })).toBe(200);
    expect(smallestDifferenceTenths({ first: 50, second: 150 })).toBeGreaterThan(
      smallestDifferenceTenths({ first: 100, second: 100 }),
    );
    expect(smallestDifferenceTenths({ first: 1, second: 1 })).toBe(1000);
  });
});
