// What a person says about money and customers, from the click to the tables and back. Monday 19 October 2026, the small
// company of `desk-fixture.ts`: F-101 has 600.00 open, F-103 500.00, and 200.00 of Noordzee wait for an invoice.

import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/store/database.ts';
import { keepTableProfile } from '../../../src/store/imports/table-profiles.ts';
import { COMPANY, debtorRow, idOf, insertRows, invoiceRow, NOORDZEE, PORT } from '../../desk-rows.ts';
import { expectForEverybody } from '../axe.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();

/** A second record of the brewery: the same name but for its legal form, one invoice. */
async function addDouble(database: Database): Promise<void> {
  const twin = idOf(18);
  await insertRows(database, 'debtor', [debtorRow({ debtor_id: twin, name: 'Brasserie du Port SARL' })]);
  await insertRows(database, 'invoice', [
    invoiceRow({
      invoice_id: idOf(119),
      import_id: idOf(91),
      debtor_id: twin,
      number: 'F-119',
      payable: 33_000,
      issued_on: '2026-09-01',
      due_on: '2026-10-01',
    }),
  ]);
}

const rememberColumns = (database: Database): Promise<void> =>
  keepTableProfile(database, {
    companyId: COMPANY,
    key: 'n piece|tiers|reste',
    hints: { mapping: { number: 'N° pièce', debtorName: 'Tiers', payable: 'Reste' }, decimalSign: ',' },
  });

const spaced = (text: string): RegExp => new RegExp(text.replaceAll(' ', '\\s'));

describe('money by hand', () => {
  it('a cheque is noted with what it pays, and taken back from the notice', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open(`/debtors/${PORT}`);
      await page.getByRole('button', { name: 'Noter un paiement' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/^Montant/).fill('1 000,00');
      await dialog.getByLabel(/Libellé/).fill('Chèque 7');
      await dialog.getByLabel(/Part de la facture F-101/).fill('700');
      // 700.00 of the 600.00 that are open: the desk refuses, and nothing is lost of what was typed.
      await page.keyboard.press('Enter');
      await page.getByText('Le montant dépasse ce qui reste ouvert.').waitFor();
      await dialog.getByLabel(/Part de la facture F-101/).fill('600');
      await dialog.getByText(spaced('400,00 € à affecter')).waitFor();
      await dialog.getByRole('button', { name: 'Noter ce paiement' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('F-101', { exact: true }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Annuler', exact: true }).click();
      await page.getByText('F-101', { exact: true }).waitFor();
      await leave(1);
    }));

  it('what is left of a payment is refunded, the refund undone, and a payment noted by mistake taken back', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/bank');
      await page.getByRole('tab', { name: 'Tous les paiements' }).click();
      await page.getByText('acompte').click();
      await page.getByRole('button', { name: 'Noter un remboursement' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/^Montant/).fill('50,00');
      await dialog.getByLabel(/Pourquoi/).fill('Trop perçu');
      await page.keyboard.press('Enter');
      await page.getByText(spaced('150,00 € à affecter')).first().waitFor();
      await page.getByRole('button', { name: 'Annuler ce remboursement' }).click();
      await page.getByText(spaced('200,00 € à affecter')).first().waitFor();
      await page.getByRole('button', { name: 'Retirer ce paiement' }).click();
      await page.getByText('acompte').waitFor({ state: 'detached' });
      await leave();
    }));

  it('money on its way and a difference given up stand on the page of the debtor until taken back', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open(`/debtors/${NOORDZEE}`);
      const act = async (name: string) => {
        await page.getByRole('button', { name: 'Agir sur F-103' }).click();
        await page.getByRole('menuitem', { name }).click();
      };
      const dialog = page.getByRole('dialog');
      await act('Un règlement est en route');
      await dialog.getByLabel(/Attendu le/).fill('2026-10-21');
      await dialog.getByLabel(/Comment le savez-vous/).fill('Avis de virement');
      await page.keyboard.press('Enter');
      await page.getByText(/Avis de virement \(Camille Roy\)/).waitFor();
      await act('Abandonner un écart');
      await dialog.getByLabel(/^Montant/).fill('12,50');
      await dialog.getByLabel(/Pourquoi/).fill('Frais de la banque');
      await page.keyboard.press('Enter');
      // 500.00 were open: 487.50 are left.
      await page.getByText(spaced('487,50 €')).first().waitFor();
      const said = page.locator('section', { hasText: 'Noté à la main' });
      const undo = said.getByRole('button', { name: /Annuler/ });
      // The amount may be there before the line of the difference, which is the second one.
      await expect.poll(() => undo.count()).toBe(2);
      await undo.last().click();
      await page.getByText(spaced('487,50 €')).first().waitFor({ state: 'detached' });
      // The line that was taken back may stand a moment longer than its amount.
      await expect.poll(() => undo.count()).toBe(1);
      await undo.click();
      await said.waitFor({ state: 'detached' });
      await leave();
    }));

  it('an amount that cannot be read is not sent', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/bank');
      await page.getByRole('button', { name: 'Noter un paiement' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/^Montant/).fill('douze');
      await page.keyboard.press('Enter');
      expect(await dialog.isVisible()).toBe(true);
      await dialog.getByLabel(/^Montant/).fill('12');
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await leave();
    }));
});

