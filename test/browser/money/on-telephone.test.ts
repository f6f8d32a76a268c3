// What is typed on a telephone: the screen goes to what is missing, and amounts stand in the fields as they are written here.

import { expect, it } from 'vitest';
import { realDesk } from '../real-desk.ts';
import { LOOKS } from '../visit.ts';

const { onDesk, onFixture } = realDesk();
const [, , PHONE] = LOOKS;

it('an invoice without its customer brings the search for one into sight', () =>
  onDesk(async ({ visit }) => {
    const { page, open, leave } = await visit({ options: PHONE });
    await open('/take-in');
    await page.getByRole('button', { name: 'Ajouter une facture ou un avoir' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Numéro de facture').fill('F-777');
    await form.getByLabel('Date de facture').fill('2026-10-01');
    await form.getByLabel('Total TTC').fill('120,00');
    await form.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await form.getByRole('alert').filter({ hasText: 'Choisissez un client' }).waitFor();
    const search = form.getByLabel('Choisir un client connu');
    await expect.poll(() => search.evaluate(field => field === document.activeElement)).toBe(true);
    await form.getByLabel('Facture ou avoir').selectOption('creditNote');
    await form.getByLabel('Date de l’avoir').waitFor();
    await leave();
  }));

it('what is proposed for a payment stands in the field with a comma', () =>
  onFixture(async ({ visit }) => {
    const { page, open, leave } = await visit({ options: PHONE });
    await open('/bank');
    const card = page.getByRole('article', { name: 'GARAGE DELATTRE SARL' });
    await card.getByRole('button', { name: 'Répartir autrement' }).click();
    const part = page
      .getByRole('dialog')
      .getByLabel(/^Part de la facture/)
      .first();
    await part.waitFor();
    expect(await part.inputValue()).toMatch(/^[\d\s]+,\d\d$/);
    await leave();
  }));
