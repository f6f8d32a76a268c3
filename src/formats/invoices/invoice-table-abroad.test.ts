// Exports whose titles stand in no dictionary, read by their words; sums that stand in two columns; boxes that are ticked.

import { describe, expect, it } from 'vitest';
import { readExport } from '../tables/table-tools.fixture.ts';

type Export = Awaited<ReturnType<typeof readExport>>;
const inShort = ({ invoices }: Export) =>
  invoices.map(({ number, kind, payable, dueDates, buyer }) => [
    number,
    kind,
    payable.amount,
    dueDates[0]?.dueOn ?? null,
    buyer.name,
  ]);

describe('An export from abroad', () => {
  it.each([
    [
      'Spanish',
      'Núm;Fecha;Vencimiento;Contacto;Total;Cobrado;Pendiente;Estado',
      '121,00;0,00;121,00;Vencida',
    ],
    ['Italian', 'Numero;Data;Scadenza;Cliente;Lordo;Stato', '121,00;Non saldato'],
    ['abbreviated Dutch', 'Factuur;Fact.datum;Verv.datum;Debiteur;Orig. bedrag;Ontvangen', '121,00;0,00'],
    ['abbreviated English', 'INVOICE_NO;INV_DT;DUE_DT;CUST_NAME;INV_AMT;BAL_AMT', '121,00;121,00'],
    ['from an enterprise system', 'N° pièce;Date pièce;Éch. net;Nom 1;Montant en devise interne', '121,00'],
  ])('is read by the words of its titles: %s', async (_, titles, rest) => {
    const read = await readExport(`${titles}\nF-7;05/10/2026;04/11/2026;Atelier Vert;${rest}\n`);
    expect(inShort(read)).toEqual([['F-7', 'invoice', 12_100, '2026-11-04', 'Atelier Vert']]);
  });

  it('is paid in its own words', async () => {
    const read = await readExport(
      'Numero;Data;Cliente;Lordo;Stato\n1;05/10/2026;Bar Blu;10,00;Saldato\n2;15/10/2026;Bar Blu;20,00;Bozza\n',
    );
    expect(inShort(read)).toEqual([['1', 'invoice', 0, null, 'Bar Blu']]);
  });
});

describe('What a list leaves to be worked out', () => {
  it('the total, where the amount before tax and the tax stand alone', async () => {
    const titles = 'Facture;Client;Date;Montant HT;Montant TVA';
    const read = await readExport(`${titles}\nF1;Lou;15/10/2026;1 000,00;200,00\nF2;Lou;16/10/2026;50,00;\n`);
    expect(read.invoices.map(({ totalInclVat }) => totalInclVat?.amount)).toEqual([120_000, 5_000]);
    const whole = await readExport(`${titles};Total TTC\nF1;Lou;15/10/2026;1 000,00;200,00;1 250,00\n`);
    expect(whole.invoices[0]?.totalInclVat?.amount).toBe(125_000);
    expect((await readExport('Facture;Client;Montant HT\nF1;Lou;10,00\n')).invoices).toEqual([]);
  });

  it('the term, where a column counts its days', async () => {
    const read = await readExport('Facture;Client;Date;Délai (jours);TTC\nF1;Lou;15/10/2026;45;10,00\n');
    expect(read.invoices[0]?.terms).toEqual(['45 days']);
  });

  it('whether a box is ticked', async () => {
    const read = await readExport(
      'Client,Facture,Montant,Payée\nLou,F1,10.00,checked\nLou,F2,20.00,\nLou,F3,30.00,✅\nLou,F4,40.00,☐\n',
    );
    expect(read.invoices.map(({ payable }) => payable.amount)).toEqual([0, 2_000, 0, 4_000]);
  });

  it('a letter for the kind: A is a credit note, and told', async () => {
    const read = await readExport('Type;Numéro;Client;TTC\nF;1;Lou;60,00\nA;2;Lou;10,00\nAV;3;Lou;5,00\n');
    expect(read.invoices.map(({ kind }) => kind)).toEqual(['invoice', 'creditNote', 'creditNote']);
    expect(read.problems.filter(({ place }) => place.startsWith('column Type'))).toMatchObject([
      { severity: 'warning', place: 'column Type row 3', found: 'invoice 2: a' },
    ]);
  });
});
