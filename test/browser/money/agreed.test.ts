// Promises, disputes, plans, offers and calls, from the click to the tables and back, on Monday 19 October 2026. The brewery
// owes F-101 (600.00 open, due 30 September) and F-102 (500.00, not due yet).

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/store/database.ts';
import { COMPANY, inInstalments, insertRows, PORT } from '../../desk-rows.ts';
import { expectForEverybody } from '../axe.ts';
import { realDesk } from '../real-desk.ts';
import type { Visit } from '../visit.ts';

const { onDesk, onFixture } = realDesk();

const spaced = (text: string): RegExp => new RegExp(text.replaceAll(' ', '\\s'));

/** A third invoice of the brewery, whose words are longer than a telephone is wide. */
const withInstalments = (database: Database): Promise<void> =>
  insertRows(database.ofCompany(COMPANY), 'invoice', [inInstalments()]);

const note = async ({ page }: Visit, name: string) => {
  await page.getByRole('button', { name: 'Noter…' }).click();
  await page.getByRole('menuitem', { name }).click();
  return page.getByRole('dialog');
};

describe('what is agreed with a debtor', () => {
  it('a promise is noted in the words of the debtor, listed for the company, and taken back with a reason', () =>
    onDesk(async ({ visit }) => {
      const visited = await visit();
      const { page, open, leave } = visited;
      await open(`/debtors/${PORT}`);
      const dialog = await note(visited, 'Noter une promesse');
      await dialog.getByLabel(/Paie le/).fill('2026-10-23');
      await dialog.getByLabel(/^Montant/).fill('600,00');
      await dialog.getByLabel(/F-101/).check();
      await dialog.getByLabel('Ses mots').fill('Vendredi sans faute');
      await dialog.getByRole('button', { name: 'Noter une promesse' }).click();
      await page.getByText('« Vendredi sans faute »').waitFor();
      await open('/agreements');
      await page.getByRole('tab', { name: /Promesses/ }).click();
      await page
        .getByText(/Promis pour le 23\soctobre 2026\s: F-101/)
        .first()
        .waitFor();
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Enregistrer en CSV' }).click();
      const file = readFileSync(await (await saved).path(), 'utf8');
      expect(file).toContain('Promesses;Brasserie du Port;F-101;600,00;EUR;2026-10-23;');
      expect(file).toContain(';Vendredi sans faute');
      await page.getByRole('button', { name: /Annuler la promesse/ }).click();
      await page.getByLabel(/Pourquoi/).fill('Noté deux fois');
      await page.keyboard.press('Enter');
      await page.getByText('Rien en attente.').waitFor();
      await leave();
    }));

  it('a part of an invoice is disputed, and the refusal of the dispute keeps its reason', () =>
    onDesk(async ({ visit }) => {
      const visited = await visit();
      const { page, open, leave } = visited;
      await open(`/debtors/${PORT}`);
      const dialog = await note(visited, 'Noter un litige');
      await dialog.getByLabel(/Part contestée/).fill('150');
      await dialog.getByLabel('Motif').selectOption({ label: 'quantité' });
      await dialog.getByLabel(/Ce que dit le débiteur/).fill('Deux fûts manquent');
      await dialog.getByRole('button', { name: 'Noter un litige' }).click();
      await page.getByText('« Deux fûts manquent »').waitFor();
      await page.getByRole('button', { name: /Répondre/ }).click();
      const answer = page.getByRole('dialog');
      await answer.getByLabel('La contestation est').selectOption({ label: 'Refusée' });
      await answer.getByLabel(/Raison, reprise/).fill('Bon de livraison signé');
      await page.keyboard.press('Enter');
      await page.getByText(/Refusée \(Camille Roy.*Bon de livraison signé/).waitFor();
      await leave();
    }));

  it('a plan shows its schedule before it is proposed, is put in writing, and is accepted with its proof', () =>
    onDesk(async ({ visit }) => {
      const visited = await visit();
      const { page, open, leave } = visited;
      await open(`/debtors/${PORT}`);
      const dialog = await note(visited, 'Proposer un échéancier');
      await dialog.getByLabel(/^Versements/).fill('2');
      await dialog.getByLabel(/Le premier, le/).fill('2026-11-02');
      // 600.00 + 500.00 in two: 550.00 each.
      await dialog.getByText(spaced('1 100,00 € en tout')).waitFor();
      await dialog.getByText(spaced('550,00 €')).first().waitFor();
      await dialog.getByRole('button', { name: 'Proposer un échéancier' }).click();
      await page.getByRole('heading', { name: 'L’échéancier par écrit' }).waitFor();
      await page.getByText('Il part par e-mail au débiteur qui a une adresse').waitFor();
      await page.getByRole('button', { name: 'Copier le texte' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /Noter l’acceptation/ }).click();
      await page.getByLabel(/Accepté par/).fill('M. Le Gall');
      await page.getByLabel(/Preuve écrite/).fill('E-mail du 19 octobre');
      await page.keyboard.press('Enter');
      await page.getByText(/Accepté par M. Le Gall le 19\/10\/2026/).waitFor();
      await leave();
    }));

  it('a hand-over stops the dossier and is taken back from its notice', () =>
    onDesk(async ({ visit }) => {
      const visited = await visit();
      const { page, open, leave } = visited;
      await open(`/debtors/${PORT}`);
      const dialog = await note(visited, 'Transmettre le dossier à un tiers');
      await dialog.getByLabel(/^Nom/).fill('Étude Marchand');
      await dialog.getByLabel(/Pourquoi/).fill('Injonction');
      await page.keyboard.press('Enter');
      await page.getByText(/Transmis\s: société de recouvrement, Étude Marchand/).waitFor();
      await page.getByRole('button', { name: 'Annuler', exact: true }).click();
      await page.getByRole('button', { name: /Y mettre fin/ }).waitFor({ state: 'detached' });
      await leave();
    }));
});

describe('a call', () => {
  it('is chosen by its reasons and ends in a promise, confirmed in writing', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open(`/calls?debtor=${PORT}`);
      await page.getByRole('heading', { level: 2, name: 'Brasserie du Port' }).waitFor();
      await page
        .getByText(/600,00.€ en retard, 1\sfacture, la plus ancienne depuis 19\sjours/)
        .first()
        .waitFor();
      await page.getByLabel(/Paie le/).fill('2026-10-26');
      await page.getByLabel('Pourquoi ce retard').selectOption({ label: 'Oubli' });
      await page.getByRole('button', { name: 'Enregistrer l’appel' }).click();
      await page.getByRole('heading', { name: 'La confirmation écrite à Brasserie du Port' }).waitFor();
      await page.getByRole('dialog').getByText('26 octobre 2026').first().waitFor();
      await page.keyboard.press('Escape');
      await open(`/debtors/${PORT}`);
      await page
        .getByText(/Promis pour le 26\soctobre 2026/)
        .first()
        .waitFor();
      await leave();
    }));
});

