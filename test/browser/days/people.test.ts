// People as they come in: with a code, and with a passkey.

import { createOTP } from '@better-auth/utils/otp';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { realDesk } from '../real-desk.ts';

const PASSWORD = 'les trains partent à l’heure';
const { onDesk } = realDesk();

/** The person of the visit chooses a password on the page of settings. */
async function choosePassword(page: Page, open: (path: string) => Promise<void>) {
  await open('/settings');
  const account = page.locator('section', { has: page.getByRole('heading', { name: 'Votre compte' }) });
  await account.getByRole('textbox', { name: 'Mot de passe' }).fill(PASSWORD);
  await account.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByLabel('Mot de passe actuel').first().waitFor();
}

async function signInWithPassword(page: Page, url: string) {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('Adresse e-mail').fill('camille@lumen.example');
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
}

describe('an invitation', () => {
  it('opened by somebody without an account says what it offers, takes a name and a password, and signs them in', () =>
    onDesk(async ({ server, visit }) => {
      const { page: owner, open, leave } = await visit();
      await open('/people');
      await owner.getByLabel(/Adresse e-mail/).fill('noor@lumen.example');
      await owner.getByLabel('Rôle', { exact: true }).selectOption({ label: 'commercial' });
      await owner.getByRole('button', { name: 'Inviter' }).click();
      const link = await owner.getByLabel('Lien d’invitation').inputValue();
      await leave();

      const { page, expectAccessible, leave: leaveToo } = await visit({ stranger: link, answers: [] });
      await page.getByText(/rôle\s: commercial/).waitFor();
      await page.getByText(/noor@lumen\.example/).waitFor();
      await expectAccessible('invitation');
      await page.getByLabel('Nom').fill('Noor Claes');
      await page.getByRole('textbox', { name: 'Mot de passe' }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Accepter' }).click();
      await page.waitForURL(new RegExp(`/c/${server.companyId}`));
      await page.getByRole('heading', { level: 1 }).waitFor();
      await leaveToo();
    }));
});

describe('people', () => {
  it('change their name without a password; another address asks for the present one', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit();
      await choosePassword(page, open);
      const account = page.locator('section', { has: page.getByRole('heading', { name: 'Votre compte' }) });
      const present = account.getByLabel('Mot de passe actuel');
      // What was just chosen stands there no more.
      await expect
        .poll(() => account.getByRole('textbox', { name: 'Nouveau mot de passe' }).inputValue())
        .toBe('');
      expect(await present.count()).toBe(0);
      await account.getByLabel('Nom').fill('Camille Roy-Maes');
      await account.getByRole('button', { name: 'Enregistrer' }).click();
      const session = () => page.request.get(`${server.url}/api/session`).then(answer => answer.json());
      await expect.poll(async () => (await session()).name).toBe('Camille Roy-Maes');
      await account.getByLabel('Adresse e-mail').fill('c.roy@lumen.example');
      await present.fill(PASSWORD);
      await account.getByRole('button', { name: 'Enregistrer' }).click();
      await expect.poll(async () => (await session()).email).toBe('c.roy@lumen.example');
      await present.waitFor({ state: 'detached' });
      await leave();
    }));

  it('add a code of an application, are asked for it, and come in with a recovery code', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit();
      await choosePassword(page, open);
      const card = page.locator('section', {
        has: page.getByRole('heading', { name: 'Code à la connexion' }),
      });
      await card.getByLabel('Mot de passe actuel').fill(PASSWORD);
      await card.getByRole('button', { name: 'Ajouter une application' }).click();
      await card.getByAltText('Image à scanner avec l’application').waitFor();
      const codes = await card.locator('.codes code').allTextContents();
      expect(codes.length).toBe(10);
      const secret = base32((await card.locator('p code').textContent()) ?? '');
      await card.getByLabel('Code à six chiffres').fill(await createOTP(secret).totp());
      await card.getByRole('button', { name: 'Confirmer' }).click();
      await card.getByText('Un code est demandé à chaque connexion').waitFor();
      await page.context().clearCookies();
      await signInWithPassword(page, server.url);
      await page.getByLabel('Code à six chiffres').waitFor();
      await page.getByRole('button', { name: 'Téléphone perdu ?' }).click();
      await page.getByLabel('Code de secours').fill(codes[0] ?? '');
      await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
      await page.waitForURL(/\/c\//);
      await leave();
    }));

  it('make a passkey on their device and come in with it alone', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit();
      const devices = await page.context().newCDPSession(page);
      await devices.send('WebAuthn.enable');
      await devices.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
      await open('/settings');
      const card = page.locator('section', { has: page.getByRole('heading', { name: 'Clés d’accès' }) });
      await card.getByLabel(/Nom de la clé/).fill('Portable');
      await card.getByRole('button', { name: 'Ajouter une clé' }).click();
      await card.getByRole('button', { name: 'Supprimer la clé Portable' }).waitFor();
      await page.context().clearCookies();
      await page.goto(`${server.url}/sign-in`);
      await page.getByRole('button', { name: 'Français' }).click();
      await page.getByRole('menuitem', { name: 'Nederlands' }).waitFor();
      expect(await page.getByRole('menuitem', { name: 'Se déconnecter' }).count()).toBe(0);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).click();
      await page.waitForURL(/\/c\//);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await leave();
    }));
});

/** The secret as the application reads it (RFC 4648), back to the text that it encodes. */
function base32(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text].map(sign => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return bytes.map(byte => String.fromCharCode(Number.parseInt(byte, 2))).join('');
}
