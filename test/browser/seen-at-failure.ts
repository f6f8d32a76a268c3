// What was on the screen when a test failed, told with its error: a failure that comes once in a hundred runs on another machine
// is understood from nothing else.

import type { Page } from 'playwright-core';
import { onTestFailed } from 'vitest';

/** Of the dialogue in front, else of the screen, the first part: enough to see where the keys went. */
const MOST_CHARACTERS = 4_000;
/** A page that does not answer any more is said to be one. */
const LONGEST_LOOK_MS = 10_000;

/** To be called within a test, once for each page that it opens. */
export function tellWhatWasSeen(page: Page): void {
  onTestFailed(async ({ task }) => {
    const [error] = task.result?.errors ?? [];
    if (error === undefined || page.isClosed()) return;
    const seen = await look(page).catch((fault: unknown) => `nothing to be seen: ${String(fault)}`);
    error.message = `${error.message}\n\nOn the screen, ${page.url()}:\n${seen}`;
    await page.context().close();
  });
}

async function look(page: Page): Promise<string> {
  const focused = await page.evaluate(() => {
    const here = document.activeElement;
    return here === null || here === document.body ? 'nothing' : here.outerHTML.slice(0, 300);
  });
  const said = await page.locator('[role="alert"], [role="status"]').allInnerTexts();
  const dialogue = page.locator('[role="dialog"]');
  const front = (await dialogue.count()) > 0 ? dialogue.last() : page.locator('body');
  const shown = await front.ariaSnapshot({ timeout: LONGEST_LOOK_MS });
  return [`focus: ${focused}`, `said: ${said.join(' | ')}`, shown].join('\n').slice(0, MOST_CHARACTERS);
}
