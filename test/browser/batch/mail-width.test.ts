// A mail is read on a telephone first: no line of it is cut there, whatever tables it carries.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compose } from '../../../src/letters/compose.ts';
import { sampleView } from '../../../src/letters/sample-views.ts';
import { leaveChromium, sharedChromium } from '../chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedChromium();
});
afterAll(() => leaveChromium(browser));

const PAGE_URL = `https://factures.example.com/p/${'aQ3xk'.repeat(12)}`;

it.each([
  ['courteousReminder', 'frenchBusiness', 'fr'],
  ['formalNotice', 'frenchBusiness', 'fr'],
  ['formalNotice', 'frenchBusiness', 'de'],
  ['consumerFirstReminder', 'belgianConsumer', 'nl'],
] as const)('%s to a %s in %s fits 320 pixels', async (kind, of, language) => {
  const view = { ...sampleView({ kind, language, of, invoices: 3 }), pageUrl: PAGE_URL };
  const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
  await page.setContent(compose(view).html);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  // What it says is there, and on a wide screen the table needs no scrolling.
  await page.setViewportSize({ width: 700, height: 700 });
  const tables = await page.evaluate(() =>
    [...document.querySelectorAll('.scroll')].map(one => one.scrollWidth - one.clientWidth),
  );
  expect(tables.length).toBeGreaterThan(0);
  expect(Math.max(...tables)).toBe(0);
  await page.close();
});
