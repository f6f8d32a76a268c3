// A small table of a report: each column says once how it stands on the screen and in the file.

import type { ReactNode } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { decimalOfTenths } from '../../words/figures-text.ts';
import type { MoneyJson } from '../../words/money-text.ts';
import type { Cell, Rows } from '../../words/table-file.ts';
import { Wide } from '../form/wide.tsx';

export type Column<Row> = {
  readonly title: string;
  /** Figures stand at the right. */
  readonly isFigure?: boolean;
  /** Left out where the screen is narrow; the file has it. */
  readonly isExtra?: boolean;
  readonly show: (row: Row) => ReactNode;
  readonly save: (row: Row) => Cell;
};

/** The same words on the screen and in the file. */
export const wordsColumn = <Row,>(
  title: string,
  words: (row: Row) => string,
  { isExtra = false } = {},
): Column<Row> => ({ title, isExtra, show: words, save: words });

/** Null is not known: an empty cell in both. */
export const countColumn = <Row,>(
  title: string,
  countOf: (row: Row) => number | null,
  { isExtra = false } = {},
): Column<Row> => ({
  title,
  isFigure: true,
  isExtra,
  show: countOf,
  save: row => {
    const count = countOf(row);
    return count === null ? '' : { count };
  },
});

/** Of the file alone: on the screen each amount has its sign. */
export const currencyColumn = <Row,>(of: (row: Row) => MoneyJson): Column<Row> => ({
  title: m.reports_currency(),
  show: () => null,
  save: row => of(row).currency,
});

/** Tenths of a day or of a per cent, as a figure of the file. */
export const tenthsCell = (tenths: number | null | undefined): Cell =>
  tenths === null || tenths === undefined ? '' : { percent: decimalOfTenths(tenths) };

export function FigureTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}) {
  return (
    <Wide label={caption}>
      <table className="table" aria-label={caption}>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.title} scope="col" className={classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={keyOf(row)}>
              {columns.map(column => (
                <td key={column.title} className={classOf(column)}>
                  {column.show(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

const classOf = ({
  isFigure = false,
  isExtra = false,
}: Pick<Column<never>, 'isFigure' | 'isExtra'>): string =>
  `${isFigure ? 'end' : ''} ${isExtra ? 'wide-only' : ''}`.trim();

export const savedRows = <Row,>(columns: readonly Column<Row>[], rows: readonly Row[]): Rows => [
  columns.map(({ title }) => title),
  ...rows.map(row => columns.map(({ save }) => save(row))),
];
