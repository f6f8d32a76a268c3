// Workbooks as Excel, LibreOffice and programs write them: nothing that a sheet does not show is taken for money or a day.

import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import type { FileReading } from '../records.ts';
import { row, styled, TITLES, type WorkbookMade, words, workbookMade } from './workbook.fixture.ts';

const readings = (made: WorkbookMade): Promise<FileReading[]> =>
  readFile({ name: 'a.xlsx', bytes: workbookMade(made) });
const read = async (made: WorkbookMade): Promise<FileReading> => {
  const [reading] = await readings(made);
  if (reading === undefined) throw new Error('nothing was read');
  return reading;
};
const sheet = (...rows: readonly string[]): WorkbookMade['sheets'] => [
  { name: 'Factures', rows: [TITLES, ...rows].join('') },
];
const said = ({ invoices }: FileReading): unknown[] =>
  invoices.map(({ number, buyer, dueDates, payable }) => [
    number,
    buyer.name,
    dueDates[0]?.dueOn,
    `${payable.amount} ${payable.currency}`,
  ]);
/** 46115 days after the end of 1899 is 3 April 2026, worked out by adding the years. */
const SERIAL = 46_115;

describe('A day of a workbook', () => {
  it.each(['dd/mm/yyyy', '[$-40C]d mmmm yyyy;@', 'yyyy\\-mm\\-dd hh:mm', 'jj/mm/aaaa', 'm/d/yy'])(
    'is the day that its program shows, in the format %s',
    async format => {
      const made = { sheets: sheet(row('F1', 'Lou', styled(SERIAL + 0.9, 1), 10, 10)), formats: [format] };
      expect(said(await read(made))).toEqual([['F1', 'Lou', '2026-04-03', '1000 EUR']]);
    },
  );

  it.each(['1', 'true'])('counts from 1904 where the workbook says so by %s', async since => {
    const made = {
      sheets: sheet(row('F1', 'Lou', styled(SERIAL - 1462, 1), 10, 10)),
      formats: ['dd/mm/yyyy'],
      properties: `<workbookPr date1904="${since}"/>`,
    };
    expect(said(await read(made))).toEqual([['F1', 'Lou', '2026-04-03', '1000 EUR']]);
  });

  it('that is written out is not moved by the clock of the machine', async () => {
    const cell = '<c t="d"><v>2026-04-03T00:00:00</v></c>';
    expect(said(await read({ sheets: sheet(row('F1', 'Lou', cell, 10, 10)) }))).toEqual([
      ['F1', 'Lou', '2026-04-03', '1000 EUR'],
    ]);
  });

  it('is no number of an invoice', async () => {
    const made = {
      sheets: sheet(row(styled(SERIAL, 1), 'Lou', styled(SERIAL, 1), 10, 10)),
      formats: ['d/m/yy'],
    };
    const { invoices, problems } = await read(made);
    expect(invoices).toEqual([]);
    expect(problems).toContainEqual(
      expect.objectContaining({ severity: 'error', found: '2026-04-03', expected: 'an invoice number' }),
    );
  });
});

describe('A formula', () => {
  it.each([
    ['never worked out', '<c><f>D2-1</f></c>', '=D2-1'],
    ['as Python writes it', '<c><f>D2-1</f><v></v></c>', '=D2-1'],
    ['that failed', '<c t="e"><f>D2-X2</f><v>#N/A</v></c>', '#N/A'],
  ])('%s is no balance of nothing, and not the total either', async (_, cell, found) => {
    const { invoices, problems } = await read({
      sheets: sheet(
        row('F1', 'Lou', words('03/04/2026'), 100, cell),
        row('F2', 'Lou', words('13/04/2026'), 7, 7),
      ),
    });
    expect(invoices.map(({ number }) => number)).toEqual(['F2']);
    expect(problems).toContainEqual({
      severity: 'error',
      place: 'column Reste dû row 2',
      found,
      expected: 'the result of this formula: open the workbook and save it again',
    });
  });

  it('that names the customer and failed leaves the invoice out, and one that gives a result is read', async () => {
    const failed = '<c t="e"><f>VLOOKUP(1,X,2)</f><v>#REF!</v></c>';
    const worked = '<c t="str"><f>UPPER(X1)</f><v>LOU</v></c>';
    const reading = await read({
      sheets: sheet(
        row('F1', failed, words('13/04/2026'), 10, 10),
        row('F2', worked, words('13/04/2026'), 10, 10),
      ),
    });
    expect(said(reading)).toEqual([['F2', 'LOU', '2026-04-13', '1000 EUR']]);
    expect(reading.problems.map(({ found }) => found)).toContain('#REF!');
  });

  it('leaves nothing of a difference that only the machine sees', async () => {
    const reading = await read({
      sheets: sheet(row('F1', 'Lou', words('13/04/2026'), 10, 5.6e-14)),
    });
    expect(said(reading)).toEqual([['F1', 'Lou', '2026-04-13', '0 EUR']]);
  });
});

describe('A number of a workbook', () => {
  it.each([
    ['&quot;FA&quot;00000', 'FA00123'],
    ['000000', '000123'],
    ['0', '123'],
  ])('of an invoice is the one that is shown, in the format %s', async (format, number) => {
    const made = {
      sheets: sheet(row(styled(123, 1), 'Lou', words('13/04/2026'), 10, 10)),
      formats: [format],
    };
    expect((await read(made)).invoices.map(invoice => invoice.number)).toEqual([number]);
  });

  it.each([
    ['#,##0.00\\ [$€-40C]', 'EUR'],
    ['#,##0.00 [$USD]', 'USD'],
    ['[$£-809]#,##0.00', 'GBP'],
    ['#,##0.00 &quot;CHF&quot;;[Red]-#,##0.00 &quot;CHF&quot;', 'CHF'],
  ])('is in the currency of its format %s', async (format, currency) => {
    const made = {
      sheets: sheet(row('F1', 'Lou', words('13/04/2026'), styled(12.5, 1), styled(12.5, 1))),
      formats: [format],
    };
    const { invoices, problems } = await read(made);
    expect([invoices[0]?.payable, problems]).toEqual([{ amount: 1250, currency }, []]);
  });

  it('in dollars asks whose dollars they are', async () => {
    const cell = styled(12.5, 1);
    const sheets = sheet(row('F1', 'Lou', words('13/04/2026'), cell, cell));
    const { invoices, problems } = await read({ sheets, formats: ['[$$-409]#,##0.00'] });
    expect([invoices, problems.map(({ severity }) => severity)]).toEqual([[], ['error']]);
  });
});