describe('the answers of debtors', () => {
  it('are read in their own words and count down to none', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/inbox');
      await page.getByText('Deux caisses sont arrivées cassées.').waitFor();
      await page.getByText(/Conteste 300,00\s€ de la facture F-101\s; 900,00\s€ .*restent dus/).waitFor();
      // A reply by mail: who wrote, and the sentence on which the guess rests.
      await page.getByText('E-mail de Claire Martin : « Re: Facture F-101 »').waitFor();
      await page.getByText('Peut-être déjà payé').waitFor();
      for (const left of [2, 1, 0]) {
        await page
          .getByRole('button', { name: /C’est traité/ })
          .first()
          .click();
        await page.getByRole('dialog').getByRole('button', { name: 'C’est traité' }).click();
        await expect.poll(() => page.getByRole('article').count()).toBe(left);
      }
      await page.getByText('Aucune réponse à lire.').waitFor();
      await leave();
    }));
});

describe('these screens', () => {
  it('meet WCAG 2.2 AA, light, dark and on a telephone', () =>
    onDesk(async ({ visit }) => {
      const visited = await visit();
      const { page, open, leave } = visited;
      const look = (place: string) => expectForEverybody(page, place);
      await open(`/calls?debtor=${PORT}`);
      await page.getByRole('button', { name: 'Enregistrer l’appel' }).waitFor();
      await look('calls');
      await open('/agreements');
      await look('agreements');
      await open('/inbox');
      await look('inbox');
      await open(`/debtors/${PORT}`);
      for (const name of [
        'Noter une promesse',
        'Noter un litige',
        'Proposer un échéancier',
        'Faire une offre de règlement',
        'Transmettre le dossier à un tiers',
        'Passer une créance en perte',
      ]) {
        const dialog = await note(visited, name);
        await dialog.waitFor();
        await look(name);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      }
      await leave();
    }, withInstalments));
});
