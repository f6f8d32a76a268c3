// Scenarios changed on the axis, and the calendar of what is coming, on Monday 19 October 2026.

import { describe, expect, it } from 'vitest';
import { realDesk } from './real-desk.ts';
import { LOOKS } from './visit.ts';

const { onDesk } = realDesk();

describe('a scenario', () => {
  it('is saved only after its effect was looked at, as a new version', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/scenarios');
      const save = page.getByRole('button', { name: 'Enregistrer la nouvelle version' });
      const reminder = page.getByRole('group', { name: 'Rappel courtois' });
      await reminder.getByLabel(/Jours après l’échéance/).fill('5');
      await page.getByText('Regardez l’effet avant d’enregistrer.').waitFor();
      expect(await save.isDisabled()).toBe(true);
      await page.getByRole('button', { name: 'Voir l’effet' }).click();
      await page
        .getByText('Rien ne change dans les sept jours.')
        .or(page.getByText(/ au lieu de \d+\./))
        .waitFor();
      await save.click();
      await page.getByText('Version 2 en vigueur.').waitFor();
      await page.getByText(/^Version 2\. Une relance en cours garde/).waitFor();
      expect(await reminder.getByLabel(/Jours après l’échéance/).inputValue()).toBe('5');
      await leave();
    }));

  it('that a rule forbids says which step and why, before it is saved', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/scenarios');
      // A formal notice before the reminder it follows: the order of the steps is broken.
      await page
        .getByRole('group', { name: 'Mise en demeure' })
        .getByLabel(/Jours après l’échéance/)
        .fill('2');
      await page.getByRole('button', { name: 'Voir l’effet' }).click();
      await page.getByText('Ce scénario n’est pas accepté :').waitFor();
      await page.getByText(/Mise en demeure\s: elle doit venir après l’étape précédente/).waitFor();
      expect(await page.getByRole('button', { name: 'Enregistrer la nouvelle version' }).isDisabled()).toBe(
        true,
      );
      await leave();
    }));
});

describe('the calendar of coming sends', () => {
  it('lists day by day who would be written to', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/calendar');
      await page.getByRole('link', { name: 'Brasserie du Port' }).first().waitFor();
      await leave();
    }));
});

describe('the keyboard', () => {
  it('reaches every screen and every debtor with Ctrl K, and says which keys there are', () =>
    onDesk(async ({ visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      await open('');
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('Écran ou débiteur…').fill('noord');
      // The page behind names the debtor too: it is the palette's answer that one waits for.
      await page.locator('.mantine-Spotlight-action', { hasText: 'Noordzee Logistiek' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Noordzee Logistiek' }).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('heading', { name: 'Le clavier' }).waitFor();
      await expectAccessible('keys');
      await leave();
    }));
});

describe('these screens', () => {
  for (const options of LOOKS)
    it(`meet WCAG 2.2 AA, ${options.colorScheme}, ${options.viewport.width} pixels wide`, () =>
      onDesk(async ({ visit }) => {
        const { page, open, expectAccessible, leave } = await visit({ options });
        for (const path of ['/scenarios', '/calendar']) {
          await open(path);
          await expectAccessible(path);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(width, `${path} fits its window`).toBeLessThanOrEqual(options.viewport.width);
        }
        await leave();
      }));
});
