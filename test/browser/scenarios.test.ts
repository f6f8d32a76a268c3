// Scenarios changed on the axis, and the calendar of what is coming, on Monday 19 October 2026.

import { describe, expect, it } from 'vitest';
import { realDesk } from './real-desk.ts';

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
      await page.getByText(/^Version 2\. Un cycle en cours garde/).waitFor();
      expect(await reminder.getByLabel(/Jours après l’échéance/).inputValue()).toBe('5');
      await leave();
    }));

  it('carries a condition, a sender and a copy of its own, and is replayed over the past year', () =>
    onDesk(async ({ visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      await open('/scenarios');
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      await page.getByLabel('Nouveau scénario à partir de celui-ci').fill('Grands comptes Noël');
      await button('Commencer la copie').click();
      await page.getByText('Nouveau scénario, pas encore enregistré.').waitFor();
      const call = page.getByRole('group', { name: 'Appel', exact: true });
      await call.getByText('Plus de réglages').click();
      await call.getByLabel('Signé par').selectOption('sales');
      await call.getByLabel('Ouvert, au moins').fill('1 500,00');
      await call.getByLabel('Entreprise', { exact: true }).check();
      await expectAccessible('a step with its settings');
      await button('Voir l’effet').click();
      await page.getByText(/Rien ne change dans les sept jours\.|au lieu de/).waitFor();
      await button('Rejouer sur l’année passée').click();
      await page.getByRole('heading', { name: 'L’année passée, rejouée' }).waitFor();
      await button('Voir l’effet').click();
      await button('Enregistrer la nouvelle version').click();
      await page.getByText('Version 1 en vigueur.').waitFor();
      // What was kept is what was typed.
      await page.getByText(/^Version 1\. /).waitFor();
      await call.getByText('Plus de réglages').click();
      expect(await call.getByLabel('Ouvert, au moins').inputValue()).toMatch(/^1\s500,00$/);
      expect(await call.getByLabel('Signé par').inputValue()).toBe('sales');
      await leave();
    }));

  it('is given to customers by rules, whose order a person changes', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/scenarios');
      const rules = page.getByRole('region', { name: 'Qui suit quel scénario' });
      await rules.getByRole('button', { name: 'Ajouter une règle' }).click();
      await rules.getByText(/^Règle 10\s: tout le monde → /).click();
      const added = rules.getByRole('group', { name: 'Règle 10', exact: true });
      await added.getByLabel('Segments').fill('export, négoce');
      await added.getByLabel('Suit').selectOption('key-account');
      for (let place = 10; place > 1; place -= 1)
        await rules.locator('details[open]').getByRole('button', { name: 'Monter' }).click();
      await rules.getByRole('button', { name: 'Enregistrer les règles' }).click();
      await page.getByText('Les règles sont en vigueur.').waitFor();
      await open('/scenarios');
      await rules.getByText('Règle 1 : export · négoce → Grands comptes').waitFor();
      await rules.getByText('Règle 2 : Grand compte · Entreprise → Grands comptes').waitFor();
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

  it('shows the first week while the others are being worked out, and then all of it', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      let release = () => {};
      const held = new Promise<void>(resolve => (release = resolve));
      await open('/scenarios');
      await page.route('**/forecast?days=21**', async route => {
        await held;
        await route.continue();
      });
      await page.goto(page.url().replace(/[^/]+$/, 'calendar'));
      await page.getByText('La première semaine est là').waitFor();
      const days = page.locator('.calendar > li');
      const ofWeek = await days.count();
      release();
      await page.getByText('La première semaine est là').waitFor({ state: 'detached' });
      expect(ofWeek).toBeGreaterThan(0);
      expect(await days.count()).toBeGreaterThan(ofWeek);
      await leave();
    }));
});

describe('the keyboard', () => {
  it('reaches every screen and every debtor with Ctrl K, and says which keys there are', () =>
    onDesk(async ({ visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      await open('');
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('Écran, débiteur, numéro de facture…').fill('noord');
      // The page behind names the debtor too: it is the palette's answer that one waits for.
      await page.locator('.mantine-Spotlight-action', { hasText: 'Noordzee Logistiek' }).waitFor();
      await page.locator('.mantine-Spotlight-action[data-selected]').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Noordzee Logistiek' }).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('heading', { name: 'Le clavier' }).waitFor();
      await page.getByText('À valider : choisir').waitFor();
      await expectAccessible('keys');
      await leave();
    }));
});
