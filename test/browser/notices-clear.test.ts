// A notice never lies on what can be pressed: not on the button that led to it, not on what stays in sight at the foot of a
// screen, nor on the acts of a dialogue; and whatever it stands before at the end of a page can be brought clear of it.

import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fixtureDesk } from './real-desk.ts';

const { onFixture } = fixtureDesk();

const BROKEN = { status: 500, contentType: 'text/html', body: '<h1>Error</h1>' };
const WINDOWS = {
  desktop: { width: 1440, height: 900 },
  'a low window': { width: 1280, height: 600 },
  'a telephone': { width: 390, height: 844 },
} as const;

/** In the browser: the controls that lie under a notice even when they are brought into sight. */
function covered(within: string): { seen: number; under: string[] } {
  const notices = [...document.querySelectorAll('.notices .mantine-Notification-root')];
  const isUnder = (control: Element) => {
    const box = control.getBoundingClientRect();
    return notices.some(notice => {
      const { left, right, top, bottom } = notice.getBoundingClientRect();
      return box.left < right && box.right > left && box.top < bottom && box.bottom > top;
    });
  };
  const controls = [
    ...document.querySelectorAll(`${within} :is(button, a[href], input, select, textarea)`),
  ].filter(one => one.checkVisibility() && one.closest('.notices') === null);
  const under = controls.filter(one => {
    if (!isUnder(one)) return false;
    one.scrollIntoView({ block: 'nearest' });
    return isUnder(one);
  });
  return { seen: controls.length, under: under.map(one => one.outerHTML.slice(0, 120)) };
}

const fails = (page: Page, asks: RegExp) =>
  page.route(asks, route => (route.request().method() === 'GET' ? route.continue() : route.fulfill(BROKEN)));

async function expectClear(page: Page, pressed: Locator, within: string): Promise<void> {
  const notice = page.locator('.notices .mantine-Notification-root').last();
  await notice.waitFor();
  // First without moving anything: what was pressed is still where it can be pressed.
  await expect
    .poll(async () => {
      const [box, strip] = [await pressed.boundingBox(), await page.locator('.notices').boundingBox()];
      return box !== null && strip !== null && box.y + box.height <= strip.y;
    })
    .toBe(true);
  await pressed.click({ trial: true });
  const { seen, under } = await page.evaluate(covered, within);
  expect(seen).toBeGreaterThan(2);
  expect(under).toEqual([]);
}

it.each(Object.entries(WINDOWS))(
  'a failure covers neither the approval nor the way back, at %s',
  (_, viewport) =>
    onFixture(async ({ visit }) => {
      const { page, open } = await visit({ options: { viewport } });
      await open('/review');
      if (viewport.width < 500) await page.locator('.batch-line').first().click();
      const approve = page.getByRole('button', { name: 'Valider', exact: true });
      await fails(page, /\/approvals$/);
      await approve.click();
      await expectClear(page, approve, 'body');

      await page.unroute(/\/approvals$/);
      await approve.click();
      const back = page.locator('.undo-bar').getByRole('button');
      await back.waitFor();
      await fails(page, /\/approval-withdrawals$/);
      await back.click();
      await page.getByRole('alert').first().waitFor();
      await expectClear(page, back, 'body');
      await page.context().close();
    }),
);

it.each(Object.entries(WINDOWS))('a failure covers no act of a dialogue, at %s', (_, viewport) =>
  onFixture(async ({ visit }) => {
    const { page, open } = await visit({ options: { viewport } });
    await open('/debtors/debtor-1');
    await page.getByRole('button', { name: 'Noter…' }).click();
    await page.getByRole('menuitem', { name: 'Noter une promesse' }).click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByLabel(/Paie le/).fill('2026-12-23');
    await dialogue.getByLabel('Ses mots').fill('Vendredi sans faute');
    await fails(page, /\/promise$/);
    const note = dialogue.getByRole('button', { name: 'Noter une promesse' });
    await note.click();
    await expectClear(page, note, '[role="dialog"]');
    await page.context().close();
  }),
);

it('a page keeps its place when a notice goes', () =>
  onFixture(async ({ visit }) => {
    const { page, open } = await visit({ options: { viewport: WINDOWS['a low window'] } });
    await open('/debtors/debtor-1');
    await fails(page, /\/holds$/);
    await page.getByRole('button', { name: 'Suspendre les relances' }).click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByLabel(/Pourquoi|Raison|Motif/).fill('Vendredi');
    await dialogue.getByRole('button', { name: 'Suspendre les relances' }).click();
    await page.getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
    await dialogue.waitFor({ state: 'detached' });
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const before = await page.evaluate(() => window.scrollY);
    await page.locator('.notices').getByRole('button', { name: 'Fermer' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.evaluate(
      () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
    await page.context().close();
  }));
