import { describe, expect, it } from 'vitest';
import { expectForEverybody } from '../axe.ts';
import { fixtureDesk } from '../real-desk.ts';
import { CLOCK_IN_A_MAIL } from '../visit.ts';

const { onFixture } = fixtureDesk();

describe('what is done by hand', () => {
  it('a registered letter is noted as posted with its day and its tracking number', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('');
      await page.getByRole('button', { name: /Noter l’envoi\s: Pharmacie Lemoine/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/Postée le/).fill('2026-03-31');
      await dialog.getByRole('button', { name: 'Elle est postée' }).click();
      // Nothing leaves the form without the number: the field is required.
      expect(await dialog.isVisible()).toBe(true);
      await dialog.getByLabel(/Numéro de suivi/).fill('1A 204 553 7701 3');
      await page.keyboard.press('Enter');
      await page.getByText('Lettre postée, c’est noté.').waitFor();
      await page.getByRole('button', { name: /Noter l’envoi\s: Pharmacie/ }).waitFor({ state: 'detached' });
      await leave();
    }));

  it('a letter can be opened and noted from the review too', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/review?message=letter-debtor-14');
      const letter = page.getByRole('link', { name: 'Voir la lettre (PDF) : De Smet Bouw' });
      expect(await letter.getAttribute('href')).toContain('/messages/letter-debtor-14/letter');
      await page.getByRole('button', { name: 'Noter l’envoi' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Elle est postée' }).click();
      await page.getByText('Fait', { exact: true }).first().waitFor();
      await leave();
    }));

  it('a letter whose approval can no longer be taken back says so, and how it is kept from leaving', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit({ answers: [CLOCK_IN_A_MAIL] });
      await page.clock.install({ time: '2026-03-31T08:09:00.000Z' });
      await open('/review?message=letter-debtor-14');
      const undo = page.getByRole('button', { name: 'Annuler la validation' });
      await undo.waitFor();
      await page.clock.fastForward(61_000);
      await page.getByText(/Le délai pour annuler la validation est passé/).waitFor();
      await undo.waitFor({ state: 'detached' });
      await leave();
    }));

  it('a call shows what to say, and its outcome is noted on the page of the debtor', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/debtors/debtor-12');
      await page.getByRole('button', { name: /Appeler/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/482.60 EUR restent dus pour F-2026-1201/).waitFor();
      await dialog.getByLabel('Note').fill('Paie vendredi');
      await dialog.getByRole('button', { name: 'Joint' }).click();
      await page.getByText('Appel noté.').waitFor();
      await page.getByRole('heading', { name: 'Appels à passer' }).waitFor({ state: 'detached' });
      await leave();
    }));

  it('a message in doubt is settled where it is listed, a refused address is named with its reason', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('');
      await page.getByText('550 5.1.1 mailbox unavailable').waitFor();
      await page.getByRole('button', { name: /Il n’est pas parti\s: Northgate/ }).click();
      await page.getByText('C’est noté.').waitFor();
      await page.getByRole('button', { name: /Il n’est pas parti/ }).waitFor({ state: 'detached' });
      await leave();
    }));
});

describe('what a person corrects', () => {
  it('an assumed kind in one click, and the contact, language, scenario and law of a debtor', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/debtors/debtor-5');
      await page.getByText('(supposé, à confirmer)').waitFor();
      await page.getByRole('button', { name: 'C’est : Particulier' }).click();
      await page.getByText('(supposé, à confirmer)').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Modifier l’identité' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Scénario').selectOption({ label: 'Particuliers belges' });
      await dialog.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('Particuliers belges').first().waitFor();
      // It has moved: where its letters go stands on its page, and is put right there.
      await page.getByRole('button', { name: 'Modifier l’identité' }).click();
      await dialog.getByLabel('Adresse postale').fill('Bâtiment C\n12 quai du Halage');
      await dialog.getByLabel('Code postal').fill('59800');
      await dialog.getByLabel('Ville').fill('Lille');
      await dialog.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('Bâtiment C, 12 quai du Halage, 59800 Lille').waitFor();
      await page.getByRole('button', { name: 'Changer de droit' }).click();
      await dialog.getByLabel('Droit du contrat').selectOption({ label: 'Belgique' });
      await dialog.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText(/Choisi pour les contrats de ce débiteur/).waitFor();
      await page.getByRole('button', { name: 'Modifier le contact' }).click();
      await page.getByRole('dialog').getByLabel('E-mail').fill('lumen@atelier.example');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'lumen@atelier.example' }).waitFor();
      await leave();
    }));

  it('the due date that nobody stated, right where its absence is said', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/debtors/debtor-13');
      await page.getByText('L’échéance de la facture F-2026-1301 est inconnue').waitFor();
      await page.getByLabel(/Échéance de F-2026-1301/).fill('2026-04-15');
      await page.getByRole('button', { name: 'Enregistrer l’échéance' }).click();
      await page.getByText(/échéance le 15\savril 2026/).waitFor();
      await leave();
    }));

  it('a computed due date says how, and an invoice is cancelled from its own panel', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/debtors/debtor-1');
      await page.getByRole('button', { name: /facture F-2026-0102/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/30\sjours après la facture\s: délai légal.*C. com. L441-10 I/).waitFor();
      await dialog.getByText(/Le taux du semestre n’est pas encore connu/).waitFor();
      await dialog.getByText('Corriger cette facture').click();
      await dialog.getByRole('button', { name: 'Annuler cette facture' }).click();
      await page.getByText('Facture annulée.').waitFor();
      await page.getByRole('button', { name: /facture F-2026-0102/ }).waitFor({ state: 'detached' });
      await leave();
    }));

  it('the columns of a table, before anything is imported', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/take-in');
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles([{ name: 'ventes.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') }]);
      await page.getByText(/trouvé «.*condition.*»/).waitFor();
      await page.getByText('Comment vos colonnes sont comprises').click();
      await page.getByLabel('Échéance').selectOption('À payer avant le');
      await page.getByText(/trouvé «.*condition.*»/).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Importer' }).click();
      await page.getByRole('heading', { name: 'C’est enregistré' }).waitFor();
      await page.getByText('3 ajoutés').first().waitFor();
      await leave();
    }));
});

describe('every dialogue and every form', () => {
  it('meets WCAG 2.2 AA, light, dark and on a telephone', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('');
      const inDialog = async (place: string, button: RegExp) => {
        await page.getByRole('button', { name: button }).first().click();
        await page.getByRole('dialog').waitFor();
        await expectForEverybody(page, place);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      };
      await inDialog('post a letter', /Noter l’envoi/);
      await inDialog('call', /Appeler/);
      await open('/debtors/debtor-5');
      await expectForEverybody(page, 'assumed kind');
      await inDialog('identity', /Modifier l’identité/);
      await inDialog('contact', /Modifier le contact/);
      await open('/debtors/debtor-13');
      await expectForEverybody(page, 'due date');
      await open('/take-in');
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles([
          { name: 'ventes.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') },
          { name: 'facture.xml', mimeType: 'application/xml', buffer: Buffer.from('<Invoice/>') },
        ]);
      await page.getByText('Comment vos colonnes sont comprises').click();
      await expectForEverybody(page, 'columns of a table');
      await leave();
    }));
});
