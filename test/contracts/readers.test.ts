import { describe, expect, it } from 'vitest';
import { fuzz } from '../../bench/fuzz.ts';

describe('Damaged files', () => {
  it('never stop a reader, whatever the damage', async () => {
    const figures = await fuzz({ count: 1100, seed: 20261120 });
    expect(figures.flatMap(({ failures }) => failures)).toEqual([]);
    // Some damage harms nothing, most of it must be seen.
    expect(figures.length).toBeGreaterThan(15);
    for (const { reader, runs, refused } of figures)
      expect(refused, `${reader} of ${runs}`).toBeGreaterThan(0);
  });
});
