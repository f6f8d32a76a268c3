// The owner corrects what the company says of itself, its account with the password; others read it. And whoever owns one
// company adds another through the same screens.

import { describe, expect, it } from 'vitest';
import { companyById } from '../../../src/store/companies/companies.ts';
import { COMPANY } from '../../desk-rows.ts';
import { expectFitsTelephone } from '../axe.ts';
import { realDesk } from '../real-desk.ts';
import { LOOKS } from '../visit.ts';

const { onDesk } = realDesk();

const PASSWORD = 'les trains partent à l’heure';

describe('what the company says of itself', () => {
  it('is corrected on one screen; another IBAN asks for the password, a wrong one is refused at its field', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      await page.request.put(`${server.url}/api/account/credentials`, {
        headers: { origin: server.url },
        data: { name: 'Camille Roy', email: 'camille@lumen.example', password: PASSWORD },
      });
      await open('/settings');
      const card = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: 'Votre société' }) });
      await card.getByLabel('Numéro de TVA').fill('FR 44 732829320');
      await card.getByLabel('Rue et numéro').fill('3 rue du Port');
      await card.getByLabel('Ville').fill('Lille');
      await card.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('Coordonnées enregistrées').first().waitFor();
      await expect.poll(() => card.getByLabel('Numéro de TVA').inputValue()).toBe('FR44732829320');

      const iban = card.getByLabel('IBAN', { exact: true });
      await iban.fill('FR76 3000 6000 0112 3456 7890 188');
      await card.getByLabel('Mot de passe actuel').fill(PASSWORD);
      await expectAccessible('an IBAN that is being changed');
      await expectFitsTelephone(page, 'an IBAN that is being changed');
      await card.getByRole('button', { name: 'Enregistrer' }).click();
      await card.getByRole('alert').filter({ hasText: 'Cet IBAN ne peut pas exister' }).waitFor();
      expect(await iban.getAttribute('aria-invalid')).toBe('true');
      await iban.fill('FR76 3000 6000 0112 3456 7890 189');
      await card.getByRole('button', { name: 'Enregistrer' }).click();
      await card.getByText(/Compte inchangé depuis le/).waitFor();
      expect(await companyById(server.database, COMPANY)).toMatchObject({
        iban: 'FR7630006000011234567890189',
        vat: 'FR44732829320',
        address: { lines: ['3 rue du Port'], city: 'Lille' },
      });
      await leave(1);
    }));

  it('is read and not corrected by a credit manager', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit({ signIn: () => server.makeLinkFor('creditController') });
      await open('/settings');
      await page.getByText('Seul un propriétaire peut corriger ces informations.').waitFor();
      expect(await page.getByLabel('Nom de la société').isDisabled()).toBe(true);
      await leave();
    }));

  for (const options of LOOKS)
    it(`meets WCAG 2.2 AA, ${options.colorScheme}, ${options.viewport.width} pixels wide`, () =>
      onDesk(async ({ visit }) => {
        const { page, open, expectAccessible, leave } = await visit({ options });
        await open('/settings');
        await expectAccessible('settings');
        await expectFitsTelephone(page, 'settings');
        await open('/companies/new');
        await expectAccessible('another company');
        await leave();
      }));
});

describe('another company', () => {
  it('is added from beside the name of the first, and starts like the first', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('');
      await page.getByRole('link', { name: 'Ajouter une société' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Ajouter une société' }).waitFor();
      await page.getByLabel('Nom de la société').fill('Zéphyr Conseil');
      await page.getByLabel('Pays').selectOption('BE');
      await page.getByLabel('IBAN').fill('BE68 5390 0754 7034');
      await page.getByLabel('Adresse e-mail pour les réponses').fill('compta@zephyr.example');
      await page.getByLabel('Rue et numéro').fill('Quai de Meuse 12');
      await page.getByLabel('Code postal').fill('4000');
      await page.getByLabel('Ville').fill('Liège');
      await page.getByRole('button', { name: 'Continuer' }).click();
      await page.waitForURL(/\/c\/[0-9a-f-]+\/start/);
      const choice = page.getByLabel('Société', { exact: true });
      await choice.waitFor();
      expect(await choice.locator('option').allInnerTexts()).toEqual([
        'Atelier Lumen',
        'Zéphyr Conseil',
        'Ajouter une société',
      ]);
      await choice.selectOption('Ajouter une société');
      await page.getByRole('heading', { level: 1, name: 'Ajouter une société' }).waitFor();
      await leave();
    }));

  it('is not offered to who may only look', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit({ signIn: () => server.makeLinkFor('viewer') });
      await open('/settings');
      expect(await page.getByRole('link', { name: 'Ajouter une société' }).count()).toBe(0);
      await leave();
    }));
});
