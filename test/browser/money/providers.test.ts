// An owner connects a payment provider under Settings, switches it off and erases its key. Monday 19 October 2026.

import { describe, expect, it } from 'vitest';
import { select } from '../../../src/store/select.ts';
import { expectForEverybody } from '../axe.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();

const PASSWORD = 'les trains partent à l’heure';
const KEY = 'live_abcdefghijklmnopqrstuv7788';

describe('online payment under Settings', () => {
  it('is connected with a key that is never shown again, checked, switched off and erased, by an owner', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit({ answers: [422] });
      await page.request.put(`${server.url}/api/account/credentials`, {
        headers: { origin: server.url },
        data: { name: 'Camille Roy', email: 'camille@lumen.example', password: PASSWORD },
      });
      await open('/settings');
      const card = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: 'Paiement en ligne' }) });
      await card.getByRole('button', { name: 'Brancher Stripe' }).waitFor();
      await card.getByRole('button', { name: 'Brancher Mollie' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Clé API de Mollie').fill('pas une clé');
      await dialog.getByLabel('Mot de passe actuel').fill(PASSWORD);
      await dialog.getByRole('button', { name: 'Brancher Mollie' }).click();
      await dialog.getByText('Ce n’est pas une clé de ce prestataire').waitFor();
      await dialog.getByLabel('Clé API de Mollie').fill('live_refused_by_mollie');
      const refused = page.waitForResponse(answer => answer.status() === 409);
      await dialog.getByRole('button', { name: 'Brancher Mollie' }).click();
      await refused;
      await dialog.getByText('ou il la refuse').waitFor();
      await expectForEverybody(page, 'a key of a payment provider');
      await dialog.getByLabel('Clé API de Mollie').fill(KEY);
      await dialog.getByRole('button', { name: 'Brancher Mollie' }).click();
      await dialog.waitFor({ state: 'detached' });
      await card.getByText('Clé qui finit par 7788, saisie le 19 octobre 2026 par Camille Roy.').waitFor();
      expect(await page.content()).not.toContain(KEY.slice(5, 20));
      await card.getByRole('button', { name: 'Vérifier la clé Mollie' }).click();
      await card.getByText(/Mollie accepte la clé/).waitFor();
      await card.getByText(/n’a pas d’adresse https/).waitFor();
      await expectForEverybody(page, 'online payment');

      await card.getByRole('button', { name: 'Éteindre Mollie' }).click();
      await card.getByText(/^Éteint le 19\soctobre 2026/).waitFor();
      await page.getByRole('button', { name: 'Annuler', exact: true }).click();
      await card.getByRole('button', { name: 'Éteindre Mollie' }).click();
      await card.getByRole('button', { name: 'Effacer la clé Mollie' }).click();
      await card.getByRole('button', { name: 'Brancher Mollie' }).waitFor();
      const rows = await select(server.database, 'select provider from provider_key');
      expect(rows).toEqual([]);
      await leave(1);
    }));

  it('says on a telephone that a password comes first, and keeps every field in sight', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit({ options: { viewport: { width: 390, height: 844 } } });
      await open('/settings');
      await page.getByRole('button', { name: 'Brancher Stripe' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/Choisissez d’abord un mot de passe/).waitFor();
      const field = await dialog.getByLabel('Clé secrète ou limitée de Stripe').boundingBox();
      if (field === null) throw new Error('The field for the key is not drawn');
      expect(field.x + field.width).toBeLessThan(390);
      await leave();
    }));

  it('is not shown to a credit manager', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, settle, leave } = await visit({
        signIn: () => server.makeLinkFor('creditController'),
      });
      await open('/settings');
      await page.getByRole('heading', { name: 'Votre société' }).waitFor();
      await settle();
      expect(await page.getByRole('heading', { name: 'Paiement en ligne' }).count()).toBe(0);
      await leave();
    }));
});
