import { describe, expect, it } from 'vitest';
import { fixtureDesk } from '../real-desk.ts';

const { onFixture } = fixtureDesk();

describe('money and files', () => {
  it('confirms the invoice of a payment with the words that gave it away, and remembers a refused proposal', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/bank');
      await page.locator('mark', { hasText: 'GARAGE DELATTRE' }).waitFor();
      await page.getByRole('button', { name: 'C’est bien cela' }).first().click();
      await page.getByText('GARAGE DELATTRE SARL').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Non, pas celle-ci' }).click();
      await page.getByText('Proposition refusée, elle ne reviendra pas.').waitFor();
      await leave();
    }));

  it('goes on with the next payment where one is placed with the keyboard', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/bank');
      const cards = page.getByRole('article');
      await cards.nth(1).waitFor();
      const next = await cards.nth(1).getAttribute('aria-label');
      await cards.first().getByRole('button', { name: 'C’est bien cela' }).press('Enter');
      await page.getByText('GARAGE DELATTRE SARL').waitFor({ state: 'detached' });
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
      await expect.poll(focused).toBe(next);
      await leave();
    }));

  it('says that money is the rest of a payment, and has its refund at hand', () =>
    onFixture(async ({ visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      await page.route(/\/payments\/unmatched/, async route => {
        const answer = await route.fetch();
        const { entries, ...rest } = await answer.json();
        const [first, ...others] = entries;
        const overpaid = { ...first, amount: { amount: '1610.30', currency: 'EUR' }, proposals: [] };
        const unallocated = { amount: '50.00', currency: 'EUR' };
        await route.fulfill({
          response: answer,
          json: { ...rest, entries: [{ ...overpaid, unallocated }, ...others] },
        });
      });
      await open('/bank');
      const card = page.getByRole('article', { name: 'GARAGE DELATTRE SARL' });
      await card.getByText(/Reste d’un paiement de 1.610,30.€/).waitFor();
      await card.getByText(/notez son remboursement/).waitFor();
      await card.getByRole('button', { name: 'Noter un remboursement' }).click();
      const amount = page.getByRole('dialog').getByLabel(/^Montant/);
      await expect.poll(() => amount.inputValue()).toBe('50,00');
      await expectAccessible('refund of a rest');
      await page.keyboard.press('Escape');
      // Of a payment that is whole nothing of the kind is said.
      const whole = page.getByRole('article', { name: 'SC VET DU PARC' });
      expect(await whole.getByRole('button', { name: 'Noter un remboursement' }).count()).toBe(0);
      await leave();
    }));

  it('confirms what can be read at a glance in one list, and takes it back from the notice', () =>
    onFixture(async ({ visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      await open('/bank');
      await page.getByText('2 paiements peuvent être confirmés').waitFor();
      await page.getByRole('button', { name: 'Les confirmer ensemble' }).click();
      const list = page.getByRole('dialog');
      await list.getByRole('checkbox', { name: /GARAGE DELATTRE SARL.*F-2026-0801/s }).waitFor();
      await expectAccessible('payments to confirm together');
      await list.getByRole('checkbox', { name: /SC VET DU PARC/ }).uncheck();
      const sent = page.waitForRequest(request => request.url().endsWith('/payments/confirmations'));
      await list.getByRole('button', { name: /Confirmer 1 paiement/ }).click();
      expect((await sent).postDataJSON().receipts).toEqual([
        {
          paymentId: 'payment-1',
          allocations: [{ invoiceId: 'invoice-8-0', amount: { amount: '1560.30', currency: 'EUR' } }],
        },
      ]);
      const card = page.getByRole('article', { name: 'GARAGE DELATTRE SARL' });
      await card.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Annuler' }).click();
      await card.waitFor();
      await leave();
    }));

  it('asks what becomes of the few cents that a proposal leaves, and gives them up only where a person says so', () =>
    onFixture(async ({ visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      // The fixture's first receipt, forty cents short of its invoice.
      await page.route(/\/payments\/unmatched/, async route => {
        const answer = await route.fetch();
        const told = await answer.text();
        const left = '"difference":{"kind":"smallDifference","amount":{"amount":"0.40","currency":"EUR"}}';
        expect(told).toContain('"difference":null');
        await route.fulfill({ response: answer, body: told.replace('"difference":null', left) });
      });
      await open('/bank');
      const card = page.getByRole('article', { name: 'GARAGE DELATTRE SARL' });
      const choice = card.getByRole('combobox', { name: /0,40.€/ });
      await choice.waitFor();
      expect(await choice.inputValue()).toBe('');
      await expectAccessible('a small difference');
      await choice.selectOption('smallDifference');
      const sent = page.waitForRequest(request => request.url().endsWith('/allocations'));
      await card.getByRole('button', { name: 'C’est bien cela' }).click();
      expect((await sent).postDataJSON().allocations).toMatchObject([
        { invoiceId: 'invoice-8-0', difference: { kind: 'smallDifference', amount: { amount: '0.40' } } },
      ]);
      await card.waitFor({ state: 'detached' });
      await leave();
    }));

  it('splits a payment over several invoices, to the cent and no cent more, or sets it aside with a reason', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/bank');
      const card = page.getByRole('article', { name: 'SC VET DU PARC' });
      await card.getByRole('button', { name: 'Répartir autrement' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/^SC VET DU PARC · /).waitFor();
      // 1 147,20 proposed in full; 1 000,00 for the first alone is 812,80 too much beside the 960,00 of the second.
      await dialog.getByText(/0,00.€ à affecter/).waitFor();
      await dialog.getByLabel(/Part de la facture F-2026-0401/).fill('1000');
      await dialog.getByText(/812,80.€ de plus que le paiement/).waitFor();
      await dialog.getByLabel(/Part de la facture F-2026-0401/).fill('100,00');
      await dialog.getByText(/87,20.€ à affecter/).waitFor();
      // "All" of another, 223,10 open, reaches as far as the money does.
      await dialog.getByRole('button', { name: /^Tout.*F-2026-0402/ }).click();
      const other = dialog.getByLabel(/Part de la facture F-2026-0402/);
      await expect.poll(() => other.inputValue()).toBe('87,20');
      await dialog.getByText(/^0,00.€ à affecter/).waitFor();
      await other.fill('');
      await dialog.getByText(/87,20.€ à affecter/).waitFor();
      await dialog.getByRole('button', { name: 'Affecter' }).click();
      await card.waitFor({ state: 'detached' });
      await page.getByText('REMISE CHEQUE 0007714').waitFor();
      await page.getByRole('button', { name: 'Mettre de côté' }).last().click();
      await dialog.getByLabel(/Pourquoi/).fill('Remboursement de TVA');
      await page.keyboard.press('Enter');
      await page.getByText('Paiement mis de côté.').waitFor();
      await leave();
    }));

  it('keeps the keyboard in the window when a debtor is chosen with it', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/bank');
      await page.getByRole('button', { name: 'Répartir autrement' }).last().click();
      const dialog = page.getByRole('dialog');
      const field = dialog.getByLabel('Chercher un autre débiteur');
      await field.fill('De Smet');
      await dialog
        .getByRole('button', { name: /^De Smet Bouw/ })
        .first()
        .press('Enter');
      await expect.poll(() => field.evaluate(one => one === document.activeElement)).toBe(true);
      await leave();
    }));

  it('says where days are missing between statements, and what every payment pays', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/bank');
      await page.getByText('Il manque des jours entre deux relevés.').waitFor();
      await page.getByRole('tab', { name: 'Comptes et relevés' }).click();
      await page.getByText(/solde attendu 12.340,10.€, trouvé 12.690,10.€/).waitFor();
      await page.getByRole('tab', { name: 'Tous les paiements' }).click();
      await page.getByText('Chèque 1234567').click();
      await page.getByText('F-2026-0801', { exact: true }).waitFor();
      await page.getByRole('button', { name: /Désaffecter/ }).click();
      await page.getByText('Ne paie encore aucune facture.').waitFor();
      await leave();
    }));

  it('shows what dropped files would change, old and new, and stores nothing until a person applies it', () =>
    onFixture(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/take-in');
      const file = (name: string, text: string) => ({
        name,
        mimeType: 'application/xml',
        buffer: Buffer.from(text),
      });
      const drop = () =>
        page
          .locator('input[type=file]')
          .first()
          .setInputFiles([file('facture.xml', '<Invoice/>'), file('vide.xml', '')]);
      await drop();
      await page.getByRole('heading', { name: 'Ce qui va changer' }).waitFor();
      await page.getByText(/Échéance\s: 12\/02\/2026 → 28\/02\/2026/).waitFor();
      await page.getByText(/fichier\s: trouvé «\s0\soctets?\s»/).waitFor();
      await page.getByRole('button', { name: 'Annuler', exact: true }).click();
      await page.getByText('releve-2026-03-30.xml').waitFor();
      expect(await page.getByText('facture.xml').count()).toBe(0);
      await drop();
      await page.getByRole('button', { name: 'Importer' }).click();
      await page.getByRole('heading', { name: 'C’est enregistré' }).waitFor();
      await page.getByRole('button', { name: 'Fermer' }).click();
      await page.getByText('facture.xml').waitFor();
      // Of a file that gave nothing there is nothing to take back.
      const empty = page.getByRole('listitem').filter({ hasText: 'photo.png' });
      await empty.getByText(/refusé/).waitFor();
      expect(await empty.getByRole('button', { name: 'Annuler l’import' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Annuler l’import' }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Annuler l’import' }).click();
      await page.getByText(/Annulé le/).waitFor();
      // Said to who listens as well, and the focus stays where the button was.
      await page.getByRole('alert').filter({ hasText: 'Import de facture.xml annulé.' }).waitFor();
      await page.locator('.tag:focus').filter({ hasText: 'Annulé le' }).waitFor();
      await leave();
    }));
});
