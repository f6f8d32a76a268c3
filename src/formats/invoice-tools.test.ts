// The lists of invoices that tools export, by the titles that each of them writes. Every list holds the same three
// documents, with days and amounts as that tool writes them.

import { describe, expect, it } from 'vitest';
import { INVOICE_TOOLS } from './invoice-tools.fixture.ts';
import { readExport, type Style, written } from './tables/table-tools.fixture.ts';

const INVOICES = [
  {
    number: 'F-2026-1',
    customer: 'Dupont SA',
    issued: '2026-01-05',
    due: '2026-02-04',
    total: 121000,
    open: 121000,
  },
  {
    number: 'F-2026-2',
    customer: 'Müller & Fils',
    issued: '2026-01-15',
    due: '2026-02-14',
    total: 1234567,
    open: 234567,
  },
  {
    number: 'AV-2026-1',
    customer: 'Peeters BV',
    issued: '2026-02-03',
    due: '2026-03-05',
    total: -12100,
    open: -12100,
  },
] as const;

const invoiceTable = (titles: string, cells: string, style: Style): string =>
  written(titles, {
    cells,
    style,
    rows: INVOICES,
    fill: ({ number, customer, issued, due, total, open }) => ({
      n: number,
      c: customer,
      d: style.day(issued),
      u: style.day(due),
      t: style.amount(total),
      o: style.amount(open),
      p: style.amount(total - open),
      h: style.amount(Math.round(total / 1.21)),
    }),
  });

describe('A list of invoices is understood as this tool writes it', () => {
  it.each(INVOICE_TOOLS)('%s', async (_tool, titles, cells, style) => {
    const reading = await readExport(invoiceTable(titles, cells, style));
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(
      reading.invoices.map(({ number, buyer, issueDate, dueDates, totalInclVat, payable }) => ({
        number,
        customer: buyer.name,
        issued: issueDate,
        due: dueDates[0]?.dueOn,
        total: totalInclVat?.amount,
        open: payable.amount,
      })),
    ).toEqual(INVOICES);
  });
});
