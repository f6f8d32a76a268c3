// Titles that lie in two rows: 'Date de' above 'facture', or 'Facture' above 'Numéro', 'Date' and 'Échéance', as people lay
// them out and reports print them. Two rows are one header where they say more together than either does alone.
// 'Client' above 'Numéro' and 'Facture' above 'Numéro' are the number of the customer and that of the invoice.

import type { CountTitles } from './table-head.ts';
import { type Cell, isFilled, type TableRow } from './table-values.ts';

export type Header = TableRow & {
  /** The rows that it was put together from, as they stand in the file. */
  readonly parts?: readonly TableRow[];
};

/** The row with the one above it or below it, whichever makes most titles; the row alone where neither makes more. */
export function withOtherHalf(
  row: TableRow,
  { rows, countTitles }: { readonly rows: readonly TableRow[]; readonly countTitles: CountTitles },
): Header {
  const at = rows.indexOf(row);
  const pairs = [
    [rows[at - 1], row],
    [row, rows[at + 1]],
  ] as const;
  let best: Header = row;
  let known = countTitles(textsOf(row));
  for (const [top, bottom] of pairs) {
    if (top === undefined || bottom === undefined || !areNeighbours(top, bottom)) continue;
    if (isOfCard(top, rows[rows.indexOf(top) - 1])) continue;
    const joined = joinedTitles(top, bottom, countTitles);
    const count = countTitles(joined);
    if (count <= known) continue;
    const cells = joined.map((text): Cell => ({ text, typed: false }));
    best = { line: bottom.line, cells, parts: [top, bottom] };
    known = count;
  }
  return best;
}

/** A line of text may be broken inside its quotes. */
const MOST_LINES_APART = 3;

function areNeighbours(top: TableRow, bottom: TableRow): boolean {
  return bottom.line - top.line <= MOST_LINES_APART && [top, bottom].every(isOfWords);
}

/** No row of what is listed: it has a number or a day. */
const isOfWords = ({ cells }: TableRow): boolean =>
  cells.every(({ text, typed }) => !typed && !/\d/.test(text)) && cells.filter(isFilled).length > 1;

/** 'Name' and 'Dupont' above 'City' and 'Lyon': labels with their values, and no titles. */
const isOfCard = (row: TableRow, above: TableRow | undefined): boolean =>
  above !== undefined && [row, above].every(({ cells }) => cells.filter(isFilled).length === 2);

const textsOf = ({ cells }: TableRow): string[] => cells.map(({ text }) => text.trim());

function joinedTitles(top: TableRow, bottom: TableRow, countTitles: CountTitles): string[] {
  const isKnown = (title: string): boolean => countTitles([title]) > 0;
  const [above, below] = [textsOf(top), textsOf(bottom)];
  let group = '';
  return Array.from({ length: Math.max(above.length, below.length) }, (_, column) => {
    const [upper = '', lower = ''] = [above[column], below[column]];
    if (lower === '') {
      group = '';
      return upper;
    }
    if (upper !== '') group = upper;
    const isOnce = below.indexOf(lower) === below.lastIndexOf(lower);
    // A heading that reaches over the columns beside it says what no title says by itself.
    if (upper === '' && isOnce && isKnown(lower)) return lower;
    // 'Dates' above 'Facture' and 'Échéance'.
    const headings = group === '' ? [] : [group, group.replace(/s$/, '')];
    const pairs = headings.flatMap(heading => [`${heading} ${lower}`, `${lower} ${heading}`]);
    return [...pairs, lower].find(isKnown) ?? (upper !== '' && isKnown(upper) ? upper : (pairs[0] ?? lower));
  });
}
