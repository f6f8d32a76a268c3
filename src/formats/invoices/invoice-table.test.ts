import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import type { FileReading, TableHints } from '../records.ts';
import { WORKBOOK_ROWS, workbookOf } from '../small-files.fixture.ts';
import { tableProfileKey } from '../tables/table-mapping.ts';

async function readTable(text: string, hints: TableHints = {}): Promise<FileReading> {
  const [reading] = await readFile({ name: 'export.txt', bytes: new TextEncoder().encode(text) }, hints);
  if (reading === undefined) throw new Error('no reading');
  return reading;
}

const errorsOf = ({ problems }: FileReading): string[] =>
  problems.filter(problem => problem.severity === 'error').map(({ place, found }) => `${place}: ${found}`);

describe('A table of invoices is understood by its titles in four languages', () => {
  it.each([
    [
      'French',
      "N° de facture;Date facture;Date d'échéance;Client;Total TTC;Reste à payer\nF1;13/01/2026;13/02/2026;Lou SRL;1.210,00;210,00",
    ],
    [
      'Dutch',
      'Factuurnummer;Factuurdatum;Vervaldatum;Klant;Totaal incl. btw;Openstaand bedrag\nF1;13/01/2026;13/02/2026;Lou SRL;1.210,00;210,00',
    ],
    [
      'English',
      'Invoice Number,Invoice Date,Due Date,Customer Name,Invoice Total,Balance Due\nF1,01/13/2026,02/13/2026,Lou SRL,"1,210.00",210.00',
    ],
    [
      'German',
      'Rechnungsnr.\tRechnungsdatum\tFällig am\tKunde\tBruttobetrag\tOffener Betrag\nF1\t13.01.2026\t13.02.2026\tLou SRL\t1.210,00\t210,00',
    ],
  ])('%s', async (_language, text) => {
    const reading = await readTable(text);
    expect(reading.format).toBe('invoice-table');
    expect(reading.problems.map(problem => problem.severity)).toEqual(['warning']);
    expect(reading.invoices).toMatchObject([
      {
        number: 'F1',
        issueDate: '2026-01-13',
        dueDates: [{ dueOn: '2026-02-13' }],
        buyer: { name: 'Lou SRL' },
        totalInclVat: { amount: 121000, currency: 'EUR' },
        payable: { amount: 21000, currency: 'EUR' },
      },
    ]);
  });

  it('finds the titles under lines of criteria, in windows-1252', async () => {
    const text = 'Export du;01/03/2026\n;\nNuméro;Échéance;Montant;Devise\nF1;31/03/2026;10,00;EUR\n';
    const bytes = Uint8Array.from(text, sign => sign.charCodeAt(0));
    const [reading] = await readFile({ name: 'x', bytes });
    expect(reading).toMatchObject({ encoding: 'windows-1252', problems: [], invoices: [{ number: 'F1' }] });
    expect(reading?.table).toMatchObject({ rows: 1, delimiter: ';', decimalSign: ',', dateOrder: 'DMY' });
  });

  it('is corrected by a person, whose word outranks the titles', async () => {
    const text = 'Code;Note;Sum\n77;Lou SRL;1.234';
    expect((await readTable(text)).format).toBe('unknown');
    const mapping = { number: 'Code', debtorName: 'Note', total: 'Sum' };
    const reading = await readTable(text, { mapping, decimalSign: ',', currency: 'EUR' });
    expect(reading.problems).toEqual([]);
    expect(reading.invoices).toMatchObject([
      { number: '77', buyer: { name: 'Lou SRL' }, payable: { amount: 123400 } },
    ]);
  });

  it('takes no amount without tax for the total', async () => {
    const reading = await readTable(
      'N° facture;Montant total HT;Montant total TTC (EUR);Devise\nF1;100,00;120,00;EUR',
    );
    expect(reading.table?.mapping.total).toBe('Montant total TTC (EUR)');
    const without = await readTable('N° facture;Montant total HT;Devise\nF1;100,00;EUR');
    expect(without).toMatchObject({ format: 'unknown', invoices: [] });
  });

  it('a remembered mapping that names a column of another table is an error', async () => {
    const reading = await readTable('Numéro;Montant;Devise\n1;9,50;EUR', { mapping: { total: 'Total TTC' } });
    expect(reading.problems).toMatchObject([
      { severity: 'error', expected: 'a column Total TTC, for total' },
    ]);
  });

  it('has one key for a mapping to be remembered by, in any spelling of the titles', () => {
    expect(tableProfileKey(['N° Facture', 'Échéance'])).toBe(tableProfileKey(['n facture', 'ECHEANCE']));
    expect(tableProfileKey(['A', 'B'])).not.toBe(tableProfileKey(['B', 'A']));
  });
});

