// Two columns of one title say the same, or a person says which one is meant.

import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import type { TableHints } from '../records.ts';

async function listed(text: string, hints: TableHints = {}) {
  const [reading] = await readFile({ name: 'ventes.csv', bytes: new TextEncoder().encode(text) }, hints);
  return {
    totals: reading?.invoices.map(({ payable }) => payable.amount),
    errors: reading?.problems.flatMap(({ severity, place, found }) =>
      severity === 'error' ? `${place}: ${found}` : [],
    ),
  };
}

describe('Two columns of one title', () => {
  const TITLES = 'N° facture;Client;Montant;Date;Montant;Téléphone;Téléphone';

  it('that differ are a question, and the answer is taken', async () => {
    const text = `${TITLES}\nF1;Lou SARL;100,00;15/01/2026;120,00;01;02\n`;
    expect(await listed(text)).toEqual({
      totals: [],
      errors: ['column Montant: two columns of this title, which differ'],
    });
    expect(await listed(text, { mapping: { total: 'Montant (2)' } })).toEqual({
      totals: [12_000],
      errors: [],
    });
    expect(await listed(text, { mapping: { total: 'Montant' } })).toEqual({ totals: [10_000], errors: [] });
  });

  it('that say the same are one', async () => {
    const text = `${TITLES}\nF1;Lou SARL;120,00;15/01/2026;120,00;01;02\n`;
    expect(await listed(text)).toEqual({ totals: [12_000], errors: [] });
  });
});

describe('A day with two digits for its year', () => {
  it('is of the last century from 80 on: an invoice of 98 is old, and not due in 2098', async () => {
    const [reading] = await readFile({
      name: 'ventes.csv',
      bytes: new TextEncoder().encode(
        'N° facture;Client;Date;Échéance;Total TTC\nF1;Lou SARL;15/01/98;14/02/98;100,00\nF2;Lou SARL;15/01/26;14/02/26;100,00\n',
      ),
    });
    expect(reading?.invoices.map(({ issueDate }) => issueDate)).toEqual(['1998-01-15', '2026-01-15']);
  });
});

describe('The euro of other alphabets', () => {
  it.each([
    // ISO 8859-15 and the Macintosh have it at 0xA4 and 0xDB; 'é' at 0xE9 and 0x8E.
    ['ISO 8859-15', 0xe9, 0xa4],
    ['the Macintosh', 0x8e, 0xdb],
  ])('is one: %s', async (_, letter, euro) => {
    const text =
      'Facture;Client;Date;Ech_ance;Total TTC\nF1;Soci_t_ Cr_mi_re;15/01/2026;14/02/2026;1200,00 $\n';
    const bytes = Uint8Array.from(text, sign =>
      sign === '_' ? letter : sign === '$' ? euro : sign.charCodeAt(0),
    );
    const [reading] = await readFile({ name: 'ventes.csv', bytes });
    expect(reading?.invoices).toMatchObject([
      { buyer: { name: 'Société Crémiére' }, payable: { amount: 120_000, currency: 'EUR' } },
    ]);
    expect(reading?.problems).toEqual([]);
  });
});
