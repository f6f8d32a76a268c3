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

  it('is compared with the present one: begun beside the text, told in the reports, stopped there', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/wording');
      const french = page.getByRole('region', { name: 'Français' });
      const subject = french.getByLabel('Objet', { exact: true });
      const before = await subject.inputValue();
      await french.getByRole('button', { name: 'Comparer au texte actuel' }).waitFor({ state: 'detached' });
      await subject.fill('Un mot sur {{ number }}');
      await french.getByRole('button', { name: 'Comparer au texte actuel' }).click();
      const dialogue = page.getByRole('dialog');
      await dialogue.getByLabel('Nom de la comparaison').fill('Objet court');
      // (1.96 + 0.84) × √(0.25 × 2 / 100), for half of 200 in each arm: 19.8 points, and a tenth for what is rounded up.
      await dialogue.getByText(/au moins 19,9\spoints/).waitFor();
      await dialogue.getByLabel('Nombre de débiteurs').fill('800');
      await dialogue.getByText(/au moins 10,0\spoints/).waitFor();
      await dialogue.getByLabel('Dernier jour d’entrée').fill('2026-10-19');
      await dialogue.getByRole('button', { name: 'Commencer la comparaison' }).click();
      await dialogue
        .getByRole('alert')
        .getByText(/après aujourd’hui/)
        .waitFor();
      await dialogue.getByLabel('Dernier jour d’entrée').fill('2027-03-31');
      await dialogue.getByRole('button', { name: 'Commencer la comparaison' }).click();
      await french.getByText(/La comparaison «\sObjet court\s» porte sur ce texte/).waitFor();
      // The draft is in the comparison now: nothing waits to be saved, which would end it.
      expect(await subject.inputValue()).toBe(before);
      await open('/reports');
      const card = page.getByRole('article', { name: 'Objet court' });
      await card.getByText('Trop tôt pour conclure').waitFor();
      await card.getByText(/Débiteurs entrés\s: 0, 800 prévus/).waitFor();
      await card.getByText('Lire les deux textes').click();
      await card.getByText('Un mot sur {{ number }}').waitFor();
      await expectForEverybody(page, 'comparison');
      await card.getByRole('button', { name: 'Arrêter' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Arrêter' }).click();
      await card.getByText(/Arrêtée le 19 octobre 2026 par Camille Roy/).waitFor();
      await card.getByText(/rien à conclure/).waitFor();
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
