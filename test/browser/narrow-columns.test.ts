// A window of a small laptop leaves little room beside the places: in each language names stand whole, no choice and no sum is behind
// an edge, and what is read has more room than what it is chosen from.

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { realDesk } from './real-desk.ts';

const { onDesk } = realDesk();
const WINDOWS = [
  [1280, 'fr-FR'],
  [1024, 'nl-BE'],
  [1024, 'de-DE'],
] as const;

/** Of what this names, the texts that do not show whole. */
const cut = (page: Page, selector: string): Promise<{ seen: number; cut: string[] }> =>
  page.evaluate(named => {
    const all = [...document.querySelectorAll(named)];
    const hidden = all.filter(one => one.scrollWidth > one.clientWidth);
    return { seen: all.length, cut: hidden.map(one => one.textContent ?? '') };
  }, selector);

const widthOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    named => document.querySelector(named)?.getBoundingClientRect().width ?? Number.NaN,
    selector,
  );

/** No line lies on the one below it, however many its name takes. */
async function expectApart(page: Page): Promise<void> {
  const boxes = await page.locator('.batch-row').evaluateAll(rows =>
    rows.map(row => {
      const { top, bottom } = row.getBoundingClientRect();
      return { top, bottom };
    }),
  );
  const lines = boxes.sort((left, right) => left.top - right.top);
  lines.slice(1).forEach(({ top }, at) => {
    expect(top).toBeGreaterThanOrEqual((lines[at]?.bottom ?? Number.NaN) - 1);
  });
}

it.each(WINDOWS)('a batch, the debtors and the calls are read whole in %i pixels, in %s', (width, locale) =>
  onDesk(async ({ visit }) => {
    const { page, open, leave } = await visit({ options: { locale, viewport: { width, height: 768 } } });
    await open('/review');
    const names = await cut(page, '.batch-line .name');
    expect(names.seen).toBeGreaterThan(1);
    expect(names.cut).toEqual([]);
    expect(await widthOf(page, '.message')).toBeGreaterThan(await widthOf(page, '.batch-side'));
    await expectApart(page);
    await open('/debtors');
    // What is late is the last column.
    expect(await cut(page, '.scroll-x')).toEqual({ seen: 1, cut: [] });
    await open('/calls');
    await page.locator('.call-line').first().click();
    await page.locator('.mantine-SegmentedControl-root').first().waitFor();
    expect(await cut(page, '.mantine-SegmentedControl-root')).toEqual({ seen: 2, cut: [] });
    await leave();
  }),
);
