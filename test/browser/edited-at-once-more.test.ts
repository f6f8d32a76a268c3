// Two people have the same thing open, and the second is told what the first has changed, keeps what was typed, and goes on. Monday 19
// October 2026: Camille, who owns the company, was quicker each time.

import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { select } from '../../src/store/select.ts';
import { COMPANY, PORT } from '../desk-rows.ts';
import { type OnStage, realDesk } from './real-desk.ts';
import { bothAt, bothLeave, cardWith, mine, save } from './two-at-once.ts';

const { onDesk } = realDesk();

const policyOf = async ({ server }: OnStage, field: string) => {
  const [row] = await select<{ value: unknown }>(
    server.database,
    'select policy -> $2::text as value from company where company_id = $1',
    [server.companyId, field],
  );
  return row?.value;
};

/** Who owns the company as well. */
const linkOfBert = async ({ access, companyId, url }: OnStage['server']): Promise<string> => {
  const person = { email: 'bert@lumen.example', name: 'Bert Claes', role: 'owner' as const };
  const { token } = await access.createSignInLink({ ...person, companyIds: [companyId] });
  return `${url}/welcome#${token}`;
};

const keptSixYears = async (database: Database) => {
  const kept = JSON.stringify({ retention: { recoveryYears: 6, accountsYears: null } });
  await database.query('update company set policy = policy || $2::jsonb where company_id = $1', [
    COMPANY,
    kept,
  ]);
};

