// How soon a screen is there once its answer is. The clock of the page stands still but for the steps that the test lets it
// take, so that a slow machine changes nothing: what is held back by a timer does not appear.

import { describe, expect, it } from 'vitest';
import { realDesk } from './real-desk.ts';

const { onDesk } = realDesk();

/** By the clock of the page, well below the 300 ms for which React would hold a screen back. */
const AT_ONCE_MS = 200;
const STEP_MS = 10;
/** By the clock of the page too. */
const NEVER_MS = 1_000;
/** What a busy machine may take between two steps to draw what nothing holds back. */
const LONG_ENOUGH_MS = 250;

describe('a screen whose answer is there', () => {
  it.each([
    ['Envois à venir', 'Envois à venir', ['/forecast']],
    ['Juridique', 'Juridique', ['/legal', '/law/deadlines']],
    ['Banque', 'Banque', ['/bank-accounts', '/payments/unmatched', '/returned-payments']],
  ])(
    '%s is shown at once, not after the pause that React makes between two signs of waiting',
    async (link, title, paths) => {
      await onDesk(async ({ visit }) => {
        const { page, open, leave } = await visit();
        await page.clock.install();
        await open('');
        await page.clock.pauseAt(new Date(Date.now() + 3_600_000));
        const answers = paths.map(path =>
          page.waitForResponse(response => new URL(response.url()).pathname.endsWith(path)),
        );
        const clock = () => page.evaluate(() => Date.now());
        const before = await clock();
        await page.locator('.side').getByRole('link', { name: link }).click();
        for (const answer of answers) await (await answer).finished();
        expect(await clock(), 'the clock stands still').toBe(before);
        const heading = page.getByRole('heading', { level: 1, name: title });
        const isThere = () =>
          heading.waitFor({ timeout: LONG_ENOUGH_MS }).then(
            () => true,
            () => false,
          );
        let elapsed = 0;
        for (; elapsed < NEVER_MS && !(await isThere()); elapsed += STEP_MS) await page.clock.runFor(STEP_MS);
        expect(elapsed, 'milliseconds until the screen is there').toBeLessThanOrEqual(AT_ONCE_MS);
        await page.clock.resume();
        await leave();
      });
    },
  );
});
