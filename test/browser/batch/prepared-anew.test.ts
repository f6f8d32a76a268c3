// A correction of the company takes back what waits; the round of the morning is over. The owner has the day prepared anew.

import { expect, it } from 'vitest';
import { select } from '../../../src/store/select.ts';
import { COMPANY } from '../../desk-rows.ts';
import { addLate, theNightRan } from '../late-customers.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();

it('what a new address of the company took back is prepared again the same day, when a person asks for it', () =>
  onDesk(async ({ server, visit }) => {
    await theNightRan(server);
    const { page, open, expectAccessible, leave } = await visit();
    await open('/settings');
    const card = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Votre société' }) });
    await card.getByLabel('Rue et numéro').fill('3 rue du Port');
    await card.getByLabel('Ville').fill('Lille');
    await card.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText(/Messages retirés\s: \d\. «\sÀ valider\s» les prépare à nouveau/).waitFor();
    await open('/review');
    await page.getByText('Rien à valider').first().waitFor();
    await expectAccessible('a batch with nothing in it');
    await page.getByRole('button', { name: 'Préparer les messages du jour' }).click();
    await page.getByRole('button', { name: /^Bistrot du Sud/ }).waitFor();
    const waiting = await select(
      server.database,
      `select 1 from message where company_id = $1 and state = 'prepared'`,
      [COMPANY],
    );
    expect(waiting.length).toBeGreaterThanOrEqual(2);
    await leave();
  }, addLate));
