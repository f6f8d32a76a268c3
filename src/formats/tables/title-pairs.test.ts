import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';

async function read(...lines: readonly string[]): Promise<unknown[]> {
  const [reading] = await readFile({ name: 'a.csv', bytes: strToU8(`${lines.join('\n')}\n`) });
  return (reading?.invoices ?? []).map(({ number, buyer, issueDate, dueDates, totalInclVat, payable }) => [
    number,
    buyer.customerNumber ?? null,
    buyer.name,
    issueDate,
    dueDates[0]?.dueOn,
    totalInclVat?.amount,
    payable.amount,
  ]);
}
const ROWS = ['F1;C7;Éponine;02/06/2026;02/07/2026;1.250,40;1.000,40'];
const READ = [['F1', 'C7', 'Éponine', '2026-06-02', '2026-07-02', 125040, 100040]];

describe('Titles in two rows', () => {
  it('are joined where words are broken', async () => {
    const titles = [
      "Numéro;Code;Nom du;Date de;Date d';Montant;Reste",
      'facture;client;client;facture;échéance;TTC;à payer',
    ];
    expect(await read('Factures ouvertes', '', ...titles, ...ROWS)).toEqual(READ);
  });

  it('are told apart by the heading that reaches over them', async () => {
    const titles = ['Facture;Client;;Facture;;Montants en EUR;', 'Numéro;Numéro;Nom;Date;Échéance;TTC;Solde'];
    expect(await read(...titles, ...ROWS)).toEqual(READ);
  });

  it('may stand in the upper row alone, where cells were merged downward', async () => {
    const titles = ['N° facture;Code client;Client;Dates;;Total TTC;Solde', ';;;Facture;Échéance;;'];
    expect(await read(...titles, ...ROWS)).toEqual(READ);
  });

  it('are repeated at the head of each page', async () => {
    const titles = ['Facture;Client;;Facture;;Montants en EUR;', 'Numéro;Numéro;Nom;Date;Échéance;TTC;Solde'];
    const next = ROWS.map(row => row.replace('F1', 'F2'));
    expect(await read(...titles, ...ROWS, ...titles, ...next)).toEqual([
      ...READ,
      ...READ.map(([, ...rest]) => ['F2', ...rest]),
    ]);
  });

  it('are one row where the row above says something else', async () => {
    const titles = 'N° facture;Code client;Client;Date facture;Échéance;Total TTC;Solde';
    expect(await read('Société;Menuiserie Delcourt', titles, ...ROWS)).toEqual(READ);
  });
});
