// From screen to screen as people go.

import type { Page } from 'playwright-core';

/** By the menu at the side, as people go. */
export const goes = (page: Page) => async (name: string, title: string) => {
  await page.locator('.side').getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
};
