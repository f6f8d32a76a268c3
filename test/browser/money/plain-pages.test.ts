// An archive of PDFs without data, dropped by the small company of the fixture: one finds its invoice, one is attached by hand
// and one becomes an invoice that is typed, all of it without unpacking anything.

import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Database } from '../../../src/store/database.ts';
import { select } from '../../../src/store/select.ts';
import { pdfSaying } from '../../../stories/telling/pdf-saying.ts';
import { COMPANY } from '../../desk-rows.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();

const kept = async (database: Database): Promise<string[]> => {
  const rows = await select<{ said: string }>(
    database,
    `select i.number || ': ' || t.file_name as said from invoice_document t join invoice i using (company_id, invoice_id)
      where company_id = $1 order by 1`,
    [COMPANY],
  );
  return rows.map(({ said }) => said);
};

it('an archive of plain PDFs: one finds its invoice, one is attached, one is typed', () =>
  onDesk(async ({ visit, server }) => {
    const { page, open, expectAccessible, leave } = await visit();
    await open('/take-in');
    const archive = zipSync({
      'mars/F-102.pdf': pdfSaying('Bonjour'),
      'mars/Relance F-101.pdf': pdfSaying('Bonjour'),
      'mars/scan.pdf': pdfSaying('Une facture de plus'),
    });
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'mars.zip', mimeType: 'application/zip', buffer: Buffer.from(archive) });

    const batch = page.getByRole('region', { name: /fichier déposé$/ });
    await batch.getByText(/^2\sPDF à rattacher$/).waitFor();
    await batch.getByText(/^1\sajouté$/).waitFor();
    expect(await batch.getByText(/refusé/).count()).toBe(0);
    await expectAccessible('an archive of plain PDFs');

    await page.getByRole('button', { name: 'Importer' }).click();
    await page.getByRole('heading', { name: 'C’est enregistré' }).waitFor();
    expect(await kept(server.database)).toEqual(['F-102: F-102.pdf']);

    const other = page.getByRole('article', { name: /Relance/ });
    await other.getByText(/avoir, une relance ou une autre pièce/).waitFor();
    await other.getByRole('button', { name: /^Joindre à F-101/ }).click();
    await other.getByText(/^Joint à F-101/).waitFor();

    const scan = page.getByRole('article', { name: /scan\.pdf/ });
    await scan.getByRole('button', { name: /^Saisir cette facture/ }).click();
    const form = page.getByRole('dialog');
    await form.getByText(/^PDF de la facture\s: scan\.pdf$/).waitFor();
    await form.getByRole('button', { name: 'Nouveau client' }).click();
    await form.getByLabel('Nom du client').fill('Atelier Roussel SARL');
    await form.getByLabel('Numéro de facture').fill('F-2026-901');
    await form.getByLabel('Date de facture').fill('2026-09-01');
    await form.getByLabel('Échéance').fill('2026-09-30');
    await form.getByLabel('Total TTC').fill('1200,00');
    await expectAccessible('typing the invoice of a page');
    await form.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await scan.getByText(/^Joint à F-2026-901/).waitFor();
    expect(await kept(server.database)).toEqual([
      'F-101: Relance F-101.pdf',
      'F-102: F-102.pdf',
      'F-2026-901: scan.pdf',
    ]);
    await leave();
  }));
