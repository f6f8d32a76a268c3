// Ctrl K by ear: the field says that it has a list, the list what is chosen in it, and how many were found.

import { expect, it } from 'vitest';
import { expectForEverybody } from './axe.ts';
import { realDesk } from './real-desk.ts';

const { onDesk } = realDesk();

it('what Ctrl K finds is a list that is told, and the arrows say where they are', () =>
  onDesk(async ({ visit }) => {
    const { page, open, leave } = await visit();
    await open('');
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Aller à…' });
    const field = dialog.getByRole('combobox', { name: 'Écran, débiteur, numéro de facture…' });
    await field.fill('f-10');
    // F-101 and F-102 of the brewery, F-103, F-104 and others: as many as are said.
    const list = dialog.getByRole('listbox', { name: 'Ce qui est trouvé' });
    await list.getByRole('option', { name: /F-101/ }).waitFor();
    await dialog.getByText(/^\d+\sr[ée]/).waitFor({ state: 'attached' });
    const count = await list.getByRole('option').count();
    expect(await dialog.getByRole('status').textContent()).toMatch(new RegExp(`^${count}\\s`));
    const chosen = async () => {
      const id = await field.getAttribute('aria-activedescendant');
      expect(await list.getByRole('option', { selected: true }).count()).toBe(1);
      return page.locator(`[id="${id}"]`).textContent();
    };
    const first = await chosen();
    await page.keyboard.press('ArrowDown');
    await list.getByRole('option', { selected: true }).and(list.getByRole('option').nth(1)).waitFor();
    expect(await chosen()).not.toBe(first);
    await expectForEverybody(page, 'Ctrl K with what it found');
    await field.fill('zzzz');
    await dialog.getByText('Rien de ce nom.').first().waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();
    await leave();
  }));
