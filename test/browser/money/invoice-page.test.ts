// One invoice of its own page: reached from everywhere, open or settled.

import { expect, it } from 'vitest';
import { insertAllocations } from '../../../src/store/money/matching-rows.ts';
import { day } from '../../../src/units/calendar.ts';
import { COMPANY, idOf, insertRows, PORT } from '../../desk-rows.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();

it('a settled invoice is found by its number from the keyboard, and says what settled it', () =>
  onDesk(
    async ({ visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      await open('');
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('Écran, débiteur, numéro de facture…').fill('f-106');
      await page
        .locator('.mantine-Spotlight-action', { hasText: /F-106.*Jeanne Dupont · réglée/s })
        .waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Facture F-106' }).waitFor();
      await page.getByText('réglée', { exact: true }).waitFor();
      await page.getByText('MME DUPONT').first().waitFor();
      await page.getByText('Voir ce paiement').click();
      await page.getByRole('link', { name: 'F-106' }).waitFor();
      await expectAccessible('a settled invoice');
      await page.getByRole('link', { name: 'Jeanne Dupont' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Jeanne Dupont' }).waitFor();
      await open('/invoices');
      await page.getByPlaceholder('Nom ou numéro de facture').fill('F-10');
      await page.getByRole('heading', { name: 'Par numéro de facture, réglées comprises' }).waitFor();
      await page.getByRole('link', { name: 'F-106' }).waitFor();
      await page.getByText('annulée', { exact: true }).waitFor();
      await leave();
    },
    async db => {
      await insertRows(db, 'payment', [
        {
          company_id: COMPANY,
          payment_id: idOf(139),
          source: 'statement',
          received_on: '2026-10-08',
          currency: 'EUR',
          amount: 12_000,
          payer_name: 'MME DUPONT',
        },
      ]);
      const paid = { id: idOf(149), invoiceId: idOf(106), paymentId: idOf(139), creditNoteId: null };
      await insertAllocations(db, {
        companyId: COMPANY,
        author: 'marie',
        allocations: [{ ...paid, amount: 12_000, countsFrom: day('2026-10-08'), because: [] }],
      });
    },
  ));

it('from its debtor one opens an invoice, reads a message that named it, and holds it alone', () =>
  onDesk(async ({ visit }) => {
    const { page, open, expectAccessible, leave } = await visit();
    await open(`/debtors/${PORT}`);
    await page.getByRole('link', { name: 'F-101' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Facture F-101' }).waitFor();
    await page.getByText('19 jours de retard').first().waitFor();
    await page.getByText('BRASSERIE DU PORT').first().waitFor();
    await page.getByText('Reprise le 16 octobre 2026 de factures.csv, par marie.').waitFor();
    await page.getByText('Lire ce message').first().click();
    await page.locator('.mail iframe').first().waitFor();
    await expectAccessible('an invoice');
    await page.getByRole('button', { name: 'Suspendre pour cette facture' }).click();
    await page.getByLabel('Raison').fill('Avoir attendu');
    await page.getByRole('dialog').getByRole('button', { name: 'Suspendre les relances' }).click();
    await page.getByText('Seulement la facture').waitFor();
    await open(`/debtors/${PORT}`);
    const held = page.locator('section', { has: page.getByRole('heading', { name: 'Suspensions' }) });
    await held.getByText('Avoir attendu').waitFor();
    await held.getByRole('link', { name: 'F-101' }).click();
    await page.getByRole('heading', { level: 1, name: 'Facture F-101' }).waitFor();
    await leave();
  }));

it('a promise and a dispute of it are noted on its own page, of this invoice and no other', () =>
  onDesk(async ({ server, visit }) => {
    const { page, open, expectAccessible, leave } = await visit();
    await open(`/invoices/${idOf(101)}`);
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Noter un litige' }).click();
    await dialog.getByLabel(/Part contestée/).fill('150');
    await dialog.getByLabel(/Ce que dit le débiteur/).fill('Il manquait trois fûts');
    await dialog.getByRole('button', { name: 'Noter un litige' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Noter une promesse' }).click();
    await dialog.getByLabel(/Paie le/).fill('2026-10-23');
    await expectAccessible('a promise noted of an invoice');
    await dialog.getByRole('button', { name: 'Noter une promesse' }).click();
    await dialog.waitFor({ state: 'detached' });
    const reply = await page.request.get(`${server.url}/api/companies/${COMPANY}/debtors/${PORT}`);
    const { interruptions } = await reply.json();
    expect(interruptions.promises.map((one: { invoices: string[] }) => one.invoices)).toEqual([['F-101']]);
    expect(interruptions.disputes.map((one: { invoiceNumber: string }) => one.invoiceNumber)).toEqual([
      'F-101',
    ]);
    await leave();
  }));

it('on paper it has everything that was decided, and no button', () =>
  onDesk(async ({ visit }) => {
    const { page, open, leave } = await visit({ options: { viewport: { width: 794, height: 1123 } } });
    await open(`/invoices/${idOf(101)}`);
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('heading', { level: 1, name: 'Facture F-101' }).waitFor();
    await page.getByText('BRASSERIE DU PORT').first().waitFor();
    expect(await page.getByRole('heading', { name: 'Messages où elle figure' }).isVisible()).toBe(true);
    expect(
      await page
        .getByText('Première relance')
        .first()
        .isVisible()
        .catch(() => false),
    ).toBeDefined();
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(794);
    await leave();
  }));
