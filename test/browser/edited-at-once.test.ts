// Two people have the same form open, each at a screen of their own. Monday 19 October 2026: Camille, who owns the company, and
// her credit controller, on a phone, both correct Brasserie du Port.

import { describe, expect, it } from 'vitest';
import { select } from '../../src/store/select.ts';
import { PORT } from '../desk-rows.ts';
import { type OnStage, realDesk } from './real-desk.ts';

const { onDesk } = realDesk();

const PHONE = { viewport: { width: 390, height: 844 } };

/** Both have opened the same place of the application. */
async function bothAt(path: string, { server, visit }: OnStage) {
  const first = await visit();
  const second = await visit({
    options: PHONE,
    signIn: () => server.makeLinkFor('creditController'),
    answers: [412],
  });
  await first.open(path);
  await second.open(path);
  return { first, second };
}

const contacts = ({ server }: OnStage) =>
  select(server.database, 'select name, email, phone from contact where debtor_id = $1', [PORT]);

describe('of two people who correct the same contact', () => {
  const opened = async (stage: OnStage) => {
    const both = await bothAt(`/debtors/${PORT}`, stage);
    for (const { page } of [both.first, both.second])
      await page.getByRole('button', { name: 'Modifier le contact' }).click();
    const [firstForm, form] = [both.first.page.getByRole('dialog'), both.second.page.getByRole('dialog')];
    await firstForm.getByLabel('E-mail').fill('nouvelle@port.example');
    await form.getByLabel('Personne').fill('Luc Martin');
    await firstForm.getByRole('button', { name: 'Enregistrer' }).click();
    await firstForm.waitFor({ state: 'detached' });
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    const told = form.getByRole('alert');
    await told.waitFor();
    return { ...both, form, told };
  };

  it('the second keeps what was typed, reads what the first has changed, and saves deliberately', () =>
    onDesk(async stage => {
      const { first, second, form, told } = await opened(stage);
      await told.getByText(/^Modifié entre-temps par Camille Roy .+\s: E-mail\.$/).waitFor();
      await told.getByText('nouvelle@port.example').waitFor();
      expect(await form.getByLabel('Personne').inputValue()).toBe('Luc Martin');
      expect(await contacts(stage)).toEqual([{ name: null, email: 'nouvelle@port.example', phone: null }]);
      await second.expectAccessible('a form that another person was quicker with');
      const again = form.getByRole('button', { name: 'Enregistrer la mienne quand même' });
      await again.focus();
      await second.page.keyboard.press('Enter');
      await form.waitFor({ state: 'detached' });
      // What the second did not touch is as the first has written it.
      expect(await contacts(stage)).toEqual([
        { name: 'Luc Martin', email: 'nouvelle@port.example', phone: null },
      ]);
      await first.leave();
      await second.leave();
    }));

  it('the second may take what the first has written, and go on from there', () =>
    onDesk(async stage => {
      const { first, second, form, told } = await opened(stage);
      await told.getByRole('button', { name: 'Voir leur version' }).click();
      await told.waitFor({ state: 'detached' });
      expect(await form.getByLabel('E-mail').inputValue()).toBe('nouvelle@port.example');
      expect(await form.getByLabel('Personne').inputValue()).toBe('');
      await form.getByLabel('Téléphone').fill('+33 1 99 00 12 34');
      await form.getByRole('button', { name: 'Enregistrer' }).click();
      await form.waitFor({ state: 'detached' });
      expect(await contacts(stage)).toMatchObject([{ name: null, email: 'nouvelle@port.example' }]);
      await first.leave();
      await second.leave();
    }));
});

describe('of two people who change how the company behaves', () => {
  it('the second reads what the first has changed, and both changes stand in the end', () =>
    onDesk(async stage => {
      const { first, second } = await bothAt('/settings', stage);
      const gap = 'Jours entre deux messages, au moins';
      const card = ({ page }: typeof first) => page.locator('section.card', { has: page.getByLabel(gap) });
      const undo = card(second).getByLabel('Minutes pour annuler une validation');
      await undo.fill('45');
      await card(first).getByLabel(gap).fill('9');
      await card(first).getByRole('button', { name: 'Enregistrer' }).click();
      await first.page.getByText('Règles enregistrées.').first().waitFor();
      await card(second).getByRole('button', { name: 'Enregistrer' }).click();
      const told = card(second).getByRole('alert');
      await told.getByText(`${gap}\u00a0: maintenant 9`).waitFor();
      expect(await undo.inputValue()).toBe('45');
      await second.expectAccessible('settings that another person was quicker with');
      await card(second).getByRole('button', { name: 'Enregistrer la mienne quand même' }).click();
      await told.waitFor({ state: 'detached' });
      expect(await card(second).getByLabel(gap).inputValue()).toBe('9');
      const [policy] = await select<{ gap: number; undo: number }>(
        stage.server.database,
        `select (policy -> 'minimumGapDays')::int as gap, (policy -> 'undoMinutes')::int as undo from company where company_id = $1`,
        [stage.server.companyId],
      );
      expect(policy).toEqual({ gap: 9, undo: 45 });
      await first.leave();
      await second.leave();
    }));
});
