// Several messages of the batch at once. Monday 19 October 2026, the small company of the fixture: a message of 600.00 to
// Brasserie du Port waits, and one of 2,500.00 to Garage Morel is added.

import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/store/database.ts';
import { messageRow } from '../../desk-messages.ts';
import { idOf, insertRows, MONDAY } from '../../desk-rows.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk, onFixture } = realDesk();

const alsoMorel = (database: Database): Promise<void> =>
  insertRows(database, 'message', [
    messageRow({
      message_id: idOf(211),
      dossier_id: idOf(33),
      step_key: 'courteousReminder',
      rung: 1,
      state: 'prepared',
      prepared_on: MONDAY,
      principal: 250_000,
      asked: 250_000,
    }),
  ]);

describe('several messages of the batch', () => {
  it('are put off until a day for one reason, and come back by the notice', () =>
    onDesk(async ({ visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      await open('/review');
      await page.getByRole('combobox', { name: 'Choisir' }).selectOption({ label: 'Tous (2)' });
      await page
        .getByText(/Messages choisis\s: 2 · 3\s100,00\s€/)
        .first()
        .waitFor();
      await expectAccessible('review with a selection');
      await page.getByRole('button', { name: 'Reporter', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('À revoir le').fill('2026-10-23');
      await dialog.getByLabel(/Pourquoi/).fill('Salon cette semaine');
      await expectAccessible('putting off several messages');
      await dialog.getByRole('button', { name: 'Reporter (2)' }).click();
      await page.getByText(/Messages reportés au .*23.*\s: 2\./).waitFor();
      await page
        .getByText(/Messages choisis/)
        .first()
        .waitFor({ state: 'detached' });
      await page
        .getByRole('button', { name: /Reprendre|Annuler/ })
        .first()
        .click();
      await page.getByText(/Messages reportés au/).waitFor({ state: 'detached' });
      await leave();
    }, alsoMorel));

  it('are approved together by the keyboard and a button, and nothing else is', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/review');
      await page.keyboard.press('s');
      await page
        .getByText(/Messages choisis\s: 1 · 2\s500,00\s€/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Valider (1)' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Valider (1)' }).click();
      const boxes = page.getByRole('checkbox', { name: /Choisir le message de/ });
      await expect.poll(() => boxes.count()).toBe(1);
      await page.getByRole('checkbox', { name: 'Choisir le message de Brasserie du Port' }).waitFor();
      await leave();
    }, alsoMorel));

  it('are ticked as a stretch with the shift key', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/review');
      const boxes = page.getByRole('checkbox', { name: /Choisir le message de/ });
      await boxes.nth(0).click();
      await boxes.nth(3).click({ modifiers: ['Shift'] });
      await page
        .getByText(/Messages choisis\s: 4/)
        .first()
        .waitFor();
      for (const place of [0, 1, 2, 3]) expect(await boxes.nth(place).isChecked()).toBe(true);
      await leave();
    }));
});
