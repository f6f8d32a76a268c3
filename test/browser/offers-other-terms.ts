// The company answers a plan that a debtor proposed, from its line on the screen of the debtor.

import { expect } from 'vitest';
import { expectForEverybody } from './axe.ts';
import { NORD } from './late-customers.ts';
import type { OnStage } from './real-desk.ts';

/** With other terms; they leave by mail. */
export async function offersOtherTerms({ server, visit }: OnStage): Promise<void> {
  const { page, open, leave } = await visit({ signIn: () => server.makeLinkFor('creditController') });
  await open(`/debtors/${NORD}`);
  await page.getByRole('button', { name: /Répondre par une contre-proposition/ }).click();
  const plan = page.getByRole('dialog');
  // What the debtor proposed stands in the form, and what one person may grant alone beside it.
  await plan.getByText(/Le débiteur propose 600,00.€ en 5\sfois, du 3\sdécembre 2026/).waitFor();
  expect(await plan.getByLabel(/^Versements/).inputValue()).toBe('5');
  expect(await plan.getByLabel(/Le premier, le/).inputValue()).toBe('2026-12-03');
  await plan.getByText(/un premier versement d’au moins 15 %/).waitFor();
  await plan.getByLabel(/^Versements/).fill('3');
  await plan.getByLabel(/Le premier, le/).fill('2026-11-02');
  // 600.00 in three, on the days that are sent.
  await plan.getByText('2 janvier 2027').waitFor();
  expect(await plan.getByText(/^200,00.€$/).count()).toBe(3);
  await expectForEverybody(page, 'the counter-offer');
  await plan.getByRole('button', { name: 'Envoyer la contre-proposition' }).click();
  await page.getByText('Contre-proposition faite.').waitFor();
  await plan.waitFor({ state: 'detached' });
  await page.getByText(/Répondu le .* par d’autres conditions/).waitFor();
  await leave();
}

/** Says no, for a reason that is nobody's business but the company's. */
export async function saysNo({ server, visit }: OnStage, because: string): Promise<void> {
  const { page, open, leave } = await visit({ signIn: () => server.makeLinkFor('creditController') });
  await open(`/debtors/${NORD}`);
  await page.getByRole('button', { name: /Refuser la proposition/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/reçoit un message courtois/).waitFor();
  await expectForEverybody(page, 'the refusal of a plan');
  await dialog.getByLabel('Pourquoi ?').fill(because);
  await dialog.getByRole('button', { name: 'Refuser la proposition' }).click();
  await page.getByText('Proposition refusée.').waitFor();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /Refuser la proposition/ }).waitFor({ state: 'detached' });
  await leave();
}
