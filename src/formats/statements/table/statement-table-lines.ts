// Some banks print what a booking says over two rows or more: the first has the day and the amount, the next ones words alone.
// They are one booking, and the number of an invoice often stands in its second row.
// '01/10;VIREMENT DUPONT;120,00' over ';F-101 SOLDE;' is one booking, 'VIREMENT DUPONT F-101 SOLDE'.

import type { ColumnMapping } from '../../records.ts';
import type { Table } from '../../tables/table.ts';
import { foldTitle } from '../../tables/table-mapping.ts';
import type { TableRow } from '../../tables/table-values.ts';

/** What stands at the foot of a table is no part of its last booking. */
export const SUM =
  /^((sous |sub |grand )?(total|totaux|totaal|totalen|totals|summe|gesamt|somme|solde|saldo)|a reporter|over te dragen|te transporteren|ubertrag|carried forward)\b/;

/** With a day too: 'TOTAL DES MOUVEMENTS', and not 'TOTAL ENERGIES SE'. */
export const SUM_OF_ALL =
  /^(sous |grand )?(total|totaux)( (des|de la|du|general|periode|mouvements?|operations?|ecritures?|debits?|credits?|mois|et))+$/;

export function joinedRows({ columns, rows }: Table, mapping: ColumnMapping): readonly TableRow[] {
  const position = mapping.text === undefined ? -1 : columns.indexOf(mapping.text);
  const dayAt = mapping.bookingDate === undefined ? -1 : columns.indexOf(mapping.bookingDate);
  if (position < 0 || dayAt < 0) return rows;
  const joined: TableRow[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    const words = wordsAlone(row, position);
    const isBooking = before !== undefined && isFilled(before, dayAt);
    if (words === null || !isBooking) joined.push(row);
    else joined[joined.length - 1] = withWords(before, { position, words });
  }
  return joined;
}

const isFilled = ({ cells }: TableRow, at: number): boolean => (cells[at]?.text.trim() ?? '') !== '';

function wordsAlone(row: TableRow, position: number): string | null {
  const isAlone = row.cells.every((_, at) => isFilled(row, at) === (at === position));
  const words = row.cells[position]?.text.trim() ?? '';
  return isAlone && !SUM.test(foldTitle(words)) ? words : null;
}

const withWords = (row: TableRow, { position, words }: { position: number; words: string }): TableRow => ({
  ...row,
  cells: row.cells.map((cell, at) => (at === position ? { ...cell, text: `${cell.text} ${words}` } : cell)),
});
