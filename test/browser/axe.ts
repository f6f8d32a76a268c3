// Whether everybody can read what is on the screen: axe, its rules of WCAG 2.2 A and AA, on the page as it stands.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, and the rules of axe's own best practice that have no false alarms here. */
const EVERY_RULE = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
};
/** What a theme changes: the colours alone. Everything else is asked in the other theme of the same screen. */
const COLOURS = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

export async function expectAccessible(page: Page, place: string): Promise<void> {
  // The rules that found something to check: fewer, and the page was not there.
  expect(await rulesKept(page, { place, rules: EVERY_RULE }), place).toBeGreaterThan(10);
}

/** The whole of it in the light, then the same screen in the dark: nothing is asked of the server again. */
export async function expectAccessibleInBothThemes(page: Page, place: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page, place);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await rulesKept(page, { place: `${place}, dark`, rules: COLOURS }), place).toBeGreaterThan(0);
}

type Asked = { place: string; rules: typeof EVERY_RULE | typeof COLOURS };

async function rulesKept(page: Page, { place, rules }: Asked): Promise<number> {
  if (!(await page.evaluate('"axe" in self'))) await page.evaluate(AXE);
  const found: string = await page.evaluate(
    `axe.run(document, ${JSON.stringify(rules)}).then(result => JSON.stringify({
      checked: result.passes.length,
      faults: result.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')).join(' | ')),
    }))`,
  );
  const result: { checked: number; faults: string[] } = JSON.parse(found);
  expect(result.faults, place).toEqual([]);
  return result.checked;
}
