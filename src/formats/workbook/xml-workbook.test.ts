// What programs write as 'XML Spreadsheet 2003' and call .xls.

import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { readFile } from '../read.ts';
import type { FileReading } from '../records.ts';
import { told } from './told-invoices.fixture.ts';

const STYLES =
  '<Styles><Style ss:ID="fixed"><NumberFormat ss:Format="Fixed"/></Style><Style ss:ID="euro"><NumberFormat ss:Format="Euro Currency"/></Style></Styles>';
const workbook = (...sheets: readonly string[]): Uint8Array =>
  strToU8(
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${STYLES}${sheets.join('')}</Workbook>`,
  );
const sheet = (name: string, rows: string, more = ''): string =>
  `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${more}</Worksheet>`;
const cell = (type: string, value: string, more = ''): string =>
  `<Cell${more}><Data ss:Type="${type}">${value}</Data></Cell>`;
const words = (value: string, more?: string): string => cell('String', value, more);
const TITLES = `<Row>${['N° facture', 'Client', 'Échéance', 'Total TTC', 'Reste dû'].map(title => words(title)).join('')}</Row>`;
const row = (number: string, more = ''): string =>
  `<Row${more}>${words(number)}${words('Éponine')}${cell('DateTime', '2026-07-02T00:00:00.000')}${cell('Number', '1250.4', ' ss:StyleID="fixed"')}${cell('Number', '1000.4', ' ss:StyleID="euro"')}</Row>`;
const read = (...sheets: readonly string[]): Promise<FileReading[]> =>
  readFile({ name: 'a.xls', bytes: workbook(...sheets) });
const READ = ['F1', 'Éponine', '2026-07-02', 125_040, 100_040];

it('A list in XML of Excel 2003 has its days and amounts from their types', async () => {
  expect(told(await read(sheet('Export', TITLES + row('F1'))))).toEqual([READ]);
});

it('A list in XML of Excel 2003 may skip cells, merge them and have notes beside them', async () => {
  const note = '<Comment><ss:Data>relancer</ss:Data></Comment>';
  const first = row('F1')
    .replace('<Cell><Data ss:Type="String">Éponine', '<Cell ss:MergeDown="1"><Data ss:Type="String">Éponine')
    .replace('F1</Data>', `F1</Data>${note}`);
  const second = row('F2')
    .replace(words('Éponine'), '')
    .replace('<Cell><Data ss:Type="DateTime"', '<Cell ss:Index="3"><Data ss:Type="DateTime"');
  const wide = `<Row>${words('Factures ouvertes', ' ss:MergeAcross="4"')}</Row>`;
  expect(told(await read(sheet('Export', wide + TITLES + first + second)))).toEqual([
    READ,
    ['F2', ...READ.slice(1)],
  ]);
});

it('A list in XML of Excel 2003 has its hidden sheets and rows told, and a formula without a result refused', async () => {
  const hidden = '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>';
  const open = row('F3').replace(/<Cell ss:StyleID="euro">.*<\/Cell>/, '<Cell ss:Formula="=RC[-1]"/>');
  const rows = TITLES + row('F1') + row('F2', ' ss:Index="5" ss:Hidden="1"') + open + row('F4');
  const readings = await read(sheet('Ancien', TITLES + row('F0'), hidden), sheet('Export', rows));
  expect(told(readings)).toEqual([READ, ['F2', ...READ.slice(1)], ['F4', ...READ.slice(1)]]);
  expect(readings[0]?.problems.map(({ found }) => found)).toEqual(
    expect.arrayContaining(['a table in a hidden sheet', 'hidden rows: 5']),
  );
});

it('A list in XML of Excel 2003 that is cut is refused', async () => {
  const [reading] = await readFile({
    name: 'a.xls',
    bytes: workbook(sheet('S', TITLES + row('F1'))).slice(0, -9),
  });
  expect(reading?.problems).toMatchObject([{ severity: 'error', found: 'the end of the file' }]);
});
