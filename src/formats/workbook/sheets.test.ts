// Which sheets and rows of a workbook are read, what is said of the others, and what no workbook is believed.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import type { FileReading } from '../records.ts';
import { row, TITLES, type WorkbookMade, words, workbookMade } from './workbook.fixture.ts';

const readings = (made: WorkbookMade): Promise<FileReading[]> =>
  readFile({ name: 'a.xlsx', bytes: workbookMade(made) });
const invoice = (number: string, customer = 'Lou'): string =>
  row(number, customer, words('13/04/2026'), 10, 10);
const sheet = (name: string, ...numbers: readonly string[]): WorkbookMade['sheets'][number] => ({
  name,
  rows: [TITLES, ...numbers.map(number => invoice(number))].join(''),
});
const numbersOf = (read: readonly FileReading[]): unknown[] =>
  read.map(({ file, invoices }) => [file, invoices.map(({ number }) => number)]);

describe('The sheets of a workbook', () => {
  it('with the same titles are all read, one for each month', async () => {
    const read = await readings({ sheets: [sheet('Janvier', 'F1'), sheet('Février', 'F2'), sheet('Mars')] });
    expect(numbersOf(read)).toEqual([
      ['a.xlsx/Janvier', ['F1']],
      ['a.xlsx/Février', ['F2']],
    ]);
  });

  it('may be longer than a stack is deep: a list of 125,000 invoices is read to its last row', async () => {
    const numbers = Array.from({ length: 125_000 }, (_, at) => `F${at + 1}`);
    const [read] = await readings({ sheets: [sheet('Export', ...numbers)] });
    expect(read?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([read?.invoices.length, read?.invoices.at(-1)?.number]).toEqual([125_000, 'F125000']);
  });

  it('that are hidden give way to those that are shown, and that is said', async () => {
    const read = await readings({
      sheets: [{ ...sheet('Ancien', 'F0'), state: 'hidden' }, sheet('Factures', 'F1')],
    });
    expect(numbersOf(read)).toEqual([['a.xlsx', ['F1']]]);
    expect(read[0]?.problems).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        place: 'sheet Ancien',
        found: 'a table in a hidden sheet',
      }),
    );
  });

  it('with other titles are named and left out', async () => {
    const other = row('Numéro', 'Client', 'Date', 'Montant') + row('AV1', 'Lou', words('13/04/2026'), -10);
    const read = await readings({ sheets: [sheet('Factures', 'F1'), { name: 'Avoirs', rows: other }] });
    expect(numbersOf(read)).toEqual([['a.xlsx', ['F1']]]);
    expect(read[0]?.problems).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        place: 'sheet Avoirs',
        found: 'a table with other titles',
      }),
    );
  });

  it('may have rows that a filter hides: they are read, and said', async () => {
    const hidden = invoice('F2').replace('<row>', '<row hidden="1">');
    const read = await readings({ sheets: [{ name: 'S', rows: TITLES + invoice('F1') + hidden }] });
    expect(numbersOf(read)).toEqual([['a.xlsx', ['F1', 'F2']]]);
    expect(read[0]?.problems).toContainEqual(
      expect.objectContaining({ severity: 'warning', place: 'sheet S', found: 'hidden rows: 3' }),
    );
  });

  it('have one customer beside several invoices where its cells are merged, and one sum stays one', async () => {
    const rows =
      TITLES +
      row('F1', 'Lou', words('13/04/2026'), 10, 30) +
      row('F2', '', words('13/04/2026'), 20, '<c/>') +
      row('F3', 'Max', words('13/04/2026'), 5, 5);
    const more = '<mergeCells count="2"><mergeCell ref="B2:B3"/><mergeCell ref="E2:E3"/></mergeCells>';
    const [read] = await readings({ sheets: [{ name: 'S', rows, more }] });
    expect(read?.invoices.map(({ number, buyer, payable }) => [number, buyer.name, payable.amount])).toEqual([
      ['F1', 'Lou', 3000],
      ['F2', 'Lou', 2000],
      ['F3', 'Max', 500],
    ]);
  });
});

