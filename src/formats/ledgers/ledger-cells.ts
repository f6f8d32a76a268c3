// The cells of one line of a ledger, put together again where a label holds what parts cells or lines.

import type { Line } from '../text/text-lines.ts';
import { wholeEntries } from './ledger-lines.ts';
import { amountOf } from './ledger-row.ts';

export type Columns = {
  readonly at: ReadonlyMap<string, number>;
  readonly width: number;
  readonly delimiter: string;
};

/** A comma parts cells that have it in quotes: there a label of several lines stays refused. */
export function entriesOf(lines: Iterable<Line>, columns: Columns): Iterable<Line> {
  const labelAt = columns.at.get('ecriturelib');
  if (columns.delimiter === ',' || labelAt === undefined) return lines;
  const fits = (text: string): boolean => {
    const cells = cellsOf(text, { ...columns, isEnded: true });
    return cells !== null && amountsAreInPlace(cells, columns.at);
  };
  return wholeEntries(lines, { ...columns, labelAt, fits });
}

/**
 * The cells of a line. A '|' inside the label makes the line too wide: it is put together again from both ends,
 * since every other column is a code, a date or an amount. Null where the width cannot be right.
 */
export function cellsOf(
  line: string,
  { at, width, delimiter, isEnded }: Columns & { readonly isEnded: boolean },
): readonly string[] | null {
  const written = delimiter === ',' ? quotedCells(line) : line.split(delimiter);
  const cells = written.map(cell => cell.replace(/^"(.*)"$/, '$1'));
  const surplus = cells.length - width;
  if (surplus === 0) return cells;
  // Some write no separators for what is blank at the end. Where the line itself may be cut, nobody could tell.
  if (surplus < 0) return isEnded && cells.length > lastAmount(at) ? cells : null;
  const isBlankAtTheEnd = cells.slice(width).every(cell => cell.trim() === '');
  if (isBlankAtTheEnd && amountsAreInPlace(cells, at)) return cells.slice(0, width);
  const label = at.get('ecriturelib') ?? 0;
  const joined = cells.slice(label, label + surplus + 1).join(delimiter);
  return [...cells.slice(0, label), joined, ...cells.slice(label + surplus + 1)];
}

/** Where a comma parts the cells, amounts with one stand in quotes. */
const quotedCells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = '']) => cell);

const lastAmount = (at: Columns['at']): number =>
  Math.max(...['debit', 'credit', 'montant', 'sens'].map(title => at.get(title) ?? 0));

function amountsAreInPlace(cells: readonly string[], at: Columns['at']): boolean {
  const places = [at.get('debit'), at.get('credit'), at.get('montant')].filter(place => place !== undefined);
  return places.every(place => amountOf(cells[place]?.trim() ?? '') !== null);
}
