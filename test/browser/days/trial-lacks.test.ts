// The small company never gave its number nor its account, on Monday 19 October 2026: the trial of its ladder says so by
// name, and leads to where both are entered.

import { expect, it } from 'vitest';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();

it('what a message of the trial lacks is said by name, and is entered where its link leads', () =>
  onDesk(async ({ visit }) => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const { page, open, expectAccessible, leave } = await visit({ options: { viewport } });
      const openTrial = async () => {
        await open('/start');
        await page.getByRole('button', { name: 'Tout recevoir vous-même' }).click();
      };
      const lacks = page.locator('#start-trial-content .reasons li');
      await openTrial();
      await lacks.first().waitFor();
      expect((await lacks.allTextContents()).map(text => text.replace(/\s/g, ' '))).toEqual([
        'sans IBAN où payer. Compléter la société',
        'sans numéro d’entreprise du créancier. Compléter la société',
      ]);
      await expectAccessible(`the trial at ${viewport.width}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, 'what lacks wraps').toBeLessThanOrEqual(viewport.width);

      await lacks.last().getByRole('link').click();
      const heading = page.locator('h2:focus');
      await heading.waitFor();
      expect(await heading.textContent()).toBe('Votre société');
      await leave();
    }

    const { page, open, leave } = await visit();
    await open('/settings');
    await page.getByLabel('Numéro d’entreprise').fill('732829320');
    const company = page.locator('section', { has: page.getByRole('heading', { name: 'Votre société' }) });
    await company.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Coordonnées enregistrées').waitFor();
    await open('/start');
    await page.getByRole('button', { name: 'Tout recevoir vous-même' }).click();
    await page.getByText('sans IBAN où payer.').waitFor();
    expect(await page.getByText(/numéro d’entreprise du créancier/).count()).toBe(0);
    await leave();
  }));
