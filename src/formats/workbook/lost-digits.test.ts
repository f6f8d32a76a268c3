// A number of an invoice or a customer that a program took for a quantity has lost digits: it is told as the workbook shows it,
// and never read as another number.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import type { FileReading } from '../records.ts';
import { row, styled, TITLES, workbookMade } from './workbook.fixture.ts';

async function read(bytes: Uint8Array): Promise<FileReading> {
  const [reading] = await readFile({ name: 'factures', bytes });
  if (reading === undefined) throw new Error('nothing was read');
  return reading;
}

const numbered = (cell: string): Promise<FileReading> =>
  read(
    workbookMade({
      formats: ['0.00E+00', '000000', '@'],
      sheets: [
        {
          name: 'Factures',
          rows: TITLES + row(cell, 'Lou', '31/03/2026', 10, 10) + row('F2', 'Lou', '31/03/2026', 20, 20),
        },
      ],
    }),
  );

const numbersOf = ({ invoices }: FileReading): string[] => invoices.map(({ number }) => number);

describe('An invoice number in a workbook', () => {
  it.each([
    // '15E-8' typed into a cell, kept as a number and shown as a power of ten, or in the general format.
    ['<c><v>1.5E-7</v></c>', '1.5E-7'],
    [styled(1.5e-7, 1), '1.5E-7'],
    // '12E3' likewise.
    [styled(12_000, 1), '1.2E+4'],
    // Seventeen digits, of which Excel kept fifteen.
    ['<c><v>2.0240000012345601E+16</v></c>', '2.02400000123456E+16'],
  ])('that was taken for a quantity is told: %s', async (cell, found) => {
    const reading = await numbered(cell);
    expect(numbersOf(reading)).toEqual(['F2']);
    expect(reading.problems).toContainEqual({
      severity: 'error',
      place: 'column N° facture row 2',
      found,
      expected: 'an invoice number',
    });
  });

  it.each([
    ['<c><v>202400012345678</v></c>', '202400012345678'],
    // As other programs write it, with all its digits.
    ['<c><v>20240000012345678</v></c>', '20240000012345678'],
    [styled(123, 2), '000123'],
    [`<c s="3" t="inlineStr"><is><t>000123</t></is></c>`, '000123'],
    ['<c><v>45.0</v></c>', '45'],
  ])('that is whole is read as it is shown: %s', async (cell, number) => {
    expect(numbersOf(await numbered(cell))).toEqual([number, 'F2']);
  });

  it('of OpenDocument or CSV is told the same', async () => {
    const cell = (attributes: string, shown: string): string =>
      `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
    const text = (shown: string): string => cell('office:value-type="string"', shown);
    const titles = ['N° facture', 'Client', 'Échéance', 'Reste dû'].map(text).join('');
    const values = `${cell('office:value-type="float" office:value="0.00000015"', '1,5E-07')}${['Lou', '31/03/2026', '10,00'].map(text).join('')}`;
    const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="F"><table:table-row>${titles}</table:table-row><table:table-row>${values}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    const ods = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(content),
    });
    const csv = strToU8('N° facture;Client;Échéance;Reste dû\n1,5E-07;Lou;31/03/2026;10,00\n');
    for (const bytes of [ods, csv])
      expect(await read(bytes)).toMatchObject({
        invoices: [],
        problems: expect.arrayContaining([expect.objectContaining({ found: '1,5E-07' })]),
      });
  });
});

it('a customer number that lost its digits is nobody’s, and is told', async () => {
  const csv = 'N° facture;Client;SIRET;Code client;Échéance;Reste dû EUR\n';
  const rows = 'F1;Lou;7,32829E+13;4,1E+11;31/03/2026;10,00\nF2;Ana;73282932000074;C2;31/03/2026;20,00\n';
  const reading = await read(strToU8(csv + rows));
  expect(reading.invoices.map(({ buyer }) => [buyer.name, buyer.registration, buyer.customerNumber])).toEqual(
    [
      ['Lou', null, null],
      ['Ana', '73282932000074', 'C2'],
    ],
  );
  expect(reading.problems.map(({ severity, place, found }) => `${severity} ${place}: ${found}`)).toEqual([
    'warning column SIRET row 2: 7,32829E+13',
    'warning column Code client row 2: 4,1E+11',
  ]);
});