describe('of two people at once, the second', () => {
  it('who wrote another delay into a scenario reads that there is a newer version, and keeps the draft', () =>
    onDesk(async stage => {
      const both = await bothAt('/scenarios', stage);
      const days = ({ page }: typeof both.first) =>
        page.getByRole('group', { name: 'Rappel courtois' }).getByLabel(/Jours après l’échéance/);
      const show = ({ page }: typeof both.first) => page.getByRole('button', { name: 'Voir l’effet' });
      await days(both.second).fill('6');
      await days(both.first).fill('5');
      for (const one of [both.first, both.second]) {
        await show(one).click();
        await one.page.getByText(/Rien ne change dans les sept jours\.| au lieu de \d+\./).waitFor();
      }
      await both.first.page.getByRole('button', { name: 'Enregistrer la nouvelle version' }).click();
      await both.first.page.getByText('Version 2 en vigueur.').waitFor();
      const { page } = both.second;
      await page.getByRole('button', { name: 'Enregistrer la nouvelle version' }).click();
      const told = page.getByRole('alert');
      await told.getByText(/^Modifié entre-temps par Camille Roy/).waitFor();
      await told.getByText(/remplace leur version en entier/).waitFor();
      expect(await days(both.second).inputValue()).toBe('6');
      await page.getByRole('button', { name: mine }).click();
      await page.getByText('Version 3 en vigueur.').waitFor();
      await page.getByText(/^Version 3\. /).waitFor();
      expect(await days(both.second).inputValue()).toBe('6');
      await bothLeave(both);
    }));

  it('who typed the rate of an invoice reads the day that was set, and both stand in the end', () =>
    onDesk(async stage => {
      const both = await bothAt(`/debtors/${PORT}`, stage);
      const form = ({ page }: typeof both.first) =>
        page.getByRole('dialog').locator('form', { has: page.getByLabel(/^Taux du contrat/) });
      for (const { page } of [both.first, both.second]) {
        await page.getByRole('button', { name: /facture F-102/ }).click();
        await page.getByRole('dialog').getByText('Corriger cette facture').click();
      }
      await form(both.second)
        .getByLabel(/^Taux du contrat/)
        .fill('9');
      await form(both.first)
        .getByLabel(/^Échéance/)
        .fill('2026-11-20');
      await form(both.first).getByRole('button', { name: save }).click();
      await both.first.page.getByText('Correction enregistrée.').first().waitFor();
      await form(both.second).getByRole('button', { name: save }).click();
      const told = form(both.second).getByRole('alert');
      await told.getByText(/maintenant 20\snovembre 2026/).waitFor();
      expect(
        await form(both.second)
          .getByLabel(/^Taux du contrat/)
          .inputValue(),
      ).toBe('9');
      await form(both.second).getByRole('button', { name: mine }).click();
      await told.waitFor({ state: 'detached' });
      const [invoice] = await select(
        stage.server.database,
        "select due_on as due, contract_rate::text as rate from invoice where number = 'F-102' and company_id = $1",
        [stage.server.companyId],
      );
      expect(invoice).toMatchObject({ due: '2026-11-20' });
      await bothLeave(both);
    }));

  it('who changed how registered letters leave reads the new rate, and both stand in the end', () =>
    onDesk(async stage => {
      const both = await bothAt('/settings', stage);
      const rate = 'Taux des pénalités entre entreprises, par an';
      const card = ({ page }: typeof both.first) => cardWith(page, rate);
      await card(both.second).getByLabel('Lettres recommandées').selectOption('electronic');
      await card(both.first).getByLabel(rate).fill('14');
      await card(both.first).getByRole('button', { name: save }).click();
      await both.first.page.getByText('Conditions enregistrées').first().waitFor();
      await card(both.second).getByRole('button', { name: save }).click();
      const told = card(both.second).getByRole('alert');
      await told.getByText(/maintenant 14\s%/).waitFor();
      expect(await card(both.second).getByLabel('Lettres recommandées').inputValue()).toBe('electronic');
      await card(both.second).getByRole('button', { name: mine }).click();
      await told.waitFor({ state: 'detached' });
      expect(await policyOf(stage, 'contractRatePercent')).toBe('14');
      expect(await policyOf(stage, 'registeredLetters')).toBe('electronic');
      await bothLeave(both);
    }));

  it('who decided how long letters are kept reads what was decided for the accounts, and both stand in the end', () =>
    onDesk(async stage => {
      const both = await bothAt('/settings#retention', stage, () => linkOfBert(stage.server));
      const [letters, accounts] = [/^Lettres, réponses, notes/, /^Noms dans les factures/];
      const card = ({ page }: typeof both.first) => cardWith(page, letters);
      await card(both.second).getByLabel(letters).fill('7');
      await card(both.first).getByLabel(accounts).fill('12');
      await card(both.first).getByRole('button', { name: save }).click();
      await both.first.page.getByText('Durées enregistrées ; rien n’a été effacé.').waitFor();
      await card(both.second).getByRole('button', { name: save }).click();
      const told = card(both.second).getByRole('alert');
      await told.getByText(/maintenant .*fin de l’exercice 12/).waitFor();
      expect(await card(both.second).getByLabel(letters).inputValue()).toBe('7');
      await card(both.second).getByRole('button', { name: mine }).click();
      await told.waitFor({ state: 'detached' });
      expect(await policyOf(stage, 'retention')).toEqual({ recoveryYears: 7, accountsYears: 12 });
      await bothLeave(both);
    }, keptSixYears));

  it('who gives a person another role reads that it was changed, sees which it is, and chooses again', () =>
    onDesk(async stage => {
      const { server } = stage;
      await server.makeLinkFor('viewer');
      const both = await bothAt('/people', stage, () => linkOfBert(server));
      const role = ({ page }: typeof both.first) => page.getByLabel('Rôle de Inès Blanc');
      await role(both.first).selectOption('accountant');
      await both.first.page.getByText('Le rôle de Inès Blanc est changé.').waitFor();
      const { page } = both.second;
      await role(both.second).selectOption('sales');
      await page.getByText(/^Modifié entre-temps par Camille Roy .+ rien n’a été écrasé/).waitFor();
      await page.locator('select[aria-label="Rôle de Inès Blanc"] option:checked[value=accountant]').waitFor({
        state: 'attached',
      });
      await role(both.second).selectOption('sales');
      await page.getByText('Le rôle de Inès Blanc est changé.').waitFor();
      const [ines] = await select(
        server.database,
        "select role from access_membership join access_user on id = user_id where name = 'Inès Blanc'",
        [],
      );
      expect(ines).toEqual({ role: 'sales' });
      await bothLeave(both);
    }));

  it('who names another salesperson reads whom the first has named, and may take them instead', () =>
    onDesk(async stage => {
      const both = await bothAt(`/debtors/${PORT}`, stage);
      const form = ({ page }: typeof both.first) => page.getByRole('dialog');
      for (const { page } of [both.first, both.second])
        await page.getByRole('button', { name: 'Désigner le commercial' }).click();
      await form(both.second).getByLabel('Nom').fill('Piet Maes');
      await form(both.second)
        .getByLabel(/e-mail/i)
        .fill('piet@lumen.example');
      await form(both.first).getByLabel('Nom').fill('Noor Claes');
      await form(both.first)
        .getByLabel(/e-mail/i)
        .fill('noor@lumen.example');
      await form(both.first).getByRole('button', { name: save }).click();
      await form(both.first).waitFor({ state: 'detached' });
      await form(both.second).getByRole('button', { name: save }).click();
      const told = form(both.second).getByRole('alert');
      await told.getByText('noor@lumen.example').waitFor();
      expect(await form(both.second).getByLabel('Nom').inputValue()).toBe('Piet Maes');
      await told.getByRole('button', { name: 'Voir leur version' }).click();
      await told.waitFor({ state: 'detached' });
      expect(await form(both.second).getByLabel('Nom').inputValue()).toBe('Noor Claes');
      await bothLeave(both);
    }));
});
