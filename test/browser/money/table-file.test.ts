// Tables as files: what a spreadsheet makes of them.

import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { allEntries, csvText, type Rows, workbook } from '../../../web/words/table-file.ts';

const TABLE: Rows = [
  ['Client', 'Échéance', 'En retard'],
  ['=HYPERLINK("http://x")', { day: '2026-09-30' }, { amount: '1234.50', currency: 'EUR' }],
  [' +33 1; « Dupont »', { day: null }, { amount: '-0.05', currency: 'EUR' }],
];

describe('a table as CSV', () => {
  it('is read in the reader’s country, and runs nothing', () => {
    expect(csvText(TABLE, 'fr')).toBe(
      '\uFEFFClient;Échéance;En retard\r\n"\'=HYPERLINK(""http://x"")";2026-09-30;1234,50\r\n"\' +33 1; « Dupont »";;-0,05\r\n',
    );
    expect(csvText(TABLE, 'en')).toContain('2026-09-30,1234.50');
  });
});

describe('a table as a workbook', () => {
  it('holds amounts as numbers, days as days, and a formula as the text that it is', async () => {
    const [sheet] = await readSheets(await (await workbook(TABLE)).arrayBuffer());
    expect(sheet?.data).toEqual([
      ['Client', 'Échéance', 'En retard'],
      ['=HYPERLINK("http://x")', new Date('2026-09-30'), 1234.5],
      // The reader trims; the file holds the space.
      ['+33 1; « Dupont »', null, -0.05],
    ]);
  });
});

describe('the columns of a workbook', () => {
  it('are as wide as what they hold: a day in a narrow one is shown as #####', async () => {
    const file = unzipSync(new Uint8Array(await (await workbook(TABLE)).arrayBuffer()));
    const sheet = strFromU8(file['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(3);
    // 24 characters of =HYPERLINK("http://x") and its room; dd/mm/yyyy has ten; "1 234,50" has eight, its title nine.
    expect(widths[0]).toBeGreaterThanOrEqual(23);
    expect(widths[1]).toBeGreaterThanOrEqual(12);
    expect(widths[2]).toBeGreaterThanOrEqual(10);
  });
});

describe('amounts of other currencies in a file', () => {
  const rows: Rows = [
    ['Montant'],
    [{ amount: '1234.50', currency: 'EUR' }],
    [{ amount: '150000', currency: 'JPY' }],
    [{ amount: '1234.567', currency: 'TND' }],
    [{ percent: '12.15' }],
  ];
  it('keep the digits that the currency has: no sen of a yen, every millime of a dinar', async () => {
    expect(csvText(rows, 'fr')).toBe('\uFEFFMontant\r\n1234,50\r\n150000\r\n1234,567\r\n12,15\r\n');
    const file = unzipSync(new Uint8Array(await (await workbook(rows)).arrayBuffer()));
    const part = (name: string) => strFromU8(file[name] ?? new Uint8Array());
    const own = [...part('xl/styles.xml').matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)];
    const formats = new Map([
      ['3', '#,##0'],
      ['4', '#,##0.00'],
      ...own.map(([, id = '', code = '']) => [id, code] as const),
    ] as const);
    const cellFormats = part('xl/styles.xml').split('<cellXfs')[1] ?? '';
    const styles = [...cellFormats.matchAll(/<xf [^>]*>/g)].map(([xf]) =>
      formats.get(/numFmtId="(\d+)"/.exec(xf)?.[1] ?? ''),
    );
    const used = [...part('xl/worksheets/sheet1.xml').matchAll(/<c r="A[2-5]" s="(\d+)"/g)];
    expect(used.map(([, style]) => styles[Number(style)])).toEqual([
      '#,##0.00',
      '#,##0',
      '#,##0.000',
      '0.00##',
    ]);
  });
});

describe('an instant in a file', () => {
  it('is the clock of the reader, and no longer that of Greenwich', async () => {
    const at = new Date(2026, 10, 28, 18, 22, 33).toISOString();
    expect(csvText([['Quand'], [{ at }]], 'fr')).toContain('\r\n2026-11-28 18:22\r\n');
    const [sheet] = await readSheets(await (await workbook([['Quand'], [{ at }]])).arrayBuffer());
    expect(sheet?.data[1]).toEqual([new Date('2026-11-28T18:22:33Z')]);
  });
});

describe('a list of many pages', () => {
  it('goes into the file whole', async () => {
    const pages = [['a', 'b'], ['c'], ['d']];
    const entries = await allEntries(async cursor => {
      const place = Number(cursor ?? '0');
      return { entries: pages[place] ?? [], nextCursor: place < 2 ? String(place + 1) : null };
    });
    expect(entries).toEqual(['a', 'b', 'c', 'd']);
  });
});
