// A list that says what its rows add up to shows where one is missing. Every sum is added up by hand.

import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';

async function totalsTold(lines: readonly string[]): Promise<string[]> {
  const bytes = new TextEncoder().encode([...lines, ''].join('\n'));
  const [reading] = await readFile({ name: 'x.csv', bytes });
  if (reading?.format !== 'invoice-table' || reading.invoices.length === 0)
    throw new Error('No list was read');
  return reading.problems
    .filter(({ found }) => found.startsWith('a total of'))
    .map(({ severity, place, found, expected }) => [severity, place, found, expected].join(' | '));
}

const TITLES = 'Numéro;Client;Échéance;Total TTC';
const ROWS = ['F1;Lou;15/10/2026;100,10', 'F2;Lou;16/10/2026;50,00', 'F3;Anse;17/10/2026;-20,05'];

describe('A total at the foot of a list', () => {
  it('that its rows add up to says nothing', async () => {
    expect(await totalsTold([TITLES, ...ROWS, 'Total;;;130,05'])).toEqual([]);
    expect(await totalsTold([TITLES, ...ROWS, ';Total général;;130,05'])).toEqual([]);
  });

  it('shows that a row is missing, to the cent', async () => {
    for (const missing of ROWS.keys())
      expect(
        await totalsTold([TITLES, ...ROWS.filter((_, at) => at !== missing), 'Total;;;130,05']),
      ).toHaveLength(1);
    expect(await totalsTold([TITLES, ...ROWS, 'Total;;;130,06'])).toEqual([
      'warning | row 5 | a total of 130.06 | 130.05, the sum of rows above it; is a row missing?',
    ]);
  });

  it('shows that a row was refused', async () => {
    const rows = ['F1;Lou;15/10/2026;100,10', 'F2;Lou;16/10/2026;50,00;75'];
    expect(await totalsTold([TITLES, ...rows, 'Total;;;150,10'])).toEqual([
      'warning | row 4 | a total of 150.10 | 100.10, the sum of rows above it; is a row missing?',
    ]);
  });

  it('may take credit notes off that are written without a sign', async () => {
    const titles = 'Type;Numéro;Client;Échéance;Total TTC';
    const rows = ['Facture;F1;Lou;15/10/2026;100,00', 'Avoir;A1;Lou;16/10/2026;30,00'];
    expect(await totalsTold([titles, ...rows, 'Total;;;;70,00'])).toEqual([]);
    expect(await totalsTold([titles, ...rows, 'Total;;;;130,00'])).toEqual([]);
    expect(await totalsTold([titles, ...rows, 'Total;;;;100,00'])).toHaveLength(1);
  });

  it('counts payments among the invoices that are left out', async () => {
    const rows = ['F1;Lou;15/10/2026;100,00', ';Lou;16/10/2026;-40,00'];
    expect(await totalsTold([TITLES, ...rows, 'Total;;;60,00'])).toEqual([]);
  });

  it('parted by what its rows are not parted by is none', async () => {
    const foot = ['Total échu;;;120,05', 'Total à échoir;;;10,00', 'Total général;;;130,05'];
    expect(await totalsTold([TITLES, ...ROWS, ...foot])).toEqual([]);
  });

  it('above its rows says what the list is of', async () => {
    expect(await totalsTold([TITLES, 'Total;;;900,00', ...ROWS])).toEqual([]);
  });
});

describe('A total below each customer', () => {
  const titles = 'Docnr;Datum;Vervaldag;Bedrag;Openstaand';
  const list = (first: readonly string[], sums: readonly [string, string, string]): string[] => [
    titles,
    'Janssens BVBA;;;;',
    ...first,
    `Totaal Janssens BVBA;;;;${sums[0]}`,
    'Peeters NV;;;;',
    '2026/14;03/09/2026;03/10/2026;50,00;50,00',
    `Totaal Peeters NV;;;;${sums[1]}`,
    `Algemeen totaal;;;;${sums[2]}`,
  ];
  const both = [
    '2026/12;01/09/2026;01/10/2026;1210,00;1210,00',
    '2026/13;02/09/2026;02/10/2026;300,00;100,00',
  ];

  it('is that of what is left to pay on the rows of this customer', async () => {
    expect(await totalsTold(list(both, ['1310,00', '50,00', '1360,00']))).toEqual([]);
  });

  it('shows where a row is missing, and so does that of all', async () => {
    expect(await totalsTold(list(both.slice(0, 1), ['1310,00', '50,00', '1360,00']))).toEqual([
      'warning | row 4 | a total of 1310.00 | 1210.00, the sum of rows above it; is a row missing?',
      'warning | row 8 | a total of 1360.00 | 1260.00, the sum of rows above it; is a row missing?',
    ]);
  });

  it('of SAP has a star', async () => {
    const sap = (sum: string): string[] => [
      '|DocumentNo|Doc. Date |Net due dt|  Amt in loc.cur.|LCurr|',
      '|1800000123|15.01.2026|14.02.2026|        1.200,00 |EUR  |',
      '|1800000124|16.01.2026|15.02.2026|          100,00 |EUR  |',
      `|*         |          |          |        ${sum} |EUR  |`,
    ];
    expect(await totalsTold(sap('1.300,00'))).toEqual([]);
    expect(await totalsTold(sap('1.350,00'))).toEqual([
      'warning | row 4 | a total of 1350.00 | 1300.00, the sum of rows above it; is a row missing?',
    ]);
  });
});

describe('A total is not compared', () => {
  it('where a row is a line of an invoice, or amounts are in several currencies', async () => {
    const twice = ['F1;Lou;15/10/2026;100,00', 'F1;Lou;15/10/2026;100,00', 'Total;;;100,00'];
    expect(await totalsTold([TITLES, ...twice])).toEqual([]);
    const mixed = ['F1;Lou;15/10/2026;100,00;EUR', 'F2;Lou;15/10/2026;100,00;CHF', 'Total;;;190,00;EUR'];
    expect(await totalsTold([`${TITLES};Devise`, ...mixed])).toEqual([]);
  });

  it('with a customer who is called so', async () => {
    expect(
      await totalsTold([TITLES, 'F1;Total Énergies;15/10/2026;100,00', 'F2;Lou;15/10/2026;50,00']),
    ).toEqual([]);
  });
});
