import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findWebFolder } from '../../src/api/serve.ts';
import { expectAccessibleInBothThemes } from './axe.ts';
import { messageIdOf } from './fixture/messages.ts';
import { fixtureDesk } from './real-desk.ts';

const { browser, onFixture } = fixtureDesk();

describe('from the morning to the approved batch', () => {
  it('goes from today to the batch, approves all of it after showing count and total, and takes it back', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('');
      await page.getByRole('link', { name: 'Relire et valider' }).click();
      await page.getByRole('button', { name: 'Valider les 6' }).click();
      const dialog = page.getByRole('dialog');
      // 7785.56 + 3365.62 + 12840.00 + 187.20 + 960.00 + 10245.00 = 35383.38.
      await expect
        .poll(async () => (await dialog.textContent())?.replace(/\s/g, ' '))
        .toContain('6 messages pour 35 383,38 €');
      await dialog.getByRole('button', { name: 'Valider les 6' }).click();
      await dialog.waitFor({ state: 'hidden' });
      // The button that was asked with is gone: the keyboard goes on in the screen, not at the head of the page.
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
      await page.getByRole('button', { name: /^Annuler \(\d+:\d\d\)$/ }).click();
      await page.getByRole('button', { name: 'Valider les 6' }).waitFor();
      await leave();
    }));

  it('works from the keyboard alone: next, previous, approve, leave out with a reason, edit, undo', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/review');
      const heading = () => page.getByRole('article').getByRole('heading', { level: 2 }).textContent();
      await page.keyboard.press('j');
      await expect.poll(heading).toBe('Brasserie des Trois Ponts');
      await page.keyboard.press('k');
      await expect.poll(heading).toBe('Menuiserie Vasseur & Fils');
      await page.keyboard.press('a');
      await page.getByText('Validé', { exact: true }).first().waitFor();
      await page.keyboard.press('u');
      await page.getByText(/Validation annulée\s: Menuiserie Vasseur/).waitFor();
      await page.keyboard.press('x');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Pourquoi ?').fill('Je le vois jeudi');
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText('5 messages').first().waitFor();
      await leave();
    }));

  it('saves new words by itself, and shows the present text to whoever comes second', () =>
    onFixture(async ({ visit }) => {
      const first = await visit();
      await first.open(`/review?message=${messageIdOf(4)}`);
      await first.page.keyboard.press('e');
      await first.page.getByLabel('Objet').fill('Facture F-2026-0401, un petit rappel');
      await first.page.getByText('Enregistré', { exact: true }).waitFor();
      const second = await visit();
      await second.open(`/review?message=${messageIdOf(4)}`);
      await second.page.getByText('Facture F-2026-0401, un petit rappel').first().waitFor();
      await first.leave();
      await second.leave();
    }));

  it('says why everybody else gets nothing', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/review');
      await page.getByRole('tab', { name: /Écartés/ }).click();
      await page.getByText(/Suspendu par Camille Roy.*Mme Roche.*jusqu’au 7\savril 2026/).waitFor();
      await page
        .getByText(/Un paiement de 1.560,30.€ du 27\smars 2026\svient peut-être de ce débiteur/)
        .waitFor();
      await leave();
    }));
});

describe('one debtor', () => {
  it('shows the segments, the rate and the article behind an amount', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/debtors/debtor-1');
      await page.getByRole('button', { name: /facture F-2026-0101/ }).click();
      const panel = page.getByRole('dialog');
      // 6420.00 × 12.15 % × 47 / 365 = 100.44; 6420.00 + 100.44 + 40.00 = 6560.44.
      const text = async () => (await panel.textContent())?.replace(/\s/g, ' ');
      await expect.poll(text).toContain('47 jours du 13/02/2026 au 31/03/2026, 12,15 % sur 6 420,00 €');
      expect(await text()).toContain('C. com. L441-10 II');
      expect(await text()).toContain('6 560,44 €');
      await leave();
    }));

  it('holds the reminders with a reason and a day, and lifts them again', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/debtors/debtor-2');
      await page.getByRole('button', { name: 'Suspendre les relances' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/Raison/).fill('Livraison incomplète');
      await dialog.getByLabel(/Jusqu’au/).fill('2026-04-10');
      await dialog.getByRole('button', { name: 'Suspendre les relances' }).click();
      await page.getByText('Livraison incomplète').waitFor();
      await page.getByText(/jusqu’au 10\/04\/2026/).waitFor();
      await page.getByRole('button', { name: 'Lever la suspension' }).click();
      await page.getByText('Aucune suspension en cours.').waitFor();
      await leave();
    }));
});

