// The file of a claim as it is saved: the button on the page of a debtor, the zip on the disk, and what is read in it.

import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/store/database.ts';
import { COMPANY, DUPONT, HANSEN, idOf, insertRows, MOREL, PORT, VIDE } from '../../desk-rows.ts';
import { itReads, textOf } from '../../pdf-text.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();

async function saved(page: Page): Promise<{ name: string; files: Record<string, Uint8Array> }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer le dossier' }).click();
  const file = await download;
  const bytes = new Uint8Array(readFileSync(await file.path()));
  return { name: file.suggestedFilename(), files: unzipSync(bytes) };
}
const sheetOf = (files: Record<string, Uint8Array>, name = '00-claim.pdf'): string =>
  textOf(files[name] ?? new Uint8Array());

/** Of the 600.00 that are late of the brewery, 150.00 are contested. */
const contested = (database: Database): Promise<void> =>
  insertRows(database.ofCompany(COMPANY), 'dispute', [
    {
      company_id: COMPANY,
      dispute_id: idOf(97),
      dossier_id: idOf(31),
      invoice_id: idOf(101),
      amount: 15_000,
      category: 'quantity',
      source: 'person',
      said: 'Il manquait trois fûts',
      owner: 'marie',
      opened_on: '2026-10-12',
      answer_by: '2026-10-26',
      author: 'marie',
      recorded_at: '2026-10-12T08:00:00.000Z',
    },
  ]);

describe('the file of a claim, saved from the page of the debtor', () => {
  itReads('holds what is undisputed, and says what is not', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open(`/debtors/${PORT}`);
      const { name, files } = await saved(page);
      expect(name).toBe('Brasserie du Port 2026-10-19.zip');
      const names = Object.keys(files);
      expect(names[0]).toBe('00-claim.pdf');
      expect(names.slice(1).map(one => one.slice(0, 2))).toEqual(
        names.slice(1).map((_, position) => String(position + 1).padStart(2, '0')),
      );
      const sheet = sheetOf(files);
      // Interest to the cent is told by the stories: here that what is read is what was asked for.
      for (const said of [
        'Principal 450,00 €',
        '150,00 €, contestée le 12/10/2026',
        'Il manquait trois fûts',
      ])
        expect(sheet).toContain(said);
      expect(sheet).toContain('600,00 €, soit 450,00 € réclamés en principal et 150,00 € non réclamés');
      const table = Object.entries(files).find(([one]) => one.endsWith('factures.csv'))?.[1];
      const line = strFromU8(table ?? new Uint8Array()).split('\r\n')[1] ?? '';
      expect(line).toMatch(/^"F-101";.*;EUR;1000,00;400,00;450,00;.*;150,00;contestée$/);
      await leave();
    }, contested),
  );

  itReads('is of the currency of the debt, for a consumer what consumers owe', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open(`/debtors/${HANSEN}`);
      const dollars = sheetOf((await saved(page)).files);
      expect(dollars).toMatch(/Principal 1 000,00 (\$US|USD)/);
      await open(`/debtors/${DUPONT}`);
      const consumer = sheetOf((await saved(page)).files);
      expect(consumer).toContain('Principal 120,00 €');
      expect(consumer).not.toContain('Indemnité forfaitaire');
      await leave();
    }),
  );

  it('says why there is none, instead of a download that failed', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit();
      await open(`/debtors/${PORT}`);
      const save = page.getByRole('button', { name: 'Enregistrer le dossier' });
      await save.waitFor();
      // Cancelled elsewhere, behind the screen that still offers the file.
      await server.database.query(
        "update invoice set cancelled_on = '2026-10-19' where company_id = $1 and debtor_id = $2",
        [COMPANY, PORT],
      );
      await save.click();
      await page.getByText(/n’a plus de facture en retard/).waitFor();
      await page.getByRole('heading', { level: 1, name: 'Brasserie du Port' }).waitFor();
      await leave(1);
    }));

  it('is not offered where nothing is late', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open(`/debtors/${VIDE}`);
      await page.getByRole('heading', { name: 'Vide SARL' }).waitFor();
      expect(await page.getByRole('button', { name: 'Enregistrer le dossier' }).count()).toBe(0);
      await open(`/debtors/${MOREL}`);
      await page.getByRole('button', { name: 'Enregistrer le dossier' }).waitFor();
      await leave();
    }));
});
