// Reports that are printed by customer: its name above its invoices, its sum below them.

import { expect, it } from 'vitest';
import { readFile } from '../../read.ts';

async function read(lines: readonly string[]) {
  const bytes = new TextEncoder().encode([...lines, ''].join('\n'));
  const [reading] = await readFile({ name: 'x.csv', bytes });
  return {
    invoices: reading?.invoices.map(({ number, buyer, payable }) =>
      [number, buyer.customerNumber, buyer.name, payable.amount].filter(one => one != null).join(' '),
    ),
    errors: reading?.problems.filter(({ severity }) => severity === 'error'),
  };
}

it('a sum with the number of its customer is no invoice', async () => {
  const lines = [
    'Factuurnr;Datum;Vervaldatum;Openstaand',
    '1001 Janssens NV;;;',
    '2026001;15-01-2026;14-02-2026;1210,00',
    'Totaal 1001 Janssens NV;;;1210,00',
    'Eindtotaal;;;1210,00',
  ];
  expect(await read(lines)).toEqual({ invoices: ['2026001 1001 Janssens NV 121000'], errors: [] });
});

it('a number that begins like a sum is one where its row has a day', async () => {
  const lines = ['N° facture;Client;Échéance;Reste dû', 'TOTAL-001;Lou;14/02/2026;10,00'];
  expect(await read(lines)).toEqual({ invoices: ['TOTAL-001 Lou 1000'], errors: [] });
});

it('a heading with its label names the customer and its number', async () => {
  const lines = [
    'N° facture;Date;Échéance;Reste dû',
    'Client : DUPONT SARL (C001);;;',
    'F1;15/01/2026;14/02/2026;1200,00',
    'Total DUPONT SARL;;;1200,00',
    'Client : MARTIN SA (C002);;;',
    'F2;16/01/2026;15/02/2026;20,00',
    'Total MARTIN SA (C002);;;20,00',
  ];
  expect(await read(lines)).toEqual({
    invoices: ['F1 C001 DUPONT SARL 120000', 'F2 C002 MARTIN SA 2000'],
    errors: [],
  });
});

it('a sum of SAP, marked with a star, is no invoice', async () => {
  const lines = [
    '|DocumentNo|Type|Doc. Date |Net due dt|  Amt in loc.cur.|LCurr|',
    '|1800000123|RV  |15.01.2026|14.02.2026|        1.200,00 |EUR  |',
    '|*         |    |          |          |        1.200,00 |EUR  |',
  ];
  expect(await read(lines)).toEqual({ invoices: ['1800000123 120000'], errors: [] });
});
