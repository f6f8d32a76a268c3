// An invoice and its credit note typed without a mouse: the focus is always at the next field, and the PDF goes with the invoice.
// Monday 19 October 2026, the small company of the fixture.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pdfWith } from '../../../src/formats/text/pdf-fixture.ts';
import type { Database } from '../../../src/store/database.ts';
import { select } from '../../../src/store/select.ts';
import { COMPANY } from '../../desk-rows.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();

const MOST_TABS = 60;

/** What has the focus, as it is heard. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const here = document.activeElement;
    if (here instanceof HTMLInputElement || here instanceof HTMLSelectElement)
      return here.labels?.[0]?.textContent?.replace(' *', '') ?? '';
    return here?.textContent ?? '';
  });

/** The dialogue looks a moment after each Tab where the focus went, and would take a second one back. */
const afterTab = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

async function tabTo(page: Page, name: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
    await afterTab(page);
  }
  throw new Error(`${name} is not reached by Tab; the focus is on "${await focused(page)}"`);
}

async function type(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) {
    await tabTo(page, name);
    await page.keyboard.type(text);
  }
}

async function openForm(page: Page): Promise<void> {
  await tabTo(page, 'Ajouter une facture ou un avoir');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await expect.poll(() => focused(page)).toBe('Choisir un client connu');
}

const documents = (database: Database, number: string) =>
  select<{ open: number; name: string | null }>(
    database,
    `select (i.payable - i.settled)::int as open, t.file_name as name from invoice i
       left join invoice_document t using (company_id, invoice_id) where i.company_id = $1 and i.number = $2`,
    [COMPANY, number],
  );

/** Days are typed as an American browser takes them. */
const INVOICE = {
  'Numéro de facture': 'F-2026-901',
  'Date de facture': '09012026',
  Échéance: '09302026',
  'Total TTC': '1 200,00',
};

describe('by keyboard alone', () => {
  it('an invoice with its PDF is typed, then the credit note that concerns it', () =>
    onDesk(async ({ visit, server }) => {
      const { page, open, expectAccessible, leave } = await visit({ options: { locale: 'en-US' } });
      await open('');
      await page.evaluate(() => localStorage.setItem('acquit-language', 'fr'));
      await open('/invoices');
      await openForm(page);
      await tabTo(page, 'Nouveau client');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('Nom du client');
      await page.keyboard.type('Atelier Roussel SARL');
      // Listened for beforehand: the browser is told to ask us, and a key that came first would open its own window.
      const chooser = page.waitForEvent('filechooser');
      await type(page, INVOICE);
      await tabTo(page, 'PDF de la facture');
      await page.keyboard.press('Enter');
      const buffer = Buffer.from(pdfWith({}));
      await (await chooser).setFiles({ name: 'F-2026-901.pdf', mimeType: 'application/pdf', buffer });
      await expectAccessible('typing an invoice');
      await tabTo(page, 'Ajouter');
      await page.keyboard.press('Enter');
      await page.getByText('Document joint.').waitFor();
      await expect.poll(() => focused(page)).toBe('Ajouter une facture ou un avoir');
      expect(await documents(server.database, 'F-2026-901')).toEqual([
        { open: 120_000, name: 'F-2026-901.pdf' },
      ]);

      await openForm(page);
      await page.keyboard.type('Roussel');
      await page.getByRole('button', { name: 'Atelier Roussel SARL' }).waitFor();
      await tabTo(page, 'Atelier Roussel SARL');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('Facture ou avoir');
      await page.keyboard.type('Avoir');
      await type(page, {
        'Numéro de l’avoir': 'A-2026-31',
        'Date de l’avoir': '09152026',
        'Facture concernée': 'F-2026-109',
        'Total TTC': '200,00',
      });
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('Facture concernée');
      await expectAccessible('a credit note that concerns nothing');
      // Whatever looked at the page, the keys that follow go where the refusal is.
      await expect.poll(() => focused(page)).toBe('Facture concernée');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('F-2026-901');
      await page.keyboard.press('Enter');
      await page.getByText(/^Avoir A-2026-31 ajouté pour la facture F-2026-901\./).waitFor();
      expect(await documents(server.database, 'F-2026-901')).toMatchObject([{ open: 100_000 }]);
      await leave();
    }));

  it('what was refused is put right and sent again at once, while the screens still ask anew', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit({ options: { locale: 'en-US' } });
      await open('');
      await page.evaluate(() => localStorage.setItem('acquit-language', 'fr'));
      await open('/invoices');
      let askedAgain: () => void = () => undefined;
      const untilAskedAgain = new Promise<void>(resolve => {
        askedAgain = resolve;
      });
      const posts: string[] = [];
      await page.route('**/api/companies/**', async route => {
        const isPost = route.request().method() === 'POST';
        if (isPost) posts.push(route.request().url());
        if (posts.length === 2) askedAgain();
        if (!isPost && posts.length > 0) await untilAskedAgain;
        await route.continue();
      });
      await openForm(page);
      await page.keyboard.type('Brasserie');
      const customer = page.getByRole('dialog').getByRole('button', { name: 'Brasserie' });
      const name = (await customer.textContent()) ?? '';
      await tabTo(page, name);
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('Facture ou avoir');
      await page.keyboard.type('Avoir');
      await type(page, {
        'Numéro de l’avoir': 'A-2026-31',
        'Date de l’avoir': '10012026',
        'Facture concernée': 'F-999',
        'Total TTC': '200,00',
      });
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('Facture concernée');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('F-101');
      await page.keyboard.press('Enter');
      await page.getByText(/^Avoir A-2026-31 ajouté pour la facture F-101\./).waitFor();
      expect(posts).toHaveLength(2);
      await leave();
    }));

  it('what is no PDF is left out, and the invoice stays and is said to be without it', () =>
    onDesk(async ({ visit, server }) => {
      const { page, open, leave } = await visit({ options: { locale: 'en-US' } });
      await open('');
      await page.evaluate(() => localStorage.setItem('acquit-language', 'fr'));
      await open('/invoices');
      await openForm(page);
      await tabTo(page, 'Nouveau client');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('Nom du client');
      await page.keyboard.type('Atelier Roussel SARL');
      await type(page, INVOICE);
      const file = { name: 'F.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') };
      await page.getByLabel('PDF de la facture').setInputFiles(file);
      await tabTo(page, 'Ajouter');
      await page.keyboard.press('Enter');
      const told = page.getByRole('alert').filter({ hasText: 'n’est pas joint' });
      await told.waitFor();
      expect(await told.textContent()).toContain('Ce fichier n’est pas un PDF');
      expect(await documents(server.database, 'F-2026-901')).toEqual([{ open: 120_000, name: null }]);
      await leave(1);
    }));
});
