// What LibreOffice and other programs write as .ods, and what no such file is believed.

import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import type { FileReading } from '../records.ts';
import {
  OPEN_TITLES,
  openContent,
  openDay,
  openDocument,
  openRow,
  openSheet,
  openValue,
} from './open-document.fixture.ts';

const read = (bytes: Uint8Array): Promise<FileReading[]> => readFile({ name: 'a.ods', bytes });
const sheet = (...rows: readonly string[]): string => openSheet('Export', OPEN_TITLES + rows.join(''));
const told = (readings: readonly FileReading[]): unknown[] =>
  readings.flatMap(({ invoices }) =>
    invoices.map(({ number, buyer, dueDates, payable }) => [
      number,
      buyer.name,
      dueDates[0]?.dueOn,
      payable.amount,
      payable.currency,
    ]),
  );
const invoicesOf = async (...rows: readonly string[]): Promise<unknown[]> =>
  told(await read(openDocument(openContent(sheet(...rows)))));
const row = (number: string, due: string | number = 10): string =>
  openRow(number, 'Lou', openDay('2026-07-02'), due, due);
const errorsOf = async (content: string, manifest?: string): Promise<string[]> =>
  (await read(openDocument(content, manifest))).flatMap(({ problems }) =>
    problems.filter(({ severity }) => severity === 'error').map(({ place, found }) => `${place}: ${found}`),
  );

describe('A list of invoices in an .ods', () => {
  it('has its days and amounts from the values, not from what is shown of them', async () => {
    const amount = openValue('currency', 'office:currency="EUR" office:value="1250.4"', '1 250,40 €');
    expect(
      await invoicesOf(openRow('F1', 'Éponine', openDay('2026-07-02T00:00:00'), amount, amount)),
    ).toEqual([['F1', 'Éponine', '2026-07-02', 125040, 'EUR']]);
  });

  it('keeps the zeros and letters that a format puts before a number', async () => {
    const number = openValue('float', 'office:value="123"', 'FA00123');
    expect(await invoicesOf(row(number))).toEqual([['FA00123', 'Lou', '2026-07-02', 1000, 'EUR']]);
  });

  it('has the text of its paragraphs, with blanks that are counted, without the comments beside it', async () => {
    const name =
      '<table:table-cell office:value-type="string"><office:annotation><text:p>relancer</text:p></office:annotation><text:p>Lou<text:s text:c="1"/>et <text:span>fils</text:span></text:p></table:table-cell>';
    expect(await invoicesOf(openRow('F1', name, openDay('2026-07-02'), 10, 10))).toEqual([
      ['F1', 'Lou et fils', '2026-07-02', 1000, 'EUR'],
    ]);
  });

  it('may say rows and cells once that stand in it several times', async () => {
    const twice =
      '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="10"/>';
    expect(await invoicesOf(openRow('F1', 'Lou', openDay('2026-07-02'), twice), row('F2'))).toEqual([
      ['F1', 'Lou', '2026-07-02', 1000, 'EUR'],
      ['F2', 'Lou', '2026-07-02', 1000, 'EUR'],
    ]);
  });

  it('may have the customer merged beside its invoices', async () => {
    const merged =
      '<table:table-cell office:value-type="string" table:number-rows-spanned="2"><text:p>Lou</text:p></table:table-cell>';
    const rows = [
      openRow('F1', merged, openDay('2026-07-02'), 10, 10),
      openRow('F2', '<table:covered-table-cell/>', openDay('2026-07-02'), 20, 20),
    ];
    expect(await invoicesOf(...rows)).toEqual([
      ['F1', 'Lou', '2026-07-02', 1000, 'EUR'],
      ['F2', 'Lou', '2026-07-02', 2000, 'EUR'],
    ]);
  });

  it.each([
    ['that was never worked out', '<table:table-cell table:formula="of:=[.D2]-1"/>'],
    [
      'whose result is an error',
      '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
    ],
    [
      'whose result is an error beside a nought',
      '<table:table-cell table:formula="of:=[.X1]" office:value-type="float" office:value="0"><text:p>Err:502</text:p></table:table-cell>',
    ],
  ])('is refused where the amount is a formula %s', async (_, formula) => {
    expect(await invoicesOf(openRow('F1', 'Lou', openDay('2026-07-02'), 10, formula), row('F2'))).toEqual([
      ['F2', 'Lou', '2026-07-02', 1000, 'EUR'],
    ]);
  });

  it('has its hidden sheets and rows told', async () => {
    const hidden = row('F2').replace('<table:table-row>', '<table:table-row table:visibility="filter">');
    const old = openSheet('Ancien', OPEN_TITLES + row('F0'), 'hidden');
    const [reading] = await read(openDocument(openContent(old + sheet(row('F1'), hidden))));
    expect(reading?.invoices.map(({ number }) => number)).toEqual(['F1', 'F2']);
    expect(reading?.problems.map(({ found }) => found)).toEqual(
      expect.arrayContaining(['a table in a hidden sheet', 'hidden rows: 3']),
    );
  });

  it('may be one flat file', async () => {
    const flat = openContent(sheet(row('F1'))).replaceAll('office:document-content', 'office:document');
    expect(told(await read(strToU8(flat)))).toEqual([['F1', 'Lou', '2026-07-02', 1000, 'EUR']]);
  });
});

describe('An .ods is refused', () => {
  const repeated = (rows: number, columns: number): string =>
    `<table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="${columns}" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>`;

  it.each([
    [
      'that repeats a row beyond all bounds',
      openContent(sheet(repeated(1_048_576, 9))),
      'more than 4000000 cells',
    ],
    ['that repeats a cell beyond all bounds', openContent(sheet(repeated(1, 16_384))), '1001 columns'],
    ['with a DOCTYPE', `<!DOCTYPE a>${openContent(sheet(row('F1'))).slice(38)}`, 'a DOCTYPE'],
    ['that is cut', openContent(sheet(row('F1'))).slice(0, -30), 'the end of the file'],
    ['that is a text', openContent('', 'text'), 'an office document'],
  ])('%s', async (_, content, found) => {
    expect(await errorsOf(content)).toEqual([expect.stringContaining(found)]);
  });

  it('that needs a password', async () => {
    const manifest = '<m:manifest xmlns:m="m"><m:encryption-data/></m:manifest>';
    expect(await errorsOf('locked', manifest)).toEqual(['content.xml: an encrypted file']);
  });
});
