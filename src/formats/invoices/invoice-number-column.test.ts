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
