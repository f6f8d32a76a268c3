// High contrast, as Windows offers it: the system takes every background away. The bar of ages keeps its colours, and the
// screen one is on stands in a frame.

import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { realDesk } from './real-desk.ts';

const { onFixture } = realDesk();

const styleOf = (one: Locator, name: string): Promise<string> =>
  one.evaluate((element, asked) => getComputedStyle(element).getPropertyValue(asked), name);

describe('in the colours of the system', () => {
  it('the ages are told apart, and so is the screen one is on', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit({ options: { forcedColors: 'active' } });
      await open('');
      const ages = await page.locator('.ageing-bar span').all();
      const colours = await Promise.all(ages.map(one => styleOf(one, 'background-color')));
      expect(colours.length).toBeGreaterThan(1);
      expect(new Set(colours).size).toBe(colours.length);
      const places = page.locator('.side').getByRole('navigation');
      const here = places.locator('a[aria-current="page"]');
      const elsewhere = places.locator('a:not([aria-current])').first();
      expect(await styleOf(here, 'border-top-style')).toBe('solid');
      expect(await styleOf(elsewhere, 'border-top-style')).toBe('none');
      await leave();
    }));
});
