// The rules of contact and what one person may grant alone, changed on the settings and taken back from the notice.

import { describe, expect, it } from 'vitest';
import { expectForEverybody } from './axe.ts';
import { realDesk } from './real-desk.ts';

const { onDesk } = realDesk();

describe('how the company behaves', () => {
  it('is written in one form, kept, and taken back', () =>
    onDesk(async ({ server, visit }) => {
      const visited = await visit();
      const { page, open, leave } = visited;
      const kept = async (): Promise<Record<string, unknown>> => {
        const { rows } = await server.database.query<{ policy: Record<string, unknown> }>(
          'select policy from company where company_id = $1',
          [server.companyId],
        );
        return rows[0]?.policy ?? {};
      };
      await open('/settings');
      // A dozen cards: the one that is wanted is one touch away.
      const places = page.getByRole('navigation', { name: 'Sur cette page' });
      await places.getByRole('link', { name: 'Règles de contact et limites' }).click();
      expect(new URL(page.url()).hash).toBe('#conduct');
      const card = page.locator('section', {
        has: page.getByRole('heading', { name: 'Règles de contact et limites' }),
      });
      const limit = card.getByLabel(/Montant passé en perte/);
      expect(await limit.inputValue()).toBe('500,00');
      await limit.fill('1 250,50');
      await card.getByLabel(/Heures d’envoi/).fill('09:00-12:00');
      await card.getByLabel('mardi').check();
      await card.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('Règles enregistrées.').waitFor();
      expect(await kept()).toMatchObject({
        writeOffAloneMinor: 125_050,
        sendingWindows: [{ from: '09:00', to: '12:00' }],
      });
      await page.getByRole('button', { name: 'Annuler' }).first().click();
      await expect.poll(async () => (await kept())['writeOffAloneMinor']).toBe(50_000);
      await expectForEverybody(page, 'settings');
      await leave();
    }));
});
