// People of each role in the application: what the server would refuse them is not offered. A refusal anywhere would be an
// error in the console, which every visit counts.

import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/access/permissions.ts';
import type { Database } from '../../../src/store/database.ts';
import { COMPANY, debtorRow, idOf, insertRows, PORT } from '../../desk-rows.ts';
import { realDesk } from '../real-desk.ts';
import type { Visit } from '../visit.ts';

const { onDesk } = realDesk();

/** A customer there twice: the notice about it is for whoever may merge them. */
const addDouble = (database: Database): Promise<void> =>
  insertRows(database, 'debtor', [debtorRow({ debtor_id: idOf(18), name: 'Brasserie du Port SARL' })]);

/** The places of everybody: today, answers, review, calls, agreements, debtors, scenarios, settings. */
const FEWEST_PLACES = 8;

const buttonsOf = async ({ page }: Visit): Promise<readonly string[]> => {
  const names = await page.locator('main button:visible').allInnerTexts();
  // The steps of a number have no words.
  return names.map(name => name.replaceAll(/\s+/g, ' ').trim()).filter(name => name !== '');
};

describe('what is offered', () => {
  const roles: readonly Role[] = ['owner', 'creditController', 'collector', 'sales', 'accountant', 'viewer'];
  for (const role of roles)
    it(`every screen offered to somebody who is ${role} opens without a refusal`, () =>
      onDesk(async ({ server, visit }) => {
        const visited = await visit({ signIn: () => server.makeLinkFor(role) });
        const { page, open, leave } = visited;
        await open('');
        const nav = page.getByRole('navigation').first();
        await nav.getByRole('link', { name: 'Réglages' }).waitFor();
        const places = await nav
          .getByRole('link')
          .evaluateAll(links =>
            links.map(link => new URL(String(link.getAttribute('href')), 'http://x').pathname),
          );
        expect(places.length).toBeGreaterThanOrEqual(FEWEST_PLACES);
        for (const place of places) await open(place.replace(`/c/${COMPANY}`, ''));
        if (role !== 'collector') await open(`/debtors/${PORT}`);
        // Nobody who does not read the bank is told that each payment there has found its invoice.
        await open('');
        await page.getByRole('heading', { name: 'Relances évitées' }).waitFor();
        const readsBank = places.some(place => place.endsWith('/bank'));
        expect(await page.getByRole('heading', { name: 'Paiements à affecter' }).count()).toBe(
          readsBank ? 1 : 0,
        );
        await leave();
      }, addDouble));
});

describe('somebody who may only read', () => {
  it('is offered no act on a debtor, only the reasons', () =>
    onDesk(async ({ server, visit }) => {
      const visited = await visit({ signIn: () => server.makeLinkFor('viewer') });
      await visited.open(`/debtors/${PORT}`);
      // F-101 and F-102 are open: why each amount is what it is, what is read here as a file, and nothing else.
      expect(await buttonsOf(visited)).toEqual([
        'Pourquoi ce montant',
        'Pourquoi ce montant',
        'Enregistrer en CSV : Factures ouvertes',
        'Enregistrer pour Excel : Factures ouvertes',
        'Enregistrer le dossier',
        'Enregistrer en CSV : Historique complet',
        'Enregistrer pour Excel : Historique complet',
      ]);
      // On the page of the invoice too: its terms are read, and nobody is asked to correct them.
      await visited.open(`/invoices/${idOf(101)}`);
      await visited.page.getByRole('heading', { name: 'Pourquoi ce montant' }).waitFor();
      await expectNone(visited.page.getByText('Corriger cette facture'));
      // What waits is read, not approved.
      await visited.open('');
      await visited.page.getByRole('link', { name: 'Lire les messages' }).waitFor();
      await visited.leave();
    }, addDouble));

  it('sees scenarios and texts without a greyed act, and is told by an address beyond the role that it is', () =>
    onDesk(async ({ server, visit }) => {
      const visited = await visit({ signIn: () => server.makeLinkFor('viewer') });
      const { page, open, leave } = visited;
      await open('/review');
      expect(await page.locator('.keys kbd').allInnerTexts()).toEqual(['j', 'k']);
      await open('/scenarios');
      await page.getByRole('group', { name: 'Mise en demeure' }).first().waitFor();
      expect(await buttonsOf(visited)).toEqual([]);
      await expectNone(page.getByLabel('Ajouter une étape'));
      await open('/wording');
      await page.getByRole('textbox', { name: 'Texte' }).first().waitFor();
      await expectNone(page.getByRole('button', { name: 'Salutation' }));
      for (const place of ['/take-in', '/start', '/people']) {
        await open(place);
        await page.getByRole('heading', { level: 1, name: 'Votre rôle n’ouvre pas cette page' }).waitFor();
        expect(await buttonsOf(visited), place).toEqual([]);
      }
      await leave();
    }));
});

const expectNone = async (one: Locator): Promise<void> => expect(await one.count()).toBe(0);