describe('Rows become invoices without inventing anything', () => {
  it('rows with one number are one invoice, whose total counts once', async () => {
    const reading = await readTable(
      'Facture n°;Total;Devise;Article\n7;26,67;EUR;Vis\n7;26,67;EUR;Clous\n8;5,00;EUR;Bois',
    );
    expect(reading.invoices.map(({ number, payable }) => [number, payable.amount])).toEqual([
      ['7', 2667],
      ['8', 500],
    ]);
  });

  it('refuses one number with two totals, and sums what is called a line total', async () => {
    const refused = await readTable('Facture n°;Total;Devise\n7;26,67;EUR\n7;30,00;EUR');
    expect(refused.invoices).toEqual([]);
    expect(errorsOf(refused)).toEqual(['column Total row 2: different amounts in rows of one invoice']);
    const summed = await readTable('Invoice #,Line Total,Currency\n7,26.67,EUR\n7,30.00,EUR');
    expect(summed.invoices[0]?.payable.amount).toBe(5667);
  });

  it('takes off what was paid, believes "paid", and leaves drafts out', async () => {
    const reading = await readTable(
      'Numéro;Montant;Payé;Statut;Devise\n1;100,00;40,00;envoyée;EUR\n2;50,50;;Payée;EUR\n3;9,00;;Brouillon;EUR',
    );
    expect(reading.invoices.map(({ number, payable }) => [number, payable.amount])).toEqual([
      ['1', 6000],
      ['2', 0],
    ]);
    expect(reading.problems.map(({ severity, found }) => [severity, found])).toEqual([
      ['warning', 'invoice 3: brouillon'],
    ]);
  });

  it('knows a credit note by its type or its sign', async () => {
    const reading = await readTable(
      'Numéro;Type;Montant;Devise\n1;Avoir;10,00;EUR\n2;Facture;-10,00;EUR\n3;Facture;10,00;EUR',
    );
    expect(reading.invoices.map(({ kind }) => kind)).toEqual(['creditNote', 'creditNote', 'invoice']);
  });

  it('keeps the zeros of a number and the text of a formula', async () => {
    const reading = await readTable('Numéro;Client;Montant;Devise\n0000001;=1+1;10,00;EUR');
    expect(reading.invoices).toMatchObject([{ number: '0000001', buyer: { name: '=1+1' } }]);
  });
});

describe('Titles that stand twice', () => {
  it('are no invoice', async () => {
    const reading = await readTable(
      'Invoice No,Customer,Total,Currency\ninvoice_number,customer_name,total,currency\n1,Lou,9.50,EUR',
    );
    expect(reading.problems).toEqual([]);
    expect(reading.invoices.map(({ number }) => number)).toEqual(['1']);
  });
});

