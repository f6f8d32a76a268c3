// What stood on the screen is what is approved. Monday 19 October 2026: a message of 600.00 to Brasserie du Port is open on the
// screen of Camille; the words of another person are written into it the moment before she approves.

import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { select } from '../../src/store/select.ts';
import { idOf } from '../desk-rows.ts';
import { realDesk } from './real-desk.ts';

const { onDesk } = realDesk();

const NEW_WORDS = 'Notre avocat vous écrira demain.';

/** Without a line in the journal: the screen has not heard of it yet. */
const writeInto = (database: Database) =>
  database.query(
    `update message set body_text = $2, body_html = '<p>' || $2 || '</p>', frozen_hash = repeat('a', 64), version = version + 1 where message_id = $1`,
    [idOf(202), NEW_WORDS],
  );

const stateOf = async (database: Database) =>
  (
    await select<{ state: string }>(database, 'select state from message where message_id = $1', [idOf(202)])
  ).map(({ state }) => state);

describe('a message that changes between reading and approving', () => {
  it('is not approved: the screen says what changed and shows the new text, which is approved then', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      await open('/review');
      await page.getByRole('article').locator('iframe').waitFor();
      await writeInto(server.database);
      await page.keyboard.press('a');
      await page.getByText(/a changé depuis que vous l’avez lu/).waitFor();
      await page.getByText(/Son texte n’est plus le même/).waitFor();
      expect(await stateOf(server.database)).toEqual(['prepared']);
      await page.frameLocator('article iframe').getByText(NEW_WORDS).waitFor();
      await expectAccessible('a message that changed since it was read');
      await page.keyboard.press('a');
      await expect.poll(() => stateOf(server.database)).toEqual(['approved']);
      await leave();
    }));

  it('waits when all are approved, although its row in the list has caught up with it', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit();
      await open('/review');
      await page.getByRole('article').locator('iframe').waitFor();
      await writeInto(server.database);
      await page.getByRole('button', { name: 'Valider', exact: true }).waitFor();
      await page.getByRole('button', { name: /^Valider (les|le)/ }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Valider/ })
        .click();
      await page.getByText(/a changé depuis que vous l’avez lu/).waitFor();
      expect(await stateOf(server.database)).toEqual(['prepared']);
      await leave();
    }));
});
