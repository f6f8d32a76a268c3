// What is printed for a meeting: all that the screen says, in black on white, and nothing that one would press.

import { describe, expect, it } from 'vitest';
import { PORT } from '../desk-rows.ts';
import { realDesk } from './real-desk.ts';

const { onDesk } = realDesk();

/** A sheet of A4, upright, in the browser's own measure. */
const SHEET = { width: 794, height: 1123 };

describe('on paper', () => {
  it('who owes what has every column, and no menu, button or banner', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit({ options: { colorScheme: 'dark', viewport: SHEET } });
      await open('/debtors');
      const column = page.getByRole('columnheader', { name: '31 à 60 jours' });
      expect(await column.count()).toBe(0);
      await page.emulateMedia({ media: 'print' });
      await column.waitFor();
      await page.getByRole('heading', { level: 1, name: 'Qui doit quoi' }).waitFor();
      expect(await page.getByRole('button').count()).toBe(0);
      expect(await page.getByRole('navigation').count()).toBe(0);
      expect(await page.getByRole('textbox').count()).toBe(0);
      expect(await page.getByText(/Mode test/).isVisible()).toBe(false);
      expect(await page.locator('.narrowing').isVisible()).toBe(false);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(SHEET.width);
      const [ink, paper] = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return [color, backgroundColor];
      });
      expect([ink, paper]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      await leave();
    }));

  it('the figures say once of which day they are', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit({ options: { viewport: SHEET } });
      await open('/reports');
      const field = page.getByText('Au', { exact: true });
      await field.waitFor();
      await page.emulateMedia({ media: 'print' });
      await page.getByText(/^Chiffres au /).waitFor();
      expect(await field.isVisible()).toBe(false);
      expect(await page.locator('.day-in-words').isVisible()).toBe(false);
      await leave();
    }));

  it('an open invoice has its columns, and is not written a second time under its customer as on a telephone', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit({ options: { viewport: SHEET } });
      await open('/invoices');
      await page.emulateMedia({ media: 'print' });
      await page.getByRole('columnheader', { name: 'Facture' }).waitFor();
      const written = await page
        .getByText(/^F-101\b/)
        .evaluateAll(all => all.filter(one => one.checkVisibility()).length);
      expect(written).toBe(1);
      await leave();
    }));

  it('a debtor has its invoices and all that happened', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit({ options: { viewport: SHEET } });
      await open(`/debtors/${PORT}`);
      await page.emulateMedia({ media: 'print' });
      await page.getByRole('heading', { name: 'Historique complet' }).waitFor();
      await page.getByText('F-101', { exact: true }).first().waitFor();
      expect(await page.getByRole('button').count()).toBe(0);
      await leave();
    }));
});
