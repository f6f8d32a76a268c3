// Several customers at once. Monday 19 October 2026, the small company of the fixture: Garage Morel is held already.

import { describe, expect, it } from 'vitest';
import { realDesk } from './real-desk.ts';

const { onDesk } = realDesk();

describe('several customers at once', () => {
  it('are held for one reason once it is said whom it touches and whom not, and let go again', () =>
    onDesk(async ({ visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      await open('/debtors');
      await page.getByRole('checkbox', { name: 'Choisir Brasserie du Port' }).check();
      await page.getByRole('checkbox', { name: 'Choisir Garage Morel' }).check();
      await page.getByText('Clients choisis : 2').first().waitFor();
      await expectAccessible('debtors with a selection');
      await page.getByRole('button', { name: 'Suspendre', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/Clients suspendus : 1\./).waitFor();
      await dialog.getByText('déjà suspendu').waitFor();
      await dialog.getByLabel(/Pourquoi|Motif|Raison/).fill('Salon la semaine prochaine');
      await dialog.getByRole('button', { name: 'Suspendre (1)' }).click();
      await page.getByText('Relances suspendues, clients : 1.').waitFor();
      await page.getByRole('link', { name: 'Brasserie du Port' }).waitFor();
      expect(await page.getByText(/Clients choisis/).count()).toBe(0);
      await page
        .getByRole('button', { name: /Reprendre|Annuler/ })
        .first()
        .click();
      await page.getByText('Relances suspendues, clients : 1.').waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'Brasserie du Port' }).click();
      await page.getByRole('heading', { name: 'Suspensions' }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.getByRole('button', { name: 'Lever', exact: true }).count()).toBe(0);
      await leave();
    }));
});