describe('What a table does not settle is refused with its place', () => {
  it.each([
    ['an ambiguous decimal sign', 'Numéro;Montant;Devise\n1;1.234;EUR', 'column Montant: 1.234'],
    ['an ambiguous date', 'Number,Due date,Amount\n1,01/02/2026,9.50', 'column Due date: 01/02/2026'],
    [
      'dates of two orders in one column',
      'Numéro;Échéance;Montant\n1;13/02/2026;9,50\n2;02/13/2026;9,50',
      'column Échéance: 13/02/2026 02/13/2026',
    ],
    ['a dollar of no country', 'Number,Amount\n1,$9.50', 'column Amount: $9.50'],
    ['an amount split over two cells', 'Numéro,Montant\n1,100,00\n2,50,25', 'row 2: 3 cells'],
    [
      'days as a spreadsheet counts them',
      'Numéro;Échéance;Montant\n1;46280;1,50\n2;46311,5;9,50',
      'column Échéance: 46280',
    ],
    // Beside days that are written as such, its row alone is told.
    [
      'one such day',
      'Numéro;Échéance;Montant\n1;46280;1,50\n2;16/10/2026;9,50',
      'column Échéance row 2: 46280',
    ],
    ['a file cut in its last row', 'Numéro;Client;Montant\n1;Lou;1,50\n2;Lo', 'row 3: 2 cells'],
    [
      'a quote that never closes',
      'Numéro;Client;Montant\n1;"Lou;1,50\n2;Mia;2,50\n',
      'row 2: Quote Not Closed: the parsing is finished with an opening quote',
    ],
    ['an amount that is none', 'Numéro;Montant\n1;1,50\n2;n/a', 'column Montant row 3: n/a'],
    [
      'an invoice without a number',
      'Numéro;Client;Montant\n1;Lou;1,50\n;Mia;9,50',
      'column Numéro row 3: nothing',
    ],
  ])('%s', async (_title, text, expected) => {
    expect(errorsOf(await readTable(text))).toContain(expected);
  });

  it('says of a row that is wider than its titles what it may be', async () => {
    const wide = async (cell: string) =>
      (await readTable(`Numéro;Client;Montant\n1;Lou;1,50\n2;Mia;2,50;${cell}\n`)).problems.find(
        ({ place }) => place === 'row 3',
      )?.expected;
    expect(await wide('EUR')).toBe('3 cells, as in the header (is a title missing?)');
    expect(await wide('50')).toBe('3 cells, as in the header (is an amount split in two?)');
  });

  it('reads inch signs in unquoted text', async () => {
    const reading = await readTable(
      'Numéro;Objet;Montant;Devise\n1;Écran 24" noir;1,50;EUR\n2;Câble;2,50;EUR',
    );
    expect(reading.invoices.map(({ subject }) => subject)).toEqual(['Écran 24" noir', 'Câble']);
  });

  it('warns of a row of sums at the foot, which is no invoice', async () => {
    const reading = await readTable('Numéro;Client;Montant;Devise\n1;Lou;1,50;EUR\n;;1,50;');
    expect(reading.problems.map(problem => problem.severity)).toEqual(['warning']);
    expect(reading.invoices.length).toBe(1);
  });
});

describe('A workbook is read like a table', () => {
  it('whatever its file is called, with numbers that need no decimal sign', async () => {
    const [reading] = await readFile({ name: 'photo.jpg', bytes: workbookOf(WORKBOOK_ROWS) });
    expect(reading).toMatchObject({
      format: 'invoice-table',
      problems: [],
      invoices: [{ payable: { amount: 123450 } }],
    });
  });

  it('refuses one that is damaged', async () => {
    const [reading] = await readFile({
      name: 'a.xlsx',
      bytes: workbookOf('<row r="1"><c r="A1" t="s"><v>99'),
    });
    expect(reading?.invoices).toEqual([]);
    expect(reading?.problems[0]?.severity).toBe('error');
  });
});

describe('A person says that a column means nothing', () => {
  it('by an empty title, and the guess is not made again', async () => {
    const text =
      'N° de facture;Date facture;Échéance;Client;Total TTC\nF1;13/01/2026;13/02/2026;Lou SRL;1.210,00';
    const guessed = await readTable(text);
    expect(guessed.table?.mapping.dueDate).toBe('Échéance');
    const told = await readTable(text, { mapping: { dueDate: '' } });
    expect(told.table?.mapping.dueDate).toBeUndefined();
    expect(told.invoices[0]?.dueDates).toEqual([]);
    expect(errorsOf(told)).toEqual([]);
  });
});
