// A company's own words, from the screen to the message that is prepared with them. Monday 19 October 2026, the small
// company of `desk-fixture.ts`: Brasserie du Port has F-101 open, 600.00.

import { describe, it } from 'vitest';
import { expectForEverybody } from './axe.ts';
import { realDesk } from './real-desk.ts';

const { onDesk } = realDesk();

describe('the wording', () => {
  it('is changed, read with a real customer, refused while it forgets the amount, saved, and taken back', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/wording');
      const french = page.getByRole('region', { name: 'Français' });
      await french.getByLabel('Objet', { exact: true }).fill('Un mot sur {{ number }}');
      await french.getByLabel('Texte', { exact: true }).fill('URGENT ! Bonjour, merci.');
      await page.getByLabel('Client', { exact: true }).fill('Brasserie');
      await page.getByRole('button', { name: 'Brasserie du Port', exact: true }).click();
      await french.getByRole('button', { name: 'Lire avec un client' }).click();
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
      await french.getByRole('button', { name: 'Lire avec un client' }).click();
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

  it('meets WCAG 2.2 AA, light, dark and on a telephone', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/wording');
      await page.getByLabel('Client', { exact: true }).fill('Brasserie');
      await page.getByRole('button', { name: 'Brasserie du Port', exact: true }).click();
      await page.getByRole('button', { name: 'Lire avec un client' }).first().click();
      await page.getByText('montant dû : présent').waitFor();
      await expectForEverybody(page, 'wording');
      await leave();
    }));
});
