// Evoliz writes the kind of a document under 'Document' and its number under 'N°'.

import { expect, it } from 'vitest';
import { readFile } from '../read.ts';

const read = async (text: string) =>
  (await readFile({ name: 'x.csv', bytes: new TextEncoder().encode(text) })).flatMap(({ invoices }) =>
    invoices.map(({ number, kind, payable }) => `${number} ${kind} ${payable.amount}`),
  );

const ROWS = [
  'Facture;FA-2026-0001;15/01/2026;14/02/2026;Lou;1200,00',
  'Avoir;AV-2026-0001;16/01/2026;;Lou;120,00',
];

it('a column of kinds numbers no invoice where another one has the numbers', async () => {
  const titles = 'Document;N°;Date;Échéance;Client;Total TTC';
  expect(await read([titles, ...ROWS, ''].join('\n'))).toEqual([
    'FA-2026-0001 invoice 120000',
    'AV-2026-0001 creditNote 12000',
  ]);
});

it('a column of numbers keeps its place beside a count of the rows', async () => {
  const rows = ['1;FA-1;15/01/2026;14/02/2026;Lou;10,00', '2;FA-2;15/01/2026;14/02/2026;Lou;20,00'];
  expect(await read(['N°;Facture;Date;Échéance;Client;Total TTC', ...rows, ''].join('\n'))).toEqual([
    'FA-1 invoice 1000',
    'FA-2 invoice 2000',
  ]);
});

it('the number of a document is that of the invoice, and no reference of a customer beside it', async () => {
  const rows = [
    'DUPONT;Dupont SA;VEN;260012;15/09/2026;15/10/2026;1210.00',
    'LOU;Lou SA;VEN;260013;16/09/2026;16/10/2026;50.00',
  ];
  const titles = 'Reference;Name;Dbk;Docno;Docdate;Duedate;Open amount';
  expect(await read([titles, ...rows, ''].join('\n'))).toEqual([
    '260012 invoice 121000',
    '260013 invoice 5000',
  ]);
});

it('a column without a digit in any row numbers no invoice, and which one does is asked', async () => {
  const rows = [
    'DUPONT;15/09/2026;15/10/2026;10,00',
    'LOU;16/09/2026;16/10/2026;20,00',
    'ANSE;16/09/2026;16/10/2026;30,00',
  ];
  const text = ['Réf.;Date;Échéance;Montant', ...rows, ''].join('\n');
  const [reading] = await readFile({ name: 'x.csv', bytes: new TextEncoder().encode(text) });
  expect(reading?.invoices).toEqual([]);
  expect(reading?.problems).toContainEqual({
    severity: 'error',
    place: 'column Réf.',
    found: 'DUPONT',
    expected: 'numbers of invoices, with digits; say which column has them',
  });
});
