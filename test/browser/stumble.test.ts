// A screen of which something did not come: it says so, and to try again brings it.

import { describe, expect, it } from 'vitest';
import { realDesk } from './real-desk.ts';

const { onFixture } = realDesk();

const DEBTOR = 'Menuiserie Vasseur & Fils';

describe('a screen that could not be shown', () => {
  it('because the server broke, comes when one tries again', () =>
    onFixture(async ({ visit, server }) => {
      const { page } = await visit();
      const fault = { status: 500, contentType: 'text/plain', body: 'broken' };
      await page.route('**/debtors/debtor-1', route => route.fulfill(fault), { times: 1 });
      await page.goto(`${server.url}/c/${server.companyId}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.evaluate(
        `history.pushState({}, '', '/c/${server.companyId}/debtors/debtor-1'); dispatchEvent(new PopStateEvent('popstate'))`,
      );
      await page.getByText('Une erreur s’est produite de notre côté.', { exact: false }).waitFor();
      await page.getByRole('button', { name: 'Réessayer' }).click();
      await page.getByRole('heading', { level: 1, name: DEBTOR }).waitFor();
      await page.context().close();
    }));

  it('because its code did not come, is fetched anew when one tries again', () =>
    onFixture(async ({ visit, server }) => {
      const { page } = await visit();
      // The page fetches itself anew once on its own: what fails again is what a person sees.
      await page.route('**/assets/debtors-*.js', route => route.abort());
      await page.goto(`${server.url}/c/${server.companyId}/debtors`);
      await page.getByText('Cet écran ne s’est pas chargé', { exact: false }).waitFor();
      await page.unroute('**/assets/debtors-*.js');
      await page.getByRole('button', { name: 'Réessayer' }).click();
      await page.getByRole('heading', { level: 1, name: 'Qui doit quoi' }).waitFor();
      await page.context().close();
    }));

  it('only in part, as the server was updated, stays as it is and says what to do', () =>
    onFixture(async ({ visit }) => {
      const { page, open } = await visit();
      await open('/debtors/debtor-1');
      await page.route('**/assets/modal-*.js', route => route.abort());
      await page.getByRole('button', { name: 'Noter un paiement' }).click();
      await page.getByRole('alert').getByText('Cette partie de la page n’est pas arrivée').waitFor();
      expect(await page.getByRole('heading', { level: 1, name: DEBTOR }).count()).toBe(1);
      await page.context().close();
    }));

  it('because the server was away for a moment, comes by itself', () =>
    onFixture(async ({ visit, server }) => {
      const { page } = await visit();
      await page.route('**/api/session', route => route.abort('connectionreset'), { times: 1 });
      await page.goto(`${server.url}/c/${server.companyId}/debtors`);
      await page.getByRole('heading', { level: 1, name: 'Qui doit quoi' }).waitFor();
      await page.context().close();
    }));

  it('because the company is not there for this person, says so and leads to their own', () =>
    onFixture(async ({ visit, server }) => {
      const { page } = await visit();
      await page.goto(`${server.url}/c/01890000-0000-7000-8000-000000000000/debtors`);
      await page.getByRole('heading', { level: 1, name: 'Cette société n’est pas accessible' }).waitFor();
      await page.getByRole('link', { name: 'Aller à mes sociétés' }).click();
      await page.waitForURL(`**/c/${server.companyId}`);
      await page.context().close();
    }));

  it('because nothing is at its address, says so, of the page and not of the company, and leads back', () =>
    onFixture(async ({ visit, server }) => {
      const { page } = await visit();
      for (const address of ['/nowhere', `/c/${server.companyId}/nowhere`]) {
        await page.goto(`${server.url}${address}`);
        await page.getByRole('heading', { level: 1, name: 'Page introuvable' }).waitFor();
        expect(await page.getByRole('main').count(), address).toBe(1);
        await page.getByRole('link', { name: 'Aller à mes sociétés' }).click();
        await page.waitForURL(`**/c/${server.companyId}`);
      }
      await page.context().close();
    }));
});
