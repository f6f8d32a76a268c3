// What accounting programs write as .xls, and what no such file is believed.

import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import type { FileReading } from '../records.ts';
import {
  begin,
  cents,
  container,
  END,
  formula,
  long,
  number,
  oldWorkbook,
  record,
  short,
  text,
  words,
} from './old-excel.fixture.ts';

const TITLES = ['N° facture', 'Client', 'Échéance', 'Total TTC', 'Reste dû'].flatMap((title, column) =>
  words(0, column, title),
);
/** 46205 is 2 July 2026. */
const DUE = 46_205;
const FORMATS = ['dd/mm/yyyy', '"FA"00000', '#,##0.00\\ "€"'];
const row = (at: number, name: string): number[] => [
  ...words(at, 0, name),
  ...words(at, 1, 'Éponine Œuvres'),
  ...number(at, 2, DUE, 1),
  ...number(at, 3, 1250.4, 3),
  ...cents(at, 4, 100_040),
];
const read = (bytes: Uint8Array): Promise<FileReading[]> => readFile({ name: 'a.xls', bytes });
const sheet = (...cells: readonly number[][]) => ({ name: 'Export', cells: [...TITLES, ...cells.flat()] });
const told = (readings: readonly FileReading[]): unknown[] =>
  readings.flatMap(({ invoices }) =>
    invoices.map(({ number: name, buyer, dueDates, totalInclVat, payable }) => [
      name,
      buyer.name,
      dueDates[0]?.dueOn,
      totalInclVat?.amount,
      payable.amount,
    ]),
  );
const invoicesOf = async (...cells: readonly number[][]): Promise<unknown[]> =>
  told(await read(oldWorkbook({ sheets: [sheet(...cells)], formats: FORMATS })));
const READ = ['F1', 'Éponine Œuvres', '2026-07-02', 125_040, 100_040];

describe('A list of invoices in an .xls', () => {
  it('has words in one byte a letter or two, days, amounts, and numbers in thirty bits', async () => {
    expect(await invoicesOf(row(1, 'F1'))).toEqual([READ]);
  });

  it('may come in any order of rows', async () => {
    expect(await invoicesOf(row(2, 'F2'), row(1, 'F1'))).toEqual([READ, ['F2', ...READ.slice(1)]]);
  });

  it('keeps the letters and zeros that a format prints, and counts days as its workbook does', async () => {
    const cells = [...number(1, 0, 123, 2), ...row(1, '').slice(words(1, 0, '').length)];
    const bytes = oldWorkbook({
      sheets: [sheet(cells)],
      formats: FORMATS,
      general: record(0x22, short(1)),
    });
    expect(told(await read(bytes))).toEqual([['FA00123', READ[1], '2030-07-03', 125_040, 100_040]]);
  });

  it('shares texts that go on in another record, where the width of letters is said anew', async () => {
    const first = text('Éponine Œuvres');
    const [head, tail] = [first.slice(0, 3 + 2 * 8), first.slice(3 + 2 * 8)];
    const shared = [...record(0xfc, long(2), long(2), text('F1'), head), ...record(0x3c, [1], tail)];
    const label = (column: number, at: number): number[] =>
      record(0xfd, short(1), short(column), short(0), long(at));
    const rest = [...number(1, 2, DUE, 1), ...number(1, 3, 1250.4), ...number(1, 4, 1000.4)];
    const bytes = oldWorkbook({
      sheets: [sheet(label(0, 0), label(1, 1), rest)],
      formats: FORMATS,
      general: shared,
    });
    expect(told(await read(bytes))).toEqual([READ]);
  });

  it('has formulas with their results; one that was never worked out, or is an error, is no nought', async () => {
    const open = (at: number, cell: number[]): number[] => [
      ...row(at, `F${at}`).slice(0, -cents(at, 4, 0).length),
      ...cell,
    ];
    const nought = [0, 0, 0, 0, 0, 0, 0, 0];
    const result = [...new Uint8Array(Float64Array.of(1000.4).buffer)];
    const isError = [2, 0, 42, 0, 0, 0, 0xff, 0xff];
    const rows = [
      open(1, formula(1, 4, result)),
      open(2, formula(2, 4, nought, 2)),
      open(3, formula(3, 4, isError)),
      open(4, formula(4, 4, result)),
    ];
    expect(await invoicesOf(...rows)).toEqual([READ, ['F4', ...READ.slice(1)]]);
  });

  it('has its customer merged beside its invoices, and what is hidden told', async () => {
    const second = [
      ...words(2, 0, 'F2'),
      ...number(2, 2, DUE, 1),
      ...number(2, 3, 1250.4),
      ...cents(2, 4, 100_040),
    ];
    const merged = record(0xe5, short(1), short(1), short(2), short(1), short(1));
    const hidden = record(0x0208, short(2), short(0), short(5), short(0), long(0), short(0x20));
    const old = { name: 'Ancien', cells: [...TITLES, ...row(1, 'F0')], state: 1 };
    const sheets = [old, sheet(hidden, row(1, 'F1'), second, merged)];
    const readings = await read(oldWorkbook({ sheets, formats: FORMATS }));
    expect(told(readings)).toEqual([READ, ['F2', ...READ.slice(1)]]);
    expect(readings[0]?.problems.map(({ found }) => found)).toEqual(
      expect.arrayContaining(['a table in a hidden sheet', 'hidden rows: 3']),
    );
  });
});

describe('An .xls is refused', () => {
  const whole = oldWorkbook({ sheets: [sheet(row(1, 'F1'))], formats: FORMATS });
  const twice = (): Uint8Array => {
    const inner = [...begin(0x10), ...begin(0x20), ...END, ...END];
    const place = (at: number): number[] =>
      record(
        0x85,
        long(at),
        [0, 0],
        text('S', length => [length]),
      );
    const start = begin(5).length + 2 * place(0).length + END.length;
    const places = [...place(start), ...place(start + begin(0x10).length)];
    return container('Workbook', Uint8Array.from([...begin(5), ...places, ...END, ...inner]));
  };

  it.each([
    [
      'that is older than Excel 97',
      oldWorkbook({ sheets: [sheet()], version: 0x0500 }),
      'an old Office file',
    ],
    ['that is a letter', container('WordDocument', new Uint8Array()), 'an old Office file'],
    [
      'with a password',
      oldWorkbook({ sheets: [sheet()], general: record(0x2f, [0, 0]) }),
      'an encrypted file',
    ],
    [
      'that is a new one with a password',
      container('EncryptedPackage', new Uint8Array()),
      'an encrypted file',
    ],
    ['that is cut', whole.slice(0, 1024), 'an old Office file'],
    [
      'whose sectors follow each other in a circle',
      container('Workbook', new Uint8Array(9000), () => 0),
      'an old',
    ],
    ['whose records end in the middle', container('Workbook', Uint8Array.from(begin(5))), 'a cut file'],
  ])('%s', async (_, bytes, found) => {
    const problems = (await read(bytes)).flatMap(reading => reading.problems);
    expect(problems).toMatchObject([{ severity: 'error', found: expect.stringContaining(found) }]);
  });

  it('reads no sheet within another without end', async () => {
    expect((await read(twice())).flatMap(({ invoices }) => invoices)).toEqual([]);
  });
});
