// A list of two hundred and fifty customers on paper: whose it is, of which day, and either whole or said to be cut.

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { debtorRow, idOf, insertRows, invoiceRow } from '../desk-rows.ts';
import { realDesk } from './real-desk.ts';

const { onDesk } = realDesk();

const MANY = 250;
const SHEET = { width: 794, height: 1123 };

async function manyDebtors(database: Database): Promise<void> {
  const all = Array.from({ length: MANY }, (_, position) => position);
  await insertRows(
    database,
    'debtor',
    all.map(one =>
      debtorRow({ debtor_id: idOf(1000 + one), name: `Client ${String(one).padStart(3, '0')}` }),
    ),
  );
  await insertRows(
    database,
    'invoice',
    all.map(one =>
      invoiceRow({
        invoice_id: idOf(2000 + one),
        debtor_id: idOf(1000 + one),
        number: `L-${one}`,
        issued_on: '2026-08-01',
        due_on: '2026-08-31',
        payable: 10_000 + one,
        import_id: idOf(91),
      }),
    ),
  );
}

/** A PDF puts letters side by side, and a reader of it guesses where words end. */
const withoutSpaces = (text: string): string => text.replaceAll(/\s+/g, '');

async function textOf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const sheets = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, sheet) => {
      const { items } = await (await pdf.getPage(sheet + 1)).getTextContent();
      return items.map(item => ('str' in item ? item.str : '')).join(' ');
    }),
  );
  await pdf.destroy();
  return withoutSpaces(sheets.join(''));
}

describe('a long list on paper', () => {
  it('names the company and the day, says where it stops, and is printed whole when all of it is asked for', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit({ options: { viewport: SHEET } });
      await page.addInitScript(() => {
        window.print = () =>
          document.body.setAttribute(
            'data-printed',
            String(document.querySelectorAll('main tbody tr').length),
          );
      });
      await open('/debtors');
      const cut = page.getByText('Seules les 100 premières lignes sont sur ce papier');
      expect(await cut.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      await cut.waitFor();
      await page.getByText('Chiffres au 19 octobre 2026').waitFor();
      await page.getByText('Imprimé le 19 octobre 2026').waitFor();
      await page.locator('.print-head', { hasText: 'Atelier Lumen' }).waitFor();
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('button', { name: 'Tout imprimer' }).click();
      await page.locator('body[data-printed]').waitFor();
      await page.emulateMedia({ media: 'print' });
      const lines = page.locator('main tbody tr');
      await page.getByRole('cell', { name: 'Client 000' }).waitFor();
      expect(await lines.count()).toBeGreaterThanOrEqual(MANY);
      expect(await cut.count()).toBe(0);
      await leave();
    }, manyDebtors));

  it('the aged balance is whole, with its company and its day', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit({ options: { viewport: SHEET } });
      await open('/reports');
      const balance = page.locator('section', { has: page.getByRole('heading', { name: /^Balance âgée/ }) });
      const lines = balance.getByRole('link', { name: /^Client \d/ });
      expect(await lines.count()).toBeLessThanOrEqual(200);
      await page.emulateMedia({ media: 'print' });
      await balance.getByRole('cell', { name: 'Client 000' }).waitFor();
      expect(await lines.count()).toBeGreaterThanOrEqual(MANY);
      await page.getByText('Chiffres au 19 octobre 2026').waitFor();
      await page.locator('.print-head', { hasText: 'Atelier Lumen' }).waitFor();
      await leave();
    }, manyDebtors));

  it('the sheets that the browser makes of it hold every line', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit({ options: { viewport: SHEET } });
      await open('/reports');
      const text = await textOf(await page.pdf({ format: 'A4' }));
      expect(new Set(text.match(/Client\d{3}/g)).size).toBe(MANY);
      for (const said of ['Atelier Lumen', 'Chiffres au 19 octobre 2026'])
        expect(text).toContain(withoutSpaces(said));
      await leave();
    }, manyDebtors));
});
