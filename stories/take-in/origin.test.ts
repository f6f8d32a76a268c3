// "Where does this amount come from?" The page of an invoice names every file that said something of it; whoever hands one of
// them in again reads its rows as they stood, under the titles of the file.

import { expect, it } from 'vitest';
import { invoicePage } from '../../src/desk/claims/invoice-page.ts';
import { sourceRows } from '../../src/desk/claims/source-rows.ts';
import { takeInFile } from '../../src/desk/take-in/take-in.ts';
import type { InputFile } from '../../src/formats/records.ts';
import { zipOf } from '../../src/formats/text/zip-made.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { fecFile } from '../telling/fec.ts';

const text = (name: string, lines: readonly string[]): InputFile => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`),
});

const TITLES = 'N° de facture;Client;Date de la facture;Date d’échéance;Total TTC;Commentaire';
const FILE = text('ventes septembre.csv', [
  'Export du 30/09/2026;;;;;',
  TITLES,
  'F-1;Dupont SARL;01/09/2026;30/09/2026;1 000,00;',
  'F-2;Morel;02/09/2026;02/10/2026;250,50;"livré ; signé"',
]);
const LATER = text('ventes septembre corrigé.csv', [TITLES, 'F-2;Morel;02/09/2026;02/10/2026;240,50;remise']);

async function idOf(d: Diary, number: string): Promise<string> {
  const [row] = await select<{ id: string }>(
    d.database,
    'select invoice_id as id from invoice where company_id = $1 and number = $2',
    [d.companyId, number],
  );
  return row?.id ?? expect.fail(number);
}

const read = async (d: Diary, number: string, file: InputFile) =>
  sourceRows(d.database, { companyId: d.companyId, invoiceId: await idOf(d, number), file });

stories('Where an invoice comes from', open => {
  it('is told file by file, and its row is read in the very file, under its own titles', async () => {
    const d = await open('Lille');
    await d.takeIn('2026-09-30', FILE);
    await d.takeIn('2026-10-01', LATER);
    const shown = await invoicePage(d.database, {
      companyId: d.companyId,
      invoiceId: await idOf(d, 'F-2'),
      day: day('2026-10-02'),
    });
    expect(shown?.imports.map(({ file, on, did }) => [file, on, did])).toEqual([
      ['ventes septembre.csv', '2026-09-30', 'brought'],
      ['ventes septembre corrigé.csv', '2026-10-01', 'changed'],
    ]);
    const titles = TITLES.split(';');
    expect((await read(d, 'F-2', FILE))?.places).toEqual([
      {
        ...{ file: 'ventes septembre.csv', format: 'invoice-table', titles, rowsLeftOut: 0 },
        rows: [{ line: 4, cells: ['F-2', 'Morel', '02/09/2026', '02/10/2026', '250,50', 'livré ; signé'] }],
      },
    ]);
    const changed = await read(d, 'F-2', LATER);
    expect(changed?.import).toMatchObject({ file: 'ventes septembre corrigé.csv', did: 'changed' });
    expect(changed?.places[0]?.rows.map(({ line, cells }) => [line, cells[4]])).toEqual([[2, '240,50']]);
    // The second file said nothing of F-1.
    expect(await read(d, 'F-1', LATER)).toEqual({ import: null, places: [] });
  });

  it('is not told by a file of the same name with one other sign in it', async () => {
    const d = await open('Lille');
    await d.takeIn('2026-09-30', FILE);
    const other = text(FILE.name, [TITLES, 'F-1;Dupont SARL;01/09/2026;30/09/2026;1 000,01;']);
    expect(await read(d, 'F-1', other)).toEqual({ import: null, places: [] });
    const [kept] = await select<{ count: number }>(
      d.database,
      'select count(*)::integer as count from file_import where company_id = $1',
      [d.companyId],
    );
    expect(kept?.count).toBe(1);
  });

  it('in a zip is told with the file inside it; each row of an invoice of several lines is read', async () => {
    const d = await open('Lille');
    const lines = text('lignes.csv', [
      'Numéro;Client;Date;Échéance;Article;Total TTC',
      'G-1;Dupont SARL;01/09/2026;30/09/2026;Verre;300,00',
      'G-1;Dupont SARL;01/09/2026;30/09/2026;Pose;300,00',
    ]);
    const zip = { name: 'mois.zip', bytes: zipOf([FILE, lines]) };
    await d.takeIn('2026-09-30', zip);
    const rows = await read(d, 'G-1', zip);
    expect(rows?.places.map(({ file }) => file)).toEqual(['mois.zip/lignes.csv']);
    expect(rows?.places[0]?.rows.map(({ line, cells }) => [line, cells[4]])).toEqual([
      [2, 'Verre'],
      [3, 'Pose'],
    ]);
  });

  it('of a column that a person named is found by what was remembered', async () => {
    const d = await open('Lille');
    const odd = text('odd.csv', [
      'Pièce maison;Client;Date;Échéance;Total TTC',
      'H-1;Dupont SARL;01/09/2026;30/09/2026;90,00',
    ]);
    await takeInFile(d.desk(), {
      ...{ companyId: d.companyId, file: odd, day: day('2026-09-30'), author: 'marie', isDryRun: false },
      hints: { mapping: { number: 'Pièce maison' } },
    });
    expect((await read(d, 'H-1', odd))?.places[0]?.rows).toMatchObject([{ line: 2 }]);
  });

  it('in a ledger is the whole entry, account by account', async () => {
    const d = await open('Lille');
    const of = { journal: 'VE', on: '2026-09-01', customer: 'C1', name: 'Dupont SARL' } as const;
    const ledger = fecFile('journal.txt', [
      { ...of, piece: 'V-1', amount: '120.00' },
      { ...of, piece: 'V-2', amount: '80.00' },
    ]);
    await d.takeIn('2026-09-30', ledger);
    const [place] = (await read(d, 'V-2', ledger))?.places ?? [];
    expect(place?.titles.slice(0, 5)).toEqual([
      'JournalCode',
      'JournalLib',
      'EcritureNum',
      'EcritureDate',
      'CompteNum',
    ]);
    expect(place?.rows.map(({ line, cells }) => [line, cells[4], cells[11], cells[12]])).toEqual([
      [4, '411000', '80,00', '0,00'],
      [5, '706000', '0,00', '80,00'],
    ]);
  });
});
