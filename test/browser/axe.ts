// Whether everybody can read what is on the screen: axe, its rules of WCAG 2.2 A and AA, on the page as it stands.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page, ViewportSize } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, and the rules of axe's own best practice that have no false alarms here. */
const EVERY_RULE = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
};
/** A mail stands inside the page of whoever reads it, which has the landmarks and the title. */
const OF_A_MAIL = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
};
/** What a theme changes: the colours alone. Everything else is asked in the other theme of the same screen. */
const COLOURS = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
/** What is found is told in full; a message shown in its frame is no part of the screen; no style is fetched twice. */
const QUICKLY = { resultTypes: ['violations'], iframes: false, preload: false };
const TELEPHONE = { width: 390, height: 844 };
/** A window of 1280 by 1024 read at four times its size: WCAG 1.4.10. */
const MAGNIFIED = { width: 320, height: 256 };

export async function expectAccessible(page: Page, place: string): Promise<void> {
  expect(await page.evaluate(tablesWithoutName), `${place}: each table says what it lists`).toEqual([]);
  // The rules that found something to check: fewer, and the page was not there.
  expect(await rulesKept(page, { place, rules: EVERY_RULE }), place).toBeGreaterThan(10);
}

export async function expectMailAccessible(page: Page, place: string): Promise<void> {
  await inTheDark(page, place);
  expect(await rulesKept(page, { place, rules: OF_A_MAIL }), place).toBeGreaterThan(10);
}

async function inTheDark(page: Page, place: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await rulesKept(page, { place: `${place}, dark`, rules: COLOURS }), place).toBeGreaterThan(0);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The whole of it in the light, then the same screen in the dark: nothing is asked of the server again. */
export async function expectAccessibleInBothThemes(page: Page, place: string): Promise<void> {
  await inTheDark(page, place);
  await expectAccessible(page, place);
}

/** In both themes, on a desk and on a telephone, where nothing may scroll sideways. */
export async function expectForEverybody(page: Page, place: string): Promise<void> {
  await expectAccessibleInBothThemes(page, place);
  await onTelephone(page, async () => {
    await expectAccessibleInBothThemes(page, `${place}, on a telephone`);
    await expectNoSidewaysScroll(page, place);
  });
  await expectFitsMagnified(page, place);
}

export async function expectFitsTelephone(page: Page, place: string): Promise<void> {
  await onTelephone(page, async () => {
    await expectNoSidewaysScroll(page, place);
    expect(await page.evaluate(outOfSight), `${place}: a table shows its amounts`).toEqual([]);
    expect(await page.evaluate(tooSmall, FINGER), `${place}: a finger is enough`).toEqual([]);
  });
  await expectFitsMagnified(page, place);
}

async function expectFitsMagnified(page: Page, place: string): Promise<void> {
  await inWindow(page, MAGNIFIED, async () => {
    await expectNoSidewaysScroll(page, `${place}, magnified`);
    expect(await page.evaluate(cutOff), `${place}: magnified, no word is cut`).toEqual([]);
  });
}

/** Whoever goes from table to table hears what each lists; in a fold that is closed it will be heard too. */
function tablesWithoutName(): string[] {
  return [...document.querySelectorAll('table')]
    .filter(one => !one.caption?.textContent?.trim() && !one.getAttribute('aria-label')?.trim())
    .map(one => one.textContent?.slice(0, 80) ?? '');
}

/** As high as what a finger covers. */
const FINGER = 44;

/** Tables whose last columns, where the amounts stand, are behind the edge; one that says that it is wide may be. */
function outOfSight(): string[] {
  return [...document.querySelectorAll('div.scroll-x, div.scroll')]
    .filter(one => one.scrollWidth > one.clientWidth + 1)
    .map(one => `${one.scrollWidth} in ${one.clientWidth}: ${one.textContent?.slice(0, 60)}`);
}

/** What is pressed or filled in and is lower than that; what ticks has its place around it. */
function tooSmall(finger: number): string[] {
  const pressed =
    'button, select, summary, input:not([type=checkbox], [type=radio], [type=file], [type=hidden])';
  return [...document.querySelectorAll(pressed)]
    .filter(one => one.checkVisibility() && one.closest('.hidden, .skip') === null)
    .map(one => ({ one, high: Math.round(one.getBoundingClientRect().height) }))
    .filter(({ high }) => high > 1 && high < finger)
    .map(({ one, high }) => `${high}: ${one.outerHTML.slice(0, 120)}`);
}

/** Words behind an edge that nothing scrolls; one that ends in dots by intent stands whole elsewhere, one that is for the ear nowhere. */
function cutOff(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter(
      one =>
        one.checkVisibility() &&
        one.closest('.hidden, .unseen, .skip, .one-line, svg, input, select') === null,
    )
    .filter(one => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
    .filter(one => ['hidden', 'clip'].includes(getComputedStyle(one).overflowX))
    .map(
      one => `${one.scrollWidth} in ${one.clientWidth}: ${one.className} ${one.textContent?.slice(0, 60)}`,
    );
}

const onTelephone = (page: Page, work: () => Promise<void>): Promise<void> => inWindow(page, TELEPHONE, work);

async function inWindow(page: Page, size: ViewportSize, work: () => Promise<void>): Promise<void> {
  const usual = page.viewportSize();
  await page.setViewportSize(size);
  await work();
  if (usual !== null) await page.setViewportSize(usual);
}

async function expectNoSidewaysScroll(page: Page, place: string): Promise<void> {
  const widths = await page.evaluate(
    () => [document.documentElement.scrollWidth, window.innerWidth] as const,
  );
  expect(widths[0], `${place} needs no scrolling sideways`).toBeLessThanOrEqual(widths[1]);
  expect(await page.evaluate(dialoguesTooWide), `${place}: what a dialogue asks stands in it`).toEqual([]);
}

/** A dialogue scrolls by itself, so the page behind it does not tell that it is too wide. */
function dialoguesTooWide(): string[] {
  return [...document.querySelectorAll('[role=dialog]')]
    .flatMap(one => [one, ...one.querySelectorAll('*')])
    .filter(
      one =>
        ['auto', 'scroll'].includes(getComputedStyle(one).overflowX) && one.closest('.scroll-x') === null,
    )
    .filter(one => one.scrollWidth > one.clientWidth + 1)
    .map(one => `${one.scrollWidth} in ${one.clientWidth}: ${one.textContent?.slice(0, 60)}`);
}

type Asked = { place: string; rules: typeof EVERY_RULE | typeof COLOURS };

async function rulesKept(page: Page, { place, rules }: Asked): Promise<number> {
  if (!(await page.evaluate('"axe" in self'))) await page.evaluate(AXE);
  const found: string = await page.evaluate(
    `axe.run(document, ${JSON.stringify({ ...rules, ...QUICKLY })}).then(result => JSON.stringify({
      checked: result.passes.length,
      faults: result.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')).join(' | ')),
    }))`,
  );
  const result: { checked: number; faults: string[] } = JSON.parse(found);
  expect(result.faults, place).toEqual([]);
  return result.checked;
}
