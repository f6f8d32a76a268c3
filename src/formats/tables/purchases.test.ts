// What a company bought is owed by it: no list of purchases becomes a list of claims.

import { describe, expect, it } from 'vitest';
import { readExport } from './table-tools.fixture.ts';

describe('Purchases', () => {
  it.each([
    ['Fournisseur', "N° facture;Date facture;Date d'échéance;Fournisseur;Total TTC"],
    ['Nom du fournisseur', 'Numéro;Date;Échéance;Nom du fournisseur;Montant TTC'],
    ['Vendor name', 'Bill number;Bill date;Due date;Vendor name;Total'],
    ['Leverancier', 'Factuurnummer;Factuurdatum;Vervaldatum;Leverancier;Totaal incl. btw'],
    ['Lieferant', 'Rechnungsnummer;Rechnungsdatum;Fälligkeit;Lieferant;Brutto'],
  ])('a list that names a supplier and no customer is one of purchases: %s', async (title, titles) => {
    const { invoices, problems } = await readExport(`${titles}\nA1;13/09/2026;30/09/2026;EDF;120,00\n`);
    expect(invoices).toEqual([]);
    expect(problems).toMatchObject([
      { severity: 'error', place: 'columns', found: `a list of purchases: column ${title}` },
    ]);
  });

  it('a list of sales may name a supplier too, where it names the customer', async () => {
    const { invoices } = await readExport(
      'Numéro;Date;Échéance;Client;Fournisseur;Total TTC\nF1;13/09/2026;30/09/2026;Lou;EDF;120,00\n',
    );
    expect(invoices.map(({ buyer }) => buyer.name)).toEqual(['Lou']);
  });

  it('purchases among sales are left out, and told', async () => {
    const kindsOf = [
      'Facture',
      'Facture fournisseur',
      'Vendor Bill',
      'Aankoopfactuur',
      'Eingangsrechnung',
      "Facture d'achat",
    ];
    const { invoices, problems } = await readExport(
      [
        'Type;Numéro;Date;Échéance;Tiers;Total TTC',
        ...kindsOf.map((kind, position) => `${kind};F${position};13/09/2026;30/09/2026;Lou;120,00`),
      ].join('\n'),
    );
    expect(invoices.map(({ number }) => number)).toEqual(['F0']);
    expect(problems.filter(({ expected }) => expected === 'a sales invoice; left out')).toHaveLength(5);
  });
});