describe('a stop', () => {
  it('pauses everything, and says so on every screen', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/settings');
      await page.getByRole('button', { name: 'Tout mettre en pause' }).click();
      await page.getByText('Tout est en pause : aucun message ne part.').waitFor();
      await page.getByRole('button', { name: 'Reprendre' }).click();
      await page.getByText('Tout est en pause : aucun message ne part.').waitFor({ state: 'detached' });
      await leave();
    }));
});

describe('a slow connection', () => {
  it('loads the first screen in less than 350 kB and three dozen files', () =>
    onFixture(async ({ server }) => {
      const context = await browser().newContext({ locale: 'fr-FR' });
      const page = await context.newPage();
      const sizes: Promise<number>[] = [];
      let files = 0;
      page.on('requestfinished', request => {
        if (request.url().includes('/assets/')) files += 1;
        sizes.push(request.sizes().then(size => size.responseBodySize));
      });
      await page.goto(await server.makeLink());
      // By the keyboard: a pointer left lying on a link would fetch the page behind it too.
      await page.getByRole('button').press('Enter');
      await page.getByRole('link', { name: 'Relire et valider' }).waitFor();
      await page.waitForLoadState('networkidle');
      const total = (await Promise.all(sizes)).reduce((left, right) => left + right, 0);
      await context.close();
      // The component library, the router and React alone are more than 100 kB: less means nothing was counted.
      expect(total).toBeGreaterThan(100_000);
      expect(total).toBeLessThan(350_000);
      expect(files).toBeGreaterThan(3);
      expect(files).toBeLessThanOrEqual(36);
    }));
});

describe('what is served', () => {
  it('is what people are given, not the libraries that developers look into', () => {
    const folder = findWebFolder();
    const scripts = readdirSync(join(folder ?? '', 'assets')).filter(name => name.endsWith('.js'));
    const text = scripts.map(name => readFileSync(join(folder ?? '', 'assets', name), 'utf8')).join('\n');
    // What React says of a fault in either.
    expect(text).toContain('Minified React error');
    expect(text).not.toContain('Each child in a list should have a unique');
  });
});

describe('every reader', () => {
  it('reads the application in French, Dutch, English and German', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('');
      const languages = [
        ['Nederlands', 'Vandaag', '€ 54.326,75'],
        ['English', 'Today', '€54,326.75'],
        ['Deutsch', 'Heute', '54.326,75 €'],
        ['Français', 'Aujourd’hui', '54 326,75 €'],
      ] as const;
      for (const [name, title, amount] of languages) {
        await page.locator('.side [aria-haspopup=menu]').click();
        await page.getByRole('menuitem', { name }).click();
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        await expect
          .poll(async () => (await page.locator('main').textContent())?.replace(/\s/g, ' '))
          .toContain(amount);
      }
      await leave();
    }));

  it('reads without obstacles why an amount is what it is, in both themes and on a telephone', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/debtors/debtor-1');
      await page.getByRole('button', { name: /facture F-2026-0101/ }).click();
      await page.getByRole('dialog').waitFor();
      await expectAccessibleInBothThemes(page, 'why this amount');
      await page.setViewportSize({ width: 390, height: 844 });
      await expectAccessibleInBothThemes(page, 'why this amount, on a telephone');
      await leave();
    }));
});

describe('a stranger', () => {
  it('sees the sign-in page and nothing else, and a used link opens nothing', () =>
    onFixture(async ({ server }) => {
      const link = await server.makeLink();
      const context = await browser().newContext({ locale: 'fr-FR' });
      const page = await context.newPage();
      await page.goto(`${server.url}/c/company-1/review`);
      await page.getByRole('heading', { name: 'Se connecter' }).waitFor();
      await page.goto(link);
      await page.getByRole('button').click();
      await page.waitForURL(/\/c\//);
      await context.clearCookies();
      await page.goto('about:blank');
      await page.goto(link);
      await page.getByRole('button').click();
      await page.getByText(/Ce lien a déjà servi/).waitFor();
      await context.close();
    }));
});
