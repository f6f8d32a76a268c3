// Pages as programs and banks write them and call .xls.

import { strToU8 } from 'fflate';
import { readFile } from '../read.ts';
import type { FileReading } from '../records.ts';

export const TITLES = ['N° facture', 'Client', 'Date', 'Échéance', 'Total TTC (EUR)', 'Reste dû'];

export const tableRow = (cells: readonly string[], tag = 'td'): string =>
  `<tr>${cells.map(cell => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
export const table = (...rows: readonly string[]): string => `<table border=1>${rows.join('')}</table>`;
export const LISTED = table(
  tableRow(TITLES, 'th'),
  tableRow(['F1', 'Dupont &amp; Fils', '02/06/2026', '02/07/2026', '1&nbsp;250,40', '1 000,40']),
  tableRow(['F2', '&Eacute;ponine', '15/06/2026', '15/07/2026', '99,99', '99,99']),
);

export const readPage = (page: string | Uint8Array): Promise<FileReading[]> =>
  readFile({ name: 'export.xls', bytes: typeof page === 'string' ? strToU8(page) : page });

export const READ = [
  ['F1', 'Dupont & Fils', '2026-07-02', 125_040, 100_040],
  ['F2', 'Éponine', '2026-07-15', 9_999, 9_999],
];

export const problemsOf = (readings: readonly FileReading[]): unknown[] =>
  readings.flatMap(({ problems }) => problems.map(({ found, expected }) => [found, expected]));