describe('A sheet', () => {
  it('may be written with prefixes, as programs in .NET do', async () => {
    const plain = workbookMade({ sheets: [sheet('S', 'F1')] });
    const prefixed = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${(TITLES + invoice('F1')).replace(/<(\/?)(\w+)/g, '<$1x:$2')}</x:sheetData></x:worksheet>`;
    const read = await readings({ sheets: [sheet('S')], parts: { 'xl/worksheets/sheet1.xml': prefixed } });
    const [same] = await readFile({ name: 'a.xlsx', bytes: plain });
    expect(read[0]?.invoices).toEqual(same?.invoices);
    expect(same?.invoices.length).toBe(1);
  });

  it('shares texts, of several runs, without how they are pronounced', async () => {
    const texts =
      '<si><r><t>Brasserie</t></r><r><t xml:space="preserve"> </t></r><r><t>Lune</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>';
    const rows = TITLES + row('F1', '<c t="s"><v>0</v></c>', words('13/04/2026'), 10, 10);
    const [read] = await readings({ sheets: [{ name: 'S', rows }], texts });
    expect(read?.invoices[0]?.buyer.name).toBe('Brasserie Lune');
  });

  it('of a chart alone has no rows, and its neighbour is read', async () => {
    const made = { sheets: [sheet('Graphique'), sheet('S', 'F1')] };
    const relations = `<Relationships xmlns="x"><Relationship Id="r1" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="r2" Type="x/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>`;
    expect(
      numbersOf(await readings({ ...made, parts: { 'xl/_rels/workbook.xml.rels': relations } })),
    ).toEqual([['a.xlsx', ['F1']]]);
  });

  it('that claims to be as large as a sheet can be costs no more than what it holds', async () => {
    const far = row('F2', 'Lou', words('13/04/2026'), 1, 1).replace('<row>', '<row r="1048576">');
    const [read] = await readings({ sheets: [{ name: 'S', rows: TITLES + invoice('F1') + far }] });
    expect(read?.invoices.map(({ number }) => number)).toEqual(['F1', 'F2']);
  });
});

describe('A hostile workbook is refused with its place', () => {
  const refused = async (made: WorkbookMade): Promise<unknown> => {
    const [read] = await readings(made);
    expect(read?.invoices).toEqual([]);
    return read?.problems.find(({ severity }) => severity === 'error');
  };
  const entity = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>';

  it.each(['xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml'])(
    'that opens files by an entity in %s',
    async part => {
      const parts = { [part]: `${entity}<a>&b;</a>` };
      expect(await refused({ sheets: [sheet('S', 'F1')], texts: '', parts })).toMatchObject({
        found: 'a DOCTYPE',
      });
    },
  );

  it('whose cells stand in column XFD', async () => {
    const rows = TITLES + invoice('F1').replace('<c><v>', '<c r="XFD2"><v>');
    expect(await refused({ sheets: [{ name: 'S', rows }] })).toMatchObject({ found: '16384 columns' });
  });

  it('with a cell that is longer than any program holds', async () => {
    const rows = TITLES + invoice('F1', 'x'.repeat(40_000));
    expect(await refused({ sheets: [{ name: 'S', rows }] })).toMatchObject({ place: 'sheet S, row 2' });
  });

  it('that is cut inside a sheet', async () => {
    const parts = { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${TITLES}${invoice('F1')}<row><c` };
    expect(await refused({ sheets: [sheet('S', 'F1')], parts })).toMatchObject({
      expected: 'well-formed XML, whole',
    });
  });

  it('that shares one long text among all its cells', async () => {
    const texts = `<si><t>${'x'.repeat(30_000)}</t></si>`;
    const cells = row(...Array.from({ length: 900 }, () => '<c t="s"><v>0</v></c>'));
    const sheets = [{ name: 'S', rows: TITLES + invoice('F1') + cells.repeat(8) }];
    expect(await refused({ sheets, texts })).toMatchObject({
      expected: 'at most 200000000 characters',
    });
  });

  it('that names one part as many sheets', async () => {
    const parts = {
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="x"><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    };
    expect(await refused({ sheets: [sheet('A', 'F1'), sheet('B', 'F2')], parts })).toMatchObject({
      place: 'sheet B',
      found: 'part xl/worksheets/sheet1.xml again',
    });
  });
});

it.each([
  ['of text (.docx)', { '[Content_Types].xml': '', 'word/document.xml': '' }],
  ['of numbers in binary (.xlsb)', { '[Content_Types].xml': '', 'xl/workbook.bin': '' }],
  [
    'of text in OpenDocument (.odt)',
    { mimetype: '', 'content.xml': '<body><text/></body>', 'META-INF/manifest.xml': '' },
  ],
])('An office document %s is refused as what it is, once', async (_, files) => {
  const bytes = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
  expect((await readFile({ name: 'a', bytes })).map(({ problems }) => problems)).toEqual([
    [
      {
        severity: 'error',
        place: 'file',
        found: 'an office document',
        expected: 'a workbook (.xlsx, .ods) or CSV',
      },
    ],
  ]);
});
