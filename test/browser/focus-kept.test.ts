// Whoever works by the keyboard keeps the button that was pressed while it works, and after it.

import { expect, it } from 'vitest';
import { realDesk } from './real-desk.ts';

const { onDesk } = realDesk();

it('a button that was switched off while it worked has the keyboard again', () =>
  onDesk(async ({ visit }) => {
    const { page, open, leave } = await visit();
    await open('/scenarios');
    const replay = page.getByRole('button', { name: 'Rejouer sur l’année passée' });
    await replay.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'L’année passée, rejouée' }).waitFor();
    // While it worked it could not be pressed, and the browser had taken the focus from it.
    await page.waitForFunction(() => document.activeElement instanceof HTMLButtonElement);
    expect(await replay.evaluate(one => one === document.activeElement)).toBe(true);
    await leave();
  }));