describe('one customer twice', () => {
  it('is proposed with its reason, merged by a person, taken apart, and called two for good', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/debtors');
      await page.getByText('1 débiteur existe peut-être en double.').waitFor();
      await page.getByRole('link', { name: 'Comparer' }).click();
      await page.getByText(/Même nom, à la forme juridique/).waitFor();
      await page.getByRole('button', { name: 'Réunir sous ce nom : Brasserie du Port', exact: true }).click();
      await page.getByText('Brasserie du Port SARL est réuni avec').waitFor();
      await page.getByRole('button', { name: 'Séparer : Brasserie du Port SARL' }).click();
      // The button is gone with its line, and the keyboard goes on from the top of the screen, not from nowhere.
      await page.locator('h1:focus').waitFor();
      await page.getByRole('button', { name: 'Ce sont deux débiteurs' }).click();
      await page.getByText('Aucun débiteur en double.').waitFor();
      await leave();
    }, addDouble));
});

describe('remembered columns', () => {
  it('are seen, corrected, and forgotten', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/take-in');
      const card = page.locator('section', { hasText: 'Colonnes retenues' });
      await card.getByRole('button', { name: 'Corriger ces colonnes' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Reste').selectOption({ label: 'Total TTC' });
      await dialog.getByRole('button', { name: 'Enregistrer' }).click();
      await dialog.waitFor({ state: 'detached' });
      await card.getByText('Total TTC').waitFor();
      await card.getByRole('button', { name: 'Oublier' }).click();
      await card.waitFor({ state: 'detached' });
      await leave();
    }, rememberColumns));
});

describe('the ledger', () => {
  it('is compared with what we hold: each difference with its cause', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/take-in');
      const ledger = [
        'Facture;Client;Date;Échéance;Reste dû',
        'F-102;Brasserie du Port;16/10/2026;15/11/2026;500,00',
      ];
      await page
        .locator('input[type=file]')
        .last()
        .setInputFiles([
          { name: 'balance.csv', mimeType: 'text/csv', buffer: Buffer.from(ledger.join('\n')) },
        ]);
      // Ours: 600 + 500 + 500 + 2,500 + 120 = 4,220.00, less 50.00 of credit and 200.00 without an invoice; theirs 500.00.
      await page
        .getByText(/Écart de/)
        .or(page.getByText(/écart/i))
        .first()
        .waitFor();
      await page.getByRole('cell', { name: /F-101/ }).waitFor();
      await leave();
    }));
});

describe('these screens', () => {
  it('meet WCAG 2.2 AA, light, dark and on a telephone', () =>
    onDesk(
      async ({ visit }) => {
        const { page, open, leave } = await visit();
        const look = (place: string) => expectForEverybody(page, place);
        await open('/debtors/same');
        await page.getByText(/Même nom/).waitFor();
        await look('customers twice');
        await open('/take-in');
        await page.getByText('Colonnes retenues').waitFor();
        await look('remembered columns');
        await page.getByRole('button', { name: 'Corriger ces colonnes' }).click();
        await look('correcting columns');
        await open(`/debtors/${PORT}`);
        await page.getByRole('button', { name: 'Noter un paiement' }).click();
        await page.getByLabel(/Part de la facture F-101/).waitFor();
        await look('noting a payment');
        await page.keyboard.press('Escape');
        for (const act of ['Un règlement est en route', 'Abandonner un écart']) {
          await page.getByRole('button', { name: 'Agir sur F-101' }).click();
          await page.getByRole('menuitem', { name: act }).click();
          await page.getByRole('dialog').waitFor();
          await look(act);
          await page.keyboard.press('Escape');
          await page.getByRole('dialog').waitFor({ state: 'detached' });
        }
        await leave();
      },
      async database => {
        await addDouble(database);
        await rememberColumns(database);
      },
    ));
});
