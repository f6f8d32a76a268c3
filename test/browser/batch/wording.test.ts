// A company's own words, from the screen to the message that is prepared with them. Monday 19 October 2026, the small
// company of `desk-fixture.ts`: Brasserie du Port has F-101 open, 600.00.

import { describe, expect, it } from 'vitest';
import { expectForEverybody } from '../axe.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();

describe('the wording', () => {
  it('is changed, read with a real customer, refused while it forgets the amount, saved, and taken back', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/wording');
      const french = page.getByRole('region', { name: 'Français' });
      await french.getByLabel('Objet', { exact: true }).fill('Un mot sur {{ number }}');
      await french.getByLabel('Texte', { exact: true }).fill('URGENT ! Bonjour, merci.');
      await page.getByLabel('Débiteur', { exact: true }).fill('Brasserie');
      await page.getByRole('button', { name: 'Brasserie du Port', exact: true }).click();
      await french.getByRole('button', { name: 'Lire avec un débiteur' }).click();
      await page.getByText('montant dû : absent').waitFor();
      await page.getByText('« URGENT » crie', { exact: false }).waitFor();
      await french.getByRole('button', { name: 'Enregistrer' }).click();
      await french.getByRole('alert').getByText('sans montant dû').waitFor();
      // A press on a piece writes it where the cursor stands.
      const text = french.getByLabel('Texte', { exact: true });
      await text.fill('Bonjour, merci.\n\n');
      await page.getByRole('button', { name: 'Tableau des factures' }).click();
      await text.press('Enter');
      await text.press('Enter');
      await page.getByRole('button', { name: 'Signature', exact: true }).click();
      await french.getByRole('button', { name: 'Lire avec un débiteur' }).click();
      await page.getByText('montant dû : présent').waitFor();
      await page.getByText('Un mot sur F-101').waitFor();
      await french.getByRole('button', { name: 'Enregistrer' }).click();
      await french.getByText('vos mots').waitFor();
      await french.getByText('Versions').click();
      await french.getByText(/Version 1, Camille Roy/).waitFor();
      await french.getByRole('button', { name: 'Revenir au texte fourni' }).click();
      await french.getByText('texte fourni', { exact: true }).waitFor();
      await leave();
    }));

  it('is read and not changed by whoever may not', () =>
    onDesk(async ({ visit, server }) => {
      const { page, open, leave } = await visit({ signIn: () => server.makeLinkFor('viewer') });
      await open('/wording');
      const french = page.getByRole('region', { name: 'Français' });
      await french.getByLabel('Texte', { exact: true }).waitFor();
      await french.getByRole('button', { name: 'Enregistrer' }).waitFor({ state: 'detached' });
      await leave();
    }));

  it('is short on a telephone: the reader’s language is open, another opens by the keyboard; on a desk all four are', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit({ options: { viewport: { width: 390, height: 844 } } });
      await open('/wording');
      const textIn = (name: string) =>
        page.getByRole('region', { name }).getByLabel('Texte', { exact: true });
      await textIn('Français').waitFor();
      expect(await textIn('Deutsch').isVisible()).toBe(false);
      // Four languages one below the other were ten screens of a telephone (8,154 px); folded they are less than four.
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4 * 844);
      await page.getByRole('region', { name: 'Deutsch' }).locator('summary').first().press('Enter');
      await textIn('Deutsch').waitFor();
      await page.setViewportSize({ width: 1440, height: 900 });
      await open('/wording');
      for (const name of ['Français', 'Nederlands', 'English', 'Deutsch']) await textIn(name).waitFor();
      await leave();
    }));

  it('meets WCAG 2.2 AA, light, dark and on a telephone', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/wording');
      await page.getByLabel('Débiteur', { exact: true }).fill('Brasserie');
      await page.getByRole('button', { name: 'Brasserie du Port', exact: true }).click();
      await page.getByRole('button', { name: 'Lire avec un débiteur' }).first().click();
      await page.getByText('montant dû : présent').waitFor();
      await expectForEverybody(page, 'wording');
      await leave();
    }));
});
