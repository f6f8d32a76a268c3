// Whoever works by the keyboard keeps the button that was pressed while it works, and after it.

import { expect, it } from 'vitest';
import { PORT } from '../desk-rows.ts';
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

it('a proposal that is refused hands the keyboard to its payment, which is to be placed otherwise', () =>
  onDesk(async ({ visit }) => {
    const { page, open, leave } = await visit();
    await open('/bank');
    const refuse = page.getByRole('button', { name: /^Non, pas celle-ci/ });
    expect(await refuse.count()).toBe(1);
    await refuse.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('article.card'));
    expect(await refuse.count()).toBe(0);
    await leave();
  }));

it('a step that is taken out of a scenario hands the keyboard to the one that follows', () =>
  onDesk(async ({ visit }) => {
    const { page, open, leave } = await visit();
    await open('/scenarios');
    const remove = page.getByRole('button', { name: /^Retirer cette étape/ });
    const steps = await remove.count();
    expect(steps).toBeGreaterThan(2);
    const second = await page.locator('.scenario-step > legend').nth(1).textContent();
    await remove.first().focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('li'));
    expect(await remove.count()).toBe(steps - 1);
    expect(await page.evaluate(() => document.activeElement?.querySelector('legend')?.textContent)).toBe(
      second,
    );
    await leave();
  }));

it('a menu that is opened by the keyboard stands at its first entry, and hands it back', () =>
  onDesk(async ({ visit }) => {
    const { page, open, leave } = await visit();
    await open(`/debtors/${PORT}`);
    const note = page.getByRole('button', { name: 'Noter…' });
    await note.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'menuitem');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Noter une promesse');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Noter…');
    await leave();
  }));

it('a rule that is taken out hands the keyboard to the one that follows', () =>
  onDesk(async ({ visit }) => {
    const { page, open, leave } = await visit();
    await open('/scenarios');
    const rules = page.getByRole('region', { name: /Qui suit/ });
    await page.getByRole('button', { name: 'Ajouter une règle' }).click();
    await page.getByRole('button', { name: 'Ajouter une règle' }).click();
    await rules.locator('summary').first().click();
    const remove = rules.getByRole('button', { name: 'Retirer la règle' }).first();
    await remove.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('li'));
    await leave();
  }));

it('a link of a screen hands the keyboard to the screen that it leads to', () =>
  onDesk(async ({ visit }) => {
    const { page, open, leave } = await visit();
    await open('/debtors');
    await page.getByRole('link', { name: 'Brasserie du Port' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Brasserie du Port' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'content');
    await leave();
  }));
