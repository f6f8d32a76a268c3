// How tools and banks write the tables that they export: separators, days and amounts, by their habits.

import { readFile } from '../read.ts';
import type { FileReading } from '../records.ts';

export type Style = {
  readonly delimiter: string;
  readonly day: (iso: string) => string;
  readonly amount: (cents: number) => string;
};

const parts = (iso: string): [string, string, string] => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return [year, month, day];
};
const joined = (sign: string) => (iso: string) => parts(iso).toReversed().join(sign);
const decimal = (cents: number): string => (cents / 100).toFixed(2);
const grouped = (cents: number, thousands: string, point: string): string =>
  decimal(cents)
    .replace('.', point)
    .replace(/\B(?=(\d{3})+(?!\d))(?=.*[.,])/g, thousands);

export const EUROPEAN: Style = {
  delimiter: ';',
  day: joined('/'),
  amount: cents => grouped(cents, '.', ','),
};
export const FRENCH: Style = { ...EUROPEAN, amount: cents => `${grouped(cents, '\u202f', ',')} €` };
export const GERMAN: Style = { ...EUROPEAN, day: joined('.') };
export const ISO: Style = { delimiter: ',', day: iso => iso, amount: decimal };
export const AMERICAN: Style = {
  delimiter: ',',
  day: iso => [...parts(iso).slice(1), parts(iso)[0]].join('/'),
  amount: cents => (cents < 0 ? `(${grouped(-cents, ',', '.')})` : grouped(cents, ',', '.')),
};

const quoted = (cell: string, { delimiter }: Style): string =>
  cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Titles, and below each what stands in its cells: a field of the row, or the word itself. */
export function written<Row extends object>(
  titles: string,
  {
    cells,
    rows,
    style,
    fill,
  }: { cells: string; rows: readonly Row[]; style: Style; fill: (row: Row) => object },
): string {
  const line = (texts: readonly string[]): string =>
    texts.map(text => quoted(text, style)).join(style.delimiter);
  const body = rows.map(row => {
    const values: Record<string, string> = { ...fill(row) };
    return line(cells.split('|').map(cell => values[cell] ?? cell));
  });
  return [line(titles.split('|')), ...body, ''].join('\r\n');
}

export async function readExport(text: string): Promise<FileReading> {
  const [reading] = await readFile({ name: 'export.csv', bytes: new TextEncoder().encode(text) });
  if (reading === undefined) throw new Error('nothing was read');
  return reading;
}
