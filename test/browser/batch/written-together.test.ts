// One person writes a message while another leaves it out.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { messageIdOf } from '../fixture/messages.ts';
import { realDesk } from '../real-desk.ts';

const { onFixture } = realDesk();

/** The first words are saved, and the page is left in the middle of a sentence. */
async function writing(page: Page): Promise<void> {
  await page.keyboard.press('e');
  const text = page.getByLabel('Texte');
  await text.fill(`${await text.inputValue()}\n\nNous nous voyons jeudi.`);
  await page.getByText('Enregistré', { exact: true }).waitFor();
}

const AT = `/review?message=${messageIdOf(4)}`;

const ownWords = (page: Page): Promise<string> => page.getByLabel(/^Ce que vous aviez écrit/).inputValue();

describe('who writes a message that another person', () => {
  it('leaves out keeps the words and is told, and writes into no other message', () =>
    onFixture(async ({ visit }) => {
      const first = await visit({ answers: [404, 409, 412] });
      await first.open(AT);
      await writing(first.page);
      const second = await visit();
      await second.open(AT);
      await second.page.getByRole('button', { name: 'Pas celui-ci' }).click();
      const dialog = second.page.getByRole('dialog');
      await dialog.getByRole('textbox').first().fill('Je le vois jeudi');
      await dialog.getByRole('button', { name: 'Pas celui-ci' }).click();
      await dialog.waitFor({ state: 'detached' });
      await first.page.getByLabel('Texte').press('End');
      await first.page.keyboard.type(' Puis ceci');
      await first.page
        .getByText(/Quelqu’un a écarté le message pour .* pendant que vous l’écriviez/)
        .waitFor();
      expect(await ownWords(first.page)).toMatch(/jeudi\. Puis ceci$/);
      expect(await first.page.getByLabel('Texte').count()).toBe(0);
      await first.expectAccessible('a message left out while it was written');
      await second.leave();
      await first.leave(1);
    }));
});
