// High contrast, as Windows offers it: the system takes every background away. The bar of ages keeps its colours, and the
// screen one is on stands in a frame.

import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { realDesk } from './real-desk.ts';

const { onFixture } = realDesk();

const styleOf = (one: Locator, name: string): Promise<string> =>
  one.evaluate((element, asked) => getComputedStyle(element).getPropertyValue(asked), name);

describe('in the colours of the system', () => {
  it('the ages are told apart, and so are the screen and the tab one is on', () =>
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
      await open('/review');
      const tabs = { shown: page.getByRole('tab', { selected: true }), other: page.getByRole('tab').last() };
      expect(await styleOf(tabs.shown, 'border-bottom-width')).toBe('3px');
      expect(await styleOf(tabs.other, 'border-bottom-width')).not.toBe('3px');
      await leave();
    }));
});
