// What is written survives what happens around it: a session that ends, a network that goes away. And whoever was on the way
// somewhere arrives there.

import { describe, expect, it } from 'vitest';
import { PORT } from '../desk-rows.ts';
import { realDesk } from './real-desk.ts';

const PASSWORD = 'les trains partent à l’heure';
const SAID = 'PS : je vous appelle jeudi.';
const { onDesk, onFixture } = realDesk();

describe('a session that ends', () => {
  it('while a text is edited leaves the text, which is saved after signing in on another tab', () =>
    onFixture(async ({ server, visit }) => {
      const { page, open, expectAccessible, leave } = await visit({ answers: [401] });
      await open('/review');
      await page.getByRole('button', { name: 'Modifier le texte' }).click();
      const text = page.getByLabel('Texte');
      const before = await text.inputValue();
      await page.context().clearCookies();
      await text.fill(`${before}\n${SAID}`);
      const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' });
      await dialog.waitFor();
      await expectAccessible('the session is over');
      expect(page.url()).toMatch(/\/review/);

      const opened = page.context().waitForEvent('page');
      await dialog.getByRole('link', { name: 'Se connecter dans un autre onglet' }).click();
      const other = await opened;
      await other.waitForURL(/\/sign-in\?back=/);
      await other.goto(await server.makeLink());
      await other.getByRole('button').click();
      await other.waitForURL(/\/c\//);
      await other.close();

      await dialog.waitFor({ state: 'detached' });
      expect(await text.inputValue()).toContain(SAID);
      await page.getByRole('button', { name: 'Terminer' }).click();
      await text.waitFor({ state: 'detached' });
      await page.reload();
      await page.getByRole('button', { name: 'Modifier le texte' }).click();
      expect(await text.inputValue()).toContain(SAID);
      await leave();
    }));

  it('leads back to the page that was asked for, and nowhere else', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit({ answers: [401] });
      await open('/settings');
      const account = page.locator('section', { has: page.getByRole('heading', { name: 'Votre compte' }) });
      await account.getByRole('textbox', { name: 'Mot de passe' }).fill(PASSWORD);
      await account.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByLabel('Mot de passe actuel').first().waitFor();
      const signIn = async () => {
        await page.getByLabel('Adresse e-mail').fill('camille@lumen.example');
        await page.getByRole('textbox', { name: 'Mot de passe' }).fill(PASSWORD);
        await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
        await page.getByRole('navigation').first().waitFor();
      };
      const wanted = `${server.url}/c/${server.companyId}/debtors/${PORT}`;

      await page.context().clearCookies();
      await page.goto(wanted);
      await signIn();
      expect(page.url()).toBe(wanted);

      await page.context().clearCookies();
      await page.goto(`${server.url}/sign-in?back=${encodeURIComponent('//elsewhere.example/c/')}`);
      await signIn();
      expect(new URL(page.url()).host).toBe(new URL(server.url).host);
      await leave();
    }));
});

describe('a network that goes away', () => {
  it('is told at once, nothing is done later unasked, and the screen comes back with it', () =>
    onFixture(async ({ visit }) => {
      const { page, open } = await visit();
      await open('/review');
      await page.getByRole('button', { name: 'Valider les 6' }).waitFor();
      await page.context().setOffline(true);
      await page.getByRole('button', { name: 'Valider', exact: true }).click();
      await page
        .getByText(/a pu être enregistré ou non/)
        .first()
        .waitFor();
      await page.context().setOffline(false);
      await page.reload();
      await page.getByRole('button', { name: 'Valider les 6' }).waitFor();
      await page.context().close();
    }));

  it('is asked again as the same request: the server does it once, whether or not it had done it', () =>
    onFixture(async ({ visit }) => {
      const { page, open } = await visit();
      await open('/review');
      const approve = page.getByRole('button', { name: 'Valider', exact: true });
      await approve.waitFor();
      const failed = await page.getByRole('article').getByRole('heading', { level: 2 }).textContent();
      const keys: (string | undefined)[] = [];
      await page.route('**/approvals', route => {
        keys.push(route.request().headers()['idempotency-key']);
        return keys.length === 1 ? route.abort() : route.continue();
      });
      await approve.click();
      await page
        .getByText(/a pu être enregistré ou non/)
        .first()
        .waitFor();
      // The next message stood open meanwhile: pressed again, the button is about the one that failed.
      const heading = page.getByRole('article').getByRole('heading', { level: 2 });
      await expect.poll(() => heading.textContent()).toBe(failed);
      await approve.click();
      await page.getByRole('button', { name: 'Valider les 5' }).waitFor();
      expect(keys).toHaveLength(2);
      expect(keys[1]).toBe(keys[0]);
      await page.context().close();
    }));
});

describe('a database that goes away', () => {
  it('is told as such, and the screen comes back by itself when it is there again', () =>
    onFixture(async ({ visit }) => {
      const { page, open, expectAccessible } = await visit();
      await open('/review');
      await page.getByRole('button', { name: 'Valider les 6' }).waitFor();
      const away = { type: '/api/docs#databaseAway', title: 'The database is away', status: 503 };
      const answer = { status: 503, contentType: 'application/problem+json', body: JSON.stringify(away) };
      await page.route('**/api/**', route => route.fulfill(answer));
      const told = page.getByText('Rien de ce qui est enregistré n’est perdu').first();
      await page.getByRole('button', { name: 'Valider', exact: true }).click();
      await told.waitFor();
      await page.reload();
      await told.waitFor();
      await page.getByText('L’écran réessaie de lui-même.').waitFor();
      await expectAccessible('the database is away');
      await page.unroute('**/api/**');
      await page.getByRole('button', { name: 'Valider les 6' }).waitFor();
      await page.context().close();
    }));
});
