// On a telephone the bar that takes approvals back shows its whole label, in every language.

import { expect, it } from 'vitest';
import { realDesk } from '../real-desk.ts';

const { onFixture } = realDesk();

it('the way back from an approval can be read on a telephone', () =>
  onFixture(async ({ visit }) => {
    const owner = await visit();
    await owner.open('/review');
    await owner.page.getByRole('button', { name: 'Valider', exact: true }).click();
    await owner.page.locator('.undo-bar').waitFor();
    await owner.leave();
    for (const locale of ['fr-FR', 'nl-BE', 'en-GB', 'de-DE']) {
      const { page, open, leave } = await visit({
        options: { locale, viewport: { width: 390, height: 844 } },
      });
      await open('/review');
      const label = page.locator('.undo-bar .mantine-Button-label');
      await label.waitFor();
      const [shown, whole] = await label.evaluate(one => [one.clientWidth, one.scrollWidth]);
      expect(shown, `${await label.textContent()}, in ${locale}`).toBe(whole);
      await leave();
    }
  }));

it('a button that is a link has its words in the middle, as every other', () =>
  onFixture(async ({ visit }) => {
    const { page, open, leave } = await visit({ options: { viewport: { width: 390, height: 844 } } });
    await open('');
    const link = page.getByRole('link', { name: 'Relire et valider' });
    await link.waitFor();
    const [above, below] = await link.evaluate(one => {
      const words = one.querySelector('.mantine-Button-label')?.getBoundingClientRect();
      const box = one.getBoundingClientRect();
      return [(words?.top ?? Number.NaN) - box.top, box.bottom - (words?.bottom ?? Number.NaN)];
    });
    expect(Math.abs((above ?? Number.NaN) - (below ?? Number.NaN))).toBeLessThan(2);
    await leave();
  }));
