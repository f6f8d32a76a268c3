// Payments in lists of invoices. Amounts are what the rows say; nothing is a credit note that nobody credited.

import { describe, expect, it } from 'vitest';
import { readExport } from '../../tables/table-tools.fixture.ts';

const shown = async (text: string) => {
  const { invoices, problems } = await readExport(text);
  return {
    invoices: invoices.map(({ number, kind, payable, totalInclVat }) => [
      number,
      kind,
      payable.amount,
      totalInclVat?.amount,
    ]),
    told: problems.filter(({ place }) => place.includes(' row ')).map(({ found }) => found),
  };
};

describe('A payment among invoices', () => {
  it('of EBP is left out and told, in whatever words its kind is written, and a credit note beside it is taken', async () => {
    const kinds = [
      'Règlement',
      'Règlement CB',
      'Règlement par chèque',
      'Règlements',
      'RG',
      'Virement',
      'Chèque',
    ];
    const rows = kinds.map(
      (kind, at) => `${kind};RG0000${at};20/09/2026;CL12;Boulangerie Martin;-500,00;-500,00;\n`,
    );
    const { invoices, told } = await shown(
      `Type de document;Numéro du document;Date du document;Code client;Nom du client;Total TTC;Solde dû;Date d'échéance\nFacture;FA1;15/09/2026;CL12;Boulangerie Martin;1 234,50;1 234,50;15/10/2026\n${rows.join('')}Avoir;AV1;22/09/2026;CL15;Garage Petit;-120,00;-120,00;22/09/2026\n`,
    );
    expect(invoices).toEqual([
      ['FA1', 'invoice', 123_450, 123_450],
      ['AV1', 'creditNote', -12_000, -12_000],
    ]);
    expect(told).toHaveLength(kinds.length);
    expect(told[1]).toBe('invoice RG00001: reglement cb');
  });

  it('in a schedule of debits and credits is known by its first word, its journal or its number', async () => {
    const { invoices, told } = await shown(
      'Journal;Auxiliaire;Nom;Date;Pièce;Libellé;Échéance;Débit;Crédit\nVE;C12;Martin;15/09/2026;FA1;Facture FA1;15/10/2026;1234,50;\nOD;C12;Martin;20/09/2026;33;Virement Martin;20/09/2026;;500,00\nBQ1;C12;Martin;21/09/2026;34;Martin;21/09/2026;;100,00\nOD;C12;Martin;21/09/2026;RGT35;Martin;21/09/2026;;100,00\nVE;C12;Martin;22/09/2026;AV1;Martin;22/09/2026;;120,00\n',
    );
    expect(invoices).toEqual([
      ['FA1', 'invoice', 123_450, 123_450],
      ['AV1', 'creditNote', -12_000, -12_000],
    ]);
    expect(told).toEqual(['invoice 33: Virement Martin', 'invoice 34: BQ1', 'invoice RGT35: RGT35']);
  });

  it('that went back, and an adjustment of the books, are asked of nobody and told', async () => {
    const { invoices, told } = await shown(
      'Journal;Auxiliaire;Nom;Date;Pièce;Libellé;Échéance;Débit;Crédit\nVE;C12;Martin;15/09/2026;FA1;Facture FA1;15/10/2026;1234,50;\nBQ;C12;Martin;20/09/2026;33;Rejet prélèvement;20/09/2026;300,00;\nOD;C12;Martin;30/09/2026;OD12;Martin;30/10/2026;80,00;\nOD;C12;Martin;30/09/2026;41;Régularisation;30/10/2026;8,00;\nOD;C12;Martin;30/09/2026;F42;Loyer octobre;30/10/2026;50,00;\n',
    );
    expect(invoices).toEqual([
      ['FA1', 'invoice', 123_450, 123_450],
      ['F42', 'invoice', 5_000, 5_000],
    ]);
    expect(told).toEqual(['invoice 33: BQ', 'invoice OD12: OD', 'invoice 41: OD']);
  });

  it('under the number of its invoice is no instalment of it', async () => {
    const { invoices } = await shown(
      'Client;Type de pièce;N° de pièce;Date;Échéance;Montant;Restant dû\nMartin;Facture;FA1;15/09/2026;15/10/2026;1 234,50;734,50\nMartin;Règlement;FA1;20/09/2026;20/09/2026;-500,00;0,00\n',
    );
    expect(invoices).toEqual([['FA1', 'invoice', 73_450, 123_450]]);
  });

  it('under the number of its invoice counts as paid where no column says what is left', async () => {
    // 1,234.50 less 500.00 and 34.50 is 700.00.
    const { invoices } = await shown(
      'Client;Type de pièce;N° de pièce;Date;Échéance;Montant TTC\nMartin;Facture;FA1;15/09/2026;15/10/2026;1 234,50\nMartin;Règlement;FA1;20/09/2026;20/09/2026;-500,00\nMartin;Règlement;FA1;21/09/2026;21/09/2026;34,50\n',
    );
    expect(invoices).toEqual([['FA1', 'invoice', 70_000, 123_450]]);
  });

  it('is known where its word stands before its number, or in the text of the booking', async () => {
    const french = await shown(
      'Document;Date;Client;Échéance;Montant;Solde\nFacture FA1;15/09/2026;Martin;15/10/2026;1200,00;1200,00\nRèglement RG1;20/09/2026;Martin;20/09/2026;-200,00;-200,00\n',
    );
    expect(french.invoices).toEqual([['Facture FA1', 'invoice', 120_000, 120_000]]);
    const german = await shown(
      'Konto;Name;Belegdatum;Belegnr.;Fälligkeit;Betrag Soll;Betrag Haben;Saldo;Buchungstext\n10001;Müller GmbH;15.09.2026;RE-1;15.10.2026;1.190,00;;1.190,00;Rechnung\n10001;Müller GmbH;20.09.2026;ZE-1;;;500,00;690,00;Zahlungseingang\n10001;Müller GmbH;21.09.2026;GS-1;;;19,00;671,00;Gutschrift\n',
    );
    expect(german.invoices).toEqual([
      ['RE-1', 'invoice', 119_000, 119_000],
      ['GS-1', 'creditNote', -1_900, -1_900],
    ]);
  });

  it('of a Belgian list is known by its journal', async () => {
    const { invoices } = await shown(
      'Klantnr.;Klantnaam;Dagboek;Stuknr.;Datum;Vervaldatum;Bedrag;Openstaand\n400001;Peeters BV;VK;260001;15-09-2026;15-10-2026;1.210,00;1.210,00\n400001;Peeters BV;FIN;260002;20-09-2026;;-500,00;-500,00\n400002;Janssens NV;CN;260004;17-09-2026;17-09-2026;-21,00;-21,00\n',
    );
    expect(invoices).toEqual([
      ['260001', 'invoice', 121_000, 121_000],
      ['260004', 'creditNote', -2_100, -2_100],
    ]);
  });

  it('is no invoice that will be paid by cheque or by transfer', async () => {
    const { invoices, told } = await shown(
      'Client;Type;N° facture;Date;Échéance;Montant TTC;Libellé\nMartin;Virement;FA1;15/09/2026;15/10/2026;1 234,50;Virement à 30 jours\n',
    );
    expect(invoices).toEqual([['FA1', 'invoice', 123_450, 123_450]]);
    expect(told).toEqual([]);
  });
});
