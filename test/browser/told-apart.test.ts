// Buttons that say the same stand several times on a page: who hears them is told of what each one is.

import { expect, it } from 'vitest';
import { realDesk } from './real-desk.ts';

const { onFixture } = realDesk();

it.each([
  ['/settings', 'Enregistrer', 4],
  ['/bank', 'C’est bien cela', 2],
])('on %s no two buttons “%s” have the same name', async (path, says, atLeast) =>
  onFixture(async ({ visit }) => {
    const { page, open, leave } = await visit();
    await open(path);
    const buttons = page.getByRole('button', { name: new RegExp(`^${says}\\s: \\S`) });
    const names = await buttons.evaluateAll(all => all.map(one => one.getAttribute('aria-label')));
    expect(names.length).toBeGreaterThanOrEqual(atLeast);
    expect(new Set(names).size).toBe(names.length);
    expect(await page.getByRole('button', { name: says, exact: true }).count()).toBe(0);
    await leave();
  }),
);
