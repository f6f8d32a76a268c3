// Views of who owes what that people keep. Monday 19 October 2026, the small company of the fixture.

import { describe, expect, it } from 'vitest';
import { realDesk } from './real-desk.ts';

const { onDesk } = realDesk();

describe('a view of who owes what', () => {
  it('is kept under a name, begun with, shared, opened from anywhere by typing, and forgotten again', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      await open('/debtors');
      await page.getByRole('link', { name: 'Brasserie du Port' }).waitFor();
      await page.getByLabel('Retard').selectOption('60');
      await page.getByRole('link', { name: 'Brasserie du Port' }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Garder cette vue' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/Nom de la vue/).fill('Les vieux');
      await dialog.getByLabel('La partager avec la société').check();
      await dialog.getByLabel('Commencer par elle').check();
      await dialog.getByRole('button', { name: 'Garder cette vue' }).click();
      await page.getByText('Vue « Les vieux » gardée.').waitFor();
      await expectAccessible('debtors with a view');
      // It is what the person begins with.
      await open('/debtors');
      await page.getByRole('link', { name: 'Garage Morel' }).waitFor();
      expect(await page.getByRole('link', { name: 'Brasserie du Port' }).count()).toBe(0);

      // Another person begins with everything, and finds it by typing.
      const other = await visit({ signIn: () => server.makeLinkFor('creditController') });
      await other.open('/debtors');
      await other.page.getByRole('link', { name: 'Brasserie du Port' }).waitFor();
      await other.page.keyboard.press('Control+k');
      await other.page
        .getByLabel('Aller à un écran ou à un client')
        .or(other.page.getByRole('textbox').last())
        .last()
        .fill('vieux');
      await other.page.getByRole('button', { name: /Vue : Les vieux/ }).click();
      await other.page.getByRole('link', { name: 'Brasserie du Port' }).waitFor({ state: 'detached' });
      expect(await other.page.getByRole('button', { name: /Oublier/ }).count()).toBe(0);
      await other.leave();

      await page.getByRole('button', { name: 'Oublier « Les vieux »' }).click();
      await page.getByText('Vue « Les vieux » oubliée.').waitFor();
      await leave();
    }));
});
