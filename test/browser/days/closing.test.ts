// A company is closed on its settings, read afterwards, and opened again.

import { describe, expect, it } from 'vitest';
import { expectForEverybody } from '../axe.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();

describe('a company that is worked for no longer', () => {
  it('is closed with its reason, shows no act any more, and is opened again by an owner', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit();
      const closed = async (): Promise<unknown> => {
        const { rows } = await server.database.query<{ closed: unknown }>(
          `select policy -> 'closed' as closed from company where company_id = $1`,
          [server.companyId],
        );
        return rows[0]?.closed ?? null;
      };
      await open('/settings');
      const card = page.locator('section', {
        has: page.getByRole('heading', { name: 'Clôturer la société' }),
      });
      await card.getByRole('button', { name: 'Clôturer…' }).click();
      const dialog = page.getByRole('dialog');
      await expectForEverybody(page, 'closing a company');
      await dialog.getByLabel('Pourquoi').fill('Fin de mandat');
      await dialog.getByRole('button', { name: 'Clôturer la société' }).click();
      await page
        .getByText(/Société clôturée depuis le/)
        .first()
        .waitFor();
      expect(await closed()).toMatchObject({ because: 'Fin de mandat' });
      await expectForEverybody(page, 'a closed company');
      await page.getByRole('button', { name: 'Tout mettre en pause' }).waitFor({ state: 'detached' });
      await open('');
      await page.getByText(/rien n’y est plus préparé/).waitFor();
      await open('/settings');
      await card.getByRole('button', { name: 'Rouvrir la société' }).click();
      await card.getByRole('button', { name: 'Clôturer…' }).waitFor();
      expect(await closed()).toBeNull();
      await leave();
    }));
});
