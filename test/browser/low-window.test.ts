// A laptop with the bars of its browser leaves some 620 pixels: what stands at the side is there to be pressed all the same.

import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { realDesk } from './real-desk.ts';

const LOW = { width: 1366, height: 620 };
const { onFixture } = realDesk();

/** How far it stands out of the window once one has scrolled to it, in whole pixels. */
const outOfSight = async (one: Locator): Promise<number> => {
  await one.scrollIntoViewIfNeeded();
  const box = await one.boundingBox();
  return box === null ? LOW.height : Math.floor(Math.max(0, -box.y, box.y + box.height - LOW.height));
};

describe('in a low window', () => {
  it('every place, the language and the way out are within reach, and the screen stays where it is', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit({ options: { viewport: LOW } });
      await open('/settings');
      const side = page.locator('.side');
      const places = await side.getByRole('navigation').getByRole('link').all();
      expect(places.length).toBeGreaterThan(10);
      for (const place of places) expect(await outOfSight(place), `${await place.textContent()}`).toBe(0);
      const preferences = side.getByRole('button', { name: 'Français' });
      expect(await outOfSight(preferences)).toBe(0);
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
      await preferences.click();
      await page.getByRole('menuitem', { name: 'Se déconnecter' }).waitFor();
      await leave();
    }));
});
